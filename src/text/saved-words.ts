/** What is said of the newest edit: whether it is kept, and why not. */

/** Where the newest edit is: kept, on its way, in this page only, or refused; or that what is open is somebody else's. */
export type SavedWord = "saved" | "saving" | "memoryOnly" | "failed" | "visiting";

/** The state of saving in a word or two. */
export function savedWords(state: SavedWord): string {
  return { saved: "Saved", saving: "Saving", memoryOnly: "In memory only", failed: "Not saved", visiting: "Not kept" }[
    state
  ];
}

/** What keeps an edit from being kept for good. */
type Hindrance =
  | { code: "unavailable" | "silent" | "newerVersion" | "damaged" | "takenOver" | "blocked" | "quota" | "deleted" }
  | { code: "other"; detail: string };

/** Why the newest edit is not kept for good, and what to do. */
export function savedReason(failure: Hindrance): string {
  switch (failure.code) {
    case "unavailable":
      return "This browser gives the page no storage, so your work ends with the page. Save it as a file to keep it.";
    case "silent":
      return "The browser’s storage does not answer. What you do is saved as soon as it does; save it as a file to be sure.";
    case "newerVersion":
      return "What is kept here was made by a newer version of Drawdown and stays as it is. Reload this page to get that version; until then your work ends with the page, so save it as a file.";
    case "damaged":
      return "What is kept here is not as Drawdown left it and cannot be read; it stays as it is. Your work now ends with the page: save it as a file.";
    case "takenOver":
      return "A newer version of Drawdown is open in another tab. Save your work as a file, then reload this page.";
    case "blocked":
      return "An older version of Drawdown in another tab holds the storage. Close that tab; until then nothing is saved.";
    case "quota":
      return "The browser has no room left for this page. Save your work as a file to be sure.";
    case "deleted":
      return "Everything that was kept has been deleted. Reload this page to begin anew.";
    case "other":
      return `The browser could not store the last change (${failure.detail}). Save your work as a file to be sure.`;
    default:
      return failure satisfies never;
  }
}

/** Said once the storage can be had after all, with a way to what is kept there. */
export const RECOVERED = { text: "What you keep here can be read again.", label: "Reload" };

/** The sentences of the dialog about what is kept. */
import { count, digits } from "./format.ts";

/** Words that never change. */
export const STORAGE = {
  title: "What is kept here",
  lead: "Kept in this browser, sent nowhere.",
  memory: "In this window nothing is kept.",
  counting: "Counting what is kept…",
  notCounted: "What is kept cannot be counted:",
  kind: "Kept",
  many: "How many",
  size: "Size, about",
  acts: "What can be done",
  keep: "Keep",
  deletedTitle: "Deleted scenarios",
  bringBack: "Bring back",
  removeForGood: "Remove for good",
  unreadableTitle: "Cannot be read by this version",
  unreadableLead: "They stay as they are. A newer version of Drawdown may read them.",
  saveAsFile: "Save as file",
  remove: "Remove",
  promiseTitle: "Room",
  ask: "Ask the browser to keep it",
  asking: "Asking the browser…",
  backupTitle: "Backup",
  backupLead: "All scenarios with their versions as one file. Restoring adds to what is here and replaces nothing.",
  backUp: "Back up everything",
  restore: "Restore from a backup…",
  everythingTitle: "Delete everything",
  everythingLead: "Takes all of this out of this browser, with settings and what was fetched to work offline.",
  everything: "Delete everything…",
  back: "Back",
  backUpFirst: "Back up everything first",
  type: "Type “delete” to go on",
  /** What must be typed. */
  typed: "delete",
  deleteNow: "Delete everything",
  deleting: "Deleting…",
  reload: "Reload",
} as const;

/** The kinds of what is kept, in their order. */
export const HELD_KINDS = ["scenarios", "named", "automatic", "deleted", "results"] as const;

/** A kind of what is kept. */
export type HeldKind = (typeof HELD_KINDS)[number];

/** What a kind is called, and what a person needs to know of it. */
export const HELD: Record<HeldKind, { name: string; note: string }> = {
  scenarios: { name: "Scenarios", note: "" },
  named: { name: "Named versions", note: "and what was set aside before a deletion or when two tabs disagreed" },
  automatic: { name: "Automatic versions", note: "kept as work goes on, fewer the older they are" },
  deleted: { name: "Deleted scenarios", note: "with their versions" },
  results: { name: "Results", note: "computed again when they are needed" },
};

/** How what can be dropped is dropped: the button, and what is asked where it does not come back. */
export const DROP: Record<
  Exclude<HeldKind, "scenarios" | "named">,
  { label: string; name: string; question: string; yes: string }
> = {
  results: { label: "Drop", name: "Drop results", question: "", yes: "" },
  automatic: { label: "Drop", name: "Drop automatic versions", question: "They do not come back.", yes: "Drop" },
  deleted: {
    label: "Empty",
    name: "Remove all deleted scenarios for good",
    question: "They do not come back.",
    yes: "Empty",
  },
};

/** What a button does with one scenario, for those who hear it alone. */
export const ONE_ACTS = {
  bringBack: (name: string) => `Bring “${name}” back`,
  removeForGood: (name: string) => `Remove “${name}” for good`,
  save: (name: string) => `Save “${name}” as a file`,
  remove: (name: string) => `Remove “${name}”`,
} as const;

/** What is asked before one scenario goes. */
export const ONE_QUESTIONS = {
  forGood: "It does not come back.",
  unreadable: "It moves to the deleted scenarios.",
} as const;

/** Said once something was done. */
export const STORAGE_DONE = {
  results: "Results dropped",
  automatic: "Automatic versions dropped",
  deleted: "Deleted scenarios removed for good",
  back: (name: string) => `“${name}” is back among your scenarios`,
  notBack: (name: string) => `“${name}” could not be brought back`,
  gone: (name: string) => `“${name}” removed for good`,
  removed: (name: string) => `“${name}” removed`,
  failed: "That could not be done",
} as const;

/** When a scenario was deleted, given when that was: "deleted 2 minutes ago". */
export function deletedWhen(ago: string): string {
  return `deleted ${ago}`;
}

const UNITS = ["bytes", "kB", "MB", "GB", "TB"] as const;

/** A size: "0", "640 bytes", "12 kB", "3.4 MB". Whole from ten on. */
export function bytesWords(bytes: number): string {
  if (bytes < 0.5) return "0";
  if (bytes < 1.5) return "1\u00a0byte";
  let [size, unit] = [bytes, 0];
  while (size >= 999.5 && unit < UNITS.length - 1) [size, unit] = [size / 1000, unit + 1];
  return `${digits(size, unit > 0 && size < 9.95 ? 1 : 0, true)}\u00a0${UNITS[unit]}`;
}

/** How much room the browser grants, and how much of it is taken; nothing where it does not tell. */
export function roomWords(usage: number | null, quota: number | null): string {
  if (usage === null || quota === null) return "This browser does not tell how much room there is.";
  return `${bytesWords(usage)} taken of ${bytesWords(quota)} that the browser grants this page.`;
}

/** Whether the browser has promised not to clear what is kept; `refused`: it was asked just now. */
export function promiseWords(persisted: boolean | null, refused: boolean): string {
  if (persisted === true) return "It has promised not to clear it by itself.";
  if (refused)
    return "It does not promise to keep it when the disk runs full. It may once you come here more often, or with the app installed.";
  return "When the disk runs full it may clear all of it, unless it promises not to.";
}

/** What goes with everything, as far as it could be counted. */
export function everythingWords(scenarios: number | null, versions: number | null, results: number | null): string {
  const parts = [of(scenarios, "scenario"), of(versions, "version"), of(results, "result")];
  return `${parts.join(", ")} and your settings will be deleted from this browser, in every tab. Nobody can bring them back.`;
}

function of(many: number | null, one: string): string {
  return many === null ? `all ${one}s` : `${count(many)} ${many === 1 ? one : `${one}s`}`;
}

/** What room can be made where there is none left. */
export function freeable(results: number, automatic: number, deleted: number): string {
  const parts = [
    [results, "results"],
    [automatic, "automatic versions"],
    [deleted, "deleted scenarios"],
  ] as const;
  const some = parts.filter(([bytes]) => bytes >= 1);
  if (some.length === 0) return "Nothing here can be spared; a backup lets you delete scenarios.";
  return `Can be freed: ${some.map(([bytes, what]) => `${bytesWords(bytes)} of ${what}`).join(", ")}.`;
}

/** Leads to the dialog from where room is missing. */
export const MAKE_ROOM = "Make room";

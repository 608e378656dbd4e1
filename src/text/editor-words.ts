/** Words of the model's side: entries, sections, fields and what can be done with them. */
import type { Dependent } from "#scenario/edit/dependents.ts";
import type { Removal } from "#scenario/edit/items.ts";
import type { ListName, Unit } from "#scenario/parse.ts";

/** What a number is per, said after its label; "" where the field's own unit says it. */
export function perWords(unit: Unit): string {
  const per: Partial<Record<Unit, string>> = {
    "money/month": "a month",
    "money/year": "a year",
    "money/unit": "for one",
    "share/month": "a month",
    "share/year": "a year",
    months: "months",
    "deals/year": "a year",
    "times/year": "a year",
    "per month": "per month",
    "activity/month": "a month",
    "units/activity": "per activity",
    "units/month": "a month",
  };
  return per[unit] ?? "";
}

/** What an axis counts: "Activity a month", "Months to go live". */
export function unitAxis(label: string, unit: Unit): string {
  const per = perWords(unit);
  return per === "" || label.toLowerCase().includes(per) ? label : `${label}, ${per}`;
}

/** Words that never change. */
export const EDITOR = {
  done: "Done",
  usedBy: "used by",
  more: "More",
  duplicate: "Duplicate",
  moveUp: "Move up",
  moveDown: "Move down",
  remove: "Remove",
  makeUncertain: "Not known for sure",
  makeCertain: "Known for sure",
  addNote: "Note where it comes from",
  noteLabel: "Where it comes from",
  removeNote: "Remove the note",
  uncertainLow: "1 in 10 below",
  uncertainHigh: "1 in 10 above",
  allCertain: "Every input is known for sure. The small menu of a number makes it uncertain.",
  noNotes: "There are no notes yet. The small menu of a number adds one.",
  loading: "Opening the editor",
} as const;

/** What one item of a list is called when it is new. */
export const NEW_NAMES: Readonly<Record<ListName, string>> = {
  meters: "New meter",
  segments: "New segment",
  partners: "New partner",
  offers: "New offer",
  plans: "New plan",
  strategies: "New strategy",
};

/** What adding to a list is called. */
export const ADD_TO: Readonly<Record<ListName, string>> = {
  meters: "Add a meter",
  segments: "Add a segment",
  partners: "Add a partner",
  offers: "Add an offer",
  plans: "Add a plan",
  strategies: "Add a strategy",
};

/** What a tool does to which thing, for those who only hear it: "Move up: Tier 2". */
export function toolOn(tool: string, thing: string): string {
  return `${tool}: ${thing}`;
}

/** One of several things of a kind: "Tier 2". */
export function numberedThing(label: string, index: number): string {
  return `${label} ${index + 1}`;
}

/** The button that adds an item to a list of a field: "Add a meter". */
export function addThing(label: string): string {
  return `Add ${/^[aeiou]/i.test(label) ? "an" : "a"} ${label.toLowerCase()}`;
}

/** Why nothing can be added. */
export function listFull(max: number): string {
  return `There can be ${max} at most`;
}

/** Why no further input can be made uncertain. */
export function tooManyUncertain(most: number): string {
  return `${most} inputs are uncertain already: make one of them certain first`;
}

/** The small menu of a field. */
export function fieldMenu(label: string): string {
  return `More about ${label}`;
}

/** What removing would do beside it, or why it cannot be; "" where there is nothing to say. */
export function removalWords(removal: Removal): string {
  if (!removal.ok) {
    return removal.reason === "last"
      ? "It is the only one, and there must be one."
      : "All strategies use it: give one of them another first.";
  }
  const by = (kind: Dependent["kind"]): string[] =>
    removal.effects.filter((one) => one.kind === kind).map(({ name }) => name);
  const sentences = [
    told(by("strategy"), (names) => `removes ${names}, which ${by("strategy").length === 1 ? "uses" : "use"} it`),
    told(by("before"), (names) => `${names} will hold from the start`),
    told(by("baseline"), (names) => `${names} becomes the baseline`),
    told(by("charge"), (names) => `removes the charges of ${names} that bill it`),
    told(by("mix"), (names) => `${names} will sign none of them`),
    told(by("paidTo"), (names) => `rules of ${names} will no longer name it`),
  ].filter((sentence) => sentence !== "");
  return sentences.length === 0 ? "" : `Removing it: ${sentences.join("; ")}.`;
}

function told(names: string[], say: (names: string) => string): string {
  const unique = [...new Set(names)];
  if (unique.length === 0) return "";
  const quoted = unique.map((name) => `“${name}”`);
  return say(quoted.length === 1 ? quoted[0]! : `${quoted.slice(0, -1).join(", ")} and ${quoted.at(-1)}`);
}

/** Said after an entry was removed, beside the way back. */
export function removed(name: string): string {
  return `Removed “${name}”`;
}

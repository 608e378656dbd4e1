/** The sentences of Home. */
import { count, money } from "./format.ts";
import { clock, dateWords } from "./locale.ts";

/** Words of Home that never change. */
export const HOME_WORDS = {
  sentence: "See what everybody earns when you change how customers pay and how partners are paid",
  lead: "You, each partner and the customer, with the same customers and the same luck under every strategy. In ranges, not in single numbers, and open down to the invoice line.",
  openExample: "Open the example",
  templates: "Start from a template",
  templatesNote: "Each opens with results; change it and it is yours",
  yours: "Your scenarios",
  keptHere: "kept in this browser, sent nowhere",
  nothingKept: "Nothing kept yet. Change anything and it is kept here.",
  name: "Name",
  changed: "Changed",
  strategies: "Strategies",
  horizon: "Horizon",
  best: "Best contribution",
  bestNote: "Median of the best strategy, added up over the months; “about”: from a few futures only",
  acts: "What can be done",
  openNow: "open",
  unreadable: "Cannot be read by this version and stays as it is",
  undo: "Undo",
  untilLeft: "Undo it here, or later under “What is kept here”",
  newName: "New name",
  dropTitle: "Drop or paste files anywhere",
  dropNote: "A scenario (.json) opens beside what you have; several at once are fine. A backup is restored.",
  chooseFiles: "Choose files",
  paste: "Paste",
  backUp: "Back up all",
  restore: "Restore from a backup",
} as const;

/** The button that leads to the scenario one works on. */
export function goOnWith(name: string): string {
  return `Go on with “${name}”`;
}

/** What the buttons of a row do, for those who hear them alone and as their hint. */
export const ROW_ACTS = {
  rename: (name: string) => `Rename “${name}”`,
  duplicate: (name: string) => `Duplicate “${name}”`,
  save: (name: string) => `Save “${name}” as a file`,
  remove: (name: string) => `Delete “${name}”`,
  bringBack: (name: string) => `Undo: bring “${name}” back`,
} as const;

/** Said once something was done with a row. */
export const ROW_DONE = {
  deleted: (name: string) => `“${name}” deleted`,
  duplicated: (name: string) => `“${name}” duplicated`,
  renamed: (name: string) => `Renamed to “${name}”`,
  back: (name: string) => `“${name}” is back`,
} as const;

/** A scenario's best contribution: "$3.6m", "about $3.6m". */
export function bestContribution(value: number, currency: string, estimate: boolean): string {
  return `${estimate ? "about " : ""}${money(value, currency)}`;
}

/** What stands in a template's picture of two means: over, under and between the lines. */
export const PICTURE_WORDS = { upper: "promised", lower: "used", between: "paid, not used" } as const;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** When a scenario was changed: "just now", "2 minutes ago", "today, 09:12", "yesterday, 17:40", "12 March", "3 May 2025". */
export function changedAgo(time: number, now: number): string {
  const passed = Math.max(0, now - time);
  if (passed < MINUTE) return "just now";
  if (passed < HOUR) {
    const minutes = Math.floor(passed / MINUTE);
    return `${count(minutes)} ${minutes === 1 ? "minute" : "minutes"} ago`;
  }
  const date = new Date(time);
  const daysBefore = (days: number): string => {
    const day = new Date(now);
    day.setDate(day.getDate() - days);
    return day.toDateString();
  };
  if (date.toDateString() === daysBefore(0)) return `today, ${clock(date)}`;
  if (date.toDateString() === daysBefore(1)) return `yesterday, ${clock(date)}`;
  const year = date.getFullYear() === new Date(now).getFullYear() ? {} : ({ year: "numeric" } as const);
  return dateWords(date, { day: "numeric", month: "long", ...year });
}

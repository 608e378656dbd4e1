/** What is said of a scenario's versions. */
import { count } from "./format.ts";
import { clock, dateWords } from "./locale.ts";

/** Why a version is kept. */
type Kind = "automatic" | "named" | "conflict" | "deleted";

/** Words of the versions that never change. */
export const VERSION_WORDS = {
  title: "Versions",
  nameLabel: "Name the scenario as it is now",
  nameHint: "Before the board meeting",
  keep: "Keep",
  named: "Named",
  reading: "Reading the versions",
  comparing: "Being compared",
  none: "No version yet",
  noneNote:
    "As you work, what stood before is kept here by itself, at most every five minutes; what you name stays until you remove it.",
  same: "As it is now",
  unreadable: "Cannot be read by this version of Drawdown and stays as it is",
  gone: "This version is no longer here; another tab may have removed it",
  compare: "Compare",
  restore: "Restore",
  more: "More",
  rename: "Rename",
  giveName: "Give it a name",
  newName: "Name of the version",
  save: "Save as file",
  beside: "Open as a copy",
  remove: "Remove",
  undo: "Undo",
  back: "All versions",
} as const;

const KINDS: Readonly<Record<Kind, string>> = {
  automatic: "Kept by itself",
  named: "Named",
  conflict: "From two tabs",
  deleted: "Before deletion",
};

/** Why a version is kept: "Kept by itself". */
export function kindWords(kind: Kind): string {
  return KINDS[kind];
}

/** The time of day of a version: "14:05". */
export function timeOf(time: number): string {
  return clock(new Date(time));
}

/** The day of a version: "Today", "Yesterday", "Thursday 12 March", "Monday 3 May 2025". */
export function dayOf(time: number, now: number): string {
  const [date, today] = [new Date(time), new Date(now)];
  if (date.toDateString() === today.toDateString()) return "Today";
  const before = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  if (date.toDateString() === before.toDateString()) return "Yesterday";
  const year = date.getFullYear() === today.getFullYear() ? {} : ({ year: "numeric" } as const);
  return dateWords(date, { weekday: "long", day: "numeric", month: "long", ...year });
}

/** A version among others: its name, else when it was: "“Before the board meeting”", "today, 14:05". */
export function versionName(name: string, savedAt: number, now: number): string {
  if (name !== "") return `“${name}”`;
  const day = dayOf(savedAt, now);
  return `${day === "Today" || day === "Yesterday" ? day.toLowerCase() : day}, ${timeOf(savedAt)}`;
}

/** What a version has other than the present: "3 differences: Offers › Commit, Simulation and 2 more places". */
export function differsWords(differences: number, places: readonly string[]): string {
  if (differences === 0) return VERSION_WORDS.same;
  const [shown, rest] = [places.slice(0, 2).join(", "), places.length - 2];
  const more = rest > 0 ? ` and ${count(rest)} more ${rest === 1 ? "place" : "places"}` : "";
  return `${count(differences)} ${differences === 1 ? "difference" : "differences"}: ${shown}${more}`;
}

/** Over what is different: "From “Before the board meeting” to now". */
export function comparedTitle(version: string): string {
  return `From ${version} to now`;
}

/** What the buttons of a version do, for those who hear them alone; `version` as `versionName` has it. */
export function actOn(act: string, version: string): string {
  return `${act}: ${version}`;
}

/** Said once something was done with a version. */
export const VERSION_DONE = {
  kept: (name: string) => `“${name}” is kept`,
  removed: (version: string) => `Removed: ${version}`,
  back: (version: string) => `Back: ${version}`,
  renamed: (name: string) => `Named “${name}”`,
  restored: (version: string) => `Restored: ${version}; what stood before is kept as a version`,
} as const;

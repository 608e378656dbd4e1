import type { VersionRow } from "#state/versions.svelte.ts";

/** What a person can do with a version. */
export interface VersionActs {
  /** Shows what the present has other. */
  compare: (row: VersionRow) => void;
  restore: (row: VersionRow) => void;
  /** This and the next two give whether it was done; where it was not, the words on keeping say why. */
  rename: (row: VersionRow, name: string) => Promise<boolean>;
  remove: (row: VersionRow) => Promise<boolean>;
  bringBack: (row: VersionRow) => Promise<boolean>;
  /** Saves what is kept as a file, readable or not. */
  save: (row: VersionRow) => void;
  /** Opens a copy, beside what is there. */
  beside: (row: VersionRow) => void;
}

/** Versions of one day. */
interface Day {
  name: string;
  rows: VersionRow[];
}

/** Versions, the newest first, by their days as `nameOf` calls them. */
export function daysOf(rows: readonly VersionRow[], nameOf: (time: number) => string): Day[] {
  const days: Day[] = [];
  for (const row of rows) {
    const name = nameOf(row.savedAt);
    const last = days.at(-1);
    if (last?.name === name) last.rows.push(row);
    else days.push({ name, rows: [row] });
  }
  return days;
}

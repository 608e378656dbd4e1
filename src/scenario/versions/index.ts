/**
 * The chain of stored shapes. `LIFTS[n]` turns a file of version n + 1 into one of version n + 2; it never
 * changes its input and is never edited once released: a new shape adds a lift, a frozen type and a fixture.
 */
export const NEWEST_VERSION = 1;

/** Turns one stored shape into the next newer one. */
export type Lift = (older: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** Lifts from version 1 on, in order. */
export const LIFTS: readonly Lift[] = [];

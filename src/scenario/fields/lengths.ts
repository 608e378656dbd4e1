/** The longest id, in characters. */
export const LONGEST_ID = 40;

/** The longest name, in characters. */
export const LONGEST_NAME = 120;

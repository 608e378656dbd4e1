/** The id of a term's heading on the page. */
export const idOf = (term: string): string => `term-${term}`;

/** The id of a letter's heading on the page. */
export const letterId = (letter: string): string => `letter-${letter}`;

/** Words of the method page round its text. */
export const METHOD_WORDS = {
  title: "Method",
  pageTitle: "Method · Drawdown",
  lead: "Every figure, how it is computed, and which convention was chosen where tools differ.",
  search: "Find in the method",
  contents: "Contents",
  nothing: "No section has all of these words",
  showAll: "Show all sections",
  convention: "Convention",
  example: "Example",
  source: "Source",
  shown: "Where it shows",
  names: "In exports",
  inputs: "What you enter",
  skip: "Skip to the text",
  failed: "The method could not be loaded",
} as const;

/** How many sections a search leaves: "3 of 84 sections". */
export function found(shown: number, all: number): string {
  return shown === all ? `${all} sections` : `${shown} of ${all} sections`;
}

/** The link of a heading to itself. */
export function linkTo(title: string): string {
  return `Link to ${title}`;
}

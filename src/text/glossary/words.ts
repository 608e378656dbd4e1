/** Words of the glossary round its terms. */
export const GLOSSARY_WORDS = {
  title: "Glossary",
  pageTitle: "Glossary · Drawdown",
  lead: "The words of consumption pricing, a sentence each, and where each of them lives in Drawdown.",
  search: "Find a term",
  letters: "Letters",
  nothing: "No term has all of these words",
  lost: "The glossary has no such term.",
  showAll: "Show all terms",
  method: "In the method",
  also: "Also under: ",
} as const;

/** How many terms a search leaves: "3 of 120 terms". */
export function termsFound(shown: number, all: number): string {
  return shown === all ? `${all} terms` : `${shown} of ${all} terms`;
}

/** The link of a term to its own address. */
export function linkToTerm(name: string): string {
  return `Link to ${name}`;
}

/** The link to the method, for those who hear it alone. */
export function methodOf(name: string): string {
  return `${GLOSSARY_WORDS.method}: ${name}`;
}

/** Words round the findings of the summary. */

/** What a card’s link is called for those who hear it: where it leads, and what it proves there. */
export function proofLabel(view: string, heading: string): string {
  return `${view}: ${heading}`;
}

/** What a lesson or a chart that stands in another page says besides itself. */
export const EMBED_WORDS = {
  open: "Open in Drawdown",
  newTab: "Opens in a new tab.",
} as const;

/** Why an address shows something else than it names. */
export type EmbedProblem =
  | { code: "noTemplate"; id: string }
  | { code: "unread" }
  | { code: "noPlace"; at: string }
  | { code: "noChart"; name: string };

/** What is wrong with an address in another page, and what would be right. */
export function embedProblem(problem: EmbedProblem): string {
  switch (problem.code) {
    case "noTemplate":
      return `There is no ready scenario “${problem.id}”; this is the example.`;
    case "unread":
      return "The scenario in the address could not be read; this is another one.";
    case "noPlace":
      return `The address names nothing called “${problem.at}”; this is the summary. “summary/_/fan” would be right, or “revenue/_/bridge”.`;
    case "noChart":
      return `There is no chart “${problem.name}” on this screen; this is the whole of it.`;
    default:
      return problem satisfies never;
  }
}

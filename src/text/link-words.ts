/** What is said of scenarios as links: made, copied, opened, visited, and what is wrong with one. */
import type { LinkProblem, UnfitForLink } from "#scenario/link/link.ts";
import { count } from "./format.ts";

/** Words of links that never change. */
export const LINK_WORDS = {
  copy: "Copy link",
  strip: "Shared scenario",
  untouched: "A shared scenario: nothing of yours is changed.",
  change: "Change something, and a copy of it is yours.",
  keep: "Keep a copy",
  back: "Back to mine",
  backToExample: "See the example",
  byHandTitle: "Copy this link",
  byHandLead: "The browser did not let the page write to the clipboard. The link is selected: copy it from here.",
  link: "Link to the scenario",
  holds:
    "The link holds the whole scenario, names and notes included. No server sees it: what stands after # in an address is not sent.",
  unfitTitle: "This scenario does not fit into a link",
  saveInstead: "Save as file",
  untouchedLead: "Your own work is untouched.",
} as const;

/** Said once a link is in the clipboard; `length` in characters. */
export function linkCopied(length: number): string {
  return `Link copied, ${count(length)} characters. It holds the whole scenario, names and notes included; no server sees it`;
}

/** Said once a shared scenario was put beside the own ones. */
export function copyKept(name: string): string {
  return `Kept as your own: “${name}”`;
}

/** Said once the first edit of a shared scenario has made it an own one. */
export function keptByEdit(name: string): string {
  return `Your change is kept in a copy of your own: “${name}”`;
}

/** Why a scenario has no link, and what to do instead. */
export function unfitForLink(problem: UnfitForLink): string {
  switch (problem.code) {
    case "tooLong":
      return `The link would have ${count(problem.params.length)} characters. Over ${count(problem.params.limit)}, mail and chat may cut it. Send it as a file instead: whoever opens that sees the same.`;
    case "unsupported":
      return "This browser cannot make links. A newer one can; or send the scenario as a file.";
    default:
      return problem satisfies never;
  }
}

/** Heads what is said of a link that was not opened. */
export function linkProblemTitle({ code }: LinkProblem): string {
  switch (code) {
    case "noLink":
      return "This address holds no scenario";
    case "damaged":
      return "This link is damaged";
    case "newerLink":
      return "This link is from a newer Drawdown";
    case "tooLong":
    case "tooLarge":
      return "This link is too large";
    case "foreign":
    case "refused":
      return "What this link holds cannot be opened";
    case "unsupported":
      return "This browser cannot open links";
    default:
      return code satisfies never;
  }
}

/** What is wrong with a link, and what to do. */
export function linkProblem(problem: LinkProblem): string {
  switch (problem.code) {
    case "noLink":
      return "A link to a scenario goes on after “#s=” with a number, a point and many letters. Copy it whole, up to its last letter.";
    case "damaged":
      return "Part of it is missing or was changed on its way. Copy it again, whole, up to its last letter; if that does not help, ask for it once more, or for the scenario as a file.";
    case "newerLink":
      return `It is written in a newer way (${count(problem.params.version)}) than this page reads (${count(problem.params.newest)}). Reload the page to get the newest Drawdown, then open the link again.`;
    case "tooLong":
      return `It has ${count(problem.params.length)} characters; no link to a scenario has more than ${count(problem.params.limit)}. Ask for the scenario as a file.`;
    case "tooLarge":
      return `Unpacked it would have more than ${count(problem.params.limit)} bytes, and no link to a scenario has so many. It was not unpacked.`;
    case "foreign":
      return "It came whole, but holds something else than a scenario of Drawdown. Ask who sent it for a link made by “Copy link”.";
    case "refused":
      return "It came whole, but not all of its scenario is right:";
    case "unsupported":
      return "Links are packed in a way that this browser does not know. Open it in a newer one, or ask for the scenario as a file.";
    default:
      return problem satisfies never;
  }
}

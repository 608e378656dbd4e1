/** Scenarios as links: all of one in the part of an address that is sent to nobody, `#s=1.` and letters. */
import type { Scenario } from "#engine/index.ts";
import { readJson } from "../json.ts";
import { parseScenario, type Problem } from "../parse.ts";
import { pack, unpack } from "./pack.ts";

/** The longest link that is made, in characters of the part that begins with `#`: longer ones are cut by mail and chat. */
export const LONGEST_LINK = 8192;

/** The longest text that is read as a link: room for what mail puts in between. */
const LONGEST_READ = 4 * LONGEST_LINK;

/** The most bytes that a link may unpack to: more than sixty times the ready scenarios. */
const MOST_UNPACKED = 500_000;

/** The newest way of writing links. */
const NEWEST_LINK = 1;

/** Why a scenario cannot be a link. */
export type UnfitForLink =
  | { code: "tooLong"; params: { length: number; limit: number } }
  | { code: "unsupported"; params: Record<string, never> };

/** A scenario's link, or why there is none. */
export type WrittenLink = { ok: true; link: string } | { ok: false; problem: UnfitForLink };

/** What is wrong with a link; sentences are made in `text/link-words.ts`. */
export type LinkProblem =
  | { code: "noLink"; params: Record<string, never> }
  | { code: "damaged"; params: Record<string, never> }
  | { code: "newerLink"; params: { version: number; newest: number } }
  | { code: "tooLong"; params: { length: number; limit: number } }
  | { code: "tooLarge"; params: { limit: number } }
  | { code: "foreign"; params: Record<string, never> }
  | { code: "refused"; params: { problems: Problem[] } }
  | { code: "unsupported"; params: Record<string, never> };

/** What a link holds, or what is wrong with it. */
export type ReadLink = { ok: true; scenario: Scenario } | { ok: false; problem: LinkProblem };

/** The part of an address that holds a scenario, from `#` on: `readLink` gives an equal one back. Never rejects. */
export async function writeLink(scenario: Scenario): Promise<WrittenLink> {
  const text = JSON.stringify(scenario);
  const letters = await pack(text);
  if (letters === null) return { ok: false, problem: { code: "unsupported", params: {} } };
  const link = `#s=${NEWEST_LINK}.${letters}`;
  const { length } = link;
  const unread = text.length > MOST_UNPACKED;
  if (length <= LONGEST_LINK && !unread) return { ok: true, link };
  return {
    ok: false,
    problem: { code: "tooLong", params: { length: unread ? text.length : length, limit: LONGEST_LINK } },
  };
}

/** Reads a link, as it was written or with what mail and chat do to it. Bounded in time and memory; never rejects. */
export async function readLink(text: string): Promise<ReadLink> {
  const { length } = text;
  if (length > LONGEST_READ) return wrong({ code: "tooLong", params: { length, limit: LONGEST_READ } });
  const parts = PARTS.exec(unescaped(text));
  if (parts === null) return wrong({ code: "noLink", params: {} });
  const version = Number(parts[1]);
  if (version > NEWEST_LINK) return wrong({ code: "newerLink", params: { version, newest: NEWEST_LINK } });
  if (version < 1) return wrong({ code: "noLink", params: {} });
  const letters = parts[2]!.replace(BETWEEN, "");
  if (letters === "") return wrong({ code: "damaged", params: {} });
  const unpacked = await unpack(letters, MOST_UNPACKED);
  if (unpacked.ok) return scenarioIn(unpacked.text);
  if (unpacked.why === "tooLarge") return wrong({ code: "tooLarge", params: { limit: MOST_UNPACKED } });
  return wrong({ code: unpacked.why, params: {} });
}

/** A link's version and letters. Mail that quotes writes `=` as `=3D`. */
const PARTS = /^\s*#?s=(?:3D)?\s*(\d{1,3})\.(.*)$/is;

/** What no link is written with: spaces and line breaks of mail, dots and brackets of sentences around it. */
const BETWEEN = /[^A-Za-z0-9_-]+/g;

/** The text with characters in the place of their escapes. */
function unescaped(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function scenarioIn(text: string): ReadLink {
  const json = readJson(text, MOST_UNPACKED);
  if (!json.ok) return wrong({ code: "foreign", params: {} });
  const parsed = parseScenario(json.value);
  return parsed.ok ? parsed : wrong({ code: "refused", params: { problems: parsed.problems } });
}

function wrong(problem: LinkProblem): ReadLink {
  return { ok: false, problem };
}

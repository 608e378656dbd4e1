/** JSON from outside, bounded in size and depth before anything is made of it. */
import { jsonErrorAt } from "./json-error.ts";
import type { Problem } from "./problem.ts";

/** So many lists and objects may stand inside each other; a scenario has no more than ten. */
export const DEEPEST = 64;

/** What a text holds, or why it is not read. */
type ReadJson = { ok: true; value: unknown } | { ok: false; problem: Problem };

/** Reads JSON (with or without byte order mark) of at most `limit` bytes. Never throws. */
export function readJson(text: string, limit: number): ReadJson {
  const bytes = text.length > limit ? text.length : new TextEncoder().encode(text).length;
  if (bytes > limit) return refused({ path: "", code: "fileTooLarge", params: { bytes, limit } });
  const json = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (isTooDeep(json)) return refused({ path: "", code: "tooDeep", params: { limit: DEEPEST } });
  try {
    return { ok: true, value: JSON.parse(json) as unknown };
  } catch {
    return refused({ path: "", code: "jsonSyntax", params: jsonErrorAt(json) });
  }
}

/** Whether brackets outside of texts are nested deeper than is read: reading and writing such values may exhaust the stack. */
function isTooDeep(json: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < json.length; at++) {
    const letter = json.charCodeAt(at);
    if (quoted) {
      if (letter === BACKSLASH) at++;
      else if (letter === QUOTE) quoted = false;
    } else if (letter === QUOTE) quoted = true;
    else if (letter === OPEN_LIST || letter === OPEN_OBJECT) {
      if (++depth > DEEPEST) return true;
    } else if (letter === SHUT_LIST || letter === SHUT_OBJECT) depth--;
  }
  return false;
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [OPEN_LIST, SHUT_LIST, OPEN_OBJECT, SHUT_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

function refused(problem: Problem): ReadJson {
  return { ok: false, problem };
}

/**
 * Finds where a text stops being JSON. Browsers word it differently or do not say, so it is read once more:
 * token by token, each checked against what may stand there.
 */
const SPACE = /[ \t\n\r]*/y;
/** Strings without nested repeats, so that an unclosed one takes no longer than it is long. */
const TOKEN =
  // eslint-disable-next-line no-control-regex
  /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:]/y;

type Place = "value" | "valueOrEnd" | "name" | "nameOrEnd" | "colon" | "commaOrEnd" | "end";

/** Line and column, both from 1, of the first token that is wrong; the text's end if something is missing there. */
export function jsonErrorAt(text: string): { line: number; column: number } {
  const open: ("{" | "[")[] = [];
  let place: Place = "value";
  let at = afterSpace(text, 0);
  while (at < text.length) {
    const token = tokenAt(text, at);
    const next: Place | null = token === "" ? null : step(place, token, open);
    if (next === null) break;
    place = next;
    at = afterSpace(text, at + token.length);
  }
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

function afterSpace(text: string, from: number): number {
  SPACE.lastIndex = from;
  SPACE.exec(text);
  return SPACE.lastIndex;
}

function tokenAt(text: string, from: number): string {
  TOKEN.lastIndex = from;
  return TOKEN.exec(text)?.[0] ?? "";
}

/** Where the text stands after a token, or null if the token may not stand there. */
function step(place: Place, token: string, open: ("{" | "[")[]): Place | null {
  const container = open.at(-1);
  const after = (): Place => (open.length === 0 ? "end" : "commaOrEnd");
  const close = (): Place => {
    open.pop();
    return after();
  };
  if (token === "]" && container === "[" && (place === "valueOrEnd" || place === "commaOrEnd")) return close();
  if (token === "}" && container === "{" && (place === "nameOrEnd" || place === "commaOrEnd")) return close();
  if (token === ",") return place === "commaOrEnd" ? (container === "{" ? "name" : "value") : null;
  if (token === ":") return place === "colon" ? "value" : null;
  if (place === "name" || place === "nameOrEnd") return token.startsWith('"') ? "colon" : null;
  if (place !== "value" && place !== "valueOrEnd") return null;
  if (token === "{" || token === "[") {
    open.push(token);
    return token === "{" ? "nameOrEnd" : "valueOrEnd";
  }
  return token === "]" || token === "}" ? null : after();
}

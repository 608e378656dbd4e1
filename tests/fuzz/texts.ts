/** Texts of files as machines, people and strangers break them: letter by letter, and in ways that parsers stumble over. */
import type { Chance } from "#tests/walk/random.ts";

/** Numbers, names and values that mean something else than they seem. */
const ODD_VALUES = [
  "1e999",
  "-1e999",
  "-0",
  "1e-999",
  "123456789012345678901234567890",
  "0.1e1",
  "NaN",
  "Infinity",
  "0x10",
  "01",
  "+1",
  "1.",
  ".5",
  '"\\ud800"',
  '"\\u0000"',
  '"\\u202e"',
  '"__proto__"',
  '"constructor"',
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"toString":1,"valueOf":1,"toJSON":1}',
  '{"length":4294967295}',
  "[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]",
  "null",
  "{}",
  "[]",
];

/** Pieces that are put between any two letters. */
const PIECES = [
  "\uFEFF",
  "\u0000",
  "\u2028",
  "\ud800",
  "\u202e",
  "{",
  "}",
  "[",
  "]",
  '"',
  "\\",
  ",",
  ":",
  "//",
  "/*",
  "\\u00",
  "</script>",
  "\u{1F4A5}",
];

/** Names that objects have anyway, or that mean something to a program. */
const NAMES = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "valueOf",
  "toJSON",
  "hasOwnProperty",
  "then",
  "length",
  "id",
  "schemaVersion",
  "",
  "\u0000",
  "\u0000constructor",
  "0",
];

type Mutation = (text: string, chance: Chance) => string;

const place = (text: string, chance: Chance): number => chance.whole(0, text.length);

function piece(text: string, chance: Chance, longest = 200): [from: number, to: number] {
  const from = place(text, chance);
  return [from, Math.min(text.length, from + chance.whole(1, longest))];
}

/** The text with a match of a pattern replaced: one of them, by chance. */
function oneReplaced(text: string, pattern: RegExp, by: (match: string) => string, chance: Chance): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const { index, 0: match } = chance.of(found);
  return text.slice(0, index) + by(match) + text.slice(index + match.length);
}

const VALUE = /-?\d+(?:\.\d+)?|true|false|null|"[^"\\]*"(?=[,}\]])/g;
const KEY = /"[^"\\]*"(?=:)/g;

/** Ways to break a text, by name. */
const MUTATIONS: Record<string, Mutation> = {
  cut: (text, chance) => text.slice(0, place(text, chance)),
  headless: (text, chance) => text.slice(place(text, chance)),
  lost: (text, chance) => {
    const [from, to] = piece(text, chance);
    return text.slice(0, from) + text.slice(to);
  },
  repeated: (text, chance) => {
    const [from, to] = piece(text, chance);
    return text.slice(0, to) + text.slice(from, to).repeat(chance.whole(1, 40)) + text.slice(to);
  },
  moved: (text, chance) => {
    const [from, to] = piece(text, chance);
    const rest = text.slice(0, from) + text.slice(to);
    const at = place(rest, chance);
    return rest.slice(0, at) + text.slice(from, to) + rest.slice(at);
  },
  swapped: (text, chance) =>
    oneReplaced(text, /[{}[\]]/g, (brace) => ({ "{": "[", "}": "]", "[": "{", "]": "}" })[brace]!, chance),
  inserted: (text, chance) => {
    const at = place(text, chance);
    return text.slice(0, at) + chance.of(PIECES) + text.slice(at);
  },
  letter: (text, chance) => {
    const at = place(text, chance);
    return text.slice(0, at) + String.fromCharCode(chance.whole(0, 0xffff)) + text.slice(at + 1);
  },
  byte: (text, chance) => {
    const bytes = new TextEncoder().encode(text);
    for (let left = chance.whole(1, 8); left > 0; left--)
      bytes[chance.whole(0, bytes.length - 1)] = chance.whole(0, 255);
    return new TextDecoder().decode(bytes);
  },
  value: (text, chance) => oneReplaced(text, VALUE, () => chance.of(ODD_VALUES), chance),
  values: (text, chance) => text.replace(VALUE, (value) => (chance.next() < 0.05 ? chance.of(ODD_VALUES) : value)),
  name: (text, chance) => oneReplaced(text, KEY, () => JSON.stringify(chance.of(NAMES)), chance),
  twice: (text, chance) => oneReplaced(text, KEY, (key) => `${key}:${chance.of(ODD_VALUES)},${key}`, chance),
  added: (text, chance) =>
    oneReplaced(text, /\{/g, () => `{${JSON.stringify(chance.of(NAMES))}:${chance.of(ODD_VALUES)},`, chance),
  many: (text, chance) => {
    const list = (value: string): string => `[${Array(chance.whole(100, 2000)).fill(value).join(",")}]`;
    return oneReplaced(text, VALUE, list, chance);
  },
  deep: (text, chance) => {
    const levels = chance.whole(20, 1000);
    const [open, shut] = chance.of([
      ["[", "]"],
      ['{"a":', "}"],
      ['{"__proto__":', "}"],
    ] as const);
    return oneReplaced(text, VALUE, (value) => open.repeat(levels) + value + shut.repeat(levels), chance);
  },
  long: (text, chance) =>
    oneReplaced(text, VALUE, () => `"${chance.of(["x", "\\n", "é", "<b>"]).repeat(3000)}"`, chance),
  spaced: (text, chance) =>
    oneReplaced(text, /[,:]/g, (mark) => `${mark}${chance.of([" ", "\n", "\t"]).repeat(500)}`, chance),
};

/** A broken text, and how it was broken. */
interface Broken {
  name: string;
  text: string;
}

/** A text broken once to four times. */
export function broken(text: string, chance: Chance): Broken {
  const names: string[] = [];
  let now = text;
  for (let left = chance.of([1, 1, 1, 2, 2, 4]); left > 0; left--) {
    const name = chance.of(Object.keys(MUTATIONS));
    names.push(name);
    now = MUTATIONS[name]!(now, chance);
  }
  return { name: names.join(" + "), text: now };
}

/** Scenario files as people and machines break them: harmlessly, in single values, or as text. */
import type { Scenario } from "#engine/index.ts";
import fc from "fast-check";

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Path = (string | number)[];

const ODD: Json[] = [
  null,
  true,
  -1,
  -0,
  0.5,
  1e308,
  5e-324,
  "",
  "x",
  "__proto__",
  [],
  {},
  [[]],
  { __proto__x: 1 },
  JSON.parse('{"__proto__":{"a":1},"constructor":1}') as Json,
];

/** The text of a scenario file after a mutation; `kind` says which. */
export function mutants(valid: fc.Arbitrary<Scenario>): fc.Arbitrary<{ kind: string; text: string }> {
  const mutation = fc.oneof(
    { weight: 35, arbitrary: fc.constant("harmless" as const) },
    { weight: 45, arbitrary: fc.constant("value" as const) },
    { weight: 20, arbitrary: fc.constant("text" as const) },
  );
  return fc.tuple(valid, mutation, fc.nat(), fc.nat(), fc.constantFrom(...ODD)).map(([scenario, kind, a, b, odd]) => {
    const json = JSON.parse(JSON.stringify(scenario)) as Json;
    if (kind === "text") return { kind, text: brokenText(JSON.stringify(json), a, b) };
    return { kind, text: JSON.stringify(kind === "value" ? brokenValue(json, a, b, odd) : harmless(json, a, b)) };
  });
}

/** The same scenario with its keys in another order, or under another name and currency. */
function harmless(json: Json, a: number, b: number): Json {
  const currency = ["USD", "EUR", "CHF"][b % 3]!;
  return a % 2 === 0 ? reversed(json) : { ...(json as object), name: `Copy ${b}`, currency };
}

function reversed(json: Json): Json {
  if (Array.isArray(json)) return json.map(reversed);
  if (typeof json !== "object" || json === null) return json;
  const entries = Object.entries(json).reverse();
  return Object.fromEntries(entries.map(([name, value]) => [name, reversed(value)]));
}

/** One value lost, replaced, renamed, doubled, moved or added. */
function brokenValue(json: Json, a: number, b: number, odd: Json): Json {
  const paths = pathsOf(json);
  const path = paths[a % paths.length]!;
  const other = paths[b % paths.length]!;
  switch (b % 6) {
    case 0:
      return changed(json, path, () => undefined);
    case 1:
      return changed(json, path, () => odd);
    case 2:
      return changed(json, path, () => at(json, other));
    case 3:
      return changed(json, path, (value) => (Array.isArray(value) ? [...value, ...value] : [value as Json]));
    case 4:
      return changed(json, path, (value) => scaled(value as Json, a));
    default:
      return { ...(json as object), [String(path.at(-1))]: odd };
  }
}

function scaled(value: Json, by: number): Json {
  if (typeof value === "number") return value * [-1, 0.999, 1.001, 10, 1e12][by % 5]!;
  return typeof value === "string" ? value.slice(1) : value;
}

/** A piece of the text lost, doubled, or replaced. */
function brokenText(text: string, a: number, b: number): string {
  const from = a % text.length;
  const to = Math.min(text.length, from + 1 + (b % 12));
  const piece = ["", text.slice(from, to).repeat(2), "}", '"', "\u0000", "1e999", " ", "\uFEFF"][b % 8]!;
  return text.slice(0, from) + piece + text.slice(to);
}

function pathsOf(json: Json, here: Path = []): Path[] {
  if (typeof json !== "object" || json === null) return [here];
  const below = Array.isArray(json)
    ? json.flatMap((item, i) => pathsOf(item, [...here, i]))
    : Object.entries(json).flatMap(([name, value]) => pathsOf(value, [...here, name]));
  return here.length === 0 ? below : [here, ...below];
}

function at(json: Json, path: Path): Json {
  return path.reduce<Json>((value, step) => (value as Record<string | number, Json>)[step]!, json);
}

/** The value with its part at a path changed; undefined takes the part away. */
function changed(json: Json, path: Path, change: (part: Json) => Json | undefined): Json {
  const copy = structuredClone(json);
  const last = path.at(-1)!;
  const parent = at(copy, path.slice(0, -1)) as Record<string | number, Json>;
  const next = change(at(json, path));
  if (next !== undefined) parent[last] = next;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else Reflect.deleteProperty(parent, last);
  return copy;
}

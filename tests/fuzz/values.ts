/** Values that no file holds, but that other pages, databases and programs can hand over: each put anywhere in a scenario. */
import type { Chance } from "#tests/walk/random.ts";

const refuse = (): never => {
  throw new Error("refused");
};

const handler = new Proxy({}, { get: () => refuse }) as ProxyHandler<object>;

function revoked(of: object): object {
  const { proxy, revoke } = Proxy.revocable(of, {});
  revoke();
  return proxy;
}

function cycle(): object {
  const self: Record<string, unknown> = {};
  self["self"] = self;
  return self;
}

/** An object that says something else every time it is asked. */
function fickle(): object {
  let asked = 0;
  return {
    get id() {
      return `id-${asked++}`;
    },
    get name() {
      return asked++ % 2 === 0 ? "even" : asked;
    },
    get model() {
      return ["graduated", "volume", "__proto__"][asked++ % 3];
    },
  };
}

/** Makers of values that throw, lie or never end when they are looked at. No database can hold these. */
const HOSTILE: Record<string, () => unknown> = {
  "a proxy that refuses": () => new Proxy({}, handler),
  "a list's proxy that refuses": () => new Proxy([], handler),
  "a proxy that was revoked": () => revoked({}),
  "a list's proxy that was revoked": () => revoked([]),
  "a proxy with a million names": () =>
    new Proxy({}, { ownKeys: () => Array.from({ length: 100_000 }, (_, i) => `n${i}`), get: () => ({}) }),
  "a list that says it is endless": () => new Proxy([], { get: (_, key) => (key === "length" ? Infinity : []) }),
  "a list that is longer than lists": () =>
    new Proxy([], { get: (of, key) => (key === "length" ? 2 ** 52 : Reflect.get(of, key)) }),
  "fields that throw": () => Object.defineProperty({}, "id", { get: refuse, enumerable: true }),
  "fields that change": fickle,
  "texts that are made when asked": () => ({ toString: refuse, valueOf: refuse, toJSON: refuse }),
  "a function": () => refuse,
  "a symbol": () => Symbol("x"),
};

/** Makers of values that a database can hold, and JSON cannot. */
export const STORABLE: Record<string, () => unknown> = {
  "an object inside itself": cycle,
  "a list inside itself": () => {
    const list: unknown[] = [];
    list.push(list);
    return list;
  },
  "not a number": () => NaN,
  infinity: () => Infinity,
  "minus zero": () => -0,
  nothing: () => undefined,
  "a bigint": () => 10n ** 30n,
  "a date": () => new Date(0),
  "a map": () => new Map([["id", "x"]]),
  "a set": () => new Set([1]),
  "an expression": () => /(a+)+$/,
  "a boxed text": () => Object("x") as unknown,
  "a boxed number": () => Object(1) as unknown,
  "an error": () => new Error("<img src=x onerror=alert(1)>"),
  bytes: () => new Uint8Array(10_000),
  "a buffer": () => new ArrayBuffer(8),
  "a list with holes": () => Object.assign([], { 5: "x", length: 100_000 }) as unknown,
  "a list with names": () => Object.assign([1], { id: "x", name: "y" }),
  "an object with a length": () => ({ length: 4_294_967_295, 0: "x" }),
  "another idea of itself": () => ({ toString: 1, valueOf: 1, toJSON: 1, constructor: 1, then: 1 }),
  "own __proto__": () =>
    JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}') as unknown,
  "300 lists deep": () => JSON.parse("[".repeat(300) + "]".repeat(300)) as unknown,
  "a text of a megabyte": () => "=".repeat(1_000_000),
  "half a letter": () => "\ud800",
  "an end of text": () => "a\u0000b",
  "a huge number": () => 1.7976931348623157e308,
  yes: () => true,
  null: () => null,
  "an empty list": () => [],
  "an empty object": () => ({}),
};

/** Anything at all. */
export const ANYTHING = { ...STORABLE, ...HOSTILE };

/** A value somewhere in another one: names and positions. */
type Path = (string | number)[];

function pathsOf(value: unknown, here: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [here];
  return [
    here,
    ...Object.keys(value).flatMap((name) => pathsOf((value as Record<string, unknown>)[name], [...here, name])),
  ];
}

/** A copy with one to three of its parts replaced by odd values, renamed, or lost; and what was put in. */
export function odd<T>(
  value: T,
  from: Record<string, () => unknown>,
  chance: Chance,
): { name: string; value: unknown } {
  const names: string[] = [];
  const root = { value: structuredClone(value) as unknown };
  const paths = pathsOf(root).slice(1);
  for (let left = chance.of([1, 1, 2, 3]); left > 0; left--) {
    const path = chance.of(paths);
    const name = chance.of([...Object.keys(from), "lost", "__proto__"]);
    let holder: unknown = root;
    for (const step of path.slice(0, -1)) holder = isOpen(holder) ? holder[step] : null;
    if (!isOpen(holder)) continue;
    const last = path.at(-1)!;
    names.push(`${path.slice(1).join("/")}: ${name}`);
    if (name === "lost") Reflect.deleteProperty(holder, last);
    else if (name === "__proto__") Object.defineProperty(holder, name, { value: { polluted: 1 }, enumerable: true });
    else holder[last] = from[name]!();
  }
  return { name: names.join(", "), value: root.value };
}

/** Whether parts of a value can be changed: not those of what an earlier change put there. */
function isOpen(value: unknown): value is Record<string | number, unknown> {
  try {
    return (Object.getPrototypeOf(value) === Object.prototype || Array.isArray(value)) && Object.isExtensible(value);
  } catch {
    return false;
  }
}

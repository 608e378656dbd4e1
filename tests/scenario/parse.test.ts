import { parseScenario } from "#scenario/parse.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { expect, test } from "vitest";

function parsed(input: unknown) {
  const result = parseScenario(input);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.scenario;
}

test("the copy shares nothing with the input", () => {
  const input = structuredClone(apiVendor);
  const { scenario } = { scenario: parsed(input) };
  input.segments[0]!.activity.median = 1;
  input.offers.length = 0;
  expect(scenario).toEqual(apiVendor);
});

test("keys in any order give the same bytes; −0 is 0", () => {
  const reverse = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(reverse);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([name, part]) => [name, reverse(part)]),
    );
  };
  expect(JSON.stringify(parsed(reverse(apiVendor)))).toBe(JSON.stringify(apiVendor));
  expect(Object.is(parsed({ ...apiVendor, discountRate: -0 }).discountRate, 0)).toBe(true);
});

test("what is rarely set takes its default", () => {
  const { market, notes, description, uncertainties, ...rest } = structuredClone(apiVendor);
  const [segment] = rest.segments;
  const lean = {
    ...rest,
    segments: [{ ...segment, walletShare: undefined, seasonality: undefined }, ...rest.segments.slice(1)],
  };
  const scenario = parsed(lean);
  expect(scenario.market).toEqual({ sigma: 0, persistence: 0 });
  expect([scenario.notes, scenario.description, scenario.uncertainties]).toEqual([{}, "", []]);
  expect(scenario.segments[0]).toMatchObject({ walletShare: 1, seasonality: null });
  expect([market.sigma, notes, description.length > 0, uncertainties]).toEqual([0.05, apiVendor.notes, true, []]);
});

test("defaults are not shared between scenarios", () => {
  const lean = { ...apiVendor, notes: undefined };
  parsed(lean).notes["/currency"] = "changed";
  expect(parsed(lean).notes).toEqual({});
});

test("suggests the name that was meant", () => {
  const result = parseScenario({ ...apiVendor, horizonMonth: 3 });
  expect(result.ok ? [] : result.problems).toEqual([
    { path: "/horizonMonth", code: "unknownField", params: { name: "horizonMonth", nearest: "horizonMonths" } },
  ]);
});

test("paths name an item by its index where its id is not its own", () => {
  const twins = structuredClone(apiVendor);
  twins.plans[1]!.id = "referral";
  twins.plans[0]!.paymentLagMonths = -1;
  const result = parseScenario(twins);
  expect(result.ok ? [] : result.problems.map(({ path }) => path)).toContain("/plans/0/paymentLagMonths");
});

test("at most a thousand problems, then how many more", () => {
  const many = Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`field${i}`, i]));
  const result = parseScenario({ ...apiVendor, ...many });
  const problems = result.ok ? [] : result.problems;
  expect(problems).toHaveLength(1001);
  expect(problems.at(-1)).toEqual({ path: "", code: "tooManyProblems", params: { more: 2000 } });
});

const cyclic: Record<string, unknown> = { ...apiVendor };
cyclic["market"] = cyclic;
cyclic["offers"] = [cyclic];
const deep = JSON.parse(`${"[".repeat(50_000)}${"]".repeat(50_000)}`) as unknown;
const throwing = Object.defineProperty({}, "id", {
  enumerable: true,
  get: () => {
    throw new Error("no");
  },
});
const { proxy, revoke } = Proxy.revocable({}, {});
revoke();
const refuse = () => {
  throw new Error("no");
};
const traps = { get: refuse, has: refuse, ownKeys: refuse, getPrototypeOf: refuse, getOwnPropertyDescriptor: refuse };
const closed = new Proxy({}, traps);
const closedList = new Proxy([], traps);
const endless: object = new Proxy([], {
  get: (list, name) => (name === "length" ? 2n ** 64n : Reflect.get(list, name)),
});

test.each([
  ["undefined", undefined],
  ["a function", () => apiVendor],
  ["a symbol", Symbol("x")],
  ["a bigint", 1n],
  ["a date", new Date(0)],
  ["a map", new Map()],
  ["a cycle", cyclic],
  ["a getter that throws", throwing],
  ["a revoked proxy", proxy],
  ["a revoked proxy inside", { ...apiVendor, segments: proxy, market: proxy }],
  ["a proxy that refuses everything", closed],
  ["a list that refuses everything", closedList],
  ["proxies inside, where anything is expected", { ...apiVendor, name: closed, meters: closed, market: closedList }],
  ["proxies in lists and maps", { ...apiVendor, meters: [closed, closedList], notes: { "/name": closed } }],
  ["a list of no length that a list can have", { ...apiVendor, meters: endless }],
  ["proxies of functions", { ...apiVendor, meters: new Proxy(() => 1, traps), currency: new Proxy(() => 1, traps) }],
  ["deep nesting", deep],
  ["deep nesting inside", { ...apiVendor, segments: deep, notes: { "/a": deep } }],
  ["a list with holes", { ...apiVendor, meters: new Array(3) }],
  ["a huge list", { ...apiVendor, meters: new Array(1e6).fill(0) }],
  ["infinite numbers", { ...apiVendor, discountRate: Infinity }],
  ["a bigint inside", { ...apiVendor, discountRate: 1n }],
  ["null instead of a prototype", Object.assign(Object.create(null), { schemaVersion: 1 })],
  ["a version that is not a number", { ...apiVendor, schemaVersion: NaN }],
])("%s gives problems, no exception", (_, input) => {
  const result = parseScenario(input);
  expect(result.ok).toBe(false);
  expect(result.ok ? [] : result.problems).not.toEqual([]);
});

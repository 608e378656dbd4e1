/** Ids that every object has a property of, or that validation libraries pass over. */
import { simulate, summarise, type Scenario } from "#engine/index.ts";
import { writeScenarioFile, readScenarioFile } from "#scenario/file.ts";
import { parseScenario } from "#scenario/parse.ts";
import { idFromName } from "#scenario/edit/fresh.ts";
import { fieldAt } from "#scenario/field-at.ts";
import { readAt, writeAt } from "#scenario/pointer.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { expect, test } from "vitest";

const UNUSUAL = ["valueof", "tostring", "name", "prototype"];

/** The template with an id of each list replaced, wherever it is referred to. */
function renamed(id: string): Scenario {
  const ids = [
    apiVendor.meters[0]!.id,
    apiVendor.segments[0]!.id,
    apiVendor.partners[0]!.id,
    apiVendor.offers[0]!.id,
    apiVendor.plans[0]!.id,
    apiVendor.strategies[0]!.id,
  ];
  const replace = (value: unknown): unknown => {
    if (typeof value === "string") return ids.includes(value) ? id : value;
    if (Array.isArray(value)) return value.map(replace);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [
        ids.includes(key) && key === ids[1] ? id : key,
        key === "kind" || key === "model" || key === "type" ? part : replace(part),
      ]),
    );
  };
  return replace(apiVendor) as Scenario;
}

test.each(UNUSUAL)("“%s” is an id like any other: parsed, written, simulated", (id) => {
  const scenario = renamed(id);
  const parsed = parseScenario(scenario);
  expect(parsed).toEqual({ ok: true, scenario });
  const weight = apiVendor.partners[0]!.segmentMix[apiVendor.segments[0]!.id];
  expect(parsed.ok && Object.entries(parsed.scenario.partners[0]!.segmentMix)).toContainEqual([id, weight]);
  expect(readScenarioFile(writeScenarioFile(scenario))).toEqual(parsed);
  const path = `/partners/${id}/segmentMix/${id}`;
  expect(readAt(scenario, path)).toBe(weight);
  expect(readAt(writeAt(scenario, path, 7), path)).toBe(7);
  expect(fieldAt(scenario, path)).toMatchObject({ type: "number" });
  const { strategies } = summarise(simulate(scenario, { to: 3 }));
  expect(Object.keys(strategies)).toEqual(scenario.strategies.map((strategy) => strategy.id));
  expect(Object.hasOwn(strategies, id) && strategies[id]!.totals["revenue"]!.mean).toBeGreaterThan(0);
});

test("“constructor”, which every object has, is no id; what is named so gets another one", () => {
  const codes = found(renamed("constructor")).map(([path, code]) => `${path.replace(/.*\//, "")} ${code}`);
  expect(new Set(codes)).toContain("id textFormat");
  expect(idFromName("Constructor")).toBe("constructor-1");
  expect(idFromName("Constructors")).toBe("constructors");
});

test.each(UNUSUAL)("a segment “%s” that no partner sells to has no customers", (id) => {
  const totals = (unsold: string) => {
    const scenario = { ...apiVendor, segments: [...apiVendor.segments, { ...apiVendor.segments[0]!, id: unsold }] };
    expect(parseScenario(scenario).ok).toBe(true);
    const { strategies } = summarise(simulate(scenario, { to: 3 }));
    const unnamed = (total: string) => (total === `clv/segment/${unsold}` ? "clv/segment/" : total);
    return Object.values(strategies).map((strategy) =>
      Object.fromEntries(Object.entries(strategy.totals).map(([total, values]) => [unnamed(total), values])),
    );
  };
  expect(totals(id)).toEqual(totals("unsold"));
});

test.each(["constructor", ...UNUSUAL])("where “%s” is no id, nothing is found", (id) => {
  expect(readAt(apiVendor, `/segments/${id}`)).toBeUndefined();
  expect(readAt(apiVendor, `/partners/integrator/segmentMix/${id}`)).toBeUndefined();
  expect(fieldAt(apiVendor, `/segments/${id}`)).toBeNull();
  expect(fieldAt(apiVendor, `/partners/integrator/segmentMix/${id}`)).toBeNull();
  const asKind = writeAt(apiVendor, "/segments/startup/adoption", { kind: id });
  expect(fieldAt(asKind, "/segments/startup/adoption/months")).toBeNull();
  expect(found(asKind)).toEqual([["/segments/startup/adoption/kind", "choice"]]);
});

test.each(["constructor", "prototype", "__proto__", "\0constructor", "no id"])(
  "“%s” is named once as a field and once as a weight too many",
  (name) => {
    const broken = structuredClone(apiVendor) as Scenario;
    const extra = { value: 1, enumerable: true, configurable: true };
    Object.defineProperty(broken, name, extra);
    Object.defineProperty(broken.partners[0]!.segmentMix, name, extra);
    Object.defineProperty(broken.segments[0]!.adoption, name, extra);
    const expected = [
      [`/${name}`, "unknownField"],
      [`/partners/integrator/segmentMix/${name}`, "unknownReference"],
      [`/segments/startup/adoption/${name}`, "unknownField"],
    ];
    expect(found(broken)).toEqual(expected.sort());
  },
);

function found(input: unknown): [string, string][] {
  const parsed = parseScenario(input);
  return parsed.ok ? [] : parsed.problems.map(({ path, code }): [string, string] => [path, code]).sort();
}

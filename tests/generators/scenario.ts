import type { Scenario } from "#engine/index.ts";
import { scenarioField, type ListName } from "#scenario/fields.ts";
import fc from "fast-check";
import { valueOf, type Making } from "./from-fields.ts";
import { FITTING, STEADY, withoutChance, type Overrides } from "./overrides.ts";

/** What kind of scenarios to draw. */
export interface ScenarioOptions {
  /** How customers arrive; left open: either. */
  arrivals?: "even" | "poisson";
  /** No chance left: even arrivals, no spreads, every yes or no certain. */
  deterministic?: boolean;
  /** `typical` (default): steady scenarios that simulate in milliseconds. `any`: the whole range, for the parser. */
  numbers?: "typical" | "any";
  /** Replaces the values of fields, by where they stand in the schema (`/offers/✳/termMonths`, with an asterisk for ✳). */
  overrides?: Overrides;
}

/** Valid scenarios in canonical form: what `parseScenario` gives back unchanged. */
export function scenarios(options: ScenarioOptions = {}): fc.Arbitrary<Scenario> {
  const { deterministic = false, numbers = "typical" } = options;
  return fc.tuple(idLists(), fc.boolean()).chain(([ids, declines]) => {
    const overrides: Overrides = { ...FITTING };
    if (numbers === "typical") Object.assign(overrides, STEADY);
    if (options.arrivals) overrides["/simulation/arrivals"] = fc.constant(options.arrivals);
    if (deterministic) Object.assign(overrides, withoutChance(declines));
    Object.assign(overrides, options.overrides);
    const making: Making = { ids, numbers, spreads: !deterministic, overrides };
    return valueOf(scenarioField, "", making) as fc.Arbitrary<Scenario>;
  });
}

/** How many items of each list are drawn at most: enough for variety, few enough for speed. */
const MOST: Record<ListName, number> = { meters: 2, segments: 3, partners: 3, offers: 3, plans: 3, strategies: 3 };

function idLists(): fc.Arbitrary<Record<ListName, string[]>> {
  const lists = Object.keys(MOST) as ListName[];
  const names = lists.map((list) => {
    const plain = Array.from({ length: MOST[list] }, (_, i) => `${list.slice(0, -1)}-${i + 1}`);
    return fc.subarray([...plain, "1", "x-"], { minLength: 1, maxLength: MOST[list] });
  });
  return fc
    .tuple(...names)
    .map((ids) => Object.fromEntries(lists.map((list, i) => [list, ids[i]])) as Record<ListName, string[]>);
}

import type { Scenario } from "#engine/index.ts";
import { compileInputs } from "#engine/uncertain/inputs.ts";
import { readAt, writeAt } from "#scenario/pointer.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { expect, test } from "vitest";

type Numbers = Record<string, number>;
type Case = [name: string, given: Record<string, unknown>, drawn: Numbers, stands: Numbers];

const seg = "/segments/startup";
const curve = `${seg}/adoption`;
const focus = "/partners/integrator/focus";
const mix = "/partners/integrator/segmentMix";
const size = "/partners/integrator/team/typicalSize";
const schedule = "/offers/commit/charges/0/schedule";
const tiers = `${schedule}/tiers`;
const rows = "/offers/commit/commitment/discounts";
const change = "/strategies/seats-fee/switchMonth";

/** Three bounds and an open end. */
const THREE_TIERS = [10, 20, 30, null].map((upTo) => ({ upTo, price: 1, flat: 0 }));

const CASES: Case[] = [
  ["a share stays under 1", {}, { [`${seg}/walletShare`]: 1.7 }, { [`${seg}/walletShare`]: 1 }],
  ["a count is rounded half up", {}, { "/offers/seats/termMonths": 6.5 }, { "/offers/seats/termMonths": 7 }],
  [
    "a count is rounded down under a half",
    {},
    { "/partners/integrator/firms": 2.49 },
    { "/partners/integrator/firms": 2 },
  ],
  ["and keeps to its range", {}, { "/partners/integrator/firms": -3 }, { "/partners/integrator/firms": 1 }],
  ["a month in a list", {}, { "/segments/mid/seasonality/3": 0 }, { "/segments/mid/seasonality/3": 0.001 }],

  ["a median takes its p90 with it", {}, { [`${seg}/seats/median`]: 20 }, { [`${seg}/seats/p90`]: 50 }],
  ["a median of 0 too", {}, { [`${seg}/seats/median`]: -1 }, { [`${seg}/seats/median`]: 0, [`${seg}/seats/p90`]: 0 }],
  [
    "a median stops where its p90 ends, so that σ stays",
    {},
    { [`${seg}/seats/median`]: 9e5 },
    { [`${seg}/seats/median`]: 4e5, [`${seg}/seats/p90`]: 1e6 },
  ],
  [
    "a median that was 0 has no spread",
    { [`${seg}/seats`]: { median: 0, p90: 7 } },
    { [`${seg}/seats/median`]: 3 },
    { [`${seg}/seats/p90`]: 3 },
  ],
  [
    "a p90 stays over its median",
    {},
    { [`${seg}/seats/p90`]: 4 },
    { [`${seg}/seats/median`]: 10, [`${seg}/seats/p90`]: 10 },
  ],
  ["a p90 stays in sight of its median", {}, { [`${seg}/seats/p90`]: 5000 }, { [`${seg}/seats/p90`]: 1000 }],
  [
    "median and p90 both: as drawn",
    {},
    { [`${seg}/seats/median`]: 4, [`${seg}/seats/p90`]: 6 },
    { [`${seg}/seats/median`]: 4, [`${seg}/seats/p90`]: 6 },
  ],
  [
    "median and p90 both, crossing: the median leads",
    {},
    { [`${seg}/seats/median`]: 40, [`${seg}/seats/p90`]: 6 },
    { [`${seg}/seats/median`]: 40, [`${seg}/seats/p90`]: 40 },
  ],

  ["half comes before nine tenths", {}, { [`${curve}/monthsToHalf`]: 11 }, { [`${curve}/monthsToHalf`]: 8.99 }],
  ["nine tenths come after half", {}, { [`${curve}/monthsTo90`]: 2 }, { [`${curve}/monthsTo90`]: 4.01 }],
  [
    "both, crossing: half leads",
    {},
    { [`${curve}/monthsTo90`]: 2, [`${curve}/monthsToHalf`]: 11 },
    { [`${curve}/monthsTo90`]: 11.01, [`${curve}/monthsToHalf`]: 11 },
  ],

  [
    "one share drawn: the others keep their proportion",
    {},
    { [`${focus}/sell`]: 0.65 },
    { [`${focus}/activate`]: 0.2, [`${focus}/grow`]: 0.15 },
  ],
  ["all of it", {}, { [`${focus}/sell`]: 3 }, { [`${focus}/sell`]: 1, [`${focus}/activate`]: 0, [`${focus}/grow`]: 0 }],
  [
    "others that were 0 share evenly",
    { [focus]: { sell: 1, activate: 0, grow: 0 } },
    { [`${focus}/sell`]: 0.5 },
    { [`${focus}/activate`]: 0.25, [`${focus}/grow`]: 0.25 },
  ],
  [
    "two drawn: the third is what is left",
    {},
    { [`${focus}/sell`]: 0.1, [`${focus}/grow`]: 0.2 },
    { [`${focus}/activate`]: 0.7 },
  ],
  [
    "two drawn, too much together: scaled",
    {},
    { [`${focus}/sell`]: 0.9, [`${focus}/grow`]: 0.6 },
    { [`${focus}/sell`]: 0.6, [`${focus}/activate`]: 0, [`${focus}/grow`]: 0.4 },
  ],
  [
    "all drawn: scaled",
    {},
    { [`${focus}/sell`]: 0.2, [`${focus}/activate`]: 0.3, [`${focus}/grow`]: 0.3 },
    { [`${focus}/sell`]: 0.25, [`${focus}/activate`]: 0.375, [`${focus}/grow`]: 0.375 },
  ],
  [
    "all drawn 0: evenly",
    {},
    { [`${focus}/sell`]: -1, [`${focus}/activate`]: 0, [`${focus}/grow`]: -2 },
    { [`${focus}/sell`]: 1 / 3, [`${focus}/activate`]: 1 / 3, [`${focus}/grow`]: 1 / 3 },
  ],
  ["skills are no shares", {}, { "/partners/integrator/skill/sell": 2 }, { "/partners/integrator/skill/grow": 1 }],

  ["a mix loses a weight", {}, { [`${mix}/mid`]: -5 }, { [`${mix}/mid`]: 0, [`${mix}/enterprise`]: 3 }],
  [
    "but not the last: the least is left",
    { [mix]: { enterprise: 0, mid: 2, startup: 1 } },
    { [`${mix}/startup`]: -1, [`${mix}/mid`]: -1 },
    { [`${mix}/mid`]: 0, [`${mix}/startup`]: Number.MIN_VALUE },
  ],

  ["a tiny typical team is none", { [size]: 1 }, { [size]: 0.0049 }, { [size]: 0 }],
  ["or the least", { [size]: 1 }, { [size]: 0.005 }, { [size]: 0.01 }],

  ["a switch before the end", { "/horizonMonths": 12 }, { [change]: 40 }, { [change]: 11 }],

  [
    "a maximum over the minimum",
    { [schedule]: { model: "perUnit", price: 1, minimum: 5, maximum: 9 } },
    { [`${schedule}/maximum`]: 2 },
    { [`${schedule}/maximum`]: 5 },
  ],
  [
    "a minimum under the maximum",
    { [schedule]: { model: "perUnit", price: 1, minimum: 5, maximum: 9 } },
    { [`${schedule}/minimum`]: 12 },
    { [`${schedule}/minimum`]: 9 },
  ],
  [
    "both, crossing: the minimum leads",
    { [schedule]: { model: "perUnit", price: 1, minimum: 5, maximum: 9 } },
    { [`${schedule}/minimum`]: 12, [`${schedule}/maximum`]: 3 },
    { [`${schedule}/minimum`]: 12, [`${schedule}/maximum`]: 12 },
  ],
  [
    "a minimum without a maximum",
    { [schedule]: { model: "perUnit", price: 1, minimum: 5 } },
    { [`${schedule}/minimum`]: 12 },
    { [`${schedule}/minimum`]: 12 },
  ],

  ["a tier's end over 0", {}, { [`${tiers}/0/upTo`]: -5 }, { [`${tiers}/0/upTo`]: Number.MIN_VALUE }],
  [
    "a tier's end over the one before",
    { [tiers]: THREE_TIERS },
    { [`${tiers}/1/upTo`]: 4 },
    { [`${tiers}/1/upTo`]: 10 + 2 ** -49 },
  ],
  [
    "a tier's end under the one after",
    { [tiers]: THREE_TIERS },
    { [`${tiers}/1/upTo`]: 44 },
    { [`${tiers}/1/upTo`]: 30 - 2 ** -48 },
  ],
  [
    "the last end has nothing above",
    { [tiers]: THREE_TIERS },
    { [`${tiers}/2/upTo`]: 44 },
    { [`${tiers}/2/upTo`]: 44 },
  ],
  [
    "two ends leave room for each other",
    { [tiers]: THREE_TIERS },
    { [`${tiers}/0/upTo`]: 99, [`${tiers}/1/upTo`]: 5 },
    { [`${tiers}/0/upTo`]: 30 - 2 ** -47, [`${tiers}/1/upTo`]: 30 - 2 ** -48 },
  ],
  [
    "the first of two leads",
    { [tiers]: THREE_TIERS },
    { [`${tiers}/0/upTo`]: 24, [`${tiers}/1/upTo`]: 5 },
    { [`${tiers}/0/upTo`]: 24, [`${tiers}/1/upTo`]: 24 + 2 ** -48 },
  ],
  [
    "a tier's price is free",
    { [tiers]: THREE_TIERS },
    { [`${tiers}/1/price`]: 900 },
    { [`${tiers}/1/price`]: 900, [`${tiers}/1/upTo`]: 20 },
  ],
  ["a first row from 0", {}, { [`${rows}/0/from`]: -3 }, { [`${rows}/0/from`]: 0 }],
  ["a row over the one before", {}, { [`${rows}/1/from`]: 300 }, { [`${rows}/1/from`]: 25_000 + 2 ** -38 }],
];

test.each(CASES)("%s", (_name, given, drawn, stands) => {
  const scenario = withAll(apiVendor, given);
  const uncertainties = Object.entries(drawn).map(([path, value]) => ({ path, p10: value, p90: value }));
  const run = compileInputs({ ...scenario, uncertainties }).scenarioOf(0);
  for (const [path, value] of Object.entries(stands)) expect(readAt(run, path), path).toBeCloseTo(value, 12);
  const exact = Object.keys(stands).filter((path) => Number.isInteger(stands[path]) || path.includes("upTo"));
  for (const path of exact) expect(readAt(run, path), path).toBe(stands[path]);
});

function withAll(scenario: Scenario, given: Record<string, unknown>): Scenario {
  return Object.entries(given).reduce((so, [path, value]) => writeAt(so, path, value), scenario);
}

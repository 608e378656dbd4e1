import { addPair, strategiesOf } from "#scenario/edit/pairs.ts";
import { parseScenario } from "#scenario/parse.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { everything } from "#tests/fixtures/everything.ts";
import { expect, test } from "vitest";

const PAIR = { offerId: "commit", planId: "referral" };

test("a pair is added at the end as a strategy of its own, with nothing else changed", () => {
  const added = addPair(apiVendor, PAIR, "Annual commitment, Referral fee")!;
  expect(added.path).toBe("/strategies/annual-commitment-referral-fee");
  expect(added.scenario.strategies.slice(0, -1)).toEqual(apiVendor.strategies);
  expect(added.scenario.strategies.at(-1)).toMatchObject({ ...PAIR, before: null, customerSuccess: null });
  expect(parseScenario(added.scenario)).toEqual({ ok: true, scenario: added.scenario });
  const again = addPair(added.scenario, PAIR, "Annual commitment, Referral fee")!;
  expect(again.path).toBe("/strategies/annual-commitment-referral-fee-2");
  expect(strategiesOf(again.scenario, PAIR).map(({ name }) => name)).toEqual([
    ...strategiesOf(apiVendor, PAIR).map(({ name }) => name),
    "Annual commitment, Referral fee",
    "Annual commitment, Referral fee (2)",
  ]);
});

test("the ninth is none", () => {
  expect(everything.strategies).toHaveLength(8);
  expect(addPair(everything, { offerId: "payg", planId: "fee" }, "One more")).toBeNull();
});

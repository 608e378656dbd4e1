import type { Scenario } from "#engine/index.ts";
import { parseScenario, type ProblemCode } from "#scenario/parse.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { everything } from "#tests/fixtures/everything.ts";
import { expect, test } from "vitest";

/** A scenario loosely typed, so that a test can break it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Loose = any;
type Broken = [name: string, change: (s: Loose) => void, ...found: [path: string, code: ProblemCode][]];

const BROKEN: Broken[] = [
  ["a field is missing", (s) => delete s.currency, ["/currency", "missing"]],
  ["a list is missing", (s) => delete s.meters, ["/meters", "missing"]],
  ["a number is a text", (s) => (s.horizonMonths = "36"), ["/horizonMonths", "type"]],
  ["a number is NaN", (s) => (s.discountRate = NaN), ["/discountRate", "type"]],
  ["a text is a number", (s) => (s.name = 7), ["/name", "type"]],
  ["a list is an object", (s) => (s.segments = {}), ["/segments", "type"]],
  ["an object is a list", (s) => (s.market = []), ["/market", "type"]],
  ["null where none is", (s) => (s.market = null), ["/market", "type"]],
  ["horizon under 6", (s) => (s.horizonMonths = 5), ["/horizonMonths", "range"]],
  ["horizon over 120", (s) => (s.horizonMonths = 121), ["/horizonMonths", "range"]],
  ["runs 0", (s) => (s.simulation.runs = 0), ["/simulation/runs", "range"]],
  ["runs 20,001", (s) => (s.simulation.runs = 20_001), ["/simulation/runs", "range"]],
  ["seed beyond 32 bits", (s) => (s.simulation.seed = 2 ** 32), ["/simulation/seed", "range"]],
  ["seed with a fraction", (s) => (s.simulation.seed = 0.5), ["/simulation/seed", "wholeNumber"]],
  ["a share over 1", (s) => (s.segments[1].walletShare = 1.1), ["/segments/mid/walletShare", "range"]],
  [
    "a monthly decay of 1",
    (s) => (s.segments[0].decline.monthlyDecay = 1),
    ["/segments/startup/decline/monthlyDecay", "range"],
  ],
  ["a persistence of 1", (s) => (s.market.persistence = 1), ["/market/persistence", "range"]],
  ["reviews every 0 months", (s) => (s.customerSuccess.reviewEvery = 0), ["/customerSuccess/reviewEvery", "range"]],
  ["a term of 0 months", (s) => (s.offers[0].termMonths = 0), ["/offers/seats/termMonths", "range"]],
  [
    "Bass without innovation",
    (s) => (s.segments[0].adoption = { kind: "bass", p: 0, q: 0.3 }),
    ["/segments/startup/adoption/p", "range"],
  ],
  ["a ramp under −0.9", (s) => (s.offers[1].commitment.ramp = -0.95), ["/offers/commit/commitment/ramp", "range"]],
  ["no such month", (s) => (s.startMonth = "2027-13"), ["/startMonth", "textFormat"]],
  ["no such currency", (s) => (s.currency = "ABC"), ["/currency", "textFormat"]],
  [
    "an id with capitals",
    (s) => (s.segments[0].id = "SMB"),
    ["/partners/integrator/segmentMix/startup", "unknownReference"],
    ["/partners/referrer/segmentMix/startup", "unknownReference"],
    ["/segments/0/id", "textFormat"],
  ],
  ["a name of two lines", (s) => (s.name = "a\nb"), ["/name", "textFormat"]],
  ["a blank name", (s) => (s.name = "  "), ["/name", "textFormat"]],
  ["an empty name", (s) => (s.name = ""), ["/name", "textLength"]],
  ["no such choice", (s) => (s.offers[0].billing = "yearly"), ["/offers/seats/billing", "choice"]],
  [
    "no such curve",
    (s) => (s.segments[0].adoption = { kind: "logistc" }),
    ["/segments/startup/adoption/kind", "choice"],
  ],
  ["a curve without a kind", (s) => (s.segments[0].adoption = {}), ["/segments/startup/adoption/kind", "missing"]],
  [
    "fields of another curve",
    (s) => (s.segments[0].adoption = { kind: "immediate", months: 3 }),
    ["/segments/startup/adoption/months", "unknownField"],
  ],
  ["an unknown field", (s) => (s.horizon = 36), ["/horizon", "unknownField"]],
  [
    "a field named __proto__",
    (s) => Object.defineProperty(s, "__proto__", { value: {}, enumerable: true }),
    ["/__proto__", "unknownField"],
  ],
  [
    "a weight named __proto__",
    (s) => Object.defineProperty(s.partners[0].segmentMix, "__proto__", { value: 1, enumerable: true }),
    ["/partners/integrator/segmentMix/__proto__", "unknownReference"],
  ],
  [
    "no segments",
    (s) => (s.segments = []),
    ["/partners/integrator/segmentMix/enterprise", "unknownReference"],
    ["/partners/integrator/segmentMix/mid", "unknownReference"],
    ["/partners/integrator/segmentMix/startup", "unknownReference"],
    ["/partners/referrer/segmentMix/enterprise", "unknownReference"],
    ["/partners/referrer/segmentMix/mid", "unknownReference"],
    ["/partners/referrer/segmentMix/startup", "unknownReference"],
    ["/segments", "listLength"],
  ],
  [
    "five meters",
    (s) => (s.meters = ["calls", "b", "c", "d", "e"].map((id) => ({ ...s.meters[0], id }))),
    ["/meters", "listLength"],
  ],
  ["eleven seasons", (s) => s.segments[1].seasonality.pop(), ["/segments/mid/seasonality", "listLength"]],
  ["a season of 0", (s) => (s.segments[1].seasonality[3] = 0), ["/segments/mid/seasonality/3", "range"]],
  [
    "an id twice",
    (s) => (s.plans[1].id = "referral"),
    ["/plans/1/id", "duplicateId"],
    ["/strategies/commit-share/planId", "unknownReference"],
    ["/strategies/seats-share/planId", "unknownReference"],
  ],
  [
    "a partner named twice",
    (s) => (s.plans[0].components[0].appliesTo = ["referrer", "referrer"]),
    ["/plans/referral/components/0/appliesTo/1", "duplicateId"],
  ],
  [
    "no such partner",
    (s) => (s.plans[0].components[0].appliesTo = ["si"]),
    ["/plans/referral/components/0/appliesTo/0", "unknownReference"],
  ],
  [
    "no such meter",
    (s) => (s.offers[1].charges[0].meterId = "call"),
    ["/offers/commit/charges/0/meterId", "unknownReference"],
  ],
  ["no such offer", (s) => (s.strategies[0].offerId = "seat"), ["/strategies/seats-fee/offerId", "unknownReference"]],
  ["no such plan", (s) => (s.strategies[0].planId = ""), ["/strategies/seats-fee/planId", "unknownReference"]],
  ["no such baseline", (s) => (s.baselineStrategyId = "none"), ["/baselineStrategyId", "unknownReference"]],
  [
    "no such segment in a mix",
    (s) => (s.partners[0].segmentMix.smb = 1),
    ["/partners/integrator/segmentMix/smb", "unknownReference"],
  ],
  [
    "a mix without weight",
    (s) => (s.partners[0].segmentMix = { mid: 0 }),
    ["/partners/integrator/segmentMix", "noPositiveWeight"],
  ],
  ["an empty mix", (s) => (s.partners[0].segmentMix = {}), ["/partners/integrator/segmentMix", "noPositiveWeight"]],
  ["a negative weight", (s) => (s.partners[0].segmentMix.mid = -1), ["/partners/integrator/segmentMix/mid", "range"]],
  ["a focus over 1", (s) => (s.partners[0].focus.sell = 0.31), ["/partners/integrator/focus", "focusSum"]],
  [
    "a tiny typical team",
    (s) => (s.partners[0].team.typicalSize = 0.001),
    ["/partners/integrator/team/typicalSize", "typicalSize"],
  ],
  ["a p90 under the median", (s) => (s.segments[0].seats.p90 = 9), ["/segments/startup/seats/p90", "p90BelowMedian"]],
  ["a spread without end", (s) => (s.segments[0].seats.p90 = 1001), ["/segments/startup/seats/p90", "spreadTooWide"]],
  [
    "90 % before half",
    (s) => (s.segments[0].adoption.monthsTo90 = 4),
    ["/segments/startup/adoption/monthsTo90", "monthsTo90"],
  ],
  [
    "a maximum under the minimum",
    (s) => Object.assign(s.offers[1].charges[0].schedule, { minimum: 5, maximum: 4 }),
    ["/offers/commit/charges/0/schedule/maximum", "maximumBelowMinimum"],
  ],
  [
    "a last tier with an end",
    (s) => (s.offers[1].charges[0].schedule.tiers[1].upTo = 20_000),
    ["/offers/commit/charges/0/schedule/tiers/1/upTo", "lastTierOpen"],
  ],
  [
    "a first tier without end",
    (s) => (s.offers[1].charges[0].schedule.tiers[0].upTo = null),
    ["/offers/commit/charges/0/schedule/tiers/0/upTo", "onlyLastTierOpen"],
  ],
  [
    "a first tier up to 0",
    (s) => (s.offers[1].charges[0].schedule.tiers[0].upTo = 0),
    ["/offers/commit/charges/0/schedule/tiers/0/upTo", "notAscending"],
  ],
  [
    "tiers that do not ascend",
    (s) => s.offers[1].charges[0].schedule.tiers.splice(1, 0, { upTo: 10_000, price: 1 }),
    ["/offers/commit/charges/0/schedule/tiers/1/upTo", "notAscending"],
  ],
  [
    "no tiers",
    (s) => (s.offers[1].charges[0].schedule.tiers = []),
    ["/offers/commit/charges/0/schedule/tiers", "listLength"],
  ],
  [
    "discounts that do not ascend",
    (s) => (s.offers[1].commitment.discounts[1].from = 25_000),
    ["/offers/commit/commitment/discounts/1/from", "notAscending"],
  ],
  [
    "attainment tiers that do not ascend",
    (s) =>
      s.plans[0].components.push({
        kind: "attainment",
        base: "revenue",
        period: "year",
        mode: "marginal",
        tiers: [
          { from: 5, rate: 0 },
          { from: 5, rate: 0.1 },
        ],
      }),
    ["/plans/referral/components/1/tiers/1/from", "notAscending"],
  ],
  [
    "a switch after the end",
    (s) => (s.strategies[0].switchMonth = 36),
    ["/strategies/seats-fee/switchMonth", "switchAfterEnd"],
  ],
  [
    "before with no such plan",
    (s) => (s.strategies[1].before = { offerId: "seats", planId: "fee" }),
    ["/strategies/seats-share/before/planId", "unknownReference"],
  ],
  [
    "a responsiveness over 1",
    (s) => (s.partners[1].responsiveness = 1.1),
    ["/partners/referrer/responsiveness", "range"],
  ],
  [
    "an input that is uncertain twice",
    (s) => {
      const paths = ["/segments/mid/activity/median", "/segments/mid/activity/p90", "/segments/1/activity/median"];
      s.uncertainties = paths.map((path) => ({ path, p10: 1, p90: 2 }));
    },
    ["/uncertainties/2/path", "uncertainTwice"],
  ],
  [
    "an uncertain name",
    (s) => (s.uncertainties = [{ path: "/name", p10: 1, p90: 2 }]),
    ["/uncertainties/0/path", "notANumberField"],
  ],
  [
    "an uncertain nothing",
    (s) => (s.uncertainties = [{ path: "/offers/x/termMonths", p10: 1, p90: 2 }]),
    ["/uncertainties/0/path", "notANumberField"],
  ],
  [
    "an uncertain horizon",
    (s) => (s.uncertainties = [{ path: "/horizonMonths", p10: 2, p90: 1 }]),
    ["/uncertainties/0/p90", "p90BelowP10"],
    ["/uncertainties/0/path", "cannotBeUncertain"],
  ],
  [
    "an uncertain number where there is none",
    (s) => (s.uncertainties = [{ path: "/plans/usage-share/annualCap", p10: 1, p90: 2 }]),
    ["/uncertainties/0/path", "notANumberField"],
  ],
  [
    "an uncertain colour",
    (s) => {
      s.strategies[0].slot = 3;
      s.uncertainties = [{ path: "/strategies/seats-fee/slot", p10: 1, p90: 2 }];
    },
    ["/uncertainties/0/path", "cannotBeUncertain"],
  ],
  ["a note on no path", (s) => (s.notes = { currency: "?" }), ["/notes/currency", "textFormat"]],
  ["a newer version", (s) => Object.assign(s, { schemaVersion: 2, name: 7 }), ["/schemaVersion", "newerVersion"]],
  ["no version", (s) => delete s.schemaVersion, ["/schemaVersion", "missing"]],
  ["version 0", (s) => (s.schemaVersion = 0), ["/schemaVersion", "version"]],
  ["a version in words", (s) => (s.schemaVersion = "1"), ["/schemaVersion", "version"]],
  [
    "two things at once",
    (s) => Object.assign(s, { currency: 5, startMonth: null }),
    ["/currency", "type"],
    ["/startMonth", "type"],
  ],
];

test.each(BROKEN)("%s", (_name, change, ...found) => {
  const broken = structuredClone(apiVendor) as Scenario;
  change(broken);
  const parsed = parseScenario(broken);
  const problems = parsed.ok ? [] : parsed.problems.map(({ path, code }) => [path, code]);
  expect(problems.sort()).toEqual([...found].sort());
});

test("what is at a limit is allowed", () => {
  const edge = structuredClone(everything) as Loose;
  edge.horizonMonths = 120;
  edge.strategies[0].switchMonth = 119;
  edge.simulation = { runs: 20_000, seed: 4_294_967_295, arrivals: "even" };
  edge.segments[0].decline.perYear = 1e9;
  edge.partners[0].team.typicalSize = 0;
  edge.partners[0].focus = { sell: 1 / 3, activate: 1 / 3, grow: 1 / 3 };
  edge.segments[2].adoption = { kind: "logistic", monthsToHalf: 5, monthsTo90: 5.01 };
  const parsed = parseScenario(edge);
  expect(parsed).toEqual({ ok: true, scenario: edge });
});

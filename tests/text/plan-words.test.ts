import { expect, test } from "vitest";
import type { IncentiveComponent } from "#engine/index.ts";
import { gateWords, wholeComponentWords } from "#text/plan-words.ts";

const PARTNERS = ["Integrators", "Referrers", "Resellers", "Own sales"].map((name) => ({ id: name.slice(0, 3), name }));
const FEE = { rate: 0.18, base: "contractValue", fixed: 0, capPerDeal: null, clawback: null } as const;
const SHARE = { rate: 0.14, base: "consumption", fromMonth: 0, months: null, yearlyDecay: 0 } as const;
const TIERS = [
  { from: 0, rate: 0.02 },
  { from: 200_000, rate: 0.085 },
];
const ATTAINMENT = { base: "bookings", period: "quarter", mode: "marginal" } as const;

type Pay<C = IncentiveComponent> = C extends IncentiveComponent ? Omit<C, "appliesTo"> : never;

const words = (component: Pay, appliesTo: string[] | null = null): string =>
  wholeComponentWords({ ...component, appliesTo } as IncentiveComponent, PARTNERS, "USD").replaceAll("\u00a0", " ");

test.each<[Pay, string]>([
  [{ kind: "signingFee", ...FEE }, "18 % of first-year value"],
  [
    { kind: "signingFee", ...FEE, rate: 0.075, fixed: 500, capPerDeal: 20_000 },
    "7.5 % of first-year value and $500, at most $20k a deal",
  ],
  [{ kind: "signingFee", ...FEE, rate: 0, fixed: 500, capPerDeal: 900 }, "$500 a deal"],
  [{ kind: "signingFee", ...FEE, rate: 0, fixed: 500, capPerDeal: 300 }, "$500 a deal, at most $300 a deal"],
  [
    { kind: "signingFee", ...FEE, clawback: { withinMonths: 13, mode: "prorata", minUtilisation: null } },
    "18 % of first-year value, taken back in part from customers who leave within 13 months",
  ],
  [{ kind: "deploymentFunding", rate: 0.1, fixed: 0, cap: 5000 }, "10 % of first-year value, at most $5k a deal"],
  [{ kind: "resaleMargin", rate: 0.2 }, "20 % of all that is invoiced"],
  [{ kind: "revenueShare", ...SHARE }, "14 % of consumption each month"],
  [
    { kind: "revenueShare", ...SHARE, fromMonth: 3, months: 36, yearlyDecay: 0.2 },
    "14 % of consumption each month from month 3 for 36 months, falling by 20 % a year",
  ],
  [{ kind: "attainment", ...ATTAINMENT, tiers: TIERS.slice(0, 1) }, "2 % of a firm’s bookings in a quarter"],
  [{ kind: "attainment", ...ATTAINMENT, tiers: TIERS.slice(1) }, "8.5 % of a firm’s bookings in a quarter above $200k"],
  [
    { kind: "attainment", ...ATTAINMENT, mode: "retroactive", tiers: TIERS },
    "2 % to 8.5 % of a firm’s bookings in a quarter, all at the highest rate reached",
  ],
  [
    { kind: "attainment", ...ATTAINMENT, tiers: TIERS },
    "2 % to 8.5 % of a firm’s bookings in a quarter, each rate on its part",
  ],
  [{ kind: "activationBonus", amount: 750, withinMonths: 1 }, "$750 for first value within 1 month"],
  [{ kind: "growthRebate", rate: 0.1 }, "10 % of consumption above the year before"],
  [{ kind: "renewalBonus", rate: 0.05 }, "5 % of first-year value at each renewal"],
  [{ kind: "retainer", monthly: 40 }, "$40 a month for each live customer"],
])("what %o pays", (component, told) => {
  expect(words(component)).toBe(told);
});

test("whom it pays is told unless it pays all, nobody too, in the scenario's order", () => {
  const to = (ids: string[]): string => words({ kind: "resaleMargin", rate: 0.2 }, ids).split("; ")[1]!;
  expect(to([])).toBe("to nobody");
  expect(to(["Res"])).toBe("to Resellers");
  expect(to(["Own", "Int"])).toBe("to Integrators and Own sales");
  expect(to(["Int", "Ref", "Res"])).toBe("to Integrators, Referrers and Resellers");
  expect(to(["Int", "Ref", "Res", "Own"])).toBe("to Integrators, Referrers and 2 more");
});

test("the gate in a sentence", () => {
  expect(gateWords({ below: 0.6, factor: 0.25 }).replaceAll("\u00a0", " ")).toMatch(
    /^Below 60 % of the commitment used, .* are multiplied by 0\.25;/,
  );
});

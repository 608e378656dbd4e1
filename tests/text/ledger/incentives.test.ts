import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FirmLine, IncentiveComponent, IncentiveLine } from "#engine/index.ts";
import { explainFirmLine, explainIncentive } from "#text/ledger/incentives.ts";
import { contextOf, lines } from "./lines.ts";
import { near, plain, recomputedIncentive, shownAmount } from "./recompute.ts";

const SEEDED = { seed: 20270101, numRuns: process.env["DRAWDOWN_LONG"] ? 20_000 : 1500 };

const all = { appliesTo: null };
const none: IncentiveLine = {
  planId: "made",
  component: 0,
  kind: "revenueShare",
  baseKind: "consumption",
  base: 0,
  rate: 0,
  fixed: 0,
  gate: 1,
  cap: null,
  amount: 0,
  clawback: null,
};
const moment = { age: 14, month: 14, commitment: { utilisation: 0.31 } };

describe("a line of a statement", () => {
  it("says nothing that does not give its amount, to the cent", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(lines, ({ line, moment, context }) => {
        const sentence = explainIncentive(line, moment, context);
        near(shownAmount(sentence), line.amount, sentence);
        if (line.kind !== "activationBonus") near(recomputedIncentive(sentence), line.amount, sentence);
        expect(plain(sentence)).not.toMatch(/undefined|NaN|Infinity|no figure|: :/);
        seen.add(line.kind);
      }),
      SEEDED,
    );
    expect(seen.size).toBe(8);
  });

  it("tells a share, what it has fallen from, and why it is halved", () => {
    const rule: IncentiveComponent = {
      kind: "revenueShare",
      rate: 0.1,
      base: "consumption",
      fromMonth: 0,
      months: null,
      yearlyDecay: 0.2,
      ...all,
    };
    const context = contextOf([rule], { below: 0.6, factor: 0.5 });
    const line = { ...none, base: 1240, rate: 0.08, gate: 0.5, amount: 49.6 };
    expect(plain(explainIncentive(line, moment, context))).toBe(
      "Revenue share: 8 % of €1,240.00 consumption in Jun 2028 (10 % less 20 % for 1 full year since signing), " +
        "halved because only 31 % of the commitment paced so far is used (under 60 %): €49.60.",
    );
  });

  it("tells a fee that is more than is paid for a deal", () => {
    const line: IncentiveLine = {
      ...none,
      kind: "signingFee",
      baseKind: "contractValue",
      base: 90_000,
      rate: 0.15,
      fixed: 200,
      cap: 12_000,
      amount: 12_000,
    };
    expect(plain(explainIncentive(line, { ...moment, month: 0 }, contextOf([])))).toBe(
      "Signing fee: 15 % of €90,000.00 first-year contract value signed in Apr 2027 plus €200.00 for the deal, " +
        "which is €13,700.00, capped at €12,000.00 a deal: €12,000.00.",
    );
  });
});

describe("a fee that is taken back", () => {
  const clawback = { withinMonths: 14, mode: "prorata", minUtilisation: 0.5 } as const;
  const rule: IncentiveComponent = {
    kind: "signingFee",
    rate: 0.1,
    base: "bookings",
    fixed: 0,
    capPerDeal: null,
    clawback,
    ...all,
  };
  const context = contextOf([rule]);
  const back = { reason: "churn", signed: 3, fee: 2060, part: 1, paidShare: 1, utilisation: null } as const;
  const fee = { ...none, kind: "signingFee", baseKind: "bookings", base: 20_600, rate: 0.1 } as const;

  it("is told with its reason, whole or for the months left", () => {
    const whole = { ...fee, amount: -2060, clawback: { ...back, part: 1 } };
    expect(plain(explainIncentive(whole, { ...moment, age: 5 }, context))).toBe(
      "Signing fee of Jul 2027 taken back: the customer left after 5 months, before 14 months were over, " +
        "so the whole fee of €2,060.00: −€2,060.00.",
    );
    const part = { ...fee, amount: (-2060 * 9) / 14, clawback: { ...back, part: 9 / 14 } };
    expect(plain(explainIncentive(part, { ...moment, age: 5 }, context))).toContain(
      "so 9 of 14 months of the fee of €2,060.00: −€1,324.29.",
    );
  });

  it("is told for too little use, and only as far as it was paid under the yearly cap", () => {
    const used = { ...back, reason: "utilisation", utilisation: 0.4996, paidShare: 0.8313 } as const;
    const line = { ...fee, amount: -2060 * 0.8313, clawback: used };
    expect(plain(explainIncentive(line, { ...moment, age: 13 }, context))).toBe(
      "Signing fee of Jul 2027 taken back: only 49.96 % of the commitment was used (50 % was asked) in the first 14 months, " +
        "so the whole fee of €2,060.00, of which 83.13 % was paid under the yearly cap: −€1,712.48.",
    );
  });

  it("can be recomputed", () => {
    const made = fc.record({
      fee: fc.double({ min: 0, max: 1e6, noNaN: true }),
      paidShare: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
      age: fc.integer({ min: 1, max: 13 }),
      reason: fc.constantFrom("churn" as const, "utilisation" as const),
      full: fc.boolean(),
    });
    fc.assert(
      fc.property(made, ({ fee: paid, paidShare, age, reason, full }) => {
        const part = full || reason === "utilisation" ? 1 : 1 - age / 14;
        const utilisation = reason === "utilisation" ? age / 30 : null;
        const amount = -paid * part * paidShare;
        const line = { ...fee, amount, clawback: { reason, signed: 3, fee: paid, part, paidShare, utilisation } };
        const sentence = explainIncentive(line, { ...moment, age }, context);
        near(shownAmount(sentence), amount, sentence);
        near(recomputedIncentive(sentence), amount, sentence);
      }),
      SEEDED,
    );
  });
});

describe("a line on a firm's total", () => {
  const tiers = [
    { from: 0, rate: 0.02 },
    { from: 10_000, rate: 0.05 },
    { from: 80_000, rate: 0.08 },
  ];
  const rule = (mode: "marginal" | "retroactive"): IncentiveComponent => ({
    kind: "attainment",
    base: "revenue",
    period: "quarter",
    tiers,
    mode,
    ...all,
  });

  it("is told band by band", () => {
    const line: FirmLine = {
      kind: "attainment",
      planId: "made",
      component: 0,
      total: 14_500,
      periodMonths: 3,
      bands: [
        { from: 0, to: 10_000, rate: 0.02, amount: 200 },
        { from: 10_000, to: 80_000, rate: 0.05, amount: 225 },
      ],
      amount: 425,
    };
    expect(plain(explainFirmLine(line, 5, contextOf([rule("marginal")])))).toBe(
      "Attainment bonus: of €14,500.00 revenue in the 3 months to Sep 2027, 2 % of the first €10,000.00 (€200.00) " +
        "and 5 % of €4,500.00 beyond €10,000.00 (€225.00): €425.00.",
    );
  });

  it("is told at the highest rate reached, thresholds pro rata in a period that the horizon cuts", () => {
    const bands = [{ from: 20_000 / 3, to: null, rate: 0.05, amount: 725 }];
    const line: FirmLine = {
      kind: "attainment",
      planId: "made",
      component: 0,
      total: 14_500,
      periodMonths: 2,
      bands,
      amount: 725,
    };
    expect(plain(explainFirmLine(line, 5, contextOf([rule("retroactive")])))).toBe(
      "Attainment bonus: 5 % of all €14,500.00 revenue in the 2 months to Sep 2027, which reached €6,666.67 " +
        "(thresholds for 2 of 3 months): €725.00.",
    );
  });

  it("says that a total earned nothing", () => {
    const line: FirmLine = {
      kind: "attainment",
      planId: "made",
      component: 0,
      total: 0,
      periodMonths: 3,
      bands: [],
      amount: 0,
    };
    expect(plain(explainFirmLine(line, 2, contextOf([rule("marginal")])))).toBe(
      "Attainment bonus: €0.00 revenue in the 3 months to Jun 2027 earns nothing: €0.00.",
    );
  });

  it("tells what the yearly cap leaves of a month", () => {
    const line: FirmLine = { kind: "cap", planId: "made", total: 14_000, room: 2000, amount: -12_000 };
    expect(plain(explainFirmLine(line, 5, contextOf([])))).toBe(
      "Cut by the yearly cap: €14,000.00 earned in Sep 2027 under “Made up”, where €2,000.00 is left of the €60,000.00 a year: −€12,000.00.",
    );
  });

  it("can be recomputed band by band, whatever the total", () => {
    const totals = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        totals,
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom("marginal" as const, "retroactive" as const),
        (total, periodMonths, mode) => {
          const bands = (mode === "marginal" ? marginalBands : retroactiveBands)(total, periodMonths / 3);
          const amount = bands.reduce((sum, band) => sum + band.amount, 0);
          const line: FirmLine = {
            kind: "attainment",
            planId: "made",
            component: 0,
            total,
            periodMonths,
            bands,
            amount,
          };
          const sentence = explainFirmLine(line, 8, contextOf([rule(mode)]));
          near(shownAmount(sentence), amount, sentence);
          near(recomputedIncentive(sentence), amount, sentence);
        },
      ),
      SEEDED,
    );
  });

  function marginalBands(total: number, part: number) {
    return tiers
      .map(({ from, rate }, i) => ({ from: from * part, to: (tiers[i + 1]?.from ?? Infinity) * part, rate }))
      .filter(({ from }) => total > from)
      .map((band) => ({
        ...band,
        to: Number.isFinite(band.to) ? band.to : null,
        amount: (Math.min(total, band.to) - band.from) * band.rate,
      }));
  }

  function retroactiveBands(total: number, part: number) {
    const reached = tiers.filter(({ from }) => total > 0 && from * part <= total).at(-1);
    return reached ? [{ from: reached.from * part, to: null, rate: reached.rate, amount: total * reached.rate }] : [];
  }
});

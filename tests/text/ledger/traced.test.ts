import { describe, expect, it } from "vitest";
import {
  scenarioOfRun,
  trace,
  type CustomerMonth,
  type CustomerTrace,
  type InvoiceLine,
  type RevenueEntry,
  type Scenario,
} from "#engine/index.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { explainInvoice, explainRevenue } from "#text/ledger/billing.ts";
import { explainCommitment, explainRenewal } from "#text/ledger/contract.ts";
import { explainIdleSpend, explainServiceCost } from "#text/ledger/costs.ts";
import { explainMonth } from "#text/ledger/customer-months.ts";
import { explainFirmResult } from "#text/ledger/firm-months.ts";
import { explainFirmLine, explainIncentive } from "#text/ledger/incentives.ts";
import { explainUsage } from "#text/ledger/usage.ts";
import { everything } from "#tests/fixtures/everything.ts";
import { near, recomputedIncentive, shownAmount } from "./recompute.ts";
import { recomputedBilling, recomputedCommitment, recomputedCost, recomputedResult } from "./recompute-billing.ts";
import { recomputedUsage } from "./recompute-usage.ts";

/** A change of course in the middle, so that customers move from one offer and plan to another. */
const moving: Scenario = {
  ...everything,
  strategies: everything.strategies.map((strategy, i) => {
    const { offerId, planId } = everything.strategies[(i + 3) % everything.strategies.length]!;
    return { ...strategy, before: { offerId, planId }, switchMonth: 20 };
  }),
};

/** What sentences quote is drawn anew in every run: prices, rates, caps, gates and meters. */
const uncertain: Scenario = {
  ...everything,
  strategies: everything.strategies.filter(({ id }) => id === "commit-share" || id === "seats-fee"),
  uncertainties: [
    { path: "/plans/share/components/4/rate", p10: 0.03, p90: 0.09 },
    { path: "/plans/share/components/4/yearlyDecay", p10: 0.1, p90: 0.4 },
    { path: "/plans/share/utilisationGate/below", p10: 0.3, p90: 0.7 },
    { path: "/plans/fee/annualCap", p10: 20_000, p90: 90_000 },
    { path: "/plans/fee/components/0/capPerDeal", p10: 1000, p90: 9000 },
    { path: "/offers/commit/charges/1/schedule/tiers/0/price", p10: 2, p90: 5 },
    { path: "/offers/commit/commitment/overageMultiplier", p10: 1, p90: 2 },
    { path: "/offers/seats/charges/1/monthly", p10: 100, p90: 400 },
    { path: "/meters/calls/unitCost", p10: 0.2, p90: 0.6 },
  ],
};

const LONG = Boolean(process.env["DRAWDOWN_LONG"]);
const RUNS = LONG ? [0, 1, 2, 3, 4, 5] : [3];

const cases = Object.entries({ everything, moving, uncertain, ready: apiVendor }).flatMap(([name, scenario]) =>
  scenario.strategies
    .filter((_, i) => LONG || name === "everything" || name === "uncertain" || i % 3 === 0)
    .flatMap(({ id }) => RUNS.map((run) => [name, id, run, scenario] as const)),
);

const seen = new Set<string>();

const BROKEN = /undefined|NaN|Infinity|no figure|: :|,,| ,|\(\)/;

/** Holds a sentence against its amount; `recomputed` is what the rest of the sentence gives. */
function hold(sentence: string, amount: number, recomputed?: (sentence: string) => number | null): void {
  if (BROKEN.test(sentence)) throw new Error(sentence);
  near(shownAmount(sentence.replaceAll("$", "€")), amount, sentence);
  const found = recomputed?.(sentence.replaceAll("$", "€"));
  if (found != null) near(found, amount, sentence, sentence.split(" + ").length + sentence.split(" − ").length);
}

describe("every line of a traced run", () => {
  it.each(cases)(
    "of %s, %s, run %i says nothing that does not give its amount",
    { timeout: 60_000 },
    (_, id, run, scenario) => {
      const context = { scenario: scenarioOfRun(scenario, run) };
      for (const firm of trace(scenario, id, run).partners.flatMap(({ firms }) => firms)) {
        for (const month of firm.months) {
          hold(
            explainFirmResult(month, context),
            month.result,
            firm.months.some(({ result }) => result) ? recomputedResult : undefined,
          );
          for (const line of month.lines) {
            hold(explainFirmLine(line, month.month, context), line.amount, recomputedIncentive);
            seen.add(line.kind);
          }
        }
        for (const customer of firm.customers) for (const month of customer.months) holdMonth(month, customer, context);
      }
    },
  );

  it("was of every kind", () => {
    for (const kind of [...LINES, ...STATES]) expect(seen, kind).toContain(kind);
  });
});

const LINES = [
  ...[
    "signingFee",
    "deploymentFunding",
    "resaleMargin",
    "revenueShare",
    "activationBonus",
    "growthRebate",
    "renewalBonus",
    "retainer",
  ],
  ...["attainment", "cap", "churn", "utilisation"],
  ...[
    "invoice oneTime",
    "invoice platform",
    "invoice seats",
    "invoice seatTrueUp",
    "invoice usage",
    "invoice instalment",
    "invoice drawdown",
  ],
  ...["invoice overage", "invoice trueUp", "invoice credit", "breakage", "regular", "exhausted", "renewed", "left"],
];
const STATES = ["waiting", "healthy", "declining", "recovering", "floored", "dormant"];

/** Holds every line of a customer's month. */
function holdMonth(month: CustomerMonth, customer: CustomerTrace, context: { scenario: Scenario }): void {
  for (const line of month.incentives) {
    const isBonus = line.kind === "activationBonus";
    hold(explainIncentive(line, month, context), line.amount, isBonus ? undefined : recomputedIncentive);
    seen.add(line.clawback?.reason ?? line.kind);
  }
  for (const line of month.usage) {
    const discount = month.commitment?.discount ?? 0;
    const sentence = explainUsage(line, month, customer, context);
    expect(sentence).not.toContain("worth");
    hold(sentence, line.value * (1 - discount), recomputedUsage);
  }
  for (const line of month.invoice) {
    hold(explainInvoice(line, month, customer, context), line.amount, recomputedBilling);
    if (line.kind === "seatTrueUp") holdAddedSeats(line, month, customer);
    seen.add(`invoice ${line.kind}`);
  }
  for (const entry of month.revenue) {
    hold(explainRevenue(entry, month, customer, context), entry.amount, recomputedBilling);
    seen.add(entry.kind);
  }
  hold(explainServiceCost(month, customer, context), month.amounts.serviceCost, recomputedCost);
  hold(explainIdleSpend(month, customer, context), month.amounts.idleSpend, recomputedCost);
  holdStory(month, customer, context);
}

/** Added seats are billed for the months that are left: as many as the month's fee has grown by. */
function holdAddedSeats(
  { months, amount }: InvoiceLine,
  { age, revenue }: CustomerMonth,
  customer: CustomerTrace,
): void {
  const feeOf = (entries: RevenueEntry[]) => entries.find(({ kind }) => kind === "seats")?.amount ?? 0;
  expect(amount).toBeCloseTo(months * (feeOf(revenue) - feeOf(customer.months[age - 1]!.revenue)), 6);
}

function holdStory(month: CustomerMonth, customer: CustomerTrace, context: { scenario: Scenario }): void {
  const told = [explainMonth(month, customer, context)];
  if (month.renewal) told.push(explainRenewal(month.renewal, month, customer, context));
  if (month.commitment) {
    const sentence = explainCommitment(month.commitment, month, customer, context);
    near(recomputedCommitment(sentence.replaceAll("$", "€")), month.commitment.closing, sentence);
    told.push(sentence);
  }
  for (const sentence of told) if (BROKEN.test(sentence)) throw new Error(sentence);
  seen
    .add(month.state)
    .add(month.commitment?.ends ?? "")
    .add(month.renewal ? (month.renewal.renewed ? "renewed" : "left") : "");
}

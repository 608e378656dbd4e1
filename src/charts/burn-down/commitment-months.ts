/** A customer's commitment month by month, from the start of the horizon on. Pure. */
import type { CustomerMonth, CustomerTrace } from "#engine/index.ts";

/** A month's commitment; NaN where there is none. Money in the scenario's currency. */
export interface CommitmentMonth {
  /** From 0. */
  month: number;
  opening: number;
  closing: number;
  /** What an even pace would leave at the start and at the end of the month. */
  paceBefore: number;
  paceAfter: number;
  /** What the running period commits. */
  committed: number;
  /** Whether a period begins in the month. */
  begins: boolean;
  ends: "regular" | "exhausted" | null;
  drawdown: number;
  overage: number;
  /** What of a shortfall is kept by the vendor, forgiven, carried on. */
  breakage: number;
  forgiven: number;
  rolledOver: number;
}

/** The months t ≥ 0 in which the customer is there. */
export function commitmentMonths({ months }: Pick<CustomerTrace, "months">): CommitmentMonth[] {
  /** What the running period opened with: its commitment and what was carried into it. */
  let opened = 0;
  const all = months.map((month) => {
    if (month.commitment?.periodMonth === 0) opened = month.commitment.opening;
    return commitmentMonth(month, opened);
  });
  return all.filter(({ month }) => month >= 0);
}

function commitmentMonth({ month, commitment, amounts }: CustomerMonth, opened: number): CommitmentMonth {
  const { committed = NaN, periodMonth = NaN, periodMonths = NaN } = commitment ?? {};
  const pace = (monthsGone: number): number => opened - (committed * monthsGone) / periodMonths;
  return {
    month,
    opening: commitment?.opening ?? NaN,
    closing: commitment?.closing ?? NaN,
    paceBefore: pace(periodMonth),
    paceAfter: pace(periodMonth + 1),
    committed,
    begins: periodMonth === 0,
    ends: commitment?.ends ?? null,
    drawdown: amounts.drawdown,
    overage: amounts.overage,
    breakage: amounts.breakage,
    forgiven: amounts.forgiven,
    rolledOver: amounts.rolledOver,
  };
}

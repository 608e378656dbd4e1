/** What a customer does with its commitment, as data and in words. */
import {
  burnDownDescription,
  burnDownTitle,
  type BurnDownFinding,
  type BurnDownTotals,
} from "#text/findings/burn-down.ts";
import type { CommitmentMonth } from "./commitment-months.ts";

/** Title, finding and description. */
export interface BurnDownText {
  finding: BurnDownFinding;
  title: string;
  description: string;
}

/** Describes the months of a customer's commitment; `name` is the customer's. */
export function describeBurnDown(months: readonly CommitmentMonth[], name: string, currency: string): BurnDownText {
  const totals = totalsOf(months);
  const finding = found(months, totals);
  return {
    finding,
    title: burnDownTitle(finding, name, currency),
    description: burnDownDescription(totals, name, currency),
  };
}

function totalsOf(months: readonly CommitmentMonth[]): BurnDownTotals {
  const sum = (of: (month: CommitmentMonth) => number): number => months.reduce((total, month) => total + of(month), 0);
  const [committed, last] = [months.filter((month) => month.committed >= 0), months.at(-1)];
  const later = committed.slice(1).filter(({ begins }) => begins);
  return {
    had: (committed[0]?.opening ?? 0) + later.reduce((total, month) => total + month.committed, 0),
    left: last && last.committed >= 0 ? last.closing : 0,
    carriedLost: sum(({ committed, breakage }) => (Number.isNaN(committed) ? breakage : 0)),
    periods: months.filter(({ begins }) => begins).length,
    drawdown: sum(({ drawdown }) => drawdown),
    overage: sum(({ overage }) => overage),
    lost: sum(({ breakage, forgiven }) => breakage + forgiven),
    rolledOver: sum(({ rolledOver }) => rolledOver),
  };
}

function found(months: readonly CommitmentMonth[], totals: BurnDownTotals): BurnDownFinding {
  const { drawdown, overage, lost, rolledOver } = totals;
  if (!months.some(({ committed }) => committed > 0)) return { code: "none" };
  const early = months.filter(({ ends }) => ends === "exhausted").length;
  if (early > 0) return { code: "early", times: early };
  if (overage > 0 && overage >= lost && overage >= rolledOver) return { code: "over", overage };
  if (lost > 0 && lost >= rolledOver) return { code: "unused", lost, drawdown };
  if (rolledOver > 0) return { code: "carried", rolledOver };
  const last = months.filter(({ committed }) => committed > 0).at(-1)!;
  return { code: "running", left: last.closing, pace: last.paceAfter, month: last.month + 1 };
}

import type { IncentiveComponent } from "#engine/scenario.ts";
import { isUnder } from "./incentives.ts";
import type { MoneyMonth } from "./money.ts";

/** A signing fee that is taken back in month t, before the cap has its say. */
export interface ClawedBack {
  t: number;
  reason: "churn" | "utilisation";
  signedAt: number;
  fee: number;
  /** Share of the fee that the rule takes back. */
  part: number;
  /** Since signing, where that is the reason. */
  utilisation: number | null;
}

type SigningFee = Extract<IncentiveComponent, { kind: "signingFee" }>;

/** When and how much of a signing fee is taken back; at most once, and not after a move to other terms. */
export function takenBack(
  { clawback }: SigningFee,
  fee: number,
  months: MoneyMonth[],
  movesAt: number,
): ClawedBack | null {
  if (!clawback) return null;
  const { withinMonths, mode, minUtilisation } = clawback;
  const signedAt = months[0]!.t;
  for (const month of months.slice(0, withinMonths)) {
    const { k, t } = month;
    if (month.churned) {
      const part = mode === "full" ? 1 : 1 - k / withinMonths;
      return { t, reason: "churn", signedAt, fee, part, utilisation: null };
    }
    if (k === movesAt) return null;
    if (minUtilisation === null || month.period === null || k !== withinMonths - 1) continue;
    const utilisation = utilisationSinceSigning(months, k);
    if (isUnder(utilisation, minUtilisation)) return { t, reason: "utilisation", signedAt, fee, part: 1, utilisation };
  }
  return null;
}

function utilisationSinceSigning(months: MoneyMonth[], k: number): number {
  const life = months.slice(0, k + 1);
  const pace = life.reduce((sum, month) => sum + month.pace, 0);
  return pace === 0 ? 1 : life.reduce((sum, month) => sum + month.drawdown, 0) / pace;
}

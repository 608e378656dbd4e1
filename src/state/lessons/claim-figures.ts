/** What is said of a claim's figure over futures. */
import type { Claim } from "./lesson.ts";

type AccountsClaim = Extract<Claim, { kind: "accounts" }>;

/** What was computed of a claim: the mean over futures, and the ends of where the true one lies, two standard errors away. */
export interface ClaimFigure {
  mean: number;
  low: number;
  high: number;
  /** Whether all of that lies on the side of the bound that the claim names. */
  holds: boolean;
}

/** Claims about customers of the same strategy in the same month: they are fetched once for all of them. */
export interface AccountsGroup {
  strategy: string;
  month: number;
  /** `i`: the place of the claim among the lesson's. */
  about: { claim: AccountsClaim; i: number }[];
}

/** A claim's figure from its mean over futures and the standard error of that. */
export function claimFigure({ side, bound }: Claim, mean: number, standardError: number): ClaimFigure {
  const [low, high] = [mean - 2 * standardError, mean + 2 * standardError];
  return { mean, low, high, holds: side === "above" ? low > bound : high < bound };
}

/** A claim's figure from its value in each opened future; NaN where a future has none. */
export function claimFigureOver(claim: Claim, all: readonly number[]): ClaimFigure {
  const values = all.filter((value) => !Number.isNaN(value));
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return claimFigure(claim, mean, Math.sqrt(squares / (count - 1) / count));
}

/** The claims about customers, by whose customers they are about. */
export function accountsGroups(claims: readonly Claim[]): AccountsGroup[] {
  const groups: AccountsGroup[] = [];
  claims.forEach((claim, i) => {
    if (claim.kind !== "accounts") return;
    const { strategy, month } = claim;
    const known = groups.find((group) => group.strategy === strategy && group.month === month);
    if (known) known.about.push({ claim, i });
    else groups.push({ strategy, month, about: [{ claim, i }] });
  });
  return groups;
}

/** What contract value against usage trend shows, as data and in words. */
import { accountsTitle, type AccountsFinding } from "#text/findings/accounts.ts";
import type { AccountDots } from "./account-dots.ts";

/** Title and finding of the customers of one future under strategy `letter` in a month (from 1); null: not known yet. */
export function describeAccounts(
  accounts: AccountDots | null,
  letter: string,
  month: number,
): { finding: AccountsFinding; title: string } {
  const finding = accounts === null ? ({ code: "waiting" } as const) : found(accounts, letter, month);
  return { finding, title: accountsTitle(finding) };
}

function found({ dots, kind, notLive, early, free }: AccountDots, letter: string, month: number): AccountsFinding {
  const of = dots.length;
  if (of === 0) {
    if (free > 0) return { code: "free", of: free };
    const others = notLive + early;
    return others === 0 ? { code: "nobody", a: letter, month } : { code: "noTrend", of: others, month };
  }
  const falling = dots.filter(({ signal }) => signal === "risk");
  const growing = dots.filter(({ signal }) => signal === "expansion").length;
  const sum = (list: typeof dots): number => list.reduce((total, { value }) => total + value, 0);
  if (falling.length > 0) return { code: "falls", of, falling: falling.length, share: sum(falling) / sum(dots), kind };
  return growing > 0 ? { code: "grows", of, growing } : { code: "steady", of };
}

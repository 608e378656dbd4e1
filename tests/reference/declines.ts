import type { Life } from "./lives.ts";

/** A decline that began at age `from`, and the age at which it was noticed. */
interface Decline {
  from: number;
  noticedAt: number | null;
  /** Whether the one attempt at notice saved the customer. */
  saved: boolean;
}

/** Declines of a customer under contract that began at t ≥ 0; notice counts while it is under contract. */
function declinesOf({ usage, money }: Life): Decline[] {
  const under = usage.filter(({ k }) => money[k]!.underContract);
  return under
    .filter(({ health, k, t }) => t >= 0 && health.declinedAt === k)
    .map(({ k: from }) => {
      const seen = under.find(({ health }) => health.declinedAt === from && health.noticed);
      return { from, noticedAt: seen?.k ?? null, saved: seen?.health.state === "recovering" };
    });
}

/** §11: how many declines began, how many were noticed, and after how many months. */
export function declineTotals(lives: Life[]): Record<string, number> {
  const declines = lives.flatMap(declinesOf);
  const lags = declines.flatMap(({ from, noticedAt }) => (noticedAt === null ? [] : [noticedAt - from]));
  return {
    declines: declines.length,
    declinesNoticed: lags.length,
    declinesSaved: declines.filter(({ saved }) => saved).length,
    ...lagCounts(lags),
    detectionLagMean: lags.reduce((sum, lag) => sum + lag, 0) / lags.length,
    detectionLagMedian: median(lags),
  };
}

function lagCounts(lags: number[]): Record<string, number> {
  const counts: Record<string, number> = { "detectionLag/over12": lags.filter((lag) => lag > 12).length };
  for (let months = 0; months <= 12; months++) {
    counts[`detectionLag/${months}`] = lags.filter((lag) => lag === months).length;
  }
  return counts;
}

/** The middle value, or the mean of the two middle ones; NaN of none. */
export function median(values: number[]): number {
  if (values.length === 0) return NaN;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
}

import type { Life } from "./lives.ts";

/** §11, health score of a customer under contract in month k of its life: 0 to 100. */
export function healthScore(life: Life, k: number): number {
  return 100 * (0.6 * trend(life, k) + 0.4 * pace(life, k));
}

function trend({ usage }: Life, k: number): number {
  if (k < 5) return 0.5;
  const mean = (to: number) => usage.slice(to - 2, to + 1).reduce((sum, m) => sum + m.activity / m.season, 0) / 3;
  const recent = mean(k);
  const earlier = mean(k - 3);
  if (recent === 0) return 0;
  return earlier === 0 ? 1 : Math.min(1, Math.max(0, recent / earlier - 0.5));
}

/** Of the running commitment period to date; of the paid seats without a commitment; full where there is neither. */
function pace({ customer, usage, money }: Life, k: number): number {
  const { terms, utilisation, seats } = money[k]!;
  if (terms.offer.commitment) return Math.min(1, utilisation);
  if (!terms.offer.charges.some(({ kind }) => kind === "seats")) return 1;
  return Math.min(1, (customer.fullSeats * usage[k]!.index) / seats);
}

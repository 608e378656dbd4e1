import type { Life } from "./lives.ts";
import { recurringRevenueOf, revenueOf } from "./amounts.ts";

const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);

/** What plans pay for a customer in its month k, before what is settled per firm. */
function payoutsAt({ money, lines }: Life, k: number): number {
  const { t } = money[k]!;
  return sum(lines.filter((line) => line.t === t).map((line) => line.amount));
}

/** §11, payback of the customers that sign in month `signedAt`: an age, or NaN. What cancels out to rounding is not paid back. */
export function payback(lives: Life[], signedAt: number, horizon: number): number {
  const cohort = lives.filter(({ customer }) => customer.signedAt === signedAt);
  let left = 0;
  let volume = 0;
  for (let k = 0; signedAt + k < horizon; k++) {
    for (const life of cohort) {
      const month = life.money[k]!;
      const flows = [revenueOf(month), -month.serviceCost, -payoutsAt(life, k)];
      left += sum(flows);
      volume += sum(flows.map(Math.abs));
    }
    if (left > 1e-12 * volume) return k;
  }
  return NaN;
}

/** §11, revenue by age of new customers that sign in months 3q to 3q + 2; NaN from the age that not all of those months reach. */
export function cohortRevenue(lives: Life[], quarter: number, horizon: number, part: "all" | "recurring"): number[] {
  const last = Math.min(3 * quarter + 2, horizon - 1);
  const signed = lives.filter(({ customer }) => customer.signedAt >= 3 * quarter && customer.signedAt <= last);
  const revenue = part === "all" ? revenueOf : recurringRevenueOf;
  return Array.from({ length: horizon }, (_, k) =>
    last + k < horizon ? sum(signed.map(({ money }) => revenue(money[k]!))) : NaN,
  );
}

/** §11, CLV: mean over the customers that have been there for the whole window; NaN where there are none. */
export function lifetimeValue(lives: Life[], horizon: number, present: (values: number[]) => number): number {
  const window = Math.min(36, Math.floor(horizon / 2));
  const cohort = lives.filter(({ customer }) => customer.signedAt >= 0 && customer.signedAt <= horizon - window);
  const values = cohort.map((life) =>
    present(
      life.money.slice(0, window).map((month) => revenueOf(month) - month.serviceCost - payoutsAt(life, month.k)),
    ),
  );
  return sum(values) / values.length;
}

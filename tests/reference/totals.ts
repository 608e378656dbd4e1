import type { FirmLife, Life } from "./reference.ts";
import { revenueOf } from "./money.ts";
import { expansionOvertakes } from "./retention.ts";
import type { Setting } from "./setting.ts";

const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);

/** The totals of EXTRA_TOTALS. `unpaid`: accrued to partners and not received by the horizon. */
export function extraTotals(
  setting: Setting,
  firms: FirmLife[],
  series: Record<string, number[]>,
  unpaid: number,
): Record<string, number> {
  const { scenario } = setting;
  const horizon = scenario.horizonMonths;
  const lives = firms.flatMap((firm) => firm.lives);
  const newLives = lives.filter(({ customer }) => customer.signedAt >= 0);
  const reached = newLives.flatMap(({ firstValueAt }) => (firstValueAt === null ? [] : [firstValueAt]));
  const discount = (m: number) => (1 + scenario.discountRate) ** ((m + 1) / 12);
  const present = (values: number[]) => sum(values.map((value, m) => value / discount(m)));
  const cumulated = series["partnerResult"]!.map((_, t) => sum(series["partnerResult"]!.slice(0, t + 1)));
  const revenue = sum(series["revenue"]!);
  const rounding = 1e-12 * Math.max(1, ...cumulated.map(Math.abs));
  const lastNegative = cumulated.findLastIndex((value) => value < -rounding);
  return {
    costOfChannel: revenue === 0 ? NaN : sum(series["payouts"]!) / revenue,
    npvContribution: present(series["contribution"]!),
    npvPartnerResult: present(series["partnerResult"]!) + unpaid / discount(horizon - 1),
    partnerLowPoint: Math.min(...cumulated),
    partnerBreakEvenMonth: lastNegative === horizon - 1 ? NaN : lastNegative + 1,
    ttfvMean: sum(reached) / reached.length,
    ttfvMedian: median(reached),
    firstValueShare: reached.length / newLives.length,
    clv: lifetimeValue(newLives, horizon, present),
    expansionOvertakesMonth: expansionOvertakes(
      lives.map((life) => life.money),
      horizon,
    ),
    ...utilisationSpread(lives),
  };
}

/** §11: how customers spread over utilisation at the end of each commitment period, in tenths and beyond. */
function utilisationSpread(lives: Life[]): Record<string, number> {
  const ends = lives.flatMap(({ money }) => money.filter(({ t, endsPeriod }) => t >= 0 && endsPeriod));
  const tenths = ends.map(({ utilisation }) => Math.round(utilisation * 1e11) / 1e10);
  const within = (low: number) => (tenth: number) => tenth >= low && (low === 9 ? tenth <= 10 : tenth < low + 1);
  const count = (test: (tenth: number) => boolean) => tenths.filter(test).length;
  const classes = Array.from({ length: 10 }, (_, low) => [`utilisation/${low * 10}`, count(within(low))]);
  return { ...Object.fromEntries(classes), "utilisation/over100": count((tenth) => tenth > 10) };
}

function median(values: number[]): number {
  if (values.length === 0) return NaN;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
}

/** §11, CLV: mean over the customers that have been there for the whole window. */
function lifetimeValue(lives: Life[], horizon: number, present: (values: number[]) => number): number {
  const window = Math.min(36, Math.floor(horizon / 2));
  const cohort = lives.filter(({ customer }) => customer.signedAt <= horizon - window);
  const values = cohort.map(({ money, lines }) =>
    present(
      money.slice(0, window).map((month) => {
        const payouts = sum(lines.filter((line) => line.t === month.t).map((line) => line.amount));
        return revenueOf(month) - month.serviceCost - payouts;
      }),
    ),
  );
  return sum(values) / values.length;
}

import { AMOUNTS } from "./amounts.ts";
import { lifetimeValue } from "./cohorts.ts";
import { declineTotals, median } from "./declines.ts";
import type { FirmLife, Life } from "./lives.ts";
import { presentValue, unpaidBy } from "./partner-result.ts";
import { expansionOvertakes } from "./retention.ts";
import type { Setting } from "./setting.ts";

const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);

/** The totals beside the metrics' own. */
export function extraTotals(
  setting: Setting,
  firms: FirmLife[],
  series: Record<string, number[]>,
): Record<string, number> {
  const { scenario } = setting;
  const horizon = scenario.horizonMonths;
  const lives = firms.flatMap((firm) => firm.lives);
  const newLives = lives.filter(({ customer }) => customer.signedAt >= 0);
  const reached = newLives.flatMap(({ firstValueAt }) => (firstValueAt === null ? [] : [firstValueAt]));
  const present = (values: number[]) => presentValue(values, scenario.discountRate);
  const unpaid = sum(firms.map((firm) => unpaidBy(firm, horizon)));
  const paidUp = series["partnerResult"]!.with(-1, series["partnerResult"]!.at(-1)! + unpaid);
  const cumulated = series["partnerResult"]!.map((_, t) => sum(series["partnerResult"]!.slice(0, t + 1)));
  const revenue = sum(series["revenue"]!);
  const rounding = 1e-12 * Math.max(1, ...cumulated.map(Math.abs));
  const lastNegative = cumulated.findLastIndex((value) => value < -rounding);
  const clvBy = (what: string, parts: { id: string }[], idOf: (life: Life) => string) =>
    Object.fromEntries(
      parts.map(({ id }) => [
        `clv/${what}/${id}`,
        lifetimeValue(
          lives.filter((life) => idOf(life) === id),
          horizon,
          present,
        ),
      ]),
    );
  return {
    costOfChannel: revenue === 0 ? NaN : sum(series["payouts"]!) / revenue,
    ...customerSide(newLives, series),
    ...byYear("revenue", series),
    ...byYear("payouts", series),
    npvContribution: present(series["contribution"]!),
    npvPartnerResult: present(paidUp),
    partnerLowPoint: Math.min(...cumulated),
    partnerBreakEvenMonth: lastNegative === horizon - 1 ? NaN : lastNegative + 1,
    ttfvMean: sum(reached) / reached.length,
    ttfvMedian: median(reached),
    firstValueShare: reached.length / newLives.length,
    clv: lifetimeValue(lives, horizon, present),
    ...clvBy("segment", scenario.segments, (life) => life.customer.segment.id),
    ...clvBy("partner", scenario.partners, (life) => life.customer.partner.id),
    ...declineTotals(lives),
    expansionOvertakesMonth: expansionOvertakes(
      lives.map((life) => life.money),
      horizon,
    ),
    ...utilisationSpread(lives),
  };
}

/** What customers pay for a unit they use, and what a new one is invoiced as it signs. */
function customerSide(newLives: Life[], series: Record<string, number[]>): Record<string, number> {
  const used = sum(series["usage"]!);
  const first = newLives.map(({ money }) => AMOUNTS.billings(money[0]!));
  return {
    pricePerUnit: used === 0 ? NaN : sum(series["billings"]!) / used,
    cashUpFront: sum(first) / first.length,
  };
}

/** A series' sums over each twelve months from the start. */
function byYear(name: string, series: Record<string, number[]>): Record<string, number> {
  const totals: Record<string, number> = {};
  for (const [t, value] of series[name]!.entries()) {
    const year = `${name}/year/${Math.floor(t / 12)}`;
    totals[year] = (totals[year] ?? 0) + value;
  }
  return totals;
}

/** §11: how customers spread over utilisation at the end of each commitment period, in tenths and beyond. */
function utilisationSpread(lives: Life[]): Record<string, number> {
  const ends = lives.flatMap(({ money }) => money.filter(({ t, period }) => t >= 0 && period?.ends));
  const tenths = ends.map(({ utilisation }) => Math.round(utilisation * 1e11) / 1e10);
  const within = (low: number) => (tenth: number) => tenth >= low && (low === 9 ? tenth <= 10 : tenth < low + 1);
  const count = (test: (tenth: number) => boolean) => tenths.filter(test).length;
  const classes = Array.from({ length: 10 }, (_, low) => [`utilisation/${low * 10}`, count(within(low))]);
  return { ...Object.fromEntries(classes), "utilisation/over100": count((tenth) => tenth > 10) };
}

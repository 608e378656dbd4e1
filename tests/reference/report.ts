import {
  BASE_METRICS,
  CAP_METRIC,
  COMPONENT_KINDS,
  isKeptOnDemand,
  metricKind,
  partnerPayoutMetric,
  partnerResultMetric,
  payoutMetric,
} from "#engine/metrics/catalogue.ts";
import { cohortRevenue, payback } from "./cohorts.ts";
import { healthScore } from "./health-score.ts";
import type { FirmLife, Life } from "./lives.ts";
import { AMOUNTS } from "./amounts.ts";
import type { MoneyMonth } from "./money.ts";
import { resultIn, teamCost } from "./partner-result.ts";
import { growthSeries, logoChurn, retention } from "./retention.ts";
import type { Setting } from "./setting.ts";
import { signalOf } from "./signals.ts";
import { extraTotals } from "./totals.ts";

/** One strategy and run by the names of the catalogue. */
export interface ReferenceResult {
  series: Record<string, number[]>;
  totals: Record<string, number>;
}

const COUNTS: Record<string, (m: MoneyMonth) => number> = {
  customersNew: (m) => (m.signed ? 1 : 0),
  customersActive: (m) => (m.underContract ? 1 : 0),
  customersChurned: (m) => (m.churned ? 1 : 0),
};

/** Series and totals of one run. */
export function report(setting: Setting, firms: FirmLife[]): ReferenceResult {
  const { scenario } = setting;
  const horizon = scenario.horizonMonths;
  const series: Record<string, number[]> = {};
  const zeros = (name: string) => (series[name] ??= Array.from({ length: horizon }, () => 0));
  const add = (name: string, t: number, value: number) => (zeros(name)[t]! += value);
  for (const name of [...Object.keys(BASE_METRICS), ...COMPONENT_KINDS.map(payoutMetric), CAP_METRIC]) zeros(name);
  for (const { id } of scenario.partners.filter(({ type }) => type !== "direct"))
    [partnerPayoutMetric(id), partnerResultMetric(id)].forEach(zeros);

  for (const firm of firms) {
    addCustomers(setting, firm, add);
    addFirm(firm, horizon, add);
  }
  for (let t = 0; t < horizon; t++) {
    add("successCost", t, (setting.success.csms * setting.success.costPerCsmYear) / 12);
    const cost = (name: string) => series[name]![t]!;
    const costs = cost("serviceCost") + cost("payouts") + cost("successCost") + cost("directCost");
    add("contribution", t, cost("revenue") - costs);
  }
  const lives = firms.flatMap((firm) => firm.lives);
  Object.assign(series, ratios(lives, horizon));
  const hasBase = scenario.partners.some(({ installedBase }) => installedBase > 0);
  const money = lives.map((life) => life.money);
  Object.assign(series, growthSeries(money, horizon, hasBase));
  for (let q = 0; 3 * q < horizon; q++) {
    series[`cohort/${q}`] = cohortRevenue(lives, q, horizon, "all");
    series[`cohort/${q}/recurring`] = cohortRevenue(lives, q, horizon, "recurring");
  }
  const totals: Record<string, number> = {};
  for (const [name, values] of Object.entries(series)) {
    if (isKeptOnDemand(name)) continue;
    totals[name] = metricKind(name) === "flow" ? values.reduce((a, b) => a + b, 0) : values.at(-1)!;
  }
  return { series, totals: { ...totals, ...extraTotals(setting, firms, series) } };
}

/** What one firm earns, and what it costs. */
function addFirm(firm: FirmLife, horizon: number, add: (name: string, t: number, value: number) => void): void {
  const { partner, statements } = firm;
  for (let t = 0; t < horizon; t++) {
    if (partner.type === "direct") {
      add("directCost", t, teamCost(firm));
      continue;
    }
    for (const { months } of statements) {
      for (const kind of COMPONENT_KINDS) add(payoutMetric(kind), t, months[t]!.byKind[kind] ?? 0);
      add(CAP_METRIC, t, months[t]!.cap);
      add("payouts", t, months[t]!.accrued);
      add(partnerPayoutMetric(partner.id), t, months[t]!.accrued);
    }
    add("partnerResult", t, resultIn(firm, t));
    add(partnerResultMetric(partner.id), t, resultIn(firm, t));
  }
}

/** Series that are not sums over customers; NaN where there is no base. */
function ratios(lives: Life[], horizon: number): Record<string, number[]> {
  const money = lives.map((life) => life.money);
  const byMonth = (value: (t: number) => number) => Array.from({ length: horizon }, (_, t) => value(t));
  return {
    nrr: byMonth((t) => retention(money, t).nrr),
    grr: byMonth((t) => retention(money, t).grr),
    logoChurn: byMonth((t) => logoChurn(money, t)),
    payback: byMonth((t) => payback(lives, t, horizon)),
    healthScore: byMonth((t) => {
      const scores = lives.flatMap((life) => {
        const month = life.money.find((m) => m.t === t);
        return month?.underContract ? [healthScore(life, month.k)] : [];
      });
      return scores.reduce((sum, score) => sum + score, 0) / scores.length;
    }),
  };
}

function addCustomers(
  setting: Setting,
  { lives }: FirmLife,
  add: (name: string, t: number, value: number) => void,
): void {
  for (const life of lives) {
    for (const month of life.money.filter(({ t }) => t >= 0)) {
      for (const [name, value] of Object.entries({ ...AMOUNTS, ...COUNTS })) add(name, month.t, value(month));
      if (!month.underContract) continue;
      if (month.terms === setting.before) add("customersActive/before", month.t, 1);
      add(`signal/${signalOf(life.customer, life.usage, life.firstValueAt, month.k)}`, month.t, 1);
    }
  }
}

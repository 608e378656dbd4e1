import {
  BASE_METRICS,
  CAP_METRIC,
  COMPONENT_KINDS,
  metricKind,
  partnerPayoutMetric,
  partnerResultMetric,
  payoutMetric,
} from "#engine/metrics/catalogue.ts";
import { consumptionOf, feesOf, type MoneyMonth, revenueOf } from "./money.ts";
import type { FirmLife } from "./reference.ts";
import { logoChurn, retention } from "./retention.ts";
import { effortOf, type Setting } from "./setting.ts";
import { signalOf } from "./signals.ts";
import { extraTotals } from "./totals.ts";

/** One strategy and run by the names of the catalogue. */
export interface ReferenceResult {
  series: Record<string, number[]>;
  totals: Record<string, number>;
}

/** Sums over customers by metric (domain §11). */
const CUSTOMER_SUMS: Record<string, (m: MoneyMonth) => number> = {
  bookings: (m) => m.bookings,
  billings: (m) => m.billings,
  committed: (m) => feesOf(m) + m.pace,
  fees: feesOf,
  drawdown: (m) => m.drawdown,
  overage: (m) => m.overage,
  consumption: consumptionOf,
  breakage: (m) => m.breakage,
  forgiven: (m) => m.forgiven,
  rolledOver: (m) => m.rolledOver,
  revenue: revenueOf,
  rpo: (m) => m.rpo,
  serviceCost: (m) => m.serviceCost,
  customersNew: (m) => (m.signed ? 1 : 0),
  customersActive: (m) => (m.underContract ? 1 : 0),
  customersChurned: (m) => (m.churned ? 1 : 0),
  idleSpend: (m) => m.idleSpend,
  usage: (m) => m.activity,
};

/** Series and totals of one run. */
export function report(setting: Setting, firms: FirmLife[]): ReferenceResult {
  const { scenario, plan } = setting;
  const horizon = scenario.horizonMonths;
  const series: Record<string, number[]> = {};
  const zeros = (name: string) => (series[name] ??= Array.from({ length: horizon }, () => 0));
  const add = (name: string, t: number, value: number) => (zeros(name)[t]! += value);
  for (const name of [...Object.keys(BASE_METRICS), ...COMPONENT_KINDS.map(payoutMetric), CAP_METRIC]) zeros(name);
  for (const { id } of scenario.partners.filter(({ type }) => type !== "direct"))
    [partnerPayoutMetric(id), partnerResultMetric(id)].forEach(zeros);

  for (const firm of firms) {
    addCustomers(firm, add);
    const team = (firm.partner.team.size * firm.partner.team.costPerYear) / 12;
    for (const [t, payout] of firm.payouts.entries()) {
      if (firm.partner.type === "direct") {
        add("directCost", t, team);
        continue;
      }
      for (const kind of COMPONENT_KINDS) add(payoutMetric(kind), t, payout.byKind[kind] ?? 0);
      add(CAP_METRIC, t, payout.cap);
      add("payouts", t, payout.accrued);
      add(partnerPayoutMetric(firm.partner.id), t, payout.accrued);
      const result = payout.received + servicesResult(firm, t) - team;
      add("partnerResult", t, result);
      add(partnerResultMetric(firm.partner.id), t, result);
    }
  }
  const money = firms.flatMap(({ lives }) => lives.map((life) => life.money));
  for (let t = 0; t < horizon; t++) {
    add("successCost", t, (setting.success.csms * setting.success.costPerCsmYear) / 12);
    const cost = (name: string) => series[name]![t]!;
    add(
      "contribution",
      t,
      cost("revenue") - cost("serviceCost") - cost("payouts") - cost("successCost") - cost("directCost"),
    );
    const { nrr, grr } = retention(money, t);
    series["nrr"]![t] = nrr;
    series["grr"]![t] = grr;
    series["logoChurn"]![t] = logoChurn(money, t);
  }
  const totals: Record<string, number> = {};
  for (const [name, values] of Object.entries(series)) {
    totals[name] = metricKind(name) === "flow" ? values.reduce((a, b) => a + b, 0) : values.at(-1)!;
  }
  const unpaid = firms.flatMap(({ payouts }) =>
    payouts.slice(Math.max(0, horizon - plan.paymentLagMonths)).map((m) => m.accrued),
  );
  Object.assign(
    totals,
    extraTotals(
      setting,
      firms,
      series,
      unpaid.reduce((a, b) => a + b, 0),
    ),
  );
  return { series, totals };
}

function addCustomers({ lives }: FirmLife, add: (name: string, t: number, value: number) => void): void {
  for (const life of lives) {
    for (const month of life.money.filter(({ t }) => t >= 0)) {
      for (const [name, value] of Object.entries(CUSTOMER_SUMS)) add(name, month.t, value(month));
      if (!month.underContract) continue;
      add(`signal/${signalOf(life.customer, life.usage, life.firstValueAt, month.k)}`, month.t, 1);
    }
  }
}

/** What a firm's own services leave in month t (domain §8, partner result). */
function servicesResult({ partner, lives }: FirmLife, t: number): number {
  const { services } = partner;
  const attached = services.attachRate * Math.min(1, effortOf(partner).grow);
  let income = 0;
  for (const { money } of lives) {
    const month = money.find((m) => m.t === t);
    if (!month) continue;
    if (month.signed) income += services.implementationFee;
    const living = month.underContract && month.activated;
    income += attached * ((living ? services.managedMonthly : 0) + services.managedShare * consumptionOf(month));
  }
  return income * (1 - services.deliveryCost);
}

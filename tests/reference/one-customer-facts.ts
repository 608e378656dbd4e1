import type { CustomerMonth, IncentiveLine } from "#engine/trace/trace-types.ts";
import { healthScore } from "./health-score.ts";
import type { Line } from "./incentives.ts";
import type { Life } from "./lives.ts";
import { AMOUNTS, revenueEntries } from "./amounts.ts";
import { rateCard } from "./rate-card.ts";
import type { Setting } from "./setting.ts";
import { readTrend, signalOf } from "./signals.ts";

/** What is known of a customer's month, by name; amounts of 0 are left out of lists. */
export type Facts = Record<string, unknown>;

/** Facts of month k as told anew. */
export function toldFacts(setting: Setting, life: Life, k: number): Facts {
  const { customer, usage, money, firstValueAt } = life;
  const now = usage[k]!;
  const month = money[k]!;
  const { offer, plan } = month.terms;
  const card = rateCard(setting.scenario, offer);
  const { sigma } = customer.segment.volatility;
  return {
    age: k,
    month: month.t,
    offerId: offer.id,
    planId: plan.id,
    underContract: month.underContract,
    state: now.activated ? now.health.state : "waiting",
    ...(month.underContract && {
      signal: signalOf(customer, usage, firstValueAt, k),
      healthScore: healthScore(life, k),
      trend: readTrend(usage, firstValueAt, k),
      seats: card.hasSeats ? month.seats : 0,
      priceLevel: month.level,
    }),
    ...(now.index > 0 && { adoption: now.adopted, growth: now.scale }),
    ...(month.activity > 0 && { noise: Math.exp(now.noise - sigma ** 2 / 2) }),
    health: now.health.q,
    demand: now.index,
    season: now.season,
    seatsUsed: customer.fullSeats * now.index,
    contractValue: month.contractValue,
    ...named("renewal", month.renewal && { ...month.renewal, renewed: month.renewed }),
    ...commitmentFacts(month),
    ...usageFacts(month.underContract ? card.lines(month.activity, month.t) : [], month.level),
    ...sums("invoice", Object.entries(month.invoice)),
    ...sums("revenue", Object.entries(revenueEntries(month))),
    ...Object.fromEntries(Object.entries(AMOUNTS).map(([name, amount]) => [name, amount(month)])),
    ...incentiveFacts(life.lines.filter(({ t }) => t === month.t).map(lineTold)),
  };
}

/** The same facts as the trace has them: in the month of churn no signal, score, seats or price, and no factor of a demand or use that is none. */
export function tracedFacts(month: CustomerMonth): Facts {
  const { renewal, commitment, usage, invoice, revenue, amounts, incentives, ...plain } = month;
  const pairs = (lines: { kind: string; amount: number }[]) =>
    lines.map(({ kind, amount }): [string, number] => [kind, amount]);
  const { signal, healthScore, trend, seats, priceLevel, adoption, growth, noise, ...always } = plain;
  return {
    ...always,
    ...(plain.underContract && { signal, healthScore, trend, seats, priceLevel }),
    ...(plain.demand > 0 && { adoption, growth }),
    ...(month.amounts.usage > 0 && { noise }),
    ...named("renewal", renewal),
    ...named("commitment", commitment),
    ...Object.fromEntries(
      usage.flatMap(({ meterId: _, charge, ...line }) => Object.entries(named(`usage ${charge}`, line))),
    ),
    ...sums("invoice", pairs(invoice)),
    ...sums("revenue", pairs(revenue)),
    ...amounts,
    ...incentiveFacts(incentives),
  };
}

function commitmentFacts({ period, utilisation }: Life["money"][number]): Facts {
  if (!period) return {};
  const { month: periodMonth, months: periodMonths, commitment: committed, ...rest } = period;
  return named("commitment", { periodMonth, periodMonths, committed, ...rest, utilisation });
}

function usageFacts(lines: ReturnType<ReturnType<typeof rateCard>["lines"]>, level: number): Facts {
  const facts = lines.map(({ charge, ...line }) =>
    named(`usage ${charge}`, { ...line, value: line.amount * line.seasonalRate * level }),
  );
  return Object.assign({}, ...facts) as Facts;
}

function lineTold({ plan, component, clawback, ...line }: Line): IncentiveLine {
  const { baseKind, base, rate, fixed, gate, cap, amount } = line;
  return {
    planId: plan.id,
    component: plan.components.indexOf(component),
    kind: component.kind,
    ...{ baseKind, base, rate, fixed, gate, cap, amount },
    clawback: clawback && { ...clawback, signed: clawback.signedAt, paidShare: 1 },
  };
}

/** What a cap has paid of a fee is its firm's business: a clawback is compared before that share, and must agree with it. */
function incentiveFacts(lines: IncentiveLine[]): Facts {
  const facts = lines.map(({ clawback, ...line }) => {
    const name = `${line.planId}, component ${line.component}${clawback ? ", clawback" : ""}`;
    if (!clawback) return line.amount === 0 ? {} : named(name, line);
    const { reason, signed, fee, part, utilisation, paidShare } = clawback;
    if (fee * part === 0) return {};
    const takes = Math.abs(line.amount + fee * part * paidShare) <= 1e-9 * Math.abs(fee);
    return named(name, { reason, signed, fee, part, utilisation, takes });
  });
  return Object.assign({}, ...facts) as Facts;
}

function named(name: string, facts: object | null): Facts {
  return Object.fromEntries(Object.entries(facts ?? {}).map(([key, value]) => [`${name}: ${key}`, value]));
}

function sums(name: string, entries: [string, number][]): Facts {
  const facts: Record<string, number> = {};
  for (const [key, amount] of entries) {
    if (amount !== 0) facts[`${name}: ${key}`] = (facts[`${name}: ${key}`] ?? 0) + amount;
  }
  return facts;
}

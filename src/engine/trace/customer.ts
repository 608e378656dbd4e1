import { calendarMonth } from "../calendar.ts";
import { type ContractColumns, MONEY_COLUMNS, type MoneyColumn } from "../contracts/columns.ts";
import { HealthScore } from "../customers/health-score.ts";
import { type Life, SIGNALS, State } from "../customers/life.ts";
import { usageTrend } from "../customers/signals.ts";
import type { Model } from "../model.ts";
import type { CustomerSeen } from "../run.ts";
import { blankMonth, type ContractMonth, type ContractRecord } from "./contract-record.ts";
import { customerDraws } from "./draws.ts";
import { invoiceLines, revenueEntries, usageLines } from "./invoice.ts";
import type { CommitmentTrace, CustomerMonth, CustomerState, CustomerTrace, IncentiveLine } from "./trace-types.ts";

const STATES = Object.keys(State) as CustomerState[];

/** Writes customers down, each as it now stands in the columns, with what the witnesses noted. */
export class CustomerScribe {
  readonly #model: Model;
  readonly #market: Float64Array;
  readonly #scores: HealthScore;

  /** `market` holds the run's factors on usage from t = −24 on. */
  constructor(model: Model, market: Float64Array) {
    this.#model = model;
    this.#market = market;
    this.#scores = new HealthScore(model.capacity);
  }

  /** The customer, with the lines that its plans paid, by age. `planIds`: the plan of its own offer and of the one before. */
  write(
    seen: CustomerSeen,
    contract: ContractRecord,
    lines: ReadonlyMap<number, IncentiveLine[]>,
    planIds: { own: string; before: string },
  ): CustomerTrace {
    const { life, columns, world, key, customer } = seen;
    const end = Math.min(life.months, columns.churn);
    const scores = this.#scores.read(life, columns, world, end);
    const months = Array.from({ length: columns.months }, (_, k) => {
      const isBefore = k < columns.moved && world.before !== null;
      const month = this.#month(seen, contract.months[k] ?? blankMonth(), k, scores[k]!);
      return { ...month, planId: isBefore ? planIds.before : planIds.own, incentives: lines.get(k) ?? [] };
    });
    return {
      customer,
      segmentId: this.#model.segments[life.segment]!.id,
      signed: life.start,
      potential: life.potential,
      seats: life.seats,
      share: life.share,
      activation: finite(life.activation, end),
      firstValue: life.firstValue < 0 ? null : finite(life.firstValue, end),
      churn: finite(columns.churn, life.months),
      moved: columns.moved === 0 ? null : finite(columns.moved, life.months),
      draws: customerDraws(key, life.months, !this.#model.poisson, life.loyalty),
      months,
    };
  }

  #month({ life, columns, world }: CustomerSeen, contract: ContractMonth, k: number, score: number): CustomerMonth {
    const { terms, before } = world;
    const { id, offer } = k < columns.moved && before ? before : terms;
    const t = life.start + k;
    const underContract = k < columns.churn;
    const season = calendarMonth(this.#model.firstMonth, t);
    const usage = columns.usage[k]!;
    const { priceLevel } = contract;
    return {
      age: k,
      month: t,
      offerId: id,
      planId: "",
      underContract,
      state: STATES[life.state[k]!]!,
      signal: SIGNALS[life.signal[k]!]!,
      healthScore: underContract ? score : 0,
      trend: underContract ? usageTrend(life, k) : null,
      ...this.#use(life, k),
      seats: offer.seatSchedules.length > 0 && underContract ? columns.seats[k]! : 0,
      seatsUsed: life.seats * life.demand[k]!,
      priceLevel,
      renewal: contract.renewal,
      commitment: commitmentOf(columns, contract, k),
      usage: underContract ? usageLines(offer, usage, season, priceLevel) : [],
      invoice: underContract ? invoiceLines(offer, columns, contract, k) : leftOver("trueUp", contract.trueUp),
      revenue: underContract ? revenueEntries(offer, columns, contract, k) : leftOver("breakage", columns.breakage[k]!),
      amounts: amountsOf(columns, k),
      contractValue: columns.contractValue[k]!,
      incentives: [],
    };
  }

  #use(life: Life, k: number) {
    const segment = this.#model.segments[life.segment]!;
    const since = k - life.activation;
    const adoption = since >= 0 ? segment.adoption[since]! : 0;
    const [health, demand, season] = [life.health[k]!, life.demand[k]!, life.season[k]!];
    const market = this.#market[this.#market.length - (life.months - k)]!;
    const expected = life.potential * life.share * demand * season * market;
    return {
      adoption,
      growth: adoption * health > 0 ? demand / (adoption * health) : 1,
      health,
      demand,
      season,
      noise: expected > 0 && life.activity[k]! > 0 ? life.activity[k]! / expected : 1,
    };
  }
}

/** In the month of churn only what was to roll over is booked. */
function leftOver<K>(kind: K, amount: number): { kind: K; months: number; amount: number }[] {
  return amount === 0 ? [] : [{ kind, months: 1, amount }];
}

function commitmentOf(
  columns: ContractColumns,
  { period, isUsedUp }: ContractMonth,
  k: number,
): CommitmentTrace | null {
  if (!period) return null;
  let drawn = 0;
  for (let i = k - period.month; i <= k; i++) drawn += columns.drawdown[i]!;
  const due = (period.committed / period.months) * (period.month + 1);
  return {
    periodMonth: period.month,
    periodMonths: period.months,
    committed: period.committed,
    discount: period.discount,
    opening: period.opening,
    closing: columns.balance[k]!,
    utilisation: due > 0 ? drawn / due : 1,
    ends: isUsedUp ? "exhausted" : columns.periodEnded[k] === 1 ? "regular" : null,
  };
}

function amountsOf(columns: ContractColumns, k: number): Record<MoneyColumn, number> {
  return Object.fromEntries(MONEY_COLUMNS.map((column) => [column, columns[column][k]!])) as Record<
    MoneyColumn,
    number
  >;
}

/** An age before so many months have passed, or null. */
function finite(age: number, months: number): number | null {
  return age < months ? age : null;
}

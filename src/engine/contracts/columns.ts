/** Money columns that add up over customers into a strategy's series of the same name. */
export const MONEY_COLUMNS = [
  "bookings",
  "billings",
  "committed",
  "fees",
  "drawdown",
  "overage",
  "consumption",
  "breakage",
  "forgiven",
  "rolledOver",
  "revenue",
  "rpo",
  "serviceCost",
  "idleSpend",
  "usage",
] as const;

/** Money columns in which most months are 0; their months are listed as events. */
export const EVENT_COLUMNS = ["bookings", "breakage", "forgiven", "rolledOver"] as const;

/** Money columns that stay 0 under an offer without a commitment. */
const COMMITMENT_COLUMNS: ReadonlySet<string> = new Set(["drawdown", "overage"]);

/** The money columns that are written every month under an offer, with or without a commitment. */
export function monthlyColumns(hasCommitment: boolean): MoneyColumn[] {
  const events: readonly string[] = EVENT_COLUMNS;
  return MONEY_COLUMNS.filter(
    (column) => !events.includes(column) && (hasCommitment || !COMMITMENT_COLUMNS.has(column)),
  );
}

/** Name of a money column. */
export type MoneyColumn = (typeof MONEY_COLUMNS)[number];

/**
 * One customer's contract under one offer: columns by age k, reused for every customer. Money in the scenario's
 * currency. In the month of churn only what was to roll over is booked; figures after `months` are of no meaning but
 * for those that `end` clears.
 */
export class ContractColumns implements Record<MoneyColumn, Float64Array> {
  /** Age of churn; Infinity if it stays to the horizon. */
  churn = Infinity;
  /** Age from which the strategy's own offer holds: 0 from the start, Infinity never. */
  moved = 0;
  /** Months with figures: up to and with the month of churn, or to the horizon. */
  months = 0;
  /** One-time charge, recognised at signing. */
  oneTime = 0;
  readonly bookings: Float64Array;
  /** First contract year's part of what is signed (FYCV). */
  readonly contractValue: Float64Array;
  readonly billings: Float64Array;
  readonly committed: Float64Array;
  readonly fees: Float64Array;
  readonly drawdown: Float64Array;
  readonly overage: Float64Array;
  /** d + o, or usage revenue without a commitment. */
  readonly consumption: Float64Array;
  readonly breakage: Float64Array;
  readonly forgiven: Float64Array;
  readonly rolledOver: Float64Array;
  readonly revenue: Float64Array;
  readonly rpo: Float64Array;
  readonly serviceCost: Float64Array;
  readonly idleSpend: Float64Array;
  readonly usage: Float64Array;
  /** Seats paid for. */
  readonly seats: Float64Array;
  /** Balance of the commitment at month end, what rolls over included. */
  readonly balance: Float64Array;
  /** Commitment pace of the month: commitment ÷ months of its period; 0 without one. */
  readonly pace: Float64Array;
  /** Month of the running commitment period, from 0. */
  readonly periodMonth: Uint8Array;
  /** 1 in months in which the contract was renewed. */
  readonly renewed: Uint8Array;
  /** 1 in months in which a commitment period ended. */
  readonly periodEnded: Uint8Array;
  /** Usage value before seasonal rates and price level, ÷ the month's season: what run rates are made of. */
  readonly runRate: Float64Array;
  /** Ascending ages with an entry in an event column, `contractValue`, `renewed` or `periodEnded`; the first `eventCount` count. */
  readonly events: Int32Array;
  eventCount = 0;
  readonly #sparse: (Float64Array | Uint8Array)[];
  readonly #afterLife: Float64Array[];
  readonly #all: (Float64Array | Uint8Array)[];

  /** Whether contracts with and without a commitment are worked through here. */
  readonly isMixed: boolean;

  /** Room for lives of up to `capacity` months. */
  constructor(capacity: number, isMixed: boolean) {
    this.isMixed = isMixed;
    const money = () => new Float64Array(capacity);
    this.bookings = money();
    this.contractValue = money();
    this.billings = money();
    this.committed = money();
    this.fees = money();
    this.drawdown = money();
    this.overage = money();
    this.consumption = money();
    this.breakage = money();
    this.forgiven = money();
    this.rolledOver = money();
    this.revenue = money();
    this.rpo = money();
    this.serviceCost = money();
    this.idleSpend = money();
    this.usage = money();
    this.seats = money();
    this.balance = money();
    this.pace = money();
    this.runRate = money();
    this.periodMonth = new Uint8Array(capacity);
    this.renewed = new Uint8Array(capacity);
    this.periodEnded = new Uint8Array(capacity);
    this.#all = Object.values(this).filter((value) => ArrayBuffer.isView(value)) as (Float64Array | Uint8Array)[];
    this.#sparse = [...EVENT_COLUMNS.map((column) => this[column]), this.contractValue, this.renewed, this.periodEnded];
    this.#afterLife = [this.fees, this.consumption, this.revenue, this.serviceCost];
    this.events = new Int32Array(capacity);
  }

  /** Makes room for a life of `months` months. */
  open(months: number): void {
    for (let i = 0; i < this.eventCount; i++) {
      for (let c = 0; c < this.#sparse.length; c++) this.#sparse[c]![this.events[i]!] = 0;
    }
    this.eventCount = 0;
    this.churn = Infinity;
    this.months = months;
    this.oneTime = 0;
  }

  /** Lists age `k` as one with an event; ages come in ascending order, and may come again. */
  mark(k: number): void {
    if (this.eventCount === 0 || this.events[this.eventCount - 1] !== k) this.events[this.eventCount++] = k;
  }

  /** Clears what stands in for a commitment in a month without one. */
  clearCommitment(k: number): void {
    this.drawdown[k] = 0;
    this.overage[k] = 0;
    this.pace[k] = 0;
    this.balance[k] = 0;
    this.periodMonth[k] = 0;
  }

  /**
   * Ends the contract with churn at age `k`: all columns are 0 in that month, until its entries are made. After it, only
   * those columns are cleared from which retention and lifetime value are read to the horizon.
   */
  end(k: number): void {
    for (let i = 0; i < this.#all.length; i++) this.#all[i]![k] = 0;
    for (let i = 0; i < this.#afterLife.length; i++) this.#afterLife[i]!.fill(0, k, this.months);
    this.churn = k;
    this.months = k + 1;
  }
}

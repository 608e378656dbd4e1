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

/** Columns that stay 0 under an offer without a commitment. */
const COMMITMENT_COLUMNS: ReadonlySet<string> = new Set(["drawdown", "overage", "breakage", "forgiven", "rolledOver"]);

/** Columns in which most months are 0: cleared before a contract is run, while the others are written every month. */
const SPARSE_COLUMNS = ["bookings", "contractValue", "breakage", "forgiven", "rolledOver", "renewed"] as const;

/** The money columns that can differ from 0 under an offer, with or without a commitment. */
export function liveMoneyColumns(hasCommitment: boolean): MoneyColumn[] {
  return MONEY_COLUMNS.filter((column) => hasCommitment || !COMMITMENT_COLUMNS.has(column));
}

/** Name of a money column. */
export type MoneyColumn = (typeof MONEY_COLUMNS)[number];

/**
 * One customer's contract under one offer: columns by age k, reused for every customer. Money in the scenario's
 * currency. In the month of churn only what was to roll over is booked; from then on all columns are 0.
 */
export class ContractColumns implements Record<MoneyColumn, Float64Array> {
  /** Age of churn; Infinity if it stays to the horizon. */
  churn = Infinity;
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
  /** Usage value before seasonal rates and price level, ÷ the month's season: what run rates are made of. */
  readonly runRate: Float64Array;
  readonly #sparse: (Float64Array | Uint8Array)[];
  readonly #all: (Float64Array | Uint8Array)[];

  /** Room for lives of up to `capacity` months. */
  constructor(capacity: number) {
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
    this.#sparse = SPARSE_COLUMNS.map((column) => this[column]);
    this.#all = Object.values(this).filter((value) => ArrayBuffer.isView(value)) as (Float64Array | Uint8Array)[];
  }

  /** Makes room for a life of `months` months. */
  open(months: number): void {
    for (let i = 0; i < this.#sparse.length; i++) this.#sparse[i]!.fill(0, 0, months);
    this.churn = Infinity;
    this.months = months;
    this.oneTime = 0;
  }

  /** Ends the contract with churn at age `k`: no figures from there on, until entries of that month are made. */
  end(k: number): void {
    for (let i = 0; i < this.#all.length; i++) this.#all[i]!.fill(0, k, this.months);
    this.churn = k;
    this.months = k + 1;
  }
}

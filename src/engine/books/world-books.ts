import {
  type ContractColumns,
  EVENT_COLUMNS,
  MONEY_COLUMNS,
  monthlyColumns,
  type MoneyColumn,
} from "../contracts/columns.ts";
import { type Life, SIGNALS, State } from "../customers/life.ts";
import { hasCommitment, type WorldModel } from "../groups.ts";
import type { BooksSetting } from "./books-setting.ts";
import { CohortBooks } from "./cohort-books.ts";
import { DeclineBooks } from "./decline-books.ts";
import { HealthBooks } from "./health-books.ts";
import { LifetimeTally } from "./lifetime-books.ts";
import { RetentionBooks } from "./retention.ts";
import { UtilisationBooks } from "./utilisation.ts";

/** Months of customer lifetime value (domain §11). */
const CLV_MONTHS = 36;

/** W of domain §11: months of life that count for CLV. */
export function clvMonths(horizon: number): number {
  return Math.min(CLV_MONTHS, Math.floor(horizon / 2));
}

/** A row of months and the customer's column that is added to it. */
interface Feed {
  row: Float64Array;
  column: Float64Array;
}

/** Sums over one run's customers in one world: what no plan changes. Rows of `horizon` months. */
export class WorldBooks {
  /** In the order of `MONEY_COLUMNS`. */
  readonly money: Float64Array[];
  readonly customersNew: Float64Array;
  readonly customersActive: Float64Array;
  /** Those of them that are under the offer of before a change of course. */
  readonly customersBefore: Float64Array;
  readonly customersChurned: Float64Array;
  /** Of customers under contract 12 months before, those churned since. */
  readonly churnedSince: Float64Array;
  /** In the order of `SIGNALS`, one after the other. */
  readonly signals: Float64Array;
  readonly retention: RetentionBooks;
  readonly utilisation = new UtilisationBooks();
  /** New customers by months to first value. */
  readonly firstValues: Float64Array;
  newCustomers = 0;
  /** What they are invoiced in their month of signing. */
  upFront = 0;
  /** Revenue less service cost of customers that count for CLV. */
  readonly lifetime: LifetimeTally;
  readonly declines: DeclineBooks;
  /** Kept only where series of theirs are asked for. */
  readonly cohorts: CohortBooks | null;
  readonly health: HealthBooks | null;
  /** Of the firm at work: new customers, activated living customers, consumption. For services. */
  readonly firmNew: Float64Array;
  readonly firmActivated: Float64Array;
  readonly firmConsumption: Float64Array;
  /** Rows with the customer's columns that feed them, every month or where the columns list an event. */
  readonly #feeds: Feed[];
  readonly #eventFeeds: Feed[];
  readonly #world: WorldModel;
  readonly #columns: ContractColumns;
  readonly #discount: Float64Array;
  readonly #clvMonths: number;
  readonly #horizon: number;

  /** Books of the world whose contracts are worked through in `columns`. */
  constructor(
    world: WorldModel,
    columns: ContractColumns,
    { horizon, capacity, sizes, wanted, discount }: BooksSetting,
  ) {
    const row = () => new Float64Array(horizon);
    this.money = MONEY_COLUMNS.map(row);
    this.customersNew = row();
    this.customersActive = row();
    this.customersBefore = row();
    this.customersChurned = row();
    this.churnedSince = row();
    this.signals = new Float64Array(horizon * SIGNALS.length);
    this.retention = new RetentionBooks(horizon, capacity);
    this.firstValues = row();
    this.firmNew = row();
    this.firmActivated = row();
    this.firmConsumption = row();
    const feed = (name: MoneyColumn): Feed => ({
      row: this.money[MONEY_COLUMNS.indexOf(name)]!,
      column: columns[name],
    });
    this.lifetime = new LifetimeTally(sizes.profiles, sizes.segments);
    this.declines = new DeclineBooks(capacity);
    this.cohorts = wanted.cohorts ? new CohortBooks(horizon) : null;
    this.health = wanted.health ? new HealthBooks(horizon, capacity) : null;
    this.#world = world;
    this.#feeds = monthlyColumns(hasCommitment(world)).map(feed);
    this.#eventFeeds = EVENT_COLUMNS.map(feed);
    this.#columns = columns;
    this.#discount = discount;
    this.#clvMonths = clvMonths(horizon);
    this.#horizon = horizon;
  }

  /** Opens the books of the next run. */
  clear(): void {
    for (let i = 0; i < this.money.length; i++) this.money[i]!.fill(0);
    this.customersNew.fill(0);
    this.customersActive.fill(0);
    this.customersBefore.fill(0);
    this.customersChurned.fill(0);
    this.churnedSince.fill(0);
    this.signals.fill(0);
    this.firstValues.fill(0);
    this.retention.clear();
    this.utilisation.clear();
    this.lifetime.clear();
    this.declines.clear();
    this.cohorts?.clear();
    this.health?.clear();
    this.newCustomers = 0;
    this.upFront = 0;
  }

  /** Opens the pages of the next firm. */
  clearFirm(): void {
    this.firmNew.fill(0);
    this.firmActivated.fill(0);
    this.firmConsumption.fill(0);
  }

  /** Adds the customer of a firm of that profile that now stands in the columns. */
  add(life: Life, profile: number): void {
    const { start } = life;
    const columns = this.#columns;
    const from = start < 0 ? -start : 0;
    for (let i = 0; i < this.#feeds.length; i++) {
      const { row, column } = this.#feeds[i]!;
      addRow(row, column, start, from, columns.months);
    }
    this.#addEvents(start);
    addRow(this.firmConsumption, columns.consumption, start, from, columns.months);
    this.#count(life, columns, from);
    this.retention.add(life, columns);
    if (life.declineCount > 0) this.declines.add(life, columns);
    this.health?.add(life, columns, this.#world);
    if (life.isNew) this.#addNew(life, columns, profile);
  }

  #addEvents(start: number): void {
    const { events, eventCount } = this.#columns;
    for (let e = 0; e < eventCount; e++) {
      const k = events[e]!;
      const t = start + k;
      if (t < 0) continue;
      if (this.#columns.periodEnded[k] === 1) this.utilisation.add(this.#columns, k);
      for (let i = 0; i < this.#eventFeeds.length; i++) {
        const { row, column } = this.#eventFeeds[i]!;
        row[t]! += column[k]!;
      }
    }
  }

  #count(life: Life, columns: ContractColumns, from: number): void {
    const { start, state, signal } = life;
    const end = Math.min(life.months, columns.churn);
    for (let k = from; k < end; k++) {
      const t = start + k;
      this.customersActive[t]!++;
      this.signals[signal[k]! * this.#horizon + t]!++;
      if (state[k] !== State.waiting) this.firmActivated[t]!++;
    }
    const beforeEnd = Math.min(end, columns.moved);
    for (let k = from; k < beforeEnd; k++) this.customersBefore[start + k]!++;
    if (end < life.months) this.#countChurn(start, end);
  }

  #countChurn(start: number, churn: number): void {
    const t = start + churn;
    if (t >= 0) this.customersChurned[t]!++;
    const until = Math.min(this.#horizon, t + 12);
    for (let later = Math.max(t, start + 12, 12); later < until; later++) this.churnedSince[later]!++;
  }

  #addNew(life: Life, columns: ContractColumns, profile: number): void {
    this.cohorts?.add(life, columns);
    this.customersNew[life.start]!++;
    this.firmNew[life.start]!++;
    this.newCustomers++;
    this.upFront += columns.billings[0]!;
    if (life.firstValue >= 0 && life.firstValue < columns.churn) this.firstValues[life.firstValue]!++;
    if (life.start > this.#horizon - this.#clvMonths) return;
    let value = 0;
    for (let k = 0; k < this.#clvMonths; k++) {
      value += (columns.revenue[k]! - columns.serviceCost[k]!) * this.#discount[k]!;
    }
    this.lifetime.add(profile, life.segment, value);
  }
}

/** Adds a customer's column to a row of months. */
function addRow(row: Float64Array, column: Float64Array, start: number, from: number, to: number): void {
  for (let k = from; k < to; k++) row[start + k]! += column[k]!;
}

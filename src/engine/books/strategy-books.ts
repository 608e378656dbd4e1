import type { ContractColumns } from "../contracts/columns.ts";
import type { Life } from "../customers/life.ts";
import type { OfferTerms, StrategyModel, WorldModel } from "../groups.ts";
import { FirmBooks } from "../incentives/firm-books.ts";
import { utilisationGate } from "../incentives/gate.ts";
import { Payee } from "../incentives/payee.ts";
import type { PlanWitness } from "../incentives/witness.ts";
import type { ProfilePlan } from "../incentives/plan.ts";
import { COMPONENT_KINDS } from "../metrics/catalogue.ts";
import type { BooksSetting } from "./books-setting.ts";
import { LifetimeTally } from "./lifetime-books.ts";
import { clvMonths } from "./world-books.ts";

/** Sums over one run's firms under one strategy: what its plan pays, and what partners make of it. */
export class StrategyBooks {
  /** In the order of `COMPONENT_KINDS`: payouts before the cap, clawbacks taken off. */
  readonly kinds: Float64Array[];
  readonly cap: Float64Array;
  readonly payouts: Float64Array;
  /** Paid after its month: what is accrued but not received by the horizon, all firms. */
  unpaid = 0;
  readonly partnerResult: Float64Array;
  /** By profile. */
  readonly profilePayouts: Float64Array[];
  readonly profileResults: Float64Array[];
  /** Customer-level payouts of customers that count for CLV. */
  readonly lifetimePayouts: LifetimeTally;
  /** New customers' customer-level payouts by month of signing × age; only where payback is asked for. */
  readonly cohortPaid: Float64Array | null;
  /** Of the firm at work: payouts accrued, and received after the payment lag. */
  readonly firmAccrued: Float64Array;
  readonly firmReceived: Float64Array;
  /** By profile. */
  readonly #statements: Statement[];
  readonly #before: Statement[] | null;
  readonly #payee: Payee;
  readonly #gate: Float64Array;
  readonly #discount: Float64Array;
  readonly #horizon: number;
  readonly #clvMonths: number;

  constructor(
    { plans, before }: StrategyModel,
    life: Life,
    columns: ContractColumns,
    { horizon, capacity, sizes, wanted, discount }: BooksSetting,
  ) {
    const row = () => new Float64Array(horizon);
    this.kinds = COMPONENT_KINDS.map(row);
    this.cap = row();
    this.payouts = row();
    this.partnerResult = row();
    this.profilePayouts = plans.map(row);
    this.profileResults = plans.map(row);
    this.firmAccrued = row();
    this.firmReceived = row();
    this.#statements = plans.map((plan) => openStatement(plan, horizon));
    this.#before = before === plans ? this.#statements : before && before.map((plan) => openStatement(plan, horizon));
    this.#payee = new Payee(life, columns, capacity);
    this.#gate = new Float64Array(capacity);
    this.lifetimePayouts = new LifetimeTally(sizes.profiles, sizes.segments);
    this.cohortPaid = wanted.payback ? new Float64Array(horizon * horizon) : null;
    this.#discount = discount;
    this.#horizon = horizon;
    this.#clvMonths = clvMonths(horizon);
  }

  /** Opens the books of the next run. */
  clear(): void {
    for (let i = 0; i < this.kinds.length; i++) this.kinds[i]!.fill(0);
    this.cap.fill(0);
    this.payouts.fill(0);
    this.partnerResult.fill(0);
    for (let p = 0; p < this.#statements.length; p++) {
      this.profilePayouts[p]!.fill(0);
      this.profileResults[p]!.fill(0);
    }
    this.unpaid = 0;
    this.lifetimePayouts.clear();
    this.cohortPaid?.fill(0);
  }

  /** Has a witness look on from now on. */
  watch(witness: PlanWitness): void {
    this.#payee.witness = witness;
    for (const { firm } of [...this.#statements, ...(this.#before ?? [])]) firm.witness = witness;
  }

  /** Lets the plan's rules pay for the customer that now stands in the columns. */
  pay(profile: number, { terms, before }: WorldModel): void {
    const payee = this.#payee;
    const { moved } = payee.columns;
    payee.open();
    if (moved > 0 && before) this.#payStage(this.#before![profile]!, before, 0, moved);
    if (moved < payee.life.months) this.#payStage(this.#statements[profile]!, terms, moved, Infinity);
    if (payee.life.isNew) this.#addNew(payee, profile);
  }

  #addNew({ life, paid }: Payee, profile: number): void {
    if (this.cohortPaid) {
      const row = life.start * this.#horizon;
      for (let k = 0; k < life.months; k++) this.cohortPaid[row + k]! += paid[k]!;
    }
    if (life.start > this.#horizon - this.#clvMonths) return;
    let value = 0;
    for (let k = 0; k < this.#clvMonths; k++) value += paid[k]! * this.#discount[k]!;
    this.lifetimePayouts.add(profile, life.segment, value);
  }

  #payStage({ plan, firm }: Statement, { offer }: OfferTerms, start: number, end: number): void {
    if (plan.rules.length === 0) return;
    const payee = this.#payee;
    payee.plan = plan;
    payee.openStage(start, end, offer.termMonths);
    if (plan.gate && offer.commitment) {
      utilisationGate(plan.gate, payee.columns, this.#gate);
      payee.gate = this.#gate;
    }
    for (let i = 0; i < plan.rules.length; i++) {
      payee.component = i;
      plan.rules[i]!(payee, firm.lines[i]!, firm.clawbacks);
    }
  }

  /** Closes the statements of the firm whose customers were paid for, and adds them up. */
  settleFirm(profile: number): void {
    this.firmAccrued.fill(0);
    this.firmReceived.fill(0);
    if (this.#before && this.#before !== this.#statements) this.#settle(this.#before[profile]!);
    this.#settle(this.#statements[profile]!);
    addAll(this.payouts, this.firmAccrued);
    addAll(this.profilePayouts[profile]!, this.firmAccrued);
    addAll(this.profileResults[profile]!, this.firmReceived);
  }

  #settle({ plan, firm, kinds }: Statement): void {
    if (plan.rules.length === 0) return;
    firm.settle();
    for (let i = 0; i < firm.lines.length; i++) addAll(this.kinds[kinds[i]!]!, firm.lines[i]!);
    addAll(this.cap, firm.cut);
    addAll(this.firmAccrued, firm.accrued);
    for (let t = 0; t < this.#horizon; t++) {
      if (t + plan.lagMonths < this.#horizon) this.firmReceived[t + plan.lagMonths]! += firm.accrued[t]!;
      else this.unpaid += firm.accrued[t]!;
    }
    firm.clear();
  }

  /** Adds a firm's income from services less its team, by month. */
  addServices(profile: number, net: Float64Array): void {
    addAll(this.profileResults[profile]!, net);
  }

  /** Adds a profile's result once all its firms are settled. */
  settleProfile(profile: number): void {
    addAll(this.partnerResult, this.profileResults[profile]!);
  }
}

/** What one plan owes the firms of one profile. */
interface Statement {
  plan: ProfilePlan;
  /** The firm at work. */
  firm: FirmBooks;
  /** By component: its place in `COMPONENT_KINDS`. */
  kinds: Int32Array;
}

function openStatement(plan: ProfilePlan, horizon: number): Statement {
  return {
    plan,
    firm: new FirmBooks(plan, horizon),
    kinds: Int32Array.from(plan.components, (component) => COMPONENT_KINDS.indexOf(component.kind)),
  };
}

function addAll(row: Float64Array, other: Float64Array): void {
  for (let t = 0; t < row.length; t++) row[t]! += other[t]!;
}

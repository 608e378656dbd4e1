import type { ContractColumns } from "../contracts/columns.ts";
import type { Life } from "../customers/life.ts";
import { FirmBooks } from "../incentives/firm-books.ts";
import { utilisationGate } from "../incentives/gate.ts";
import { Payee } from "../incentives/payee.ts";
import type { ProfilePlan } from "../incentives/plan.ts";
import { COMPONENT_KINDS } from "../metrics/catalogue.ts";
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
  /** Discounted customer-level payouts of customers that count for CLV. */
  clvPayouts = 0;
  readonly #firms: FirmBooks[];
  readonly #plans: ProfilePlan[];
  readonly #kindsOf: Int32Array[];
  readonly #payee: Payee;
  readonly #gate: Float64Array;
  readonly #discount: Float64Array;
  readonly #horizon: number;
  readonly #clvMonths: number;

  constructor(
    plans: ProfilePlan[],
    life: Life,
    columns: ContractColumns,
    horizon: number,
    capacity: number,
    discount: Float64Array,
  ) {
    const row = () => new Float64Array(horizon);
    this.kinds = COMPONENT_KINDS.map(row);
    this.cap = row();
    this.payouts = row();
    this.partnerResult = row();
    this.profilePayouts = plans.map(row);
    this.profileResults = plans.map(row);
    this.#plans = plans;
    this.#firms = plans.map((plan) => new FirmBooks(plan, horizon));
    this.#kindsOf = plans.map((plan) => Int32Array.from(plan.components, (c) => COMPONENT_KINDS.indexOf(c.kind)));
    this.#payee = new Payee(life, columns, capacity);
    this.#gate = new Float64Array(capacity);
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
    for (let p = 0; p < this.#plans.length; p++) {
      this.profilePayouts[p]!.fill(0);
      this.profileResults[p]!.fill(0);
    }
    this.unpaid = 0;
    this.clvPayouts = 0;
  }

  /** Lets the plan's rules pay for the customer that now stands in the columns. */
  pay(profile: number, termMonths: number, hasCommitment: boolean): void {
    const plan = this.#plans[profile]!;
    if (plan.rules.length === 0) return;
    const payee = this.#payee;
    const firm = this.#firms[profile]!;
    payee.open(termMonths);
    if (plan.gate && hasCommitment) {
      utilisationGate(plan.gate, payee.columns, this.#gate);
      payee.gate = this.#gate;
    }
    for (let i = 0; i < plan.rules.length; i++) plan.rules[i]!(payee, firm.lines[i]!, firm.clawbacks);
    if (!payee.life.isNew || payee.life.start > this.#horizon - this.#clvMonths) return;
    for (let k = 0; k < this.#clvMonths; k++) this.clvPayouts += payee.paid[k]! * this.#discount[k]!;
  }

  /** Closes the statement of the firm whose customers were paid for, and adds it up. */
  settleFirm(profile: number): void {
    const plan = this.#plans[profile]!;
    if (plan.rules.length === 0) return;
    const firm = this.#firms[profile]!;
    firm.settle();
    const kinds = this.#kindsOf[profile]!;
    for (let i = 0; i < firm.lines.length; i++) addAll(this.kinds[kinds[i]!]!, firm.lines[i]!);
    addAll(this.cap, firm.cut);
    addAll(this.payouts, firm.accrued);
    addAll(this.profilePayouts[profile]!, firm.accrued);
    const result = this.profileResults[profile]!;
    for (let t = 0; t < this.#horizon; t++) {
      if (t + plan.lagMonths < this.#horizon) result[t + plan.lagMonths]! += firm.accrued[t]!;
      else this.unpaid += firm.accrued[t]!;
    }
    firm.clear();
  }

  /** Adds a profile's income from services less its teams, by month, once all its firms are settled. */
  settleProfile(profile: number, net: Float64Array): void {
    addAll(this.profileResults[profile]!, net);
    addAll(this.partnerResult, this.profileResults[profile]!);
  }
}

function addAll(row: Float64Array, other: Float64Array): void {
  for (let t = 0; t < row.length; t++) row[t]! += other[t]!;
}

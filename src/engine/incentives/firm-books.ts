import { type Attainment, payAttainment } from "./attainment.ts";
import { ClawbackList } from "./clawbacks.ts";
import type { ProfilePlan } from "./plan.ts";
import type { PlanWitness } from "./witness.ts";

/** One firm's statement under one plan: a line of months per component, the cap's cut, and what is paid. */
export class FirmBooks {
  /** By component of the plan. */
  readonly lines: Float64Array[];
  readonly clawbacks: ClawbackList;
  /** What the yearly cap cuts off: never positive. */
  readonly cut: Float64Array;
  /** Accrued: all lines, clawbacks and cap together. */
  readonly accrued: Float64Array;
  /** Share of a month's total (before clawbacks) that was paid. */
  readonly #paidShare: Float64Array;
  /** Who looks on, or null. */
  witness: PlanWitness | null = null;
  readonly #plan: ProfilePlan;
  readonly #horizon: number;

  constructor(plan: ProfilePlan, horizon: number) {
    this.#plan = plan;
    this.#horizon = horizon;
    this.lines = plan.components.map(() => new Float64Array(horizon));
    this.clawbacks = new ClawbackList(horizon);
    this.cut = new Float64Array(horizon);
    this.accrued = new Float64Array(horizon);
    this.#paidShare = new Float64Array(horizon);
  }

  /** Opens the books of the next firm. */
  clear(): void {
    for (let i = 0; i < this.lines.length; i++) this.lines[i]!.fill(0);
    this.clawbacks.clear();
  }

  /** Works the firm-level rules through once all its customers are in: attainment, clawbacks, cap (domain §8). */
  settle(): void {
    const { components, annualCap } = this.#plan;
    for (let i = 0; i < components.length; i++) {
      const component = components[i]!;
      if (component.kind === "attainment")
        payAttainment(component, this.lines[i]!, this.#horizon, this.#teller(i, component));
    }
    let left = Infinity;
    for (let t = 0; t < this.#horizon; t++) {
      if (t % 12 === 0) left = annualCap ?? Infinity;
      left -= this.#settleMonth(t, left);
    }
  }

  #teller(i: number, rule: Attainment): ((month: number, months: number, total: number) => void) | null {
    const { witness } = this;
    return witness && ((month, months, total) => witness.attained(this.#plan, i, rule, month, months, total));
  }

  /** Cuts a month's total to what is left of the cap; gives what was paid. */
  #settleMonth(t: number, left: number): number {
    let gross = 0;
    for (let i = 0; i < this.lines.length; i++) gross += this.lines[i]![t]!;
    const earlier = this.#takeBackEarlier(t);
    const taken = earlier + this.#takeBackOwn(t, gross, earlier, left);
    const total = gross - taken;
    const paid = total > left ? left : total;
    const cut = total - paid;
    this.cut[t] = cut > 0 ? -cut : 0;
    this.accrued[t] = paid;
    if (this.witness) this.witness.settled(this.#plan, t, total, left, cut);
    this.#paidShare[t] = gross > 0 ? (gross - cut) / gross : 1;
    return paid;
  }

  /** Takes back fees of earlier months, each times the share of its month that was paid. */
  #takeBackEarlier(t: number): number {
    const { first, next, signed, component, amount } = this.clawbacks;
    let taken = 0;
    for (let entry = first[t]!; entry >= 0; entry = next[entry]!) {
      if (signed[entry] === t) continue;
      const share = this.#paidShare[signed[entry]!]!;
      const back = amount[entry]! * share;
      if (this.witness) this.witness.takenBack(this.#plan, entry, share);
      this.lines[component[entry]!]![t]! -= back;
      taken += back;
    }
    return taken;
  }

  /**
   * Takes back fees signed in this very month (a clawback within one month). What is paid of them and what they free
   * depend on each other: `share = (gross − cut)/gross` with `cut = gross − earlier − fees·share − left`.
   */
  #takeBackOwn(t: number, gross: number, earlier: number, left: number): number {
    const { first, next, signed, component, amount } = this.clawbacks;
    let fees = 0;
    for (let entry = first[t]!; entry >= 0; entry = next[entry]!) if (signed[entry] === t) fees += amount[entry]!;
    if (fees === 0) return 0;
    const share = gross - earlier - fees <= left ? 1 : (earlier + left) / (gross - fees);
    for (let entry = first[t]!; entry >= 0; entry = next[entry]!) {
      if (signed[entry] !== t) continue;
      this.lines[component[entry]!]![t]! -= amount[entry]! * share;
      if (this.witness) this.witness.takenBack(this.#plan, entry, share);
    }
    return fees * share;
  }
}

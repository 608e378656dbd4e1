import { GATED } from "../incentives/gate.ts";
import { type Attainment, bandPayout, periodMonths } from "../incentives/attainment.ts";
import type { Payee } from "../incentives/payee.ts";
import type { ProfilePlan } from "../incentives/plan.ts";
import type { PlanWitness, TakeBack } from "../incentives/witness.ts";
import type { FirmLine, IncentiveLine } from "./trace-types.ts";

/** A customer's line by age. */
type LinesByAge = Map<number, IncentiveLine[]>;

/** Writes down what plans pay: lines of the customer at work, and of the firm at work. */
export class PlanRecord implements PlanWitness {
  #lines: LinesByAge = new Map();
  #firmLines = new Map<number, FirmLine[]>();
  /** Fees that may yet be taken back: their lines, by plan and place on the firm's list. */
  readonly #pending = new Map<ProfilePlan, IncentiveLine[]>();

  /** The lines of the customer that was paid for, by age; then back to none. Clawbacks get their amounts as the firm is settled. */
  takeCustomer(): LinesByAge {
    const lines = this.#lines;
    this.#lines = new Map();
    return lines;
  }

  /** The settled firm's lines by month; then back to none. */
  takeFirm(): Map<number, FirmLine[]> {
    const lines = this.#firmLines;
    this.#firmLines = new Map();
    this.#pending.clear();
    return lines;
  }

  earned(
    plan: ProfilePlan,
    component: number,
    payee: Payee,
    k: number,
    amount: number,
    base: number,
    rate: number,
  ): void {
    const line = this.#lineOf(plan, component);
    const gate = payee.gate && GATED.has(line.kind) ? payee.gate[k]! : 1;
    listOf(this.#lines, k).push({ ...line, base, rate, gate, amount });
  }

  toTakeBack(plan: ProfilePlan, component: number, payee: Payee, k: number, takeBack: TakeBack, entry: number): void {
    const line: IncentiveLine = {
      ...this.#lineOf(plan, component),
      clawback: {
        reason: takeBack.utilisation === null ? "churn" : "utilisation",
        signed: payee.life.start,
        fee: takeBack.fee,
        part: takeBack.part,
        paidShare: 1,
        utilisation: takeBack.utilisation,
      },
    };
    listOf(this.#lines, k).push(line);
    listOf(this.#pending, plan)[entry] = line;
  }

  takenBack(plan: ProfilePlan, entry: number, paidShare: number): void {
    const line = this.#pending.get(plan)![entry]!;
    const { fee, part } = line.clawback!;
    line.clawback!.paidShare = paidShare;
    line.amount = -fee * part * paidShare;
  }

  attained(plan: ProfilePlan, component: number, rule: Attainment, month: number, months: number, total: number): void {
    const part = months / periodMonths(rule);
    const bands = rule.tiers.map(({ from, rate }, i) => ({
      from: from * part,
      to: rule.mode === "marginal" && i + 1 < rule.tiers.length ? rule.tiers[i + 1]!.from * part : null,
      rate,
      amount: bandPayout(rule, i, total, part),
    }));
    listOf(this.#firmLines, month).push({
      kind: "attainment",
      planId: plan.id,
      component: plan.places[component]!,
      total,
      periodMonths: months,
      bands: bands.filter(({ amount }) => amount !== 0),
      amount: bands.reduce((sum, band) => sum + band.amount, 0),
    });
  }

  settled(plan: ProfilePlan, month: number, total: number, room: number, cut: number): void {
    if (!(cut > 0)) return;
    listOf(this.#firmLines, month).push({ kind: "cap", planId: plan.id, total, room, amount: -cut });
  }

  /** A line of a component, before it is known what it pays. */
  #lineOf(plan: ProfilePlan, component: number): IncentiveLine {
    const rule = plan.components[component]!;
    return {
      planId: plan.id,
      component: plan.places[component]!,
      kind: rule.kind,
      baseKind: baseKindOf(rule),
      base: 0,
      rate: 0,
      fixed: rule.kind === "activationBonus" ? rule.amount : "fixed" in rule ? rule.fixed : 0,
      gate: 1,
      cap: rule.kind === "signingFee" ? rule.capPerDeal : rule.kind === "deploymentFunding" ? rule.cap : null,
      amount: 0,
      clawback: null,
    };
  }
}

function baseKindOf(rule: ProfilePlan["components"][number]): IncentiveLine["baseKind"] {
  switch (rule.kind) {
    case "signingFee":
    case "revenueShare":
    case "attainment":
      return rule.base;
    case "resaleMargin":
      return "billings";
    case "growthRebate":
      return "consumptionGrowth";
    case "renewalBonus":
    case "deploymentFunding":
      return "contractValue";
    case "activationBonus":
    case "retainer":
      return "none";
    default:
      return rule satisfies never;
  }
}

function listOf<K, V>(map: Map<K, V[]>, key: K): V[] {
  const found = map.get(key);
  if (found) return found;
  const made: V[] = [];
  map.set(key, made);
  return made;
}

/** What a component pays against the one figure that drives it, as straight pieces; the amounts are the engine's. */
import { payoutProbe, type IncentiveComponent, type Plan } from "#engine/index.ts";
import { componentField } from "../fields/component.ts";
import type { Fields } from "../fields/kinds.ts";

/** A stretch of the driver in which the payout is a straight line: closed at `from`, open at `to`. */
export interface PayoutPiece {
  from: number;
  to: number;
  /** What is paid at `from` and just before `to` (at `to` itself, in the last one). */
  start: number;
  end: number;
}

/** A place where one more dollar of the driver pays `jump` more at once. */
export interface PayoutCliff {
  at: number;
  jump: number;
}

const BEFORE = 1 - 1e-12;
/** What is drawn where nothing in the component says how far: a contract's year, a month, customers. */
const CONTRACT = 100_000;
const MONTH = 10_000;
const CUSTOMERS = 20;

/** The greatest driver that is worth drawing: beyond the last cap, threshold or deadline. */
export function payoutSpan(component: IncentiveComponent, plan: Pick<Plan, "annualCap">): number {
  switch (component.kind) {
    case "signingFee":
    case "deploymentFunding": {
      const bend = capDriver(component) ?? (component.rate > 0 ? (plan.annualCap ?? 0) / component.rate : 0);
      return bend > 0 ? bend * 1.6 : CONTRACT;
    }
    case "renewalBonus":
      return CONTRACT;
    case "attainment":
      return Math.max(...component.tiers.map(({ from }) => from)) * 1.5 || CONTRACT;
    case "activationBonus":
      return Math.max(6, component.withinMonths * 1.5);
    case "retainer":
      return CUSTOMERS;
    case "resaleMargin":
    case "revenueShare":
    case "growthRebate":
      return MONTH;
    default:
      return component satisfies never;
  }
}

/** The pieces from 0 to `to`; a revenue share at the age at which it begins. */
export function payoutPieces(component: IncentiveComponent, to: number): PayoutPiece[] {
  const age = component.kind === "revenueShare" ? component.fromMonth : 0;
  const whole = component.kind === "activationBonus";
  const probe = payoutProbe(component, Math.max(age, whole ? Math.ceil(to) : 0));
  const knots = [...new Set([0, ...knotsOf(component).filter((knot) => knot > 0 && knot < to), to])];
  return knots.slice(1).map((end, i) => {
    const from = knots[i]!;
    const last = i === knots.length - 2;
    return {
      from,
      to: end,
      start: probe(whole ? Math.ceil(from) : from, age),
      end: probe(whole ? Math.floor(end) : last ? end : end * BEFORE, age),
    };
  });
}

/** Where the payout jumps up, in ascending order: thresholds that are paid on the whole. */
export function payoutCliffs(component: IncentiveComponent): PayoutCliff[] {
  if (component.kind !== "attainment") return [];
  const pieces = payoutPieces(component, payoutSpan(component, { annualCap: null }));
  return pieces.slice(1).flatMap((piece, i) => {
    const jump = piece.start - pieces[i]!.end;
    return jump > 1e-6 * piece.start ? [{ at: piece.from, jump }] : [];
  });
}

/** The rate of a revenue share by the customer's age in months, from 0 to a little beyond its last month. */
export function shareByAge(component: Extract<IncentiveComponent, { kind: "revenueShare" }>): number[] {
  const { fromMonth, months } = component;
  const ages = Math.min(240, fromMonth + (months ?? 48) + 6);
  const probe = payoutProbe(component, ages);
  return Array.from({ length: ages + 1 }, (_, age) => probe(1, age));
}

/** A point by which a component can be changed in the drawing. */
export interface PayoutHandle {
  what: "rate" | "monthly" | "cap" | "from" | "within";
  /** Place of the tier, for `from`. */
  tier: number;
  /** Where it stands, and along which axis it moves. */
  driver: number;
  pays: number;
  axis: "driver" | "pays";
  /** The input that it sets, and what the neighbours leave to it; the schema's own bounds beside. */
  value: number;
  min: number;
  max: number;
}

/** The points of a component, up to a driver of `to`. */
export function payoutHandles(component: IncentiveComponent, to: number): PayoutHandle[] {
  switch (component.kind) {
    case "signingFee":
    case "deploymentFunding": {
      const cap = capOf(component);
      const bend = capDriver(component);
      const rate = rateHandle(component, bend === null || bend > to ? to * 0.75 : bend / 2);
      if (cap === null || bend === null || bend >= to) return bend === 0 ? [] : [rate];
      const top = { driver: bend, pays: cap, axis: "pays", value: cap } as const;
      const { max } = boundsOf(component, component.kind === "signingFee" ? "capPerDeal" : "cap");
      return bend > 0 ? [rate, { what: "cap", tier: 0, ...top, min: component.fixed, max }] : [];
    }
    case "resaleMargin":
    case "revenueShare":
    case "growthRebate":
    case "renewalBonus":
      return [rateHandle(component, to * 0.75)];
    case "retainer": {
      const driver = to * 0.75;
      const value = component.monthly;
      const bounds = boundsOf(component, "monthly");
      return [{ what: "monthly", tier: 0, driver, pays: value * driver, axis: "pays", value, ...bounds }];
    }
    case "activationBonus": {
      const { withinMonths: value, amount: pays } = component;
      const bounds = boundsOf(component, "withinMonths");
      return [{ what: "within", tier: 0, driver: value, pays, axis: "driver", value, ...bounds }];
    }
    case "attainment":
      return thresholds(component);
    default:
      return component satisfies never;
  }
}

/** The value that a handle sets when it is moved to a place of the drawing, within its bounds. */
export function handleValue(component: IncentiveComponent, handle: PayoutHandle, driver: number, pays: number): number {
  const fixed = "fixed" in component ? component.fixed : 0;
  const wanted = {
    rate: (pays - fixed) / handle.driver,
    monthly: pays / handle.driver,
    cap: pays,
    from: driver,
    within: Math.round(driver),
  }[handle.what];
  return Math.min(handle.max, Math.max(handle.min, wanted));
}

/** The component with a handle's input set to a value. */
export function withHandle(
  component: IncentiveComponent,
  { what, tier }: PayoutHandle,
  value: number,
): IncentiveComponent {
  if (what === "from" && component.kind === "attainment")
    return { ...component, tiers: component.tiers.map((row, i) => (i === tier ? { ...row, from: value } : row)) };
  if (what === "within" && component.kind === "activationBonus") return { ...component, withinMonths: value };
  if (what === "monthly" && component.kind === "retainer") return { ...component, monthly: value };
  if (what === "cap" && component.kind === "signingFee") return { ...component, capPerDeal: value };
  if (what === "cap" && component.kind === "deploymentFunding") return { ...component, cap: value };
  return "rate" in component ? { ...component, rate: value } : component;
}

type Rated = Extract<IncentiveComponent, { rate: number }>;
type PerDeal = Extract<IncentiveComponent, { fixed: number }>;

function rateHandle(component: Rated, driver: number): PayoutHandle {
  const fixed = "fixed" in component ? component.fixed : 0;
  const pays = component.rate * driver + fixed;
  return { what: "rate", tier: 0, driver, pays, axis: "pays", value: component.rate, ...boundsOf(component, "rate") };
}

/** The bounds that the schema gives a number of a component. */
function boundsOf({ kind }: IncentiveComponent, name: string): { min: number; max: number } {
  const given = (componentField.cases[kind].fields as Fields)[name];
  const field = given?.type === "nullable" ? given.field : given;
  if (field?.type !== "number" && field?.type !== "integer") throw new RangeError(`no number ${kind}/${name}`);
  return { min: field.min, max: field.max };
}

function thresholds(component: Extract<IncentiveComponent, { kind: "attainment" }>): PayoutHandle[] {
  const probe = payoutProbe(component);
  const { tiers } = component;
  return tiers.flatMap(({ from }, tier) => {
    if (from === 0) return [];
    const [min, max] = [tiers[tier - 1]?.from ?? 0, tiers[tier + 1]?.from ?? Infinity];
    return [{ what: "from", tier, driver: from, pays: probe(from), axis: "driver", value: from, min, max }] as const;
  });
}

function knotsOf(component: IncentiveComponent): number[] {
  switch (component.kind) {
    case "signingFee":
    case "deploymentFunding":
      return [capDriver(component) ?? 0];
    case "attainment":
      return component.tiers.map(({ from }) => from);
    case "activationBonus":
      // Months are whole: the deadline lies between the last that is in time and the next.
      return [component.withinMonths + 0.5];
    default:
      return [];
  }
}

function capOf(component: PerDeal): number | null {
  return component.kind === "signingFee" ? component.capPerDeal : component.cap;
}

/** Where the cap begins to hold: 0 where it always does, null where there is none or it is never reached. */
function capDriver(component: PerDeal): number | null {
  const cap = capOf(component);
  if (cap === null) return null;
  if (component.fixed >= cap) return 0;
  return component.rate > 0 ? (cap - component.fixed) / component.rate : null;
}

import type { IncentiveComponent, Partner, Plan } from "#engine/scenario.ts";
import { baseOf, componentsFor, type Line } from "./incentives.ts";
import type { MoneyMonth } from "./money.ts";

/** What one firm earns in one month. */
export interface FirmMonth {
  /** By component kind, clawbacks within signing fees. */
  byKind: Record<string, number>;
  /** What the yearly cap takes: never positive. */
  cap: number;
  accrued: number;
  received: number;
}

type Attainment = Extract<IncentiveComponent, { kind: "attainment" }>;

/** A firm's payouts by month under one plan, of the customers that are under it: lines, attainment, cap and lag (domain §8). */
export function firmPayouts(
  plan: Plan,
  partner: Partner,
  allLines: Line[],
  customers: MoneyMonth[][],
  horizon: number,
): FirmMonth[] {
  const components = componentsFor(plan, partner);
  const lines = allLines.filter((line) => line.plan === plan);
  const counted = customers.flat().filter((month) => month.terms.plan === plan);
  const months: FirmMonth[] = [];
  const sharePaid: number[] = [];
  let room = Infinity;
  for (let t = 0; t < horizon; t++) {
    if (t % 12 === 0) room = plan.annualCap ?? Infinity;
    const byKind: Record<string, number> = {};
    const add = (kind: string, amount: number) => (byKind[kind] = (byKind[kind] ?? 0) + amount);
    const current = lines.filter((line) => line.t === t);
    for (const line of current) if (line.clawback === null) add(line.component.kind, line.amount);
    for (const component of components) {
      if (component.kind === "attainment") add("attainment", attainment(component, counted, t, horizon));
    }
    const beforeClawbacks = sum(Object.values(byKind));
    const clawbacks = current.filter((line) => line.clawback !== null);
    const earlier = clawbacks.filter((line) => line.clawback!.signedAt < t);
    const earlierTaken = sum(earlier.map((line) => line.amount * sharePaid[line.clawback!.signedAt]!));
    const own = sum(clawbacks.filter((line) => line.clawback!.signedAt === t).map((line) => line.amount));
    const share = shareOf(beforeClawbacks, earlierTaken, own, room);
    for (const line of clawbacks) {
      const paid = line.clawback!.signedAt === t ? share : sharePaid[line.clawback!.signedAt]!;
      add(line.component.kind, line.amount * paid);
    }
    const total = sum(Object.values(byKind));
    const paid = Math.min(total, room);
    sharePaid.push(share);
    room -= paid;
    months.push({ byKind, cap: paid - total, accrued: paid, received: 0 });
  }
  for (const [t, month] of months.entries()) month.received = months[t - plan.paymentLagMonths]?.accrued ?? 0;
  return months;
}

/**
 * The share of a month's total before clawbacks that is paid. Fees taken back in their own month (`own`, negative) make
 * room by this very share: the share is what agrees with itself, found by halving.
 */
function shareOf(before: number, earlierTaken: number, own: number, room: number): number {
  const shareGiven = (share: number) => {
    const cut = Math.max(0, before + earlierTaken + own * share - room);
    return cut === 0 ? 1 : (before - cut) / before;
  };
  if (shareGiven(1) >= 1) return 1;
  let low = 0;
  let high = 1;
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2;
    if (shareGiven(middle) > middle) low = middle;
    else high = middle;
  }
  return low;
}

/** Paid in the last month of a period, or of the horizon; 0 in other months. */
function attainment(component: Attainment, counted: MoneyMonth[], t: number, horizon: number): number {
  const whole = component.period === "quarter" ? 3 : 12;
  const length = (t % whole) + 1;
  if (length < whole && t < horizon - 1) return 0;
  const inPeriod = counted.filter((month) => month.t > t - length && month.t <= t);
  const total = sum(inPeriod.map((month) => baseOf(component.base, month)));
  const tiers = component.tiers.map(({ from, rate }) => ({ from: (from * length) / whole, rate }));
  if (component.mode === "retroactive")
    return total * Math.max(0, ...tiers.filter(({ from }) => from <= total).map(({ rate }) => rate));
  const bands = tiers.map(
    ({ from, rate }, i) => rate * Math.max(0, Math.min(total, tiers[i + 1]?.from ?? Infinity) - from),
  );
  return sum(bands);
}

const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);

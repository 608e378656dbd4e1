/** What this lesson reads of what was computed. */
import type { Facts } from "#state/lessons/facts.ts";

/** Sold once, or paid for by ink and care. */
export type Way = "sale" | "flow";
/** The same in bad times. */
export type Strategy = Way | "sale-slump" | "flow-slump";

/** Revenue of month `t`, from 0, on average. */
export function revenue(f: Facts, strategy: Strategy, t: number): number {
  return f.monthly(strategy, "revenue", t).mean;
}

/** Revenue of the first `months` months together. */
export function added(f: Facts, strategy: Strategy, months: number): number {
  return f.upTo(strategy, "revenue", months - 1).mean;
}

/** The first month, from 0, from which on a month of the flow brings more than one of single sales; null: there is none. */
function monthAhead(f: Facts): number | null {
  const sales = added(f, "sale", f.months) / f.months;
  return f.firstMonth((t) => revenue(f, "flow", t) > sales);
}

/** The first month from which on the flow has brought in more altogether; null: there is none. */
function allAhead(f: Facts): number | null {
  return f.firstMonth((t) => added(f, "flow", t + 1) > added(f, "sale", t + 1));
}

/** "The flow is ahead of single sales from month 24 on" */
export function aheadSays(f: Facts): string {
  const month = monthAhead(f);
  return month === null
    ? "In five years no month of the flow brings as much as single sales"
    : `From ${f.say.month(month)} on, a month of the flow brings more than single sales`;
}

/** "Added up, the flow has overtaken single sales in month 46" */
export function overtakesSays(f: Facts): string {
  const month = allAhead(f);
  return month === null
    ? "Added up, the flow does not overtake single sales in five years"
    : `Added up, the flow overtakes single sales in ${f.say.month(month)}`;
}

/** The share of its revenue that a way loses in the first bad year against a good one. */
export function lostInBadTimes(f: Facts, way: Way): number {
  const year = `revenue/year/${badFrom(f) / 12}`;
  return 1 - f.total(`${way}-slump`, year).mean / f.total(way, year).mean;
}

/** The month, from 0, from which on fewer machines are sold. */
export function badFrom({ scenario }: Facts): number {
  return scenario.strategies.find(({ id }) => id === "sale-slump")!.switchMonth;
}

/** What a machine costs a customer at once. */
export function machinePrice({ scenario }: Facts, way: Way): number {
  const charge = scenario.offers.find(({ id }) => id === way)!.charges[0]!;
  return charge.kind === "oneTime" ? charge.amount : 0;
}

/** What the care of a machine costs a month. */
export function care({ scenario }: Facts): number {
  const charge = scenario.offers.find(({ id }) => id === "flow")!.charges[1]!;
  return charge.kind === "platform" ? charge.monthly : 0;
}

/** What ink for a thousand labels costs. */
export function inkPrice({ scenario }: Facts): number {
  const charge = scenario.offers.find(({ id }) => id === "flow")!.charges[2]!;
  return charge.kind === "usage" && charge.schedule.model === "perUnit" ? charge.schedule.price : 0;
}

/** What a typical customer pays for ink and care a month. */
export function monthlyBill(f: Facts): number {
  return care(f) + inkPrice(f) * f.scenario.segments[0]!.activity.median;
}

/** "the first year is thin: $188k instead of $607k" */
export function firstYearSays(f: Facts): string {
  const [flow, sale] = [added(f, "flow", 12), added(f, "sale", 12)];
  const thin = flow < sale ? "the first year is thin" : "even the first year brings more";
  return `${thin}: ${f.say.money(flow)} instead of ${f.say.money(sale)}`;
}

/** "the flow loses 10 %, single sales 50 %" */
export function lossSays(f: Facts): string {
  return `the flow loses ${f.say.share(lostInBadTimes(f, "flow"))}, single sales ${f.say.share(lostInBadTimes(f, "sale"))}`;
}

/** What this lesson reads of what was computed. */
import type { Facts } from "#state/lessons/facts.ts";

/** With new customers every month, or none after two years. */
export type Way = "plain" | "stop";

/** Revenue of month `t`, from 0, in the middle future. */
export function revenue(f: Facts, way: Way, t: number): number {
  return f.monthly(way, "revenue", t).p50;
}

/** The month, from 0, from which on nobody new signs. */
export function stopMonth({ scenario }: Facts): number {
  return scenario.strategies.find(({ id }) => id === "stop")!.switchMonth;
}

/** "grows from $173k to $299k a month": from the stop to the end, by the customers there are. */
export function goesOn(f: Facts): string {
  const [from, to] = [revenue(f, "stop", stopMonth(f) - 1), revenue(f, "stop", f.months - 1)];
  return `${to > from ? "grows" : "shrinks"} from ${f.say.money(from)} to ${f.say.money(to)} a month`;
}

/** What customers of a year before pay in the last quarter, for each dollar of then, in the middle future. */
export function nrr(f: Facts): number {
  return f.total("plain", "nrr").p50;
}

/** The same without what any of them pays more than then. */
export function grr(f: Facts): number {
  return f.total("plain", "grr").p50;
}

/** Of customers of a year before, the share that has left since. */
export function left(f: Facts): number {
  return f.total("plain", "logoChurn").mean;
}

/** The first month, from 0, from which on growth of earlier customers is more than what new ones bring; null: none. */
export function overtakes(f: Facts): number | null {
  const [grown, fresh] = [f.mean("plain", "expansionRevenue"), f.mean("plain", "newLogoRevenue")];
  return f.firstMonth((t) => grown[t]! > fresh[t]!);
}

/** "from month 24 on growth of earlier customers brings more than new ones" */
export function overtakesSays(f: Facts): string {
  const month = overtakes(f);
  return month === null
    ? "in four years growth of earlier customers does not bring more than new ones"
    : `from ${f.say.month(month)} on growth of earlier customers brings more than new ones`;
}

/** "find new work for it, on average 1.2 times a year" */
export function newWork({ say, scenario }: Facts): string {
  const { perYear } = scenario.segments[0]!.expansion;
  if (perYear === 0) return "find no new work for it";
  return `find new work for it, on average ${perYear === 1 ? "once" : `${say.quantity(perYear)} times`} a year`;
}

/** Who is under which offer while a strategy changes course, as data and in words. Means throughout. */
import { transitionDescription, transitionTitle, type TransitionFinding } from "#text/findings/transition.ts";
import type { OfferChange, ResultView, StrategyKey } from "../model.ts";

/** Mean customers under contract by month: on the terms of before, and on the strategy's own. */
export interface CustomersByOffer {
  before: Float64Array;
  after: Float64Array;
}

/** A share of customers under this is nobody: what is left of a mean over many futures. */
const NOBODY = 0.005;

/** Customers by offer; null where the summary does not hold them or the strategy does not change course. */
export function customersByOffer(view: ResultView, { id, change }: StrategyKey): CustomersByOffer | null {
  const mean = view.summary.strategies[id]?.mean;
  const [active, before] = [mean?.["customersActive"], mean?.["customersActive/before"]];
  if (!active || !before || change === null) return null;
  return { before, after: active.map((all, month) => all - before[month]!) };
}

/** Title, finding and description of customers by offer. */
export function describeCustomers(
  view: ResultView,
  strategy: StrategyKey,
  change: OfferChange,
  customers: CustomersByOffer,
): { finding: TransitionFinding; title: string; description: string } {
  const finding = found(strategy.letter, customers, view.months);
  const last = view.months - 1;
  const ends = { before: customers.before[last]!, after: customers.after[last]! };
  return {
    finding,
    title: transitionTitle(finding, change.plans),
    description: transitionDescription(strategy.letter, change, ends, view.months),
  };
}

function found(a: string, { before, after }: CustomersByOffer, months: number): TransitionFinding {
  const shares = Array.from(before, (old, month) => old / (old + after[month]!));
  const known = shares.filter((share) => !Number.isNaN(share));
  const share = known.at(-1);
  if (share === undefined) return { code: "nobody", a };
  if (known.every((each) => each >= 1 - NOBODY)) return { code: "notYet", a, months };
  const emptyFrom = lastFrom(shares, (each) => each < NOBODY);
  if (emptyFrom < months && emptyFrom > 0) return { code: "left", a, month: emptyFrom + 1 };
  const mostFrom = lastFrom(shares, (each) => each < 0.5);
  if (mostFrom < months) return { code: "most", a, month: mostFrom + 1, share, months };
  return { code: "few", a, share, months };
}

/** The first month from which on `is` holds to the end; the number of months if it does not at the end. */
function lastFrom(shares: number[], is: (share: number) => boolean): number {
  let from = shares.length;
  while (from > 0 && is(shares[from - 1]!)) from--;
  return from;
}

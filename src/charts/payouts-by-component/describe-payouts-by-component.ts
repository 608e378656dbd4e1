/** What the payouts by component show, as data and in words. Means throughout. */
import { sum } from "d3";
import { payoutsDescription, payoutsTitle, type PayoutsFinding } from "#text/findings/payouts.ts";
import { COMPONENT_ORDER, componentLabel } from "#text/measures.ts";
import type { ResultView, StrategyKey } from "../model.ts";

/** A component kind with its mean by month. */
export interface ComponentMeans {
  kind: (typeof COMPONENT_ORDER)[number];
  byMonth: Float64Array;
  total: number;
}

/** The components that a strategy pays, in stacking order; those that never pay are left out. */
export function componentsOf(view: ResultView, id: string): ComponentMeans[] {
  const mean = view.summary.strategies[id]?.mean ?? {};
  return COMPONENT_ORDER.flatMap((kind) => {
    const series = mean[`payouts/${kind}`];
    return series?.some((value) => value !== 0) ? [{ kind, byMonth: series, total: sum(series) }] : [];
  });
}

/** What the yearly cap takes away by month: never positive. */
export function capOf(view: ResultView, id: string): Float64Array {
  return view.summary.strategies[id]?.mean["payouts/cap"] ?? new Float64Array(view.months);
}

/** Mean payouts in all, after the cap. */
export function payoutsOf(view: ResultView, id: string): number {
  return sum(view.summary.strategies[id]?.mean.payouts ?? []);
}

/** Share of what a strategy's partners earned that the cap cut off; 0 where they earned nothing. */
function capShare(view: ResultView, id: string): number {
  const cut = -sum(capOf(view, id));
  const earned = payoutsOf(view, id) + cut;
  return earned > 0 ? cut / earned : 0;
}

/** Title, finding and description of payouts by component. */
export function describePayouts(view: ResultView): { finding: PayoutsFinding; title: string; description: string } {
  const finding = found(view);
  const parts = view.strategies.map(({ id, letter, name }) => ({
    letter,
    name,
    total: payoutsOf(view, id),
    components: componentsOf(view, id)
      .sort((x, y) => y.total - x.total)
      .map((component) => componentLabel(component.kind)),
  }));
  return {
    finding,
    title: payoutsTitle(finding, view.currency, view.estimate),
    description: payoutsDescription(parts, view.currency),
  };
}

function found(view: ResultView): PayoutsFinding {
  const { months, strategies } = view;
  const total = (s: StrategyKey): number => payoutsOf(view, s.id);
  const ranked = [...strategies].sort((x, y) => total(y) - total(x));
  const [most, least] = [ranked[0], ranked[ranked.length - 1]];
  if (!most || !least || strategies.every((s) => total(s) === 0)) return { code: "nothing" };
  const capped = [...strategies].sort((x, y) => capShare(view, y.id) - capShare(view, x.id))[0]!;
  const share = capShare(view, capped.id);
  if (share >= 0.05) return { code: "cap", a: capped.letter, share };
  if (most === least) return { code: "only", a: most.letter, total: total(most), months };
  if (total(most) === total(least)) {
    return { code: "same", letters: strategies.map((s) => s.letter), total: total(most), months };
  }
  return { code: "most", a: most.letter, b: least.letter, totalA: total(most), totalB: total(least), months };
}

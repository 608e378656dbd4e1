/** What the customers' own side shows, as data and in words. */
import { sideTitle, type SideFinding } from "#text/findings/customer-side.ts";
import { isLuck, isRounding } from "#text/findings/words.ts";
import { tenths } from "#text/format.ts";
import { baselineOf, bestAlternative, type ResultView, type StrategyKey } from "../model.ts";
import { SIDE_MEASURES, sideTotal, sideVerdict } from "./side-measures.ts";

/** Title and finding; of an alternative to the baseline the chosen strategy is told, or the best for the vendor. */
export function describeCustomerSide(
  view: ResultView,
  strategyId: string | null,
): { finding: SideFinding; title: string } {
  const finding = found(view, strategyId);
  return { finding, title: sideTitle(finding, view.currency) };
}

function found(view: ResultView, strategyId: string | null): SideFinding {
  const base = baselineOf(view);
  const { months, estimate } = view;
  const spends = view.strategies.map(({ id }) => sideTotal(view, id, "spend"));
  if (!base || spends.every((total) => total === null || (total.mean === 0 && total.p90 === 0)))
    return { code: "nothing", months };
  const other = view.strategies.find(({ id }) => id === strategyId && id !== base.id) ?? bestAlternative(view);
  if (!other) {
    const price = sideTotal(view, base.id, "price")?.p50 ?? null;
    return {
      code: "only",
      a: base.letter,
      spend: sideTotal(view, base.id, "spend")?.p50 ?? 0,
      price,
      months,
      estimate,
    };
  }
  if (estimate) return { code: "estimate" };
  return compared(view, other, base);
}

function compared(view: ResultView, { id, letter: a }: StrategyKey, { id: base, letter: b }: StrategyKey): SideFinding {
  const verdicts = SIDE_MEASURES.flatMap((of) => {
    const verdict = sideVerdict(view, id, base, of);
    return verdict ? [{ of, ...verdict }] : [];
  });
  if (verdicts.length === 0) return { code: "nothing", months: view.months };
  if (verdicts.every(({ same }) => same)) return { code: "same", a, b, of: verdicts.length };
  const lead = verdicts.find(({ of }) => of === "price") ?? verdicts[0]!;
  const rest = verdicts.filter((verdict) => verdict !== lead);
  const lower = rest.filter(({ shareBetter }) => tenths(shareBetter) >= 6).map(({ of }) => of);
  const higher = rest.filter(({ shareWorse }) => tenths(shareWorse) >= 6).map(({ of }) => of);
  const { of, difference } = lead;
  const level = sideTotal(view, base, of)?.p50 ?? 0;
  if (isRounding(difference, level)) {
    const equal = 1 - lead.shareBetter - lead.shareWorse;
    return { code: "level", a, b, of, share: difference === 0 && equal >= 0.5 ? equal : null, lower, higher };
  }
  const more = difference > 0;
  const share = more ? lead.shareWorse : lead.shareBetter;
  if (isLuck(share)) return { code: "luck", a, b, of, share: lead.shareBetter };
  return { code: "apart", a, b, of, difference: Math.abs(difference), more, share, lower, higher };
}

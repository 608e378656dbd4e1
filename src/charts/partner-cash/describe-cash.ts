/** What the cash of partners shows, as data and in words. */
import { cashDescription, cashTitle, partnersTitle, type CashFinding, type CashScope } from "#text/findings/cash.ts";
import { isLuck, isRounding } from "#text/findings/words.ts";
import { tenths } from "#text/format.ts";
import { baselineOf, pairedOf, shareOfDirection, totalOf, type ResultView, type StrategyKey } from "../model.ts";
import { cashCurves, shareOut, type CashChoice, type CashCurve } from "./cash-curves.ts";

/** What of the view is shown: whose result, and how it is known. */
export function cashScope(view: ResultView, choice: CashChoice): CashScope {
  const means = cashCurves(view, choice).every(({ bands }) => bands === null);
  return { profile: choice.profile?.name ?? null, perFirm: choice.perFirm, means, estimate: view.estimate };
}

/** Title, finding and description of the cash chart; `strategy` is the one that it is about. */
export function describeCash(
  view: ResultView,
  choice: CashChoice,
  strategy: StrategyKey | null,
): { finding: CashFinding; title: string; description: string } {
  const curves = cashCurves(view, choice);
  const finding = found(view, choice, strategy, curves);
  const lines = curves.map((curve) => ({ ...curve.strategy, line: curve.line, share: shareOut(curve) }));
  return {
    finding,
    title: cashTitle(finding, choice.perFirm, view.currency),
    description: cashDescription(lines, cashScope(view, choice), view.currency),
  };
}

function found(
  view: ResultView,
  { profile, perFirm }: CashChoice,
  strategy: StrategyKey | null,
  curves: readonly CashCurve[],
): CashFinding {
  const of = curves.find((curve) => curve.strategy.id === strategy?.id) ?? curves[0];
  if (!of) return { code: "nobody" };
  const base = curves.find((curve) => curve.strategy.id === baselineOf(view)?.id);
  const [a, { months }] = [of.strategy.letter, of.line];
  const other = base && base !== of ? base : null;
  if (view.estimate) {
    if (!other) return { code: "onlyEstimate", a };
    const ahead = of.line.end - other.line.end;
    return { code: "estimate", a, b: other.strategy.letter, ahead: isRounding(ahead, of.line.low) ? null : ahead > 0 };
  }
  if (profile) return { code: "profile", a, name: profile.name, line: of.line };
  const share = shareOut(of);
  if (of.bands === null || share === null) return { code: "means", a, line: of.line };
  if (!other) return { code: "only", a, share, months };
  const b = other.strategy.letter;
  const month = catchesUp(of.middle, other.middle);
  if (month !== null) return { code: "catches", a, b, month };
  const shareB = shareOut(other) ?? 0;
  const same = tenths(share) === tenths(shareB) && share < 0.005 === shareB < 0.005;
  if (!same) return { code: "odds", a, b, share, shareB, months };
  return apart(view, perFirm, of.strategy, other.strategy) ?? { code: "same", a, b, share, months };
}

/** How much better or worse off partners end in the same future; null where it is nothing, or luck. */
function apart(view: ResultView, perFirm: boolean, a: StrategyKey, b: StrategyKey): CashFinding | null {
  const pair = pairedOf(view, a.id, b.id, "partnerResult");
  if (!pair || isRounding(pair.p50, totalOf(view, b.id, "partnerResult")?.p50 ?? 0)) return null;
  const share = shareOfDirection(pair);
  const difference = pair.p50 * (perFirm ? 1 : view.summary.partnerFirms);
  return isLuck(share) ? null : { code: "apart", a: a.letter, b: b.letter, difference, share };
}

/** The month (1: the first) in which a line that began under another passes it for good; null where none does. */
function catchesUp(a: Float64Array, b: Float64Array): number | null {
  const leads = Array.from(a, (value, month) => (isRounding(value - b[month]!, value) ? 0 : value - b[month]!));
  const from = leads.findLastIndex((lead) => !(lead > 0)) + 1;
  const before = leads.slice(0, from);
  if (from >= leads.length || before.some((lead) => lead > 0)) return null;
  return before.filter((lead) => lead < 0).length >= Math.max(2, leads.length / 10) ? from + 1 : null;
}

/** What every partner's firm goes through: the screen speaks of it whatever is chosen below. */
const A_FIRM: CashChoice = { profile: null, perFirm: true };

/** The title of the screen about a strategy, from the median line as drawn; null where that is not known well enough. */
export function describePartners(view: ResultView, strategy: StrategyKey): string | null {
  const curve = cashCurves(view, A_FIRM).find((one) => one.strategy.id === strategy.id);
  if (!curve?.bands || view.estimate) return null;
  const base = baselineOf(view);
  const end = base && base.id !== strategy.id ? totalOf(view, base.id, "partnerResult") : null;
  const against = base && end ? { letter: base.letter, end: end.p50 } : null;
  return partnersTitle(strategy.letter, curve.line, against, view.currency);
}

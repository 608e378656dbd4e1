/** What payouts bring against the baseline, as data and in words. */
import type { PairedDifference } from "#engine/index.ts";
import {
  EFFICIENCY_WORDS,
  efficiencyDescription,
  efficiencyTitle,
  type EfficiencyFinding,
  type EfficiencyKind,
} from "#text/findings/efficiency.ts";
import { full, percent } from "#text/format.ts";
import { isLuck, isRounding } from "#text/findings/words.ts";
import type { TableData } from "../frame/table.ts";
import { baselineOf, pairedOf, shareOfDirection, totalOf, type ResultView, type StrategyKey } from "../model.ts";

/** An alternative less the baseline, future by future. */
export interface EfficiencyRow {
  strategy: StrategyKey;
  payouts: PairedDifference;
  contribution: PairedDifference;
  kind: EfficiencyKind;
}

/** The alternatives in the order of the strategies. */
export function efficiencyRows(view: ResultView): EfficiencyRow[] {
  const base = baselineOf(view);
  return view.strategies.flatMap((strategy): EfficiencyRow[] => {
    if (!base || strategy.id === base.id) return [];
    const payouts = pairedOf(view, strategy.id, base.id, "payouts");
    const contribution = pairedOf(view, strategy.id, base.id, "contribution");
    if (!payouts || !contribution) return [];
    const [earned, paid] = [totalOf(view, base.id, "contribution"), totalOf(view, base.id, "payouts")];
    const kind = kindOf(payouts.p50, contribution.p50, earned?.p50 ?? 0, paid?.p50 ?? 0);
    return [{ strategy, payouts, contribution, kind }];
  });
}

/** Payouts that differ by less than this share of the baseline's are about the same. */
const ABOUT = 0.01;

/** How two median differences stand to zero, the baseline's contribution and payouts being `level` and `paid`. */
function kindOf(payouts: number, contribution: number, level: number, paid: number): EfficiencyKind {
  const earned = isRounding(contribution, level) ? 0 : contribution;
  if (isRounding(payouts, paid) && earned === 0) return "same";
  if (Math.abs(payouts) <= ABOUT * Math.abs(paid) || isRounding(payouts, level)) return "level";
  if (earned > 0) return payouts > 0 ? "gains" : "free";
  return payouts > 0 ? "loses" : "saves";
}

/** Title, finding and description. */
export function describeEfficiency(view: ResultView): {
  finding: EfficiencyFinding;
  title: string;
  description: string;
} {
  const rows = efficiencyRows(view);
  const base = baselineOf(view);
  const finding = found(view, rows);
  const said = rows.map(({ strategy, payouts, contribution }) => ({ ...strategy, payouts, contribution }));
  return {
    finding,
    title: efficiencyTitle(finding, view.currency),
    description: efficiencyDescription(said, base?.letter ?? "", view.estimate, view.currency),
  };
}

function found(view: ResultView, rows: readonly EfficiencyRow[]): EfficiencyFinding {
  const base = baselineOf(view);
  if (!base) return { code: "none" };
  const [first] = rows;
  if (!first) return { code: "alone", a: base.letter };
  const paid = view.strategies.some(({ id }) => (totalOf(view, id, "payouts")?.mean ?? 0) !== 0);
  if (!paid) return { code: "unpaid" };
  const best = rows.reduce((top, next) => (next.contribution.p50 > top.contribution.p50 ? next : top), first);
  const [a, b] = [best.strategy.letter, base.letter];
  const { kind } = best;
  if (view.estimate) return { code: "estimate", a, b, kind };
  const ahead = shareOfDirection(best.contribution);
  if (best.contribution.p50 > 0 && kind !== "same" && isLuck(ahead)) return { code: "luck", a, b, share: ahead };
  const [payouts, contribution] = [best.payouts.p50, best.contribution.p50];
  return { code: "kind", a, b, kind, payouts, contribution, share: shareFree(view, best.strategy.id, base.id) };
}

/** Share of futures in which a strategy pays less and earns more than another, both at once. */
function shareFree(view: ResultView, a: string, b: string): number {
  const [own, other] = [view.summary.strategies[a]?.perRun, view.summary.strategies[b]?.perRun];
  const [paid, earned] = [own?.["payouts"], own?.["contribution"]];
  const [paidB, earnedB] = [other?.["payouts"], other?.["contribution"]];
  if (!paid || !earned || !paidB || !earnedB) return NaN;
  let free = 0;
  for (let run = 0; run < paid.length; run++) if (paid[run]! < paidB[run]! && earned[run]! > earnedB[run]!) free += 1;
  return free / paid.length;
}

/** Full figures: a row an alternative; the ratio where more is paid. */
export function efficiencyTable(view: ResultView): TableData {
  const { strategy, payouts, contribution, median, ratio, ahead } = EFFICIENCY_WORDS;
  const three = (label: string): TableData["columns"] =>
    ["10 %", median, "90 %"].map((quantile) => ({ label: `${label}, ${quantile}`, write: full }));
  return {
    columns: [
      { label: strategy },
      ...three(payouts),
      ...three(contribution),
      { label: ratio, write: full },
      { label: ahead, write: (share) => percent(share, 1) },
    ],
    rows: efficiencyRows(view).map((row) => [
      `${row.strategy.letter}, ${row.strategy.name}`,
      row.payouts.p10,
      row.payouts.p50,
      row.payouts.p90,
      row.contribution.p10,
      row.contribution.p50,
      row.contribution.p90,
      row.kind === "gains" || row.kind === "loses" ? row.contribution.p50 / row.payouts.p50 : NaN,
      row.contribution.shareGreater,
    ]),
  };
}

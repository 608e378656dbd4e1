/** Who earns what, as data and in words. */
import {
  EARNERS_WORDS,
  earnersDescription,
  earnersHeads,
  earnersTitle,
  firmRow,
  type Apart,
  type EarnersFinding,
} from "#text/findings/earners.ts";
import { isRounding } from "#text/findings/words.ts";
import { amountsIn, type TableData } from "../frame/table.ts";
import { baselineOf, type ResultView, type StrategyKey } from "../model.ts";
import { earnerRows, firmsOf, isOwed, type EarnerRow, type FirmResult, type PartnerFacts } from "./earners.ts";

/** What the figure is made from: `firms` null while no future is opened. */
export interface EarnersInput {
  view: ResultView;
  strategy: StrategyKey;
  facts: PartnerFacts;
  firms: readonly FirmResult[] | null;
  perFirm: boolean;
}

/** Title, finding and description. */
export function describeEarners(input: EarnersInput): { finding: EarnersFinding; title: string; description: string } {
  const { view, strategy, facts, perFirm } = input;
  const rows = earnerRows(view, strategy, facts, perFirm);
  const finding = found(input);
  return {
    finding,
    title: earnersTitle(finding, view.currency),
    description: earnersDescription(
      rows.map((row) => ({ ...row, name: row.partner?.name ?? EARNERS_WORDS.all })),
      baselineLetter(view, strategy),
      view.currency,
    ),
  };
}

/** The baseline's letter; null where the strategy is the baseline. */
export function baselineLetter(view: ResultView, strategy: StrategyKey): string | null {
  const base = baselineOf(view);
  return base && base.id !== strategy.id ? base.letter : null;
}

function found({ view, strategy, facts, firms }: EarnersInput): EarnersFinding {
  const a = strategy.letter;
  const rows = earnerRows(view, strategy, facts, false).filter(({ partner }) => partner !== null);
  const [first] = rows;
  if (!first) return { code: "nobody" };
  const top = rows.reduce((most, next) => (next.payouts > most.payouts ? next : most), first);
  const name = top.partner?.name ?? "";
  if (view.estimate) return top.payouts > 0 ? { code: "estimate", a, name } : { code: "unpaid", a, apart: null };
  const apart = widest(view, firms);
  const paid = rows.reduce((sum, { payouts }) => sum + payouts, 0);
  if (rows.length === 1) return { code: "only", a, name, result: first.result / (top.partner?.firms ?? 1), apart };
  if (rows.every(({ payouts }) => payouts === 0)) return { code: "unpaid", a, apart };
  if (rows.some(({ payouts }) => payouts < 0)) return { code: "mixed", a, apart };
  return { code: "share", a, name, share: top.payouts / paid, apart };
}

/** The profile whose firms end furthest apart; null where no two do. */
function widest(view: ResultView, firms: readonly FirmResult[] | null): Apart | null {
  let most: Apart | null = null;
  for (const partner of view.partners) {
    const sorted = firmsOf(firms, partner);
    const [low, high] = [sorted[0]?.result ?? 0, sorted.at(-1)?.result ?? 0];
    if (isRounding(high - low, high)) continue;
    if (most === null || high - low > most.amount) most = { name: partner.name, amount: high - low };
  }
  return most;
}

/** Full figures: a row a profile, then a row a firm of the future that is opened. */
export function earnersTable(input: EarnersInput): TableData {
  const { view, strategy, facts, firms, perFirm } = input;
  const rows = earnerRows(view, strategy, facts, perFirm);
  const base = baselineLetter(view, strategy);
  const cells = (row: EarnerRow): number[] => [
    row.payouts,
    row.services,
    row.team,
    row.result,
    ...(base === null ? [] : [row.base ?? NaN]),
  ];
  const single = view.partners.flatMap((partner) =>
    firmsOf(firms, partner).map(({ firm, result }): (string | number)[] => [
      firmRow(partner.name, firm),
      NaN,
      NaN,
      NaN,
      result,
      ...(base === null ? [] : [NaN]),
    ]),
  );
  const all = [...rows.map((row) => [row.partner?.name ?? EARNERS_WORDS.all, ...cells(row)]), ...single];
  const write = amountsIn(all);
  return {
    columns: [
      { label: EARNERS_WORDS.profile },
      ...earnersHeads(strategy.letter, base, isOwed(facts, strategy)).map((label) => ({ label, write })),
    ],
    rows: all,
  };
}

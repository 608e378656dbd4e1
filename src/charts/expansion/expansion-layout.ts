/** Growth of old customers against revenue of new ones in numbers: a panel of two lines, and a row a strategy. Pure. */
import { overtakesWords } from "#text/findings/expansion.ts";
import { tenths } from "#text/format.ts";
import type { Domain } from "../frame/scale.ts";
import { layoutPanel, type LinePanel } from "../line-panels/line-panel.ts";
import type { ResultView, StrategyKey } from "../model.ts";
import { expansionOf, isNothing, overtakesOf } from "./describe-expansion.ts";

/** Everything that is drawn. */
export interface ExpansionLayout {
  width: number;
  height: number;
  panel: LinePanel;
  /** Where growth typically overtakes, px; null: it does not, or that is held back. */
  crossing: { x: number; month: number } | null;
  /** Empty while odds are held back. */
  rows: { strategy: StrategyKey; x: number; y: number; pips: number; words: string }[];
  headY: number;
}

/** What a layout is made for. */
export interface ExpansionInput {
  view: ResultView;
  strategy: StrategyKey;
  width: number;
  keep: Domain | null;
}

const PANEL_HEIGHT = 196;
const ROW = 22;

/** Lays the lines out, and the strategies' odds under them. */
export function layoutExpansion({ view, strategy, width, keep }: ExpansionInput): ExpansionLayout {
  const narrow = width < 420;
  const { lines, stats } = expansionOf(view, strategy.id);
  const line = { letter: null, focus: true };
  const panel = layoutPanel({
    lines: isNothing(lines)
      ? []
      : [
          { ...line, id: "newLogos", className: "inked", values: lines.newLogos, bands: stats?.newLogos ?? null },
          {
            ...line,
            id: "expansion",
            className: `k${strategy.slot + 1}`,
            values: lines.expansion,
            bands: stats?.expansion ?? null,
          },
        ],
    from: 0,
    months: view.months,
    startMonth: view.startMonth,
    currency: view.currency,
    plot: { left: 0, right: Math.max(80, width - (narrow ? 84 : 128)), top: 22, bottom: 22 + PANEL_HEIGHT },
    unit: "money",
    anchor: 0,
    every: narrow ? 12 : 6,
    gap: 34,
    keep,
    ticks: 5,
  });
  const { share, month } = overtakesOf(view, strategy.id);
  const shown = month !== null && share >= 0.005 && !view.estimate && panel.drawn.length > 0;
  const headY = panel.plot.bottom + 62;
  const columns = width >= 480 && view.strategies.length > 1 ? 2 : 1;
  const perColumn = Math.ceil(view.strategies.length / columns);
  return {
    width,
    height: headY + 8 + perColumn * ROW,
    panel,
    crossing: shown ? { x: panel.scale.at(month), month } : null,
    rows: view.estimate
      ? []
      : view.strategies.map((each, i) => rowOf(view, each, i, perColumn, width / columns, headY)),
    headY,
  };
}

function rowOf(
  view: ResultView,
  strategy: StrategyKey,
  i: number,
  perColumn: number,
  columnWidth: number,
  headY: number,
): ExpansionLayout["rows"][number] {
  const { share, month } = overtakesOf(view, strategy.id);
  return {
    strategy,
    x: Math.floor(i / perColumn) * columnWidth,
    y: headY + 22 + (i % perColumn) * ROW,
    pips: tenths(share),
    words: overtakesWords(share, month === null || share < 0.005 ? null : month + 1),
  };
}

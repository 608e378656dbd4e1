/** NRR and GRR in numbers: two panels, side by side where there is room. Pure. */
import { layoutPanel, type LinePanel, type PanelLine } from "../line-panels/line-panel.ts";
import type { Domain } from "../frame/scale.ts";
import type { ResultView } from "../model.ts";
import { RETENTION, RETENTION_FROM, retentionOf, type Retention } from "./describe-retention.ts";

/** Everything that is drawn. */
export interface RetentionLayout {
  width: number;
  height: number;
  panels: { of: Retention; panel: LinePanel; headX: number; headY: number }[];
  /** Labels are of one line. */
  short: boolean;
}

/** What a layout is made for. `keep` are the last domains by panel: they stay unless data leaves them. */
export interface RetentionInput {
  view: ResultView;
  /** Ids of the strategies whose bands are drawn. */
  ranged: readonly string[];
  width: number;
  keep: readonly (Domain | null)[];
}

const GAP = 32;
const HEAD = 34;
const PANEL_HEIGHT = 232;

/** Lays both panels out. */
export function layoutRetention({ view, ranged, width, keep }: RetentionInput): RetentionLayout {
  const beside = width >= 720;
  const short = width < 420 || view.strategies.length > 5;
  const panelWidth = beside ? (width - GAP) / 2 : width;
  const labels = short ? 82 : 116;
  const tall = HEAD + PANEL_HEIGHT + 44;
  const panels = RETENTION.map((of, i) => {
    const left = beside ? i * (panelWidth + GAP) : 0;
    const top = beside ? 0 : i * (tall + 16);
    const panel = layoutPanel({
      lines: linesOf(view, of, ranged),
      from: RETENTION_FROM,
      months: view.months,
      startMonth: view.startMonth,
      currency: view.currency,
      plot: {
        left,
        right: left + Math.max(80, panelWidth - labels),
        top: top + HEAD,
        bottom: top + HEAD + PANEL_HEIGHT,
      },
      unit: "share",
      anchor: 1,
      every: 6,
      gap: short ? 20 : 34,
      keep: keep[i] ?? null,
    });
    return { of, panel, headX: left, headY: top + 12 };
  });
  return { width, height: beside ? tall : 2 * tall + 16, panels, short };
}

function linesOf(view: ResultView, of: Retention, ranged: readonly string[]): PanelLine[] {
  return view.strategies.flatMap((strategy): PanelLine[] => {
    const figures = retentionOf(view, strategy.id, of);
    if (!figures) return [];
    const focus = ranged.includes(strategy.id);
    const bands = focus ? figures.stats : null;
    const { id, letter, slot } = strategy;
    return [{ id, letter, className: `k${slot + 1}`, values: figures.line, bands, focus }];
  });
}

/** Health scores in numbers: a panel of lines, and beside it how scores are spread in one future. Pure. */
import type { Domain } from "../frame/scale.ts";
import { layoutPanel, type LinePanel } from "../line-panels/line-panel.ts";
import type { ResultView, StrategyKey } from "../model.ts";
import { healthMeans, scoreClasses } from "./describe-health.ts";

/** How scores are spread: bars on their sides, the best above. */
export interface ScoreSpread {
  left: number;
  top: number;
  bars: { y: number; height: number; width: number; count: number; label: string }[];
}

/** Everything that is drawn. */
export interface HealthLayout {
  width: number;
  height: number;
  panel: LinePanel;
  spread: ScoreSpread | null;
}

/** What a layout is made for. */
export interface HealthInput {
  view: ResultView;
  strategy: StrategyKey;
  againstId: string | null;
  scores: readonly number[] | null;
  width: number;
  keep: Domain | null;
}

const HEIGHT = 220;
const TOP = 34;
const BAR = 18;
const SPREAD_HEIGHT = TOP + 10 * (BAR + 2) + 8;

/** Lays lines and spread out. */
export function layoutHealth({ view, strategy, againstId, scores, width, keep }: HealthInput): HealthLayout {
  const beside = width >= 720;
  const linesWidth = beside ? width * 0.58 : width;
  const panel = layoutPanel({
    lines: view.strategies.map(({ id, letter, slot }) => ({
      id,
      letter,
      className: `k${slot + 1}`,
      values: healthMeans(view, id),
      bands: null,
      focus: id === strategy.id || id === againstId,
    })),
    from: 0,
    months: view.months,
    startMonth: view.startMonth,
    currency: view.currency,
    plot: { left: 0, right: Math.max(80, linesWidth - 76), top: 18, bottom: HEIGHT },
    unit: "quantity",
    anchor: null,
    every: width < 420 ? 12 : 6,
    gap: 20,
    keep,
  });
  const below = HEIGHT + 40;
  const spread = scores && spreadOf(scores, beside ? linesWidth + 40 : 0, beside ? 0 : below + 12, width);
  const height = beside || !spread ? Math.max(below, spread ? SPREAD_HEIGHT : 0) : below + 12 + SPREAD_HEIGHT;
  return { width, height, panel, spread };
}

function spreadOf(scores: readonly number[], left: number, top: number, width: number): ScoreSpread {
  const counts = scoreClasses(scores);
  const most = Math.max(1, ...counts);
  const room = Math.max(60, width - left - 56 - 40);
  return {
    left,
    top,
    bars: counts.map((count, i) => ({
      y: top + TOP + (counts.length - 1 - i) * (BAR + 2),
      height: BAR,
      width: (count / most) * room,
      count,
      label: i === 9 ? "90 to 100" : String(i * 10),
    })),
  };
}

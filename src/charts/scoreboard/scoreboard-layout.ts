/** The scoreboard in numbers and figures: columns with one scale each, a cell a strategy. Pure. */
import { missingCell, scoreboardHead } from "#text/charts.ts";
import * as f from "#text/format.ts";
import { scoreboardDescription } from "#text/findings/scoreboard.ts";
import { measure, type MeasureName } from "#text/measures.ts";
import { measureTerm } from "#text/terms.ts";
import { baselineOf, totalOf, type ResultView } from "../model.ts";
import { fillColumn, type Column } from "./column.ts";
import { SCOREBOARD_MEASURES, verdictOf } from "./describe-scoreboard.ts";

/** Columns and their cells at a width of the interval bars in px. */
export function layoutScoreboard(view: ResultView, barWidth: number): Column[] {
  return SCOREBOARD_MEASURES.map((name) => columnOf(view, name, barWidth));
}

/** The board in words, from its columns. */
export function boardInWords(view: ResultView, columns: Column[]): string {
  const rows = view.strategies.map(({ letter, name }, row) => ({
    letter,
    name,
    figures: columns.flatMap(({ title, cells }) => {
      const { figures, against } = cells[row]!;
      const odds = against && !against.same && !view.estimate ? f.nOfTen(against.shareBetter) : null;
      return figures ? [{ title, median: figures.median, odds }] : [];
    }),
  }));
  return scoreboardDescription(rows, baselineOf(view)?.letter ?? "");
}

function columnOf(view: ResultView, name: MeasureName, barWidth: number): Column {
  const of = measure(name);
  const totals = view.strategies.map((strategy) => totalOf(view, strategy.id, name));
  const base = baselineOf(view);
  const { grid, ...filled } = fillColumn(
    {
      strategies: view.strategies,
      totals,
      verdicts: view.strategies.map(({ id }) => (base && id !== base.id ? verdictOf(view, id, base.id, name) : null)),
      baseline: (base && totalOf(view, base.id, name)?.p50) ?? null,
      unit: of.unit === "share" ? "share" : "money",
      anchor: name === "nrr" ? 1 : 0,
      currency: view.currency,
    },
    barWidth,
  );
  const line = totals.some((total) => total !== null) && grid.low < 1 && grid.high > 1;
  const head = scoreboardHead(name, view.months, line);
  const missing = missingCell(name, view.months);
  return {
    key: name,
    ...head,
    help: { ...measureTerm(name), label: head.title },
    better: of.better,
    missing,
    ...filled,
  };
}

/** Sheets of what results come from: strategies, inputs, and the futures one by one. */
import type { ResultView } from "#charts/model.ts";
import type { Scenario } from "#engine/index.ts";
import { leavesOf } from "#scenario/edit/walk.ts";
import type { Field } from "#scenario/fields.ts";
import { labelsAt } from "#scenario/labels.ts";
import { valueWords } from "#text/input-values.ts";
import { beforeLine } from "#text/strategy-pairs.ts";
import { unitWords } from "#text/units.ts";
import { futuresCut, totalWords, unitHead, WORKBOOK } from "#text/workbook-words.ts";
import { numberCell, textCell, type CellFormat, type Sheet, type SheetCell } from "./sheet.ts";

/** A row a strategy. */
export function strategySheet(view: ResultView, scenario: Scenario): Sheet {
  const nameOf = (list: readonly { id: string; name: string }[], id: string): string =>
    list.find((item) => item.id === id)?.name ?? id;
  const rows = view.strategies.flatMap(({ id, letter, isBaseline }): SheetCell[][] => {
    const strategy = scenario.strategies.find((one) => one.id === id);
    if (!strategy) return [];
    const { name, offerId, planId } = strategy;
    const words = [letter, name, nameOf(scenario.offers, offerId), nameOf(scenario.plans, planId)];
    return [[...words, beforeLine(scenario, strategy) ?? "", isBaseline ? WORKBOOK.yes : ""].map(textCell)];
  });
  const { letter, name, offer, plan, before, baseline, strategies, strategiesAbout } = WORKBOOK;
  return { name: strategies, about: strategiesAbout, heads: [letter, name, offer, plan, before, baseline], rows };
}

/** A row an input, in the order of the model. */
export function inputSheet(scenario: Scenario): Sheet {
  const doubts = new Map(scenario.uncertainties.map((doubt) => [doubt.path, doubt]));
  const rows = leavesOf(scenario)
    .filter(({ path, field }) => isInput(path, field))
    .map(({ path, field, value }) => {
      const format = formatOf(field);
      const doubt = doubts.get(path);
      return [
        textCell(labelsAt(scenario, path).join(" › ")),
        typeof value === "number" && format !== null
          ? numberCell(value, format)
          : textCell(field.type === "text" ? String(value) : (valueWords(field, value, [scenario, scenario]) ?? "")),
        textCell(field.type === "number" || field.type === "integer" ? unitWords(field.unit) : ""),
        doubt ? numberCell(doubt.p10, format ?? "exact") : null,
        doubt ? numberCell(doubt.p90, format ?? "exact") : null,
        textCell(scenario.notes[path] ?? ""),
        textCell(path),
      ];
    });
  const { input, value, unit, low, high, from, path, inputs, inputsAbout } = WORKBOOK;
  return { name: inputs, about: inputsAbout, heads: [input, value, unit, low, high, from, path], rows };
}

/** Ids, the version of the file and what stands in columns of its own are no inputs. */
function isInput(path: string, field: Field): boolean {
  if (field.type === "map" || field.type === "constant" || path.endsWith("/id") || path === "/id") return false;
  return !path.startsWith("/notes/") && !path.startsWith("/uncertainties/");
}

function formatOf(field: Field): CellFormat | null {
  if (field.type !== "number" && field.type !== "integer") return null;
  return field.unit.startsWith("share") ? "share" : "exact";
}

/** A workbook with more cells than this is slow to write and to open. */
const MOST_CELLS = 500_000;

/** A row a future: totals of every strategy side by side, and uncertain inputs as drawn. */
export function futureSheet(view: ResultView, scenario: Scenario): Sheet {
  const drawn = Object.entries(view.summary.inputs).map(([path, values]) => ({
    head: `${WORKBOOK.drawn}: ${labelsAt(scenario, path).join(" › ")}`,
    format: "exact" as CellFormat,
    values,
  }));
  const totals = view.strategies.flatMap(({ id, letter }) =>
    Object.entries(view.summary.strategies[id]?.perRun ?? {}).map(([name, values]) => {
      const { label, unit } = totalWords(name);
      const head = unit === "%" ? "%" : unitHead(unit, view.currency);
      return {
        head: [`${letter}, ${label}`, head].filter((word) => word !== "").join(", "),
        format: (unit === "%" ? "share" : "amount") as CellFormat,
        values,
      };
    }),
  );
  const columns = [...drawn, ...totals];
  const { runs } = view.summary;
  const shown = Math.min(runs, Math.max(1, Math.floor(MOST_CELLS / (columns.length + 1))));
  return {
    name: WORKBOOK.futures,
    about: WORKBOOK.futuresAbout + (shown < runs ? futuresCut(shown) : ""),
    heads: [WORKBOOK.future, ...columns.map(({ head }) => head)],
    rows: Array.from({ length: shown }, (_, run) => [
      numberCell(run + 1, "whole"),
      ...columns.map(({ values, format }) => numberCell(values[run] ?? NaN, format)),
    ]),
  };
}

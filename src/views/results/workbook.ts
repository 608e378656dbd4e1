/** All results of a scenario as sheets: what there is, what it comes from, every chart's table, every future. */
import { baselineOf, type ResultView } from "#charts/model.ts";
import { monthName } from "#text/format.ts";
import { ABOUT_WORDS, HOW_TO_READ, WORKBOOK } from "#text/workbook-words.ts";
import type { ResultSource } from "./chart-tables.ts";
import { futureSheet, inputSheet, strategySheet } from "./scenario-sheets.ts";
import { numberCell, sheetName, textCell, type Sheet, type SheetCell } from "./sheet.ts";
import { chartSheets } from "./table-sheets.ts";

/** The sheets in their order, the list of them first, names apart. */
export function workbookSheets(source: ResultSource, date: Date): Sheet[] {
  const { view, scenario } = source;
  const sheets = [
    strategySheet(view, scenario),
    inputSheet(scenario),
    ...chartSheets(source),
    futureSheet(view, scenario),
  ];
  const taken: string[] = [WORKBOOK.about];
  const named = sheets.map((sheet) => {
    const name = sheetName(sheet.name, taken);
    taken.push(name);
    return { ...sheet, name };
  });
  return [aboutSheet(source, date, named), ...named];
}

function aboutSheet({ view, scenario }: ResultSource, date: Date, sheets: readonly Sheet[]): Sheet {
  const facts: [string, SheetCell][] = [
    [ABOUT_WORDS.scenario, textCell(scenario.name)],
    [ABOUT_WORDS.description, textCell(scenario.description)],
    [ABOUT_WORDS.date, textCell(date.toISOString().slice(0, 10))],
    [ABOUT_WORDS.seed, numberCell(scenario.simulation.seed, "exact")],
    [ABOUT_WORDS.futures, numberCell(view.summary.runs, "whole")],
    [ABOUT_WORDS.asked, numberCell(view.runsPlanned, "whole")],
    [ABOUT_WORDS.months, numberCell(view.months, "whole")],
    [ABOUT_WORDS.start, textCell(monthName(view.startMonth, 0))],
    [ABOUT_WORDS.currency, textCell(view.currency)],
    [ABOUT_WORDS.baseline, textCell(baselineName(view))],
    [ABOUT_WORDS.engine, textCell(view.summary.engineVersion)],
    [ABOUT_WORDS.how, textCell(HOW_TO_READ)],
  ];
  const list = sheets.map(({ name, about }): SheetCell[] => [textCell(name), textCell(about ?? "")]);
  return { name: WORKBOOK.about, about: null, heads: [WORKBOOK.sheet, WORKBOOK.holds], rows: [...facts, [], ...list] };
}

function baselineName(view: ResultView): string {
  const base = baselineOf(view);
  return base ? `${base.letter}, ${base.name}` : "";
}

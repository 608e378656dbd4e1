import { readdirSync, readFileSync } from "node:fs";
import { read, utils, type CellObject, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { beforeAll, describe, expect, test } from "vitest";
import { simulate, summarise, type Scenario } from "#engine/index.ts";
import { resultView } from "#charts/model.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { CHART_SHEETS } from "#text/workbook-words.ts";
import { sheetName } from "#views/results/sheet.ts";
import { workbookSheets } from "#views/results/workbook.ts";
import { writeWorkbook } from "#views/results/write-workbook.ts";

/** Names that a spreadsheet would take for a formula, or a sheet could not be called. */
const NAMES = ['=HYPERLINK("http://x","y")', "+1+1", "@SUM(A1)", "-2*[a]/b:c"];

const scenario: Scenario = {
  ...apiVendor,
  name: NAMES[0]!,
  strategies: apiVendor.strategies.map((strategy, i) => ({ ...strategy, name: NAMES[i]! })),
  notes: { "/offers/seats/termMonths": "=1+1", "/horizonMonths": "agreed <&> in \u0001 March" },
  uncertainties: [{ path: "/offers/commit/commitment/coverage", p10: 0.4, p90: 0.8 }],
};
const summary = summarise(simulate(scenario, { to: 40 }));
const view = resultView(scenario, summary);
let book: WorkBook;

beforeAll(async () => {
  const accounts = { commit: [] };
  const file = await writeWorkbook(workbookSheets({ view, scenario, accounts }, new Date("2026-11-20")));
  book = read(new Uint8Array(await file.arrayBuffer()), { cellNF: true, cellFormula: true });
});

const sheet = (name: string): WorkSheet => {
  expect(book.SheetNames).toContain(name);
  return book.Sheets[name]!;
};
const rowsOf = (name: string): unknown[][] => utils.sheet_to_json(sheet(name), { header: 1, blankrows: true });
const cells = (of: WorkSheet): CellObject[] =>
  Object.entries(of).flatMap(([address, cell]) => (address.startsWith("!") ? [] : [cell as CellObject]));

/** The column under a head, without the head. */
function column(name: string, head: string): unknown[] {
  const [heads, ...rows] = rowsOf(name);
  const at = heads!.indexOf(head);
  expect(at, `${head} in ${heads!.join(" | ")}`).toBeGreaterThanOrEqual(0);
  return rows.map((row) => row[at]);
}

test("names of sheets are short and apart, and the first lists all others", () => {
  expect(new Set(book.SheetNames.map((name) => name.toLowerCase())).size).toBe(book.SheetNames.length);
  for (const name of book.SheetNames) expect(name).toMatch(/^[^[\]/\\:*?]{1,31}$/);
  const listed = rowsOf("About").map(([name]) => name);
  for (const name of book.SheetNames.slice(1)) expect(listed).toContain(name);
  expect(rowsOf("About").find(([word]) => word === "Seed")?.[1]).toBe(scenario.simulation.seed);
  expect(rowsOf("About").find(([word]) => word === "Engine version")?.[1]).toBe(summary.engineVersion);
});

test("no cell is a formula, whatever names and notes begin with", () => {
  for (const name of book.SheetNames) for (const cell of cells(sheet(name))) expect(cell.f, name).toBeUndefined();
  expect(column("Strategies", "Name")).toEqual(NAMES);
  expect(column("Inputs", "Where it comes from")).toContain("=1+1");
});

test("every future has its totals under every strategy, to the last digit", () => {
  for (const { id, letter } of view.strategies) {
    const { perRun } = summary.strategies[id]!;
    expect(column("Futures", `${letter}, Contribution, USD`)).toEqual([...perRun["contribution"]!]);
    expect(column("Futures", `${letter}, Cost of channel, %`)).toEqual([...perRun["costOfChannel"]!]);
  }
  const drawn = Object.values(summary.inputs)[0]!;
  expect(
    rowsOf("Futures")
      .slice(1)
      .map((row) => row[1]),
  ).toEqual([...drawn]);
});

test("the months of a measure are those of the summary, each month and from the start on", () => {
  const { monthly, cumulative } = summary.strategies[view.strategies[2]!.id]!;
  expect(column("Contribution", "C, median, each month, USD")).toEqual([...monthly["contribution"]!.p50]);
  expect(column("Contribution", "C, 10 %, from the start on, USD")).toEqual([...cumulative["contribution"]!.p10]);
  expect(column("Customers", "C, median, customers")).toEqual([...monthly["customersActive"]!.p50]);
});

test("tables of one strategy stand under one another, with its letter", () => {
  const rows = rowsOf("Revenue lines");
  expect(rows[0]!.slice(0, 2)).toEqual(["Strategy", "Month"]);
  const [letter, recognised] = [column("Revenue lines", "Strategy"), column("Revenue lines", "recognised, USD")];
  for (const { id, letter: own } of view.strategies) {
    expect(recognised.filter((_, i) => letter[i] === own)).toEqual([...summary.strategies[id]!.mean["revenue"]!]);
  }
});

test("the scoreboard says of each row what it counts, and shows it so", () => {
  const measures = column("Scoreboard", "Measure");
  const units = column("Scoreboard", "Unit");
  const medians = column("Scoreboard", "median");
  const row = measures.indexOf("NRR");
  expect([units[row], medians[row]]).toEqual(["%", summary.strategies[view.strategies[0]!.id]!.totals["nrr"]!.p50]);
  expect(units[0]).toBe("USD");
  expect(medians[0]).toBe(summary.strategies[view.strategies[0]!.id]!.totals["contribution"]!.p50);
  const at = utils.encode_cell({ r: row + 1, c: rowsOf("Scoreboard")[0]!.indexOf("median") });
  expect((sheet("Scoreboard")[at] as CellObject).z).toBe("0.0%");
});

describe("inputs", () => {
  test("numbers are numbers, with range and note", () => {
    const paths = column("Inputs", "Path");
    const at = (path: string, head: string): unknown => column("Inputs", head)[paths.indexOf(path)];
    const coverage = "/offers/commit/commitment/coverage";
    expect(at(coverage, "Value")).toBe(0.6);
    expect([at(coverage, "1 in 10 below"), at(coverage, "1 in 10 above")]).toEqual([0.4, 0.8]);
    expect(at("/horizonMonths", "Value")).toBe(36);
    expect(at("/horizonMonths", "Where it comes from")).toBe("agreed <&> in ␁ March");
    expect(paths).not.toContain("/id");
  });
});

test("a number without a figure is an empty cell", () => {
  for (const name of book.SheetNames) {
    for (const cell of cells(sheet(name))) expect(String(cell.v), name).not.toMatch(/NaN|Infinity|undefined/);
  }
  expect(column("NRR", "A, median, %").slice(0, 12)).toEqual(Array(12).fill(undefined));
});

test("every chart that a screen shows has its sheet", () => {
  const files = readdirSync("src/charts", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".svelte"))
    .map((file) => readFileSync(`src/charts/${file}`, "utf8"));
  const names = files.flatMap((text) => /<ChartFrame\s[^>]*?name="([a-z-]+)"/.exec(text)?.[1] ?? []);
  expect(names.length).toBeGreaterThan(25);
  // The months of one commitment belong to the ledger, whose lines are saved there.
  const shown = names.filter((name) => name !== "burn-down");
  expect(Object.keys(CHART_SHEETS).sort()).toEqual(shown.sort());
});

test("names of sheets are cut and numbered", () => {
  const long = "A name of more than thirty-one letters";
  const first = sheetName(long, []);
  expect(first).toBe("A name of more than thirty-one");
  expect(sheetName(long, [first.toUpperCase()])).toBe("A name of more than thirty-on 2");
  expect(sheetName("'[x]/y'", [])).toBe("x y");
  expect(sheetName("History", [])).toBe("History 2");
  expect(sheetName("", [])).toBe("Sheet");
});

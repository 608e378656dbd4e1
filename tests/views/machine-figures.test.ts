/** What leaves the page for machines is the same however its figures are written on screen. */
import { afterAll, expect, test } from "vitest";
import { delimited } from "#charts/frame/table.ts";
import { customerTable } from "#charts/ledger-tables/customer-table.ts";
import { firmMonthTable } from "#charts/ledger-tables/firm-table.ts";
import { resultView } from "#charts/model.ts";
import { simulate, summarise } from "#engine/index.ts";
import { writeScenarioFile } from "#scenario/file.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { count } from "#text/format.ts";
import { figureStyle, styleOf, writeFiguresBy, type FigureChoice } from "#text/locale.ts";
import { CHART_TABLES } from "#views/results/chart-tables.ts";
import { everything } from "#tests/fixtures/everything.ts";
import { firmMonthOf } from "#worker/trace-slices.ts";
import { madeTrace } from "../worker/made-trace.ts";

function write(choice: FigureChoice): void {
  const style = styleOf(choice, "en-US");
  writeFiguresBy(() => style);
}
const before = figureStyle();

// The style in force is the module's, and other files of tests may share it.
afterAll(() => writeFiguresBy(() => before));

const view = resultView(apiVendor, summarise(simulate(apiVendor, { to: 40 })));
const trace = madeTrace();

/** Everything that is saved for machines, as text. */
function files(): Record<string, string> {
  const source = { view, scenario: apiVendor, accounts: {} };
  const charts = Object.entries(CHART_TABLES).map(([name, tables]) => {
    return [
      name,
      tables(source)
        .map(({ table }) => delimited(table))
        .join(""),
    ] as const;
  });
  const firm = trace.partners[0]!.firms[0]!;
  return {
    ...Object.fromEntries(charts),
    customer: delimited(customerTable(firm.customers[0]!, { scenario: everything })),
    statement: delimited(firmMonthTable(firmMonthOf(trace, "si", 0, 0)!, { scenario: everything })),
    scenario: writeScenarioFile(apiVendor),
  };
}

test("tables, statements and scenarios", () => {
  const plain = files();
  expect(Object.keys(plain).length).toBeGreaterThan(25);
  for (const choice of ["1.234,5", "1 234,5", "1’234.5"] as const) {
    write(choice);
    expect(count(1234)).not.toBe("1,234");
    const written = files();
    const moved = Object.keys(plain).filter((name) => written[name] !== plain[name]);
    expect(
      moved.map((name) => [name, written[name]!.split("\r\n").find((line) => !plain[name]!.includes(line))]),
    ).toEqual([]);
  }
});

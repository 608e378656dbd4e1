import { read, utils, type CellObject, type WorkSheet } from "@e965/xlsx";
import type { Scenario } from "#engine/index.ts";
import { expect, test } from "./fixtures.ts";
import { apiVendor, downloaded, variant } from "./scenario-files.ts";
import { scoreboard, visitWith } from "./workspace.ts";

/** Names that a file may bring and a spreadsheet would calculate, split, or lose. */
const NAMES = ['=HYPERLINK("http://x.example";"y")', "＝1+1;=cmd|' /C calc'!A0;", "\u202e@SUM(A1)", "constructor"];

const texts: Pick<Scenario, "description" | "notes" | "strategies" | "offers" | "plans"> = {
  description: "-2+3\n=1+1\t@A1",
  notes: { "/horizonMonths": "\t=1+1" },
  strategies: apiVendor.strategies.map((strategy, i) => ({ ...strategy, name: NAMES[i]! })),
  offers: apiVendor.offers.map((offer, i) => ({ ...offer, name: NAMES[i]! })),
  plans: apiVendor.plans.map((plan, i) => ({ ...plan, name: NAMES[i + 1]! })),
};

function cellsOf(sheet: WorkSheet): CellObject[] {
  return Object.entries(sheet).flatMap(([address, cell]) => (address.startsWith("!") ? [] : [cell as CellObject]));
}

test("names that look like formulas leave as texts, by CSV and by workbook, and come back as they were", async ({
  page,
}) => {
  await visitWith(page, { ...variant("hostile", { runs: 20, ...texts }), name: '=1+1 "CON"' });
  const csv = await downloaded(page, async () => {
    await scoreboard(page)
      .getByRole("button", { name: /^More: / })
      .click();
    await page.getByRole("menuitem", { name: "CSV" }).click();
  });
  expect(csv.name).toMatch(/^[a-z0-9-]+\.csv$/);
  for (const FS of [",", ";"]) {
    const { Sheets } = read(csv.bytes, { cellFormula: true, FS });
    const cells = cellsOf(Sheets["Sheet1"]!);
    expect(cells.filter(({ f }) => f !== undefined)).toEqual([]);
    if (FS === ";") continue;
    expect(cells.map(({ v }) => v)).toContain(`A,' ${NAMES[0]}`);
    expect(cells.filter(({ t, v }) => t === "n" && Number(v) < 0).length).toBeGreaterThan(0);
  }

  await page.getByRole("button", { name: "More", exact: true }).click();
  const workbook = await downloaded(page, () =>
    page.getByRole("button", { name: "Results as Excel workbook" }).click(),
  );
  expect(workbook.name).toMatch(/^1-1-con-results-\d{4}-\d\d-\d\d\.xlsx$/);
  const book = read(workbook.bytes, { cellFormula: true, cellNF: true });
  const formulas = book.SheetNames.flatMap((name) => cellsOf(book.Sheets[name]!).filter(({ f }) => f !== undefined));
  expect(formulas).toEqual([]);
  const rows = utils.sheet_to_json<string[]>(book.Sheets["Strategies"]!, { header: 1 });
  expect(rows.slice(1).map((row) => row[1])).toEqual(NAMES);
  expect(utils.sheet_to_json<string[]>(book.Sheets["About"]!, { header: 1 }).flat()).toContain(texts.description);
});

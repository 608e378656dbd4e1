import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { beginWith, slight } from "./kept-before.ts";
import { apiVendor, dropFile, openFile, savedFile } from "./scenario-files.ts";
import { fanChart, finished, lever, saved, scenarioName, tableOf } from "./workspace.ts";

const LONG = process.env["DRAWDOWN_LONG"] === "1";

/** Ways to open a file; each wrong one is opened by all of them, or by one in turn. */
const WAYS = [openFile, dropFile] as const;

const [first, ...others] = apiVendor.strategies;

/** Files that are refused: what each holds, and every line of what is said about it. */
const WRONG: [what: string, content: unknown, lines: [path: string, sentence: RegExp][]][] = [
  ["no JSON", '{\n  "name": "Mine",\n', [["the whole file", /not valid JSON: something is wrong at line 3, column 1/]]],
  ["JSON of something else", [1, 2, 3], [["the whole file", /must be an object, but is a list/]]],
  [
    "several problems",
    { ...apiVendor, horizonMonths: 500, currency: "dollars", baselineStrategyId: "seats-fees", colour: "red" },
    [
      ["/horizonMonths", /must be from 6 to 120, but is 500/],
      ["/currency", /must be a currency code of ISO 4217 like USD or EUR/],
      ["/baselineStrategyId", /“seats-fees” is none of the strategies; .*did you mean “seats-fee”\?/],
      ["/colour", /“colour” is no field of this part/],
    ],
  ],
  [
    "a newer version",
    { ...apiVendor, schemaVersion: 99 },
    [["/schemaVersion", /was made by a newer Drawdown \(format 99\)/]],
  ],
  [
    "what does not go together",
    {
      ...apiVendor,
      strategies: [{ ...first, before: { offerId: "commit", planId: "referral" }, switchMonth: 36 }, ...others],
      uncertainties: [
        { path: "/horizonMonths", p10: 24, p90: 48 },
        { path: "/name", p10: 2, p90: 1 },
      ],
    },
    [
      ["/uncertainties/1/p90", /must not be under the lower end of its range, 2/],
      ["/strategies/seats-fee/switchMonth", /must be before the end of the simulation, month 36/],
      ["/uncertainties/0/path", /“\/horizonMonths” cannot be uncertain/],
      ["/uncertainties/1/path", /“\/name” must be the path of a number in this scenario/],
    ],
  ],
];

/** What the page says about a file, line by line. */
async function explained(page: Page, file: string): Promise<string[]> {
  const dialog = page.getByRole("dialog", { name: file });
  await expect(dialog).toContainText("Your present work is untouched");
  const lines = await dialog.getByRole("listitem").allTextContents();
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(dialog).toHaveCount(0);
  return lines.map((line) => line.replace(/\s+/g, " ").trim());
}

// Whatever they open is kept already, and nobody looks at how charts move.
test.use({ known: false, contextOptions: { reducedMotion: "reduce" } });

test("a wrong file is explained problem by problem, and the own work stays", async ({ page }) => {
  await beginWith(page, slight("own"));
  await lever(page, "Usage share").box.fill("20");
  await finished(page, 2);
  const [own, table] = [(await savedFile(page)).text, await tableOf(fanChart(page))];
  for (const [i, [what, content, lines]] of WRONG.entries()) {
    for (const open of LONG ? WAYS : [WAYS[i % WAYS.length]!]) {
      await test.step(`${what}, ${open.name}`, async () => {
        await open(page, "theirs.json", content);
        const said = await explained(page, "theirs.json");
        expect(said).toHaveLength(lines.length);
        for (const [path, sentence] of lines) {
          const line = said.find((text) => text.startsWith(path) && sentence.test(text));
          expect(line, `${path}: ${sentence} in\n${said.join("\n")}`).toBeDefined();
        }
      });
    }
    await expect(scenarioName(page)).toHaveValue("Test own");
    await expect(lever(page, "Usage share").box).toHaveValue("20\u00a0%");
  }
  expect((await savedFile(page)).text).toBe(own);
  expect(await tableOf(fanChart(page))).toEqual(table);
});

test("a saved file is the scenario, and comes back by a drop as the same bytes", async ({ page, newVisitor }) => {
  const own = slight(apiVendor.id);
  await beginWith(page, own);
  await lever(page, "Price of usage").box.fill("4.25");
  await scenarioName(page).fill("Überraschung: “Q3” <b>");
  const file = await savedFile(page);
  const expected = structuredClone(own);
  const [charge] = expected.offers[1]!.charges;
  if (charge?.kind === "usage" && charge.schedule.model === "graduated") charge.schedule.tiers[0]!.price = 4.25;
  expect(file.scenario).toEqual({ ...expected, name: "Überraschung: “Q3” <b>" });
  expect(file.name).toBe("drawdown-api-vendor.json");

  const other = await newVisitor();
  await beginWith(other, slight("another"));
  await dropFile(other, file.name, file.text);
  await expect(scenarioName(other)).toHaveValue("Überraschung: “Q3” <b>");
  await expect(lever(other, "Price of usage").box).toHaveValue("$4.25");
  expect((await savedFile(other)).text).toBe(file.text);
});

test("a file with the id of an own scenario is opened beside it; undo puts it away and brings the former work back, redo opens it again", async ({
  page,
}) => {
  const { box } = lever(page, "Usage share");
  const scenarios = page.getByRole("button", { name: "Scenarios" });
  const own = page.getByRole("button", { name: /^\s*Test shared\s+\d/ });
  const copy = page.getByRole("button", { name: /Test shared \(2\)/ });
  const shared = slight("shared");
  await beginWith(page, shared);
  await box.fill("33");
  await saved(page);
  await openFile(page, "shared.json", shared);
  await expect(page.getByRole("status").getByText(/as a copy: another version of it was already here/)).toBeVisible();
  await expect(scenarioName(page)).toHaveValue("Test shared (2)");
  await expect(box).toHaveValue("14\u00a0%");
  expect((await savedFile(page)).scenario.id).toBe("shared-2");
  await saved(page);

  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect(scenarioName(page)).toHaveValue("Test shared");
  await expect(box).toHaveValue("33\u00a0%");
  await scenarios.click();
  await expect(own).toBeVisible();
  await expect(copy).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Shift+z");
  await expect(scenarioName(page)).toHaveValue("Test shared (2)");
  await scenarios.click();
  await expect(copy).toBeVisible();
  await own.click();
  await expect(scenarioName(page)).toHaveValue("Test shared");
  await expect(box).toHaveValue("33\u00a0%");
});

import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { apiVendor, dropFile, openFile, savedFile, variant } from "./scenario-files.ts";
import { fanChart, finished, lever, saved, scenarioName, tableOf, visit, visitWith } from "./workspace.ts";

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

test("a wrong file is explained problem by problem, and the own work stays", async ({ page }) => {
  await visitWith(page, variant("own", { runs: 60 }));
  await lever(page, "Usage share").box.fill("20");
  await finished(page, 60);
  const [own, table] = [(await savedFile(page)).text, await tableOf(fanChart(page))];
  for (const [what, content, lines] of WRONG) {
    for (const open of [openFile, dropFile]) {
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
  await visit(page);
  await lever(page, "Price of usage").box.fill("4.25");
  await scenarioName(page).fill("Überraschung: “Q3” <b>");
  const file = await savedFile(page);
  const expected = structuredClone(apiVendor);
  const [charge] = expected.offers[1]!.charges;
  if (charge?.kind === "usage" && charge.schedule.model === "graduated") charge.schedule.tiers[0]!.price = 4.25;
  expect(file.scenario).toEqual({ ...expected, name: "Überraschung: “Q3” <b>" });
  expect(file.name).toBe("drawdown-api-vendor.json");

  const other = await newVisitor();
  await visit(other);
  await dropFile(other, file.name, file.text);
  await expect(scenarioName(other)).toHaveValue("Überraschung: “Q3” <b>");
  await expect(lever(other, "Price of usage").box).toHaveValue("$4.25");
  expect((await savedFile(other)).text).toBe(file.text);
});

test("a file with the id of an own scenario is opened beside it; both are kept", async ({ page }) => {
  const theirs = variant("shared", { runs: 60 });
  await visitWith(page, theirs);
  await lever(page, "Usage share").box.fill("33");
  await saved(page);
  await openFile(page, "shared.json", theirs);
  await expect(page.getByRole("status").getByText(/as a copy: another version of it was already here/)).toBeVisible();
  await expect(scenarioName(page)).toHaveValue("Test shared (2)");
  await expect(lever(page, "Usage share").box).toHaveValue("14\u00a0%");
  expect((await savedFile(page)).scenario.id).toBe("shared-2");
  await saved(page);

  await page.getByRole("button", { name: "Scenarios" }).click();
  await page.getByRole("button", { name: /^\s*Test shared\s+\d/ }).click();
  await expect(scenarioName(page)).toHaveValue("Test shared");
  await expect(lever(page, "Usage share").box).toHaveValue("33\u00a0%");
});

test("undo after opening a file brings the former work back and puts the file away; redo opens it again", async ({
  page,
}) => {
  await visit(page);
  await lever(page, "Usage share").box.fill("33");
  await openFile(page, "theirs.json", variant("theirs", { runs: 60 }));
  await expect(scenarioName(page)).toHaveValue("Test theirs");
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect(scenarioName(page)).toHaveValue(apiVendor.name);
  await expect(lever(page, "Usage share").box).toHaveValue("33\u00a0%");
  await page.getByRole("button", { name: "Scenarios" }).click();
  await expect(page.getByRole("button", { name: /Test theirs/ })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Shift+z");
  await expect(scenarioName(page)).toHaveValue("Test theirs");
  await page.getByRole("button", { name: "Scenarios" }).click();
  await expect(page.getByRole("button", { name: /Test theirs/ })).toBeVisible();
});

import { expect, test } from "./fixtures.ts";
import { apiVendor, downloaded, openFile, variant } from "./scenario-files.ts";
import { column, scenarioName, scoreboard, tableOf, visitWith } from "./workspace.ts";

const [first, , third] = apiVendor.strategies;

test("two strategies with the same offer and plan differ by exactly 0 on every measure", async ({ page }) => {
  const strategies = [first!, { ...first!, id: "twin", name: "Twin" }, third!];
  await visitWith(page, variant("twins", { runs: 40, strategies }));
  const row = (name: RegExp) =>
    scoreboard(page)
      .getByRole("row")
      .filter({ has: page.getByRole("rowheader", { name }) });
  await expect(row(/Twin/).getByRole("cell")).toHaveText(Array<RegExp>(5).fill(/\D0( %| pts)?\s*same as A$/));
  await expect(row(/Commitment/).getByText("same as A")).toHaveCount(0);

  const { head, rows } = await tableOf(scoreboard(page));
  const less = head.indexOf("less A");
  const twins = rows.filter(([strategy]) => strategy === "B, Twin");
  expect(twins.map((cells) => cells[less])).toEqual(["0", "0", "0", "0", "0"]);
  expect(rows.filter(([strategy]) => strategy?.startsWith("A, ")).map((cells) => cells.slice(1, 8))).toEqual(
    twins.map((cells) => cells.slice(1, 8)),
  );

  // The file has the figures in full: nothing is rounded away.
  const { bytes } = await downloaded(page, async () => {
    await scoreboard(page)
      .getByRole("button", { name: /^More: / })
      .click();
    await page.getByRole("menuitem", { name: "CSV" }).click();
  });
  const lines = bytes
    .toString("utf8")
    .split("\r\n")
    .filter((line) => line.startsWith('"B, Twin"'));
  expect(lines.map((line) => line.split(",").at(-2))).toEqual(["0", "0", "0", "0", "0"]);
  expect(column({ head, rows }, "better")).toHaveLength(15);

  await test.step("where all strategies are the same the finding says so", async () => {
    await openFile(page, "all.json", variant("all-twins", { runs: 40, strategies: strategies.slice(0, 2) }));
    await expect(scenarioName(page)).toHaveValue("Test all-twins");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("the same in every future");
  });
});

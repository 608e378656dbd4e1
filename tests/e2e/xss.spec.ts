import type { Page } from "@playwright/test";
import { PAYLOADS } from "#tests/security/payloads.ts";
import { filled, refused } from "#tests/security/scenarios.ts";
import { expect, test } from "./fixtures.ts";
import { go, visitAddresses, visitScreens, watchSafety, type Check } from "./safe-page.ts";
import { dropFiles, openFile } from "./scenario-files.ts";
import { scenarioName, visit } from "./workspace.ts";

const LONG = process.env["DRAWDOWN_LONG"] === "1";

/** Places in the list of payloads with which files begin: all come by in each of them, in every text five others. */
const STARTS = LONG ? [0, 31, 62, 93, 124] : [0];

/** Opens what opens over the page. */
async function openDialogs(page: Page, check: Check): Promise<void> {
  await go(page, "#/summary");
  for (const name of ["What was changed", "Versions…"]) {
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("button", { name, exact: true }).click();
    await expect(page.getByRole("dialog").first()).toBeVisible();
    await check(name);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
  await page.getByRole("button", { name: "Scenarios" }).click();
  await check("Scenarios");
  await page.keyboard.press("Escape");
}

for (const from of STARTS) {
  test(`files, from payload ${from}: every text of a scenario is another payload, on every screen`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    const check = await watchSafety(page);
    const [scenario, ...others] = [from, from + 50, from + 100].map(filled);
    await visit(page);
    await openFile(page, `${PAYLOADS[2]!.replaceAll("/", "")}.json`, scenario);
    await expect(scenarioName(page)).toHaveValue(scenario!.name);
    await visitScreens(page, check);
    // Links lead there too: without the full suites once is enough.
    if (LONG) await visitAddresses(page, scenario!, check);
    await openDialogs(page, check);
    await dropFiles(
      page,
      others.map((other, i) => [`${PAYLOADS[i + 30]}.json`, other]),
    );
    await expect(scenarioName(page)).toHaveValue(others.at(-1)!.name);
    await check("dropped");
    await go(page, "#/home");
    await check("Home with all of them");
    await go(page, "#/summary");
    const wrong = refused(from);
    await dropFiles(
      page,
      wrong.map((content, i) => [`${PAYLOADS[i + 9]}.json`, content]),
    );
    for (let left = wrong.length; left > 0; left--) {
      await expect(page.getByRole("dialog").first()).toBeVisible();
      await check("refused");
      await page.getByRole("dialog").getByRole("button", { name: "Close" }).first().click();
    }
    await page.reload();
    await expect(scenarioName(page)).toHaveValue(others.at(-1)!.name);
    await check("the next visit");
  });
}

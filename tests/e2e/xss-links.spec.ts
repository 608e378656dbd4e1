import { writeLink } from "#scenario/link/link.ts";
import { PAYLOADS } from "#tests/security/payloads.ts";
import { filled } from "#tests/security/scenarios.ts";
import { expect, test } from "./fixtures.ts";
import { visitAddresses, visitScreens, watchSafety } from "./safe-page.ts";
import { scenarioName } from "./workspace.ts";

const LONG = process.env["DRAWDOWN_LONG"] === "1";

/** Places in the list of payloads with which the links' scenarios begin. */
const STARTS = LONG ? [0, 31, 62, 93, 124] : [0];

test("links: every text of a scenario is a payload, and links that are none", async ({ page }) => {
  test.setTimeout(120_000);
  const check = await watchSafety(page);
  for (const from of STARTS) {
    const scenario = filled(from);
    const written = await writeLink({ ...scenario, description: "", notes: {} });
    if (!written.ok) throw new Error(written.problem.code);
    await page.goto(`./${written.link}`);
    await expect(scenarioName(page)).toHaveValue(scenario.name);
    await check(`link ${from}`);
    // Files go through all screens too: without the full suites once is enough.
    if (LONG) await visitScreens(page, check);
    await visitAddresses(page, scenario, check);
  }
  for (const payload of PAYLOADS.filter((_, i) => LONG || i % 10 === 0)) {
    await page.evaluate((hash) => (location.hash = hash), `#s=1.${payload}`);
    await check(payload);
    await page.evaluate((hash) => (location.hash = hash), payload);
    await check(payload);
    await page.keyboard.press("Escape");
  }
});

import type { Page } from "@playwright/test";
import { PAYLOADS, UNFIT } from "#tests/security/payloads.ts";
import { filled, isFree, textsOf, type TextSite } from "#tests/security/scenarios.ts";
import { entryOf } from "#tests/walk/acts.ts";
import { type } from "#tests/walk/gestures.ts";
import { make, openEntry } from "#tests/walk/in-page.ts";
import { sitesOf } from "#tests/walk/places.ts";
import { expect, test } from "./fixtures.ts";
import { watchSafety } from "./safe-page.ts";
import { downloaded, openFile } from "./scenario-files.ts";
import { chart, scenarioName, visit } from "./workspace.ts";

const LONG = process.env["DRAWDOWN_LONG"] === "1";

/** Payloads for each text of the schema. */
const EACH = LONG ? 5 : 1;

const scenario = filled(11);
const payloadAt = (i: number): string => PAYLOADS[i % PAYLOADS.length]!;

/** One of each kind of text; ids are changed last, because paths begin with them. */
function oneOfEach(): TextSite[] {
  const sites = textsOf(scenario).filter(({ path }) => path !== "/id");
  const first = sites.filter(({ at }, i) => sites.findIndex((other) => other.at === at) === i);
  return [...first.filter(isFree), ...first.filter((site) => !isFree(site))].filter(
    ({ field }) => field.format !== "pointer",
  );
}

async function typeEverywhere(page: Page): Promise<void> {
  let entry: string | null = null;
  for (const [i, site] of oneOfEach().entries()) {
    if (entryOf(site.path) !== entry) await openEntry(page, (entry = entryOf(site.path)));
    for (let turn = 0; turn < EACH; turn++) {
      const text = payloadAt(i * 7 + turn * 31).slice(0, site.field.max);
      for (const gesture of type(site.path, text)) await make(page, gesture);
    }
  }
  await openEntry(page, "");
}

/** Pastes cells into a group of fields: each payload as a table of its own. */
async function pasteEach(page: Page, path: string, payloads: readonly string[]): Promise<void> {
  await openEntry(page, entryOf(path));
  for (const gesture of type(`${path}/0/price`, payloadAt(3))) await make(page, gesture);
  const said = await page.evaluate(
    async ([group, texts]) => {
      const alerts = new Set<string>();
      for (const text of texts) {
        const input = document.querySelector(`[data-path="${group}"] input`)!;
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", `1\t${text}\r\n\t2`);
        input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
        await new Promise((resolve) => requestAnimationFrame(resolve));
        for (const alert of document.querySelectorAll("[role=alert]")) alerts.add(alert.textContent);
      }
      return alerts.size;
    },
    [path, payloads] as const,
  );
  expect(said, "what was pasted is told").toBeGreaterThan(payloads.length / 4);
  await openEntry(page, "");
}

/** An exported picture, read as XML in a page without anything: what it must not have. */
async function wrongInPicture(page: Page, svg: string): Promise<string[]> {
  const blank = await page.context().newPage();
  const wrong = await blank.evaluate((text) => {
    const picture = new DOMParser().parseFromString(text, "image/svg+xml");
    const forbidden = "parsererror, script, foreignObject, iframe, animate, set, a, use, image, [href]";
    const found = [...picture.querySelectorAll(forbidden)].map((element) => element.outerHTML.slice(0, 100));
    for (const { attributes } of picture.querySelectorAll("*"))
      for (const { name, value } of attributes)
        if (/^on/i.test(name) || /javascript:|evil/i.test(value)) found.push(`${name}="${value}"`);
    return found;
  }, svg);
  await blank.close();
  return wrong;
}

/** Cells of a table in CSV that a spreadsheet would compute. */
function formulasIn(csv: string): string[] {
  const cells = csv.replace(/^\uFEFF/, "").match(/"(?:[^"]|"")*"|[^",\r\n]+/g) ?? [];
  const plain = cells.map((cell) => cell.replace(/^"|"$/g, ""));
  return plain.filter((cell) => /^[=+@\t\r\n-]/.test(cell) && !/^-?[\d.]+(e[+-]?\d+)?%?$/i.test(cell));
}

test("fields, pasted cells and files that leave: whatever is typed is a text", async ({ page }) => {
  test.setTimeout(LONG ? 240_000 : 60_000);
  const check = await watchSafety(page);
  await visit(page);
  await openFile(page, "payloads.json", scenario);
  await expect(scenarioName(page)).toHaveValue(scenario.name);
  await typeEverywhere(page);
  await check("typed");
  for (const payload of [...PAYLOADS, ...UNFIT].filter((_, i) => LONG || i % 12 === 0)) {
    await scenarioName(page).fill(payload);
    await check(payload);
  }
  await scenarioName(page).blur();
  const tiers = sitesOf(scenario).find(({ path }) => /^\/offers\/.*\/tiers$/.test(path))!;
  await pasteEach(
    page,
    tiers.path,
    PAYLOADS.filter((_, i) => LONG || i % 5 === 0),
  );
  await check("pasted");
  for (const name of ["scoreboard", "fan"]) {
    const leave = async (what: string): Promise<string> => {
      await chart(page, name)
        .getByRole("button", { name: /^More: / })
        .click();
      const { bytes } = await downloaded(page, () => page.getByRole("menuitem", { name: new RegExp(what) }).click());
      return bytes.toString("utf8");
    };
    expect(await wrongInPicture(page, await leave("SVG")), name).toEqual([]);
    expect(formulasIn(await leave("CSV")), name).toEqual([]);
    if (LONG || name === "fan") await leave("PNG");
  }
  await check("left");
});

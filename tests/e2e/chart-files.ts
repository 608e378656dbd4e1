/** The files that a chart leaves as. */
import { expect, type Locator, type Page } from "@playwright/test";
import { downloaded } from "./scenario-files.ts";
import type { Figures } from "./workspace.ts";

/** What an entry of a chart's menu downloads. */
function fromMenu(page: Page, figure: Locator, entry: string): Promise<{ name: string; bytes: Buffer }> {
  return downloaded(page, async () => {
    await figure.getByRole("button", { name: /^More: / }).click();
    await figure.getByRole("menuitem", { name: entry }).click();
  });
}

/** Words of a picture, without its marks and the breaks of its lines. */
function wordsOf(svg: string): string {
  const plain = svg.replaceAll(/<style[^]*?<\/style>|<[^>]*>/g, " ").replaceAll("&amp;", "&");
  return plain.replaceAll(/\s+/g, " ");
}

/** A chart leaves as CSV with the rows of its table, and as SVG with its title. */
export async function expectFiles(page: Page, figure: Locator, { rows }: Figures): Promise<void> {
  const name = (await figure.getAttribute("data-chart"))!;
  const csv = await fromMenu(page, figure, "CSV");
  expect(csv.name).toMatch(/^[a-z0-9-]+\.csv$/);
  expect(csv.bytes.toString("utf8").trimEnd().split("\r\n"), name).toHaveLength(rows.length + 1);

  const svg = await fromMenu(page, figure, "SVG");
  const title = (await figure.getByRole("heading").first().textContent())!.trim().replaceAll(/\s+/g, " ");
  const text = svg.bytes.toString("utf8");
  expect(svg.name).toMatch(/\.svg$/);
  expect(text, name).toMatch(/^<svg [^]*<\/svg>$/);
  expect(wordsOf(text), name).toContain(title);
}

/** A chart leaves as PNG with more dots than it has on the screen. */
export async function expectPng(page: Page, figure: Locator): Promise<void> {
  const png = await fromMenu(page, figure, "PNG");
  expect(png.name).toMatch(/\.png$/);
  expect(png.bytes.subarray(0, 8)).toEqual(Buffer.from("\x89PNG\r\n\x1a\n", "latin1"));
  const { width } = (await figure.boundingBox())!;
  expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(1.8 * width);
}

/** Scenario files for the pages: made from the ready scenario, put in and taken out as a person does it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Download, Page } from "@playwright/test";
import type { Scenario } from "#engine/index.ts";
import { apiVendor } from "#scenario/templates/index.ts";

export { apiVendor };

/** A copy of the ready scenario under its own id, with other parts; the seed stays the template's. */
export function variant(id: string, { runs = 200, ...parts }: Partial<Scenario> & { runs?: number } = {}): Scenario {
  const simulation = { ...apiVendor.simulation, runs };
  return structuredClone({ ...apiVendor, id, name: `Test ${id}`, simulation, ...parts });
}

/** A file to be given to the page; `content` is text, or is written as JSON. */
function payload(name: string, content: unknown): { name: string; mimeType: string; buffer: Buffer } {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  return { name, mimeType: "application/json", buffer: Buffer.from(text) };
}

/** Opens a file by the button. */
export async function openFile(page: Page, name: string, content: unknown): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open file" }).click();
  await (await chooser).setFiles(payload(name, content));
}

/** Drops a file on the page. */
export function dropFile(page: Page, name: string, content: unknown): Promise<void> {
  return dropFiles(page, [[name, content]]);
}

/** Drops several files on the page at once. */
export async function dropFiles(page: Page, files: readonly [name: string, content: unknown][]): Promise<void> {
  const payloads = files.map(([name, content]) => payload(name, content));
  const dataTransfer = await page.evaluateHandle(
    (all) => {
      const transfer = new DataTransfer();
      for (const { text, name, type } of all) transfer.items.add(new File([text], name, { type }));
      return transfer;
    },
    payloads.map(({ name, mimeType, buffer }) => ({ text: buffer.toString(), name, type: mimeType })),
  );
  for (const event of ["dragenter", "dragover", "drop"]) await page.dispatchEvent("main", event, { dataTransfer });
}

/** What an act on the page downloads. */
export async function downloaded(page: Page, act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const started: Promise<Download> = page.waitForEvent("download");
  await act();
  const file = await started;
  return { name: file.suggestedFilename(), bytes: readFileSync((await file.path())!) };
}

/** The scenario as the page saves it, with the file's name and text. */
export async function savedFile(page: Page): Promise<{ name: string; text: string; scenario: Scenario }> {
  const save = page.getByRole("button", { name: "Save as file" });
  const { name, bytes } = await downloaded(page, () => save.click());
  const text = bytes.toString("utf8");
  return { name, text, scenario: JSON.parse(text) as Scenario };
}

/** By metric and quantile: values by month; null where there is none. */
type ByMonth = Record<string, Record<string, (number | null)[]>>;

/** What the headless command prints, as far as tests read it. */
export interface Headless {
  runs: number;
  strategies: Record<
    string,
    { mean: Record<string, number[]>; quantiles: ByMonth; totals: Record<string, Record<string, number>> }
  >;
}

/** The results of the headless command for a scenario file. */
export function headless(text: string): Headless {
  const folder = mkdtempSync(join(tmpdir(), "drawdown-"));
  const file = join(folder, "scenario.json");
  writeFileSync(file, text);
  const { stdout, stderr } = spawnSync("npm", ["run", "--silent", "simulate", "--", file], {
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  rmSync(folder, { recursive: true });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as Headless;
}

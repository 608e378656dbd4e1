import type { Scenario } from "#engine/index.ts";
import { rawText } from "#scenario/raw-text.ts";
import { apiVendor } from "#scenario/templates/api-vendor.ts";
import type { Act } from "#state/draft.svelte.ts";
import type { Refusal } from "#state/messages.svelte.ts";
import { GONE, notOpened, opened, openedFiles, STARTED_AGAIN, tooManyFiles } from "#text/file-words.ts";
import { download } from "./download.ts";
import { FIRST_ROUTE } from "./routes.ts";
import type { Services } from "./services.ts";

/** So many files are taken at once. */
const MOST_FILES = 100;

/**
 * Puts files' scenarios beside what is there, as one step, and opens the last; a backup of a library is restored. Of a
 * file with problems nothing is taken: they are shown, as is what stands in `refused` already.
 */
export async function openFiles(
  page: Services,
  files: readonly File[],
  refused: readonly Refusal[] = [],
): Promise<void> {
  if (files.length > MOST_FILES) return page.messages.tell(tooManyFiles(files.length, MOST_FILES));
  const { readFiles } = await import("./read-files.ts");
  const read = await readFiles(files);
  const refusals = [...refused, ...read.refused];
  if (read.library !== null) await (await import("./backup.ts")).restoreBackup(page, read.library);
  const count = read.scenarios.length;
  await place(page, read.scenarios, (scenario, copied) =>
    files.length === 1
      ? opened(scenario.name, copied > 0)
      : openedFiles(
          count,
          copied,
          refusals.map(({ file }) => file),
        ),
  );
  if (read.library === null || refusals.length > 0) page.messages.refusals = refusals;
}

/** Opens a kept scenario. */
export async function openStored(page: Services, id: string): Promise<void> {
  if (id === page.draft.scenario.id) return enterWorkspace(page);
  await page.library.flush();
  const scenario = await page.library.find(id);
  if (scenario === null) return void tellWhyNot(page);
  page.library.know(scenario, id);
  const step = { undo: () => {}, redo: () => {} };
  page.draft.open(scenario, step);
  tellOf(page, opened(scenario.name, false), step);
  enterWorkspace(page);
}

async function tellWhyNot({ library, messages }: Services): Promise<void> {
  if (library.unreadable === null) return messages.tell(GONE);
  const { name, problems } = library.unreadable;
  const { problemLine } = await import("#text/problems.ts");
  messages.tell(notOpened(name, problems[0] ? problemLine(problems[0]) : ""));
}

/** Opens the example as it was, beside what is there. */
export function startAgain(page: Services): Promise<void> {
  return place(page, [apiVendor], () => STARTED_AGAIN);
}

/** Opens a copy of a template, beside what is there. */
export function openTemplate(page: Services, template: Scenario): Promise<void> {
  return place(page, [template], (scenario, copied) => opened(scenario.name, copied > 0));
}

/** Opens a copy of a scenario, under a name of its own. */
export async function openBeside(page: Services, scenario: Scenario): Promise<void> {
  await page.library.flush();
  return place(page, [await page.library.beside(scenario)], (copy) => opened(copy.name, false));
}

/** Gives a scenario to the browser as a file to download. */
export async function saveFile(scenario: Scenario): Promise<void> {
  const { scenarioFileName, writeScenarioFile } = await import("#scenario/file.ts");
  download(scenarioFileName(scenario), writeScenarioFile(scenario));
}

/** Gives what is kept and cannot be read to the browser as a file to download. */
export function saveRaw(id: string, raw: unknown): void {
  download(`drawdown-${id}.json`, rawText(raw));
}

async function place(
  page: Services,
  scenarios: readonly Scenario[],
  say: (last: Scenario, copied: number) => string,
): Promise<void> {
  const added = await page.shelf.add(scenarios);
  if (added === null) return;
  tellOf(page, say(added.scenario, added.copied), added.act);
  enterWorkspace(page);
}

/** Tells of the last step, with a way back as long as it is the last. */
function tellOf({ messages, draft }: Services, text: string, act: Act): void {
  messages.notice = { text, undo: () => draft.undo(), stands: () => draft.endsWith(act) };
}

/** Shows the results of what was opened, unless they are in sight. */
function enterWorkspace({ router }: Services): void {
  if (router.route !== null) return;
  router.go(FIRST_ROUTE);
  window.scrollTo(0, 0);
}

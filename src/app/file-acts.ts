/** What buttons do with files and kept scenarios: the first picture does without how it is done. */
import type { Scenario } from "#engine/index.ts";
import type { TemplateEntry } from "#scenario/templates/index.ts";
import { NOT_LOADED } from "#text/dialog-words.ts";
import { chooseFiles } from "./choose-files.ts";
import type { Services } from "./services.ts";

/** Fetches how it is done and does it; says so where it cannot be fetched. */
async function having<T>(page: Services, fetch: Promise<T>, act: (parts: T) => Promise<void> | void): Promise<void> {
  const parts = await fetch.catch(() => null);
  if (parts === null) page.messages.tell(NOT_LOADED);
  else await act(parts);
}

const fetchFiles = () => import("./files.ts");

type Files = Awaited<ReturnType<typeof fetchFiles>>;

function withFiles(page: Services, act: (files: Files) => Promise<void> | void): Promise<void> {
  return having(page, fetchFiles(), act);
}

/** Lets a person choose scenario files, and opens them. */
export function chooseFile(page: Services): void {
  chooseFiles(true, (chosen) => void withFiles(page, ({ openFiles }) => openFiles(page, chosen)));
}

/** Whether the browser shows the clipboard to a page that asks for it. */
export function canPaste(): boolean {
  // Pages that did not come over https have no clipboard.
  return (navigator.clipboard as Clipboard | undefined)?.readText !== undefined;
}

/** Opens what is on the clipboard. */
export function pasteScenario(page: Services): Promise<void> {
  return having(page, import("./open-brought.ts"), ({ openClipboard }) => openClipboard(page));
}

/** Gives all that is kept, but results, to the browser as one file to download. */
export function backUpAll(page: Services): Promise<void> {
  return having(page, import("./backup.ts"), ({ backUp }) => backUp(page));
}

/** Opens a kept scenario. */
export function openStored(page: Services, id: string): Promise<void> {
  return withFiles(page, (files) => files.openStored(page, id));
}

/** Opens the example as it was, beside what is there. */
export function startAgain(page: Services): Promise<void> {
  return withFiles(page, (files) => files.startAgain(page));
}

/** Opens a copy of a template or of what else is fetched, beside what is there. */
export function openTemplate(page: Services, { load }: Pick<TemplateEntry, "load">): Promise<void> {
  return having(page, Promise.all([fetchFiles(), load()]), ([files, template]) => files.openTemplate(page, template));
}

/** Gives a scenario to the browser as a file to download. */
export function saveFile(page: Services, scenario: Scenario): Promise<void> {
  return withFiles(page, (files) => files.saveFile(scenario));
}

/** Gives what is kept and cannot be read to the browser as a file to download. */
export function saveRaw(page: Services, id: string, raw: unknown): Promise<void> {
  return withFiles(page, (files) => files.saveRaw(id, raw));
}

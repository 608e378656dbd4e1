/** What buttons do with files and kept scenarios: the first picture does without how it is done. */
import type { Scenario } from "#engine/index.ts";
import type { Services } from "./services.ts";

const files = () => import("./files.ts");

/** Lets a person choose scenario files, and opens them. */
export function chooseFile(page: Services): void {
  const input = Object.assign(document.createElement("input"), {
    type: "file",
    accept: ".json,application/json",
    multiple: true,
  });
  input.addEventListener("change", () => {
    void files().then(({ openFiles }) => openFiles(page, [...(input.files ?? [])]));
  });
  input.click();
}

/** Whether the browser shows the clipboard to a page that asks for it. */
export function canPaste(): boolean {
  // Pages that did not come over https have no clipboard.
  return (navigator.clipboard as Clipboard | undefined)?.readText !== undefined;
}

/** Opens what is on the clipboard. */
export async function pasteScenario(page: Services): Promise<void> {
  await (await import("./open-brought.ts")).openClipboard(page);
}

/** Opens a kept scenario. */
export async function openStored(page: Services, id: string): Promise<void> {
  await (await files()).openStored(page, id);
}

/** Opens the example as it was, beside what is there. */
export async function startAgain(page: Services): Promise<void> {
  await (await files()).startAgain(page);
}

/** Opens a copy of a template, beside what is there. */
export async function openTemplate(page: Services, template: Scenario): Promise<void> {
  await (await files()).openTemplate(page, template);
}

/** Gives a scenario to the browser as a file to download. */
export async function saveFile(scenario: Scenario): Promise<void> {
  await (await files()).saveFile(scenario);
}

/** Gives what is kept and cannot be read to the browser as a file to download. */
export async function saveRaw(id: string, raw: unknown): Promise<void> {
  (await files()).saveRaw(id, raw);
}

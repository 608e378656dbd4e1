import type { Scenario } from "#engine/index.ts";
import { readScenarioFile, scenarioFileName, writeScenarioFile } from "#scenario/file.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { problemLine } from "#text/problems.ts";
import { GONE, notOpened, opened, STARTED_AGAIN } from "#text/ui-words.ts";
import type { Services } from "./services.ts";

/** Lets a person choose a scenario file, and opens it. */
export function chooseFile(page: Services): void {
  const input = Object.assign(document.createElement("input"), { type: "file", accept: ".json,application/json" });
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file !== undefined) void openFile(page, file);
  });
  input.click();
}

/** Opens a file's scenario beside what is there, or shows everything that is wrong with the file. */
export async function openFile(page: Services, file: File): Promise<void> {
  const parsed = readScenarioFile(await file.text());
  if (!parsed.ok) {
    page.messages.refusal = { file: file.name, problems: parsed.problems };
    return;
  }
  const { scenario, copied } = await page.library.adopt(parsed.scenario);
  putInPlace(page, scenario, opened(scenario.name, copied));
}

/** Opens a kept scenario. */
export async function openStored(page: Services, id: string): Promise<void> {
  if (id === page.draft.scenario.id) return;
  await page.library.flush();
  const scenario = await page.library.find(id);
  if (scenario === null) return tellWhyNot(page);
  putInPlace(page, scenario, opened(scenario.name, false));
  await page.library.opened(scenario);
}

function tellWhyNot({ library, messages }: Services): void {
  if (library.unreadable === null) return messages.tell(GONE);
  const { name, problems } = library.unreadable;
  messages.tell(notOpened(name, problems[0] ? problemLine(problems[0]) : ""));
}

/** Opens the example as it was, beside what is there. */
export async function startAgain(page: Services): Promise<void> {
  const { scenario } = await page.library.adopt(apiVendor);
  putInPlace(page, scenario, STARTED_AGAIN);
}

/** Gives the scenario to the browser as a file to download. */
export function saveFile({ draft }: Services): void {
  const { scenario } = draft;
  const address = URL.createObjectURL(new Blob([writeScenarioFile(scenario)], { type: "application/json" }));
  Object.assign(document.createElement("a"), { href: address, download: scenarioFileName(scenario) }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function putInPlace({ draft, messages }: Services, scenario: Scenario, text: string): void {
  draft.open(scenario);
  messages.notice = { text, undo: () => draft.undo() };
}

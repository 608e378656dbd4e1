/** The parts of a page that keep scenarios, put together as the page does it. */
import type { Scenario } from "#engine/index.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { Draft } from "#state/draft.svelte.ts";
import { Library } from "#state/library.svelte.ts";
import { Messages } from "#state/messages.svelte.ts";
import { Shelf } from "#state/shelf.svelte.ts";
import { Tabs } from "#state/tabs.ts";
import { Autosave } from "#storage/autosave.ts";
import type { Stores } from "#storage/store.ts";
import { ScenarioWriter } from "#storage/writing.ts";

/** What `page` and `library` give. */
export interface PageParts {
  writer: ScenarioWriter;
  library: Library;
  draft: Draft;
  shelf: Shelf;
  messages: Messages;
  tabs: Tabs;
}

const nameOf = (side: string): Promise<string> => Promise.resolve(side);

/** A library over stores, and what it writes with. */
export function libraryOver(stores: Stores): { writer: ScenarioWriter; library: Library } {
  const writer = new ScenarioWriter(stores, nameOf);
  const library = new Library(
    stores,
    writer,
    (onState) => new Autosave((edited, from) => writer.write(edited, from), onState),
  );
  return { writer, library };
}

/** A page that shows a scenario as it is kept or, where it is not, as it is given. */
export function pageOver(stores: Stores, start: Scenario = apiVendor, base = libraryOver(stores)): PageParts {
  const { writer, library } = base;
  const draft = new Draft(start, () => performance.now());
  const messages = new Messages();
  const nothing = (): void => {};
  const talk = { nameVersion: nameOf, showVersions: nothing, reload: nothing, onAllDeleted: nothing };
  const tabs = new Tabs({ stores, writer, library, draft, messages, ...talk });
  writer.onHeard = (from, written, merge) => tabs.heard(from, written, merge);
  library.know(start, start.id);
  const onStays = (name: string): void => tabs.tell((notices, services) => notices.tellStays(services, name));
  const shelf = new Shelf({ stores, writer, library, draft, example: apiVendor, onStays });
  return { writer, library, draft, shelf, messages, tabs };
}

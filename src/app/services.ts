import { createContext } from "svelte";
import type { AsideServices } from "#state/asides.svelte.ts";
import type { Choices } from "#state/choices.svelte.ts";
import type { Draft } from "#state/draft.svelte.ts";
import type { Figures } from "#state/figures.svelte.ts";
import type { LedgerTracer } from "#state/ledger.svelte.ts";
import type { Library } from "#state/library.svelte.ts";
import type { Messages } from "#state/messages.svelte.ts";
import type { MovedResults } from "#state/moved.svelte.ts";
import type { OpenEntry } from "#state/open-entry.svelte.ts";
import type { Previews, PreviewServices } from "#state/previews.svelte.ts";
import type { RunState } from "#state/run.svelte.ts";
import type { Shelf } from "#state/shelf.svelte.ts";
import type { Theme } from "#state/theme.svelte.ts";
import type { Visit } from "#state/visit.svelte.ts";
import type { Stores, Writer } from "#storage/store.ts";
import type { Dialogs } from "./dialogs.svelte.ts";
import type { HomePage } from "./home-page.svelte.ts";
import type { LearnPage } from "./learn-page.svelte.ts";
import type { MethodPage } from "./method-page.svelte.ts";
import type { Router } from "./router.svelte.ts";

/** What the parts of the page work with. Built in `main.ts`. */
export interface Services {
  draft: Draft;
  entry: OpenEntry;
  run: RunState;
  library: Library;
  shelf: Shelf;
  visit: Visit;
  /** Null until Home was open. */
  previews: Previews | null;
  previewServices: PreviewServices;
  messages: Messages;
  /** Null until a result was compared with what it was before an update. */
  readonly moved: MovedResults | null;
  theme: Theme;
  figures: Figures;
  choices: Choices;
  asides: AsideServices;
  router: Router;
  tracer: LedgerTracer;
  method: MethodPage;
  learn: LearnPage;
  home: HomePage;
  dialogs: Dialogs<DialogName>;
  /** What is kept, where a screen asks for more than `library` and `shelf` give. */
  stores: Stores;
  writer: Writer;
  /** A lesson or a chart in another page. */
  embedded: boolean;
}

/** The dialogs of the page as a whole. */
export type DialogName = "versions" | "storage" | "moved";

/** `services()` gives them to any component of the page; `provideServices` is called once, by App. */
export const [services, provideServices] = createContext<Services>();

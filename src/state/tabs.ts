import type { Scenario } from "#engine/index.ts";
import type { Merge, Stores, StoreChange, Writer, Written } from "#storage/store.ts";
import type { Draft } from "./draft.svelte.ts";
import type { Library } from "./library.svelte.ts";
import type { Messages, Offer } from "./messages.svelte.ts";

type Notices = typeof import("./tab-notices.ts");

/** What a tab works with to keep up with others. */
export interface TabsServices {
  stores: Pick<Stores, "changes" | "versions">;
  writer: Writer;
  library: Library;
  draft: Draft;
  messages: Messages;
  /** Names the versions that a conflict leaves: this tab's and the other's. */
  nameVersion: (side: "ours" | "theirs") => Promise<string>;
  /** Shows the versions of the open scenario. */
  showVersions: () => void;
  /** Loads the page anew. */
  reload: () => void;
  /** Everything was deleted: throws away what else this origin keeps. */
  onAllDeleted: () => void;
}

/** Keeps the open scenario and the list of all in step with what other tabs do. */
export class Tabs {
  readonly #services: TabsServices;
  /** What is offered since the open scenario was deleted in another tab. */
  #deleted: Offer | null = null;
  #looking: Promise<void> = Promise.resolve();

  constructor(services: TabsServices) {
    this.#services = services;
    services.library.onOpen = () => void this.look();
  }

  /** Listens to other tabs, and looks for what was missed: by a page that was frozen, or that no message reached. */
  follow(page: Window): void {
    const catchUp = (): void => {
      if (page.document.visibilityState === "hidden") return;
      void this.#services.library.refresh();
      void this.look();
    };
    this.#services.stores.changes.listen((change) => this.#hear(change));
    page.document.addEventListener("visibilitychange", catchUp);
    page.addEventListener("pageshow", catchUp);
    void this.look();
  }

  /** Takes over what other tabs made of the open scenario. What waits to be saved here finds it when it is. */
  look(): Promise<void> {
    // One that fails, as where nothing can be fetched, must not end all that follow.
    return (this.#looking = this.#looking.then(() => this.#look()).catch(() => {}));
  }

  /** Takes over what the writer found while it read or wrote. */
  heard(from: Scenario, { scenario: to, met }: Written, merge: Merge | null): void {
    const { draft, library, messages } = this.#services;
    const mine = draft.scenario;
    const conflicts = draft.receive(from, to, merge);
    if (mine.id === to.id) {
      if (messages.offer !== null && messages.offer === this.#deleted) messages.offer = null;
      this.#deleted = null;
      if (sameText(draft.scenario, to)) library.mark(draft.scenario, to.id);
    }
    if (conflicts.length > 0) void this.#keepBoth(mine, to);
    if (conflicts.length > 0 || met === "conflict") this.tell((notices) => notices.tellConflict(this.#services, to));
    else if (met === "deleted") this.tell((notices) => notices.tellKeptAgain(this.#services, to));
  }

  /** Says something of other tabs. A page that cannot fetch the words goes on without them. */
  tell(say: (notices: Notices, services: TabsServices) => void): void {
    void import("./tab-notices.ts").then((notices) => say(notices, this.#services)).catch(() => {});
  }

  async #look(): Promise<void> {
    const { writer, draft, library } = this.#services;
    const { scenario } = draft;
    const news = await writer.news(scenario.id);
    if (!news.ok || news.value.kind === "none" || library.waits(scenario.id)) return;
    news.value.take();
    if (news.value.kind === "changed" || draft.scenario.id !== scenario.id) return;
    library.mark(null, scenario.id);
    this.tell((notices, services) => (this.#deleted = notices.tellDeleted(services, scenario)));
  }

  #hear(change: StoreChange): void {
    const { library, draft, onAllDeleted } = this.#services;
    if (change.kind === "everythingDeleted") {
      library.end();
      onAllDeleted();
      this.tell((notices, services) => notices.tellAllDeleted(services));
    } else if (change.kind === "scenarios") {
      void library.refresh();
      if (change.ids.includes(draft.scenario.id)) void this.look();
    }
  }

  /** What was changed here meanwhile contradicts what came: it stands, and both are kept. */
  async #keepBoth(ours: Scenario, theirs: Scenario): Promise<void> {
    const { stores, library, nameVersion } = this.#services;
    for (const [side, scenario] of [["theirs", theirs] as const, ["ours", ours] as const]) {
      const line = {
        scenarioId: ours.id,
        kind: "conflict",
        name: await nameVersion(side),
        savedAt: Date.now(),
      } as const;
      const kept = await stores.versions.keep(line, scenario);
      if (!kept.ok) library.fail(kept.failure);
    }
  }
}

function sameText(a: Scenario, b: Scenario): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

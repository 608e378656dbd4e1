import type { Scenario } from "#engine/index.ts";
import type { Merge, Stores, StoreChange, Writer, Written } from "#storage/store.ts";
import type { Draft } from "./draft.svelte.ts";
import type { Library } from "./library.svelte.ts";
import type { Messages, Offer } from "./messages.svelte.ts";

/** What a tab works with to keep up with others. */
export interface TabsServices {
  stores: Pick<Stores, "changes" | "versions">;
  writer: Writer;
  library: Library;
  draft: Draft;
  messages: Messages;
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

  /** Listens to other tabs, and looks for what was missed: by a page that was frozen or had no network of tabs. */
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
    return (this.#looking = this.#looking.then(() => this.#look()));
  }

  async #look(): Promise<void> {
    const { writer, draft, library } = this.#services;
    const { id } = draft.scenario;
    const news = await writer.news(id);
    if (!news.ok || news.value.kind === "none" || library.waits(id)) return;
    news.value.take();
    if (news.value.kind === "deleted" && draft.scenario.id === id) await this.#tellDeleted(draft.scenario);
  }

  /** Takes over what the writer found while it read or wrote. */
  heard(from: Scenario, { scenario: to, met }: Written, merge: Merge | null): void {
    const { draft, library } = this.#services;
    const mine = draft.scenario;
    const conflicts = draft.receive(from, to, merge);
    if (mine.id === to.id) this.#forgetDeleted();
    if (mine.id === to.id && sameText(draft.scenario, to)) library.mark(draft.scenario, to.id);
    if (conflicts.length > 0) void this.#keepBoth(mine, to);
    else if (met === "conflict") void this.tellConflict(to);
    else if (met === "deleted") void this.#tellKeptAgain(to);
  }

  /** Says that something stays which undo was to take away. */
  async tellStays(name: string): Promise<void> {
    const { stays } = await import("#text/tab-words.ts");
    this.#services.messages.tell(stays(name));
  }

  /** Says that both sides of a contradiction are versions now. */
  async tellConflict({ name }: Scenario): Promise<void> {
    const { conflictKept, TAB_ACTS } = await import("#text/tab-words.ts");
    const { messages, showVersions } = this.#services;
    messages.offer = { text: conflictKept(name), label: TAB_ACTS.versions, act: showVersions };
  }

  #hear(change: StoreChange): void {
    const { library, draft } = this.#services;
    if (change.kind === "everythingDeleted") return void this.#tellAllDeleted();
    if (change.kind !== "scenarios") return;
    void library.refresh();
    if (change.ids.includes(draft.scenario.id)) void this.look();
  }

  /** What was changed here meanwhile contradicts what came: it stands, and both are kept. */
  async #keepBoth(ours: Scenario, theirs: Scenario): Promise<void> {
    const { conflictVersion } = await import("#text/tab-words.ts");
    const { versions } = this.#services.stores;
    for (const [side, scenario] of [["theirs", theirs] as const, ["ours", ours] as const]) {
      const line = { scenarioId: ours.id, kind: "conflict", name: conflictVersion(side), savedAt: Date.now() } as const;
      await versions.keep(line, scenario);
    }
    await this.tellConflict(ours);
  }

  async #tellDeleted(scenario: Scenario): Promise<void> {
    const { deletedElsewhere, TAB_ACTS } = await import("#text/tab-words.ts");
    const { messages, library, draft } = this.#services;
    library.mark(null, scenario.id);
    const act = (): void => library.save(draft.scenario, draft.opened);
    this.#deleted = { text: deletedElsewhere(scenario.name), label: TAB_ACTS.keep, act };
    messages.offer = this.#deleted;
  }

  #forgetDeleted(): void {
    const { messages } = this.#services;
    if (this.#deleted !== null && messages.offer === this.#deleted) messages.offer = null;
    this.#deleted = null;
  }

  async #tellKeptAgain({ name }: Scenario): Promise<void> {
    const { keptAgain } = await import("#text/tab-words.ts");
    this.#services.messages.tell(keptAgain(name));
  }

  async #tellAllDeleted(): Promise<void> {
    const { library, messages, reload, onAllDeleted } = this.#services;
    library.end();
    onAllDeleted();
    const { ALL_DELETED, TAB_ACTS } = await import("#text/tab-words.ts");
    messages.offer = { text: ALL_DELETED, label: TAB_ACTS.reload, act: reload };
  }
}

function sameText(a: Scenario, b: Scenario): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

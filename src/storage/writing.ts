import type { Scenario } from "#engine/index.ts";
import { failureOf } from "./failure.ts";
import { foundIn } from "./found.ts";
import type { Attempt, Known, NameVersion } from "./meeting.ts";
import { newRevision, revisionOf } from "./revision.ts";
import type { FoundScenario, Heard, Merge, News, ScenarioRecord, Stored, Stores, Writer, Written } from "./store.ts";

/** Writes onto what this page knows, and merges where another tab has written since. */
export class ScenarioWriter implements Writer {
  /** Hears of what other tabs changed, at the moment from which on it counts as known. */
  onHeard: Heard = () => {};
  readonly #stores: Pick<Stores, "scenarios" | "versions">;
  readonly #nameVersion: NameVersion;
  readonly #known = new Map<string, Known>();
  readonly #foreign = new Map<string, number>();
  /** What was found and may be taken: its revision, and where it is news how it is merged with what was held before. */
  readonly #found = new WeakMap<Scenario, { revision: string | null; merge: Merge | null }>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(stores: Pick<Stores, "scenarios" | "versions">, nameVersion: NameVersion) {
    this.#stores = stores;
    this.#nameVersion = nameVersion;
  }

  /** What this page last read or wrote under an id; null: nothing of it yet. */
  known(id: string): Known | null {
    return this.#known.get(id) ?? null;
  }

  /** Sets what is known under an id: a former visit left it. */
  know(id: string, known: Known): void {
    this.#known.set(id, known);
  }

  foreign(id: string): number {
    return this.#foreign.get(id) ?? 0;
  }

  async find(id: string): Promise<Stored<FoundScenario>> {
    const stored = await this.#stores.scenarios.record(id);
    if (!stored.ok) return stored;
    const found = await foundIn(stored.value ?? undefined);
    if (found.kind === "scenario") {
      const revision = revisionOf(stored.value);
      const known = this.known(id);
      const isNews = known !== null && known.revision !== revision;
      const loaded = isNews ? await loadMeeting((meeting) => meeting.merging()) : null;
      this.#found.set(found.scenario, { revision, merge: loaded?.ok ? loaded.value : null });
    }
    return { ok: true, value: found };
  }

  take(scenario: Scenario): void {
    const { id } = scenario;
    const before = this.#known.get(id);
    const found = this.#found.get(scenario);
    if (found === undefined) {
      if (!before) this.know(id, { revision: null, scenario });
      return;
    }
    const { revision, merge } = found;
    this.#found.delete(scenario);
    this.know(id, { revision, scenario });
    if (!before || before.revision === revision) return;
    this.#note(id);
    if (before.scenario) this.onHeard(before.scenario, { scenario, met: "merged" }, merge);
  }

  /** `at`: when the scenario was made, where that was not just now. */
  write(scenario: Scenario, from?: Scenario, at = Infinity): Promise<Stored<Written>> {
    return this.#inTurn(() => this.#write(scenario, from, at));
  }

  news(id: string): Promise<Stored<News>> {
    return this.#inTurn(async () => {
      const stored = await this.#stores.scenarios.record(id);
      if (!stored.ok) return stored;
      const known = this.known(id);
      const revision = revisionOf(stored.value);
      const from = known?.scenario;
      const none: Stored<News> = { ok: true, value: { kind: "none" } };
      if (!from || known.revision === revision) return none;
      const found = await foundIn(stored.value ?? undefined);
      const take = (scenario: Scenario): void => {
        this.know(id, { revision, scenario });
        this.#note(id);
      };
      if (found.kind === "missing") return { ok: true, value: { kind: "deleted", take: () => take(from) } };
      if (found.kind === "unreadable") return none;
      const loaded = await loadMeeting((meeting) => meeting.merging());
      if (!loaded.ok) return loaded;
      const { scenario: to } = found;
      const changed = (): void => {
        take(to);
        this.onHeard(from, { scenario: to, met: "merged" }, loaded.value);
      };
      return { ok: true, value: { kind: "changed", from, to, take: changed } };
    });
  }

  bring(record: ScenarioRecord, scenario: Scenario | null, over?: Scenario | null): Promise<Stored<boolean>> {
    const { id } = record;
    return this.#inTurn(() =>
      this.#replace(id, (standing) => {
        const known = this.known(id);
        const isOver = !!over && known?.scenario === over && known.revision === revisionOf(standing);
        if (standing && !isOver) return null;
        const revision = newRevision();
        return { record: { ...record, revision }, known: { revision, scenario } };
      }),
    );
  }

  withdraw(id: string, most = Infinity): Promise<Stored<boolean>> {
    return this.#inTurn(() =>
      this.#replace(id, (standing) => {
        const known = this.known(id);
        const unseen = standing && known && known.revision !== revisionOf(standing) ? 1 : 0;
        if (this.foreign(id) + unseen > most) return null;
        return { record: null, known: { revision: null, scenario: known?.scenario ?? null } };
      }),
    );
  }

  async move(from: string, to: string): Promise<void> {
    const { scenarios, versions } = this.#stores;
    const standing = await scenarios.record(from);
    // Of what was never kept there is no history: what is there is of another one, which was deleted.
    if (!standing.ok || standing.value === null) return;
    const gone = await this.withdraw(from, this.foreign(from));
    if (!gone.ok || !gone.value) return;
    // It was not deleted, it is elsewhere.
    const left = await versions.list(from);
    const deletion = left.ok ? left.value.find(({ kind }) => kind === "deleted") : undefined;
    if (deletion) await versions.restore(deletion.key, null);
    await versions.move(from, to);
  }

  async #write(given: Scenario, from: Scenario | undefined, at: number): Promise<Stored<Written>> {
    const { id } = given;
    const known = this.known(id) ?? { revision: null, scenario: null };
    let ours = given;
    if (from && known.scenario && known.scenario !== from) {
      const loaded = await loadMeeting((meeting) => meeting.merging());
      if (!loaded.ok) return loaded;
      ours = loaded.value(from, given, known.scenario).scenario;
    }
    let attempt: Attempt = { ours, known, met: "known", merge: null, at };
    for (;;) {
      const put = await this.#stores.scenarios.put(attempt.ours, attempt.known.revision);
      if (!put.ok) return put;
      if (put.value.written) {
        this.know(id, { revision: put.value.revision, scenario: attempt.ours });
        const written = { scenario: attempt.ours, met: attempt.met };
        if (attempt.met !== "known") {
          this.#note(id);
          this.onHeard(ours, written, attempt.merge);
        }
        return { ok: true, value: written };
      }
      const { standing } = put.value;
      const met = await loadMeeting((meeting) => meeting.meet(this.#stores, attempt, standing, this.#nameVersion));
      if (!met.ok) return met;
      attempt = met.value;
    }
  }

  /** Puts a record, or none, in the place of what stands, as `plan` says; asks it anew where another tab writes meanwhile. */
  async #replace(id: string, plan: (standing: ScenarioRecord | null) => Replacement | null): Promise<Stored<boolean>> {
    for (;;) {
      const standing = await this.#stores.scenarios.record(id);
      if (!standing.ok) return standing;
      const replacement = plan(standing.value);
      if (replacement === null) return { ok: true, value: false };
      const stored = await this.#stores.scenarios.restore(id, replacement.record, revisionOf(standing.value));
      if (!stored.ok) return stored;
      if (!stored.value) continue;
      this.know(id, replacement.known);
      return { ok: true, value: true };
    }
  }

  /** Another tab changed it, as is known from now on. */
  #note(id: string): void {
    this.#foreign.set(id, this.foreign(id) + 1);
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(task);
    const ended = (): void => {};
    this.#turn = done.then(ended, ended);
    return done;
  }
}

/** What takes the place of what stands (null: nothing), and what is known of it then. */
interface Replacement {
  record: ScenarioRecord | null;
  known: Known;
}

/** Fetches what merges: a page that has no other tab does without. */
async function loadMeeting<T>(
  use: (meeting: typeof import("./meeting.ts")) => Promise<Stored<T>> | Stored<T>,
): Promise<Stored<T>> {
  try {
    return await use(await import("./meeting.ts"));
  } catch (error) {
    return { ok: false, failure: failureOf(error, false) };
  }
}

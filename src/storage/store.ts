import type { PartnerResponses, Scenario, Summary } from "#engine/index.ts";
import type { Problem } from "#scenario/parse.ts";

/** Why something could not be kept or read. Sentences are made in `text/`. */
export type StorageFailure =
  /** This browser, or this window, keeps nothing. */
  | { code: "unavailable"; detail: string }
  /** The browser does not say whether it keeps anything: it may still. */
  | { code: "silent" }
  /** A newer version of the app has changed what is stored: reload to get that version. */
  | { code: "newerVersion" }
  /** What is stored is there, and not as any version of the app has made it. */
  | { code: "damaged" }
  /** Another tab with an older version holds the storage: close it. */
  | { code: "blocked" }
  /** Another tab with a newer version took the storage over: reload. */
  | { code: "takenOver" }
  /** Everything was deleted, here or in another tab. */
  | { code: "deleted" }
  | { code: "quota" }
  | { code: "other"; detail: string };

/** What came of reading or writing. */
export type Stored<T> = { ok: true; value: T } | { ok: false; failure: StorageFailure };

/** A line of the library. */
export interface ScenarioEntry {
  id: string;
  name: string;
  /** Milliseconds since 1970. */
  updatedAt: number;
}

/** A scenario as it was saved, in whatever version of its shape: it is parsed when it is read. */
export interface ScenarioRecord extends ScenarioEntry {
  recordVersion: number;
  /** Another text for every write; records of the first release have none. */
  revision?: string;
  scenario: unknown;
}

/** What came of writing a scenario: its new revision, or what stands there instead of what it was to replace. */
export type Put = { written: true; revision: string } | { written: false; standing: ScenarioRecord | null };

/**
 * Why a version is kept: by itself as work goes on, because a person named it, because two tabs changed the same thing,
 * or because its scenario was deleted.
 */
export type VersionKind = "automatic" | "named" | "conflict" | "deleted";

/** A line of a scenario's history. */
export interface VersionEntry {
  key: string;
  scenarioId: string;
  kind: VersionKind;
  /** What a person called it; else empty. */
  name: string;
  /** When the scenario was so, milliseconds since 1970. */
  savedAt: number;
}

/** A version of a scenario, in whatever version of its shape: it is parsed when it is read. */
export interface VersionRecord extends VersionEntry {
  recordVersion: number;
  scenario: unknown;
}

/** Keeps what scenarios were before. Automatic ones come by `ScenarioStore.put`, and stay in bounds. No method rejects. */
export interface VersionStore {
  /** A scenario's versions, the newest first. */
  list(scenarioId: string): Promise<Stored<VersionEntry[]>>;
  get(key: string): Promise<Stored<FoundScenario>>;
  /** Keeps a scenario as a version of `scenarioId`, and gives its line. */
  keep(version: Omit<VersionEntry, "key">, scenario: unknown): Promise<Stored<VersionEntry>>;
  /** What stands under a key, as it is; null: nothing. */
  record(key: string): Promise<Stored<VersionRecord | null>>;
  /** Puts back what `record` gave, changed or not; null takes away what stands there. */
  restore(key: string, record: VersionRecord | null): Promise<Stored<void>>;
  /** A scenario has another id: its versions go with it. */
  move(from: string, to: string): Promise<Stored<void>>;
}

/** What other tabs changed. */
export type StoreChange =
  { kind: "scenarios"; ids: string[] } | { kind: "versions"; scenarioId: string } | { kind: "everythingDeleted" };

/** Hears what other tabs keep: never what this page does. */
export interface ChangeFeed {
  /** Calls for every change until the function that it gives is called. */
  listen(heard: (change: StoreChange) => void): () => void;
}

/** How much of one kind is kept. */
export interface Holding {
  count: number;
  /** About so many bytes. */
  bytes: number;
}

/** A kept scenario that this version cannot read. */
export interface SetAside {
  id: string;
  name: string;
  updatedAt: number;
  raw: unknown;
}

/** A scenario that was deleted, as it was last: its versions can be taken up again. */
export interface Deleted {
  scenarioId: string;
  name: string;
  deletedAt: number;
  newest: VersionEntry;
}

/** All that is kept, counted. */
export interface Holdings {
  scenarios: Holding;
  /** Versions of scenarios that are there: automatic ones, and those that a person named or two tabs left. */
  automatic: Holding;
  named: Holding;
  deleted: Holding & { scenarios: Deleted[] };
  results: Holding;
  unreadable: SetAside[];
  /** What the browser counts for this origin, in bytes, and where it ends; null where it does not tell. */
  usage: number | null;
  quota: number | null;
  /** Whether the browser has promised not to clear it by itself; null where it does not tell. */
  persisted: boolean | null;
}

/** Looks after what is kept. No method rejects. */
export interface Keeping {
  holdings(): Promise<Stored<Holdings>>;
  dropResults(): Promise<Stored<void>>;
  dropAutomatic(): Promise<Stored<void>>;
  /** Takes what is left of a deleted scenario away for good; of all of them where none is named. */
  dropDeleted(scenarioId?: string): Promise<Stored<void>>;
  /** Asks the browser not to clear this page's storage by itself; null where it does not tell. May wait for a person. */
  persist(): Promise<boolean | null>;
  /** Deletes the database. The stores are of no use afterwards. */
  deleteEverything(): Promise<Stored<void>>;
}

/** What is stored under a scenario's id. What this version cannot read is handed out as it is, so that it is not lost. */
export type FoundScenario =
  | { kind: "scenario"; scenario: Scenario }
  | { kind: "missing" }
  | { kind: "unreadable"; name: string; problems: Problem[]; raw: unknown };

/** Keeps scenarios. No method rejects. */
export interface ScenarioStore {
  /** The newest first. */
  list(): Promise<Stored<ScenarioEntry[]>>;
  get(id: string): Promise<Stored<FoundScenario>>;
  /**
   * Keeps a scenario. With `onto` only in the place of that revision (null: of nothing); else whatever stands there. What
   * it replaces stays as an automatic version where the last of these is older than five minutes.
   */
  put(scenario: Scenario, onto?: string | null): Promise<Stored<Put>>;
  /** What stands under an id, as it is; null: nothing. */
  record(id: string): Promise<Stored<ScenarioRecord | null>>;
  /**
   * Puts back what `record` gave; null takes away what stands there. With `onto` only in the place of that revision (null:
   * of nothing). Gives whether it is so now: where something else stands it stays.
   */
  restore(id: string, record: ScenarioRecord | null, onto?: string | null): Promise<Stored<boolean>>;
  /** Id of the scenario that was open last. */
  lastOpened(): Promise<Stored<string | null>>;
  setLastOpened(id: string): Promise<Stored<void>>;
}

/** What goes into the stores at once: scenarios and versions as they are, to be stamped as this version stamps them. */
export interface NewRecords {
  scenarios: Omit<ScenarioRecord, "recordVersion" | "revision">[];
  versions: Omit<VersionRecord, "recordVersion" | "key">[];
}

/** Where records went, by which they can be taken away again. */
export interface AddedRecords {
  /** With the revision that each has. */
  scenarios: { id: string; revision: string }[];
  /** Their keys. */
  versions: { key: string; scenarioId: string }[];
}

/** What whole libraries are read from and written to. No method rejects. */
export interface RecordStore {
  /** The ids of all scenarios that have versions, of deleted ones too, in their order. */
  historyIds(): Promise<Stored<string[]>>;
  /** All versions of a scenario, in any order. */
  history(scenarioId: string): Promise<Stored<VersionRecord[]>>;
  /** Puts records where there is nothing: all of them or, where one id is taken or room is missing, none. */
  add(records: NewRecords): Promise<Stored<AddedRecords>>;
  /** Takes away what `add` put, all of it or nothing. A scenario that has changed since stays as a deleted version. */
  remove(added: AddedRecords): Promise<Stored<void>>;
}

/** What a finished run left behind, to be shown again without computing. */
export interface KeptRun {
  summary: Summary;
  seconds: number;
  /** What partners do and why, where they follow their own interest. */
  responses?: PartnerResponses;
}

/** A result of an earlier version of the engine, whatever it holds. */
export interface FormerResult {
  key: string;
  run: unknown;
}

/** What a model came to by an earlier version of the engine, as far as it can be read. */
export interface FormerRun {
  engineVersion: string;
  /** Keys of it and of all that is put away with it. */
  keys: string[];
  partnerFirms: number;
  /** By strategy and total. NaN where there is none. */
  totals: Record<string, Record<string, { mean: number; p50: number }>>;
}

/** Keeps the newest results by key (see `resultKey`). No method rejects. */
export interface ResultStore {
  get(key: string): Promise<Stored<KeptRun | null>>;
  /** Keeps a result. By `modelKey` later versions of the engine find what it answers. */
  put(key: string, run: KeptRun, modelKey?: string): Promise<Stored<void>>;
  /** Results of the same model by earlier versions of the engine than that of `key`, the newest first. */
  former(key: string, modelKey: string): Promise<Stored<FormerResult[]>>;
  /** Lets results go. */
  drop(keys: readonly string[]): Promise<Stored<void>>;
}

/** All that is kept, in one place. */
export interface Stores {
  scenarios: ScenarioStore;
  versions: VersionStore;
  results: ResultStore;
  records: RecordStore;
  keeping: Keeping;
  changes: ChangeFeed;
  /** Does a task that no other tab may interleave with its own: one at a time over all tabs. */
  alone<T>(task: () => Promise<T>): Promise<T>;
  /** Null: what is kept outlives the page. Else it is kept in memory only, and this is why. */
  failure: StorageFailure | null;
  close(): void;
}

/** Whether the newest edit is kept. */
export type SaveState = { kind: "saved" } | { kind: "saving" } | { kind: "failed"; failure: StorageFailure };

/** How a merge is done: see `mergeScenarios`. */
export type Merge = (base: Scenario, ours: Scenario, theirs: Scenario) => { scenario: Scenario; conflicts: string[] };

/**
 * What a write found in place of what this page knew: nothing else; what another tab made of it, and all of it could be
 * taken; or not all, and both sides are kept as versions; nothing, because it had been deleted; what this version cannot
 * read, which is set aside.
 */
export type Met = "known" | "merged" | "conflict" | "deleted" | "unreadable";

/** What came of writing a scenario. */
export interface Written {
  /** What stands now: what was given, with what another tab had written. */
  scenario: Scenario;
  met: Met;
}

/** What other tabs made of a scenario since this page read or wrote it. */
export type News =
  | { kind: "none" }
  | { kind: "changed"; from: Scenario; to: Scenario; take: () => void }
  | { kind: "deleted"; take: () => void };

/** Hears that a scenario became another by what other tabs wrote; `merge` is how that was found. */
export type Heard = (from: Scenario, written: Written, merge: Merge | null) => void;

/**
 * Reads and writes scenarios so that nothing is lost that another tab wrote: it knows what this page last read or wrote
 * of each, writes onto that only, and merges where something else stands. One thing at a time. No method rejects.
 */
export interface Writer {
  /** What is kept under an id; it counts as known once it is taken. */
  find(id: string): Promise<Stored<FoundScenario>>;
  /** This page goes on from a scenario that was found, or begins one of which it knows nothing yet. */
  take(scenario: Scenario): void;
  /** Keeps a scenario. `from`: it is a change of that, and stands for no more than this change. */
  write(scenario: Scenario, from?: Scenario): Promise<Stored<Written>>;
  /** What other tabs made of a scenario; it counts as known once it is taken. */
  news(id: string): Promise<Stored<News>>;
  /** How often this page found that another tab had changed a scenario. */
  foreign(id: string): number;
  /** Puts a record, held by the page as `scenario`, where nothing stands or what the page holds as `over`; gives whether it did. */
  bring(record: ScenarioRecord, scenario: Scenario | null, over?: Scenario | null): Promise<Stored<boolean>>;
  /** Takes a scenario away, unless it was changed elsewhere more than `most` times; gives whether it is gone. */
  withdraw(id: string, most?: number): Promise<Stored<boolean>>;
  /** A scenario is kept under another id now: the old one goes, with its versions to the new. */
  move(from: string, to: string): Promise<void>;
}

/** Saves scenarios as they are edited. */
export interface Autosaver {
  /** The newest of each scenario that is not known to be kept. */
  readonly unkept: readonly Scenario[];
  /** Whether something of a scenario is not known to be kept. */
  waits(id: string): boolean;
  /** The newest version of what is edited; it is saved within 400 ms. */
  schedule(scenario: Scenario): void;
  /** Saves now what is not saved yet; resolves when that is done. */
  flush(): Promise<void>;
  /** Saves no more, and forgets what is not saved: everything was deleted. */
  end(): void;
}

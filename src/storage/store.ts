import type { PartnerResponses, Scenario, Summary } from "#engine/index.ts";
import type { Problem } from "#scenario/parse.ts";

/** Why something could not be kept or read. Sentences are made in `text/`. */
export type StorageFailure =
  /** This browser, or this window, keeps nothing. */
  | { code: "unavailable"; detail: string }
  /** A newer version of the app has changed what is stored: reload to get that version. */
  | { code: "newerVersion" }
  /** Another tab with an older version holds the storage: close it. */
  | { code: "blocked" }
  /** Another tab with a newer version took the storage over: reload. */
  | { code: "takenOver" }
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
  scenario: unknown;
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
  put(scenario: Scenario): Promise<Stored<void>>;
  /** What stands under an id, as it is; null: nothing. */
  record(id: string): Promise<Stored<ScenarioRecord | null>>;
  /** Puts back what `record` gave; null takes away what stands there. */
  restore(id: string, record: ScenarioRecord | null): Promise<Stored<void>>;
  /** Id of the scenario that was open last. */
  lastOpened(): Promise<Stored<string | null>>;
  setLastOpened(id: string): Promise<Stored<void>>;
}

/** What a finished run left behind, to be shown again without computing. */
export interface KeptRun {
  summary: Summary;
  seconds: number;
  /** What partners do and why, where they follow their own interest. */
  responses?: PartnerResponses;
}

/** Keeps the newest results by key (see `resultKey`). No method rejects. */
export interface ResultStore {
  get(key: string): Promise<Stored<KeptRun | null>>;
  put(key: string, run: KeptRun): Promise<Stored<void>>;
}

/** All that is kept, in one place. */
export interface Stores {
  scenarios: ScenarioStore;
  results: ResultStore;
  /** Null: what is kept outlives the page. Else it is kept in memory only, and this is why. */
  failure: StorageFailure | null;
  close(): void;
}

/** Whether the newest edit is kept. */
export type SaveState = { kind: "saved" } | { kind: "saving" } | { kind: "failed"; failure: StorageFailure };

/** Saves a scenario as it is edited. */
export interface Autosaver {
  /** The newest version where it is not known to be kept, else null. */
  readonly unkept: Scenario | null;
  /** The newest version of what is edited; it is saved within 400 ms. */
  schedule(scenario: Scenario): void;
  /** Saves now what is not saved yet; resolves when that is done. */
  flush(): Promise<void>;
}

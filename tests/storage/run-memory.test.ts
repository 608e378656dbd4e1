import "fake-indexeddb/auto";
import { deleteDB, openDB } from "idb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ENGINE_VERSION } from "#engine/index.ts";
import { createMemoryStores } from "#storage/memory-store.ts";
import { openStores } from "#storage/open-stores.ts";
import { modelKey, resultKey } from "#storage/result-key.ts";
import { KEPT_RESULTS } from "#storage/result-store.ts";
import { createRunMemory, type RunMemory } from "#storage/run-memory.ts";
import type { KeptRun, Stores } from "#storage/store.ts";
import { request } from "../runner/request.ts";
import { keptRun, uniqueName } from "./fixture.ts";

const asked = request();
const { scenario } = asked;
const other = request({ scenario: { ...scenario, discountRate: 0.123 } });

let name: string;
let stores: Stores;
let memory: RunMemory;
beforeEach(() => {
  name = uniqueName();
  let now = 0;
  vi.spyOn(Date, "now").mockImplementation(() => ++now);
});
afterEach(async () => {
  vi.restoreAllMocks();
  stores.close();
  await deleteDB(name);
});

/** The key that a request's result had by another version of the engine. */
async function keyBy(version: string, of = asked): Promise<string> {
  return (await resultKey(of)).replace(/^[^:]*/, version);
}

/** A run by another version of the engine. */
function runBy(engineVersion: string, p50 = 1): KeptRun {
  const run = keptRun(100);
  const total = { count: 1, mean: 2, standardError: 0, p5: 0, p10: 0, p25: 0, p50, p75: 0, p90: 0, p95: 0 };
  const strategies = { seats: { ...run.summary.strategies["seats"]!, totals: { revenue: total } } };
  return { ...run, summary: { ...run.summary, engineVersion, strategies } };
}

/** Keeps a run as another version of the engine did. */
async function keptBy(version: string, { of = asked, p50 = 1 } = {}): Promise<void> {
  await stores.results.put(await keyBy(version, of), runBy(version, p50), await modelKey(of));
}

describe.each([
  ["in the database", () => openStores({ name })],
  ["in memory", () => Promise.resolve(createMemoryStores({ code: "unavailable", detail: "a test" }))],
])("what earlier versions of the engine left %s", (_where, make) => {
  beforeEach(async () => {
    stores = await make();
    memory = createRunMemory(stores.results);
  });

  it("is found by the model, whatever was asked of it and whatever it is called", async () => {
    expect(await memory.former(asked)).toBeNull();
    await keptBy("0");
    const found = { engineVersion: "0", partnerFirms: 1, totals: { seats: { revenue: { mean: 2, p50: 1 } } } };
    expect(await memory.former(asked)).toEqual({ ...found, keys: [await keyBy("0")] });
    const renamed = request({ scenario: { ...scenario, id: "copy", name: "Copy" }, metrics: ["nrr"], quantiles: [] });
    expect(await memory.former(renamed)).toMatchObject(found);
    expect(await memory.former(other)).toBeNull();
    expect(await memory.former(request({ runs: 99 }))).toBeNull();
  });

  it("is the newest of them, and put away with all before it", async () => {
    await keptBy("0", { p50: 5 });
    await keptBy("0.5", { p50: 6 });
    await keptBy("0", { of: other });
    const former = (await memory.former(asked))!;
    expect(former).toMatchObject({ engineVersion: "0.5", totals: { seats: { revenue: { p50: 6 } } } });
    expect(former.keys).toEqual([await keyBy("0.5"), await keyBy("0")]);
    await memory.forget(former);
    expect(await memory.former(asked)).toBeNull();
    expect(await memory.former(other)).not.toBeNull();
  });

  it("is neither this version's nor a later one's", async () => {
    await memory.keep(asked, runBy(ENGINE_VERSION));
    await keptBy(String(Number(ENGINE_VERSION) + 1));
    expect(await memory.former(asked)).toBeNull();
  });

  it("waits for its comparison however much is computed since, up to a bound of its own", async () => {
    for (let n = 0; n < KEPT_RESULTS + 2; n++) await keptBy("0", { of: request({ runs: 1000 + n }) });
    for (let n = 0; n < KEPT_RESULTS + 2; n++) await memory.keep(request({ runs: 2000 + n }), runBy(ENGINE_VERSION));
    for (const n of [1, 2, KEPT_RESULTS + 1]) {
      expect((await memory.former(request({ runs: 1000 + n }))) === null, `former ${n}`).toBe(n < 2);
      const kept = await stores.results.get(await resultKey(request({ runs: 2000 + n })));
      expect(kept.ok && kept.value === null, `own ${n}`).toBe(n < 2);
    }
  });

  it("of the first release cannot be compared, and makes room at once", async () => {
    await stores.results.put("a-plain-hash", runBy("0"));
    await memory.keep(asked, runBy(ENGINE_VERSION));
    expect(await memory.former(asked)).toBeNull();
    expect(await stores.results.get("a-plain-hash")).toEqual({ ok: true, value: null });
  });
});

describe("a doctored database", () => {
  it("breaks nothing", async () => {
    stores = await openStores({ name });
    memory = createRunMemory(stores.results);
    const model = await modelKey(asked);
    const db = await openDB(name);
    const odd: [IDBValidKey, unknown][] = [
      [7, null],
      [["0:a"], "run"],
      ["0:b", { summary: { engineVersion: {}, strategies: [] } }],
      [":", undefined],
    ];
    for (const [key, run] of odd) await db.put("results", { key, modelKey: model, savedAt: "long ago", run });
    db.close();
    expect(await memory.former(asked)).toBeNull();
    await keptBy("0");
    expect(await memory.former(asked)).toMatchObject({ engineVersion: "0" });
    await memory.keep(asked, runBy(ENGINE_VERSION));
    await memory.forget((await memory.former(asked))!);
    expect(await memory.former(asked)).toBeNull();
  });
});

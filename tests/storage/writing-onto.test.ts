import { openDB } from "idb";
import { describe, expect, it, vi } from "vitest";
import { Database, type Use } from "#storage/db.ts";
import { KEPT_AUTOMATIC, VERSION_SPACING } from "#storage/history.ts";
import { revisionOf } from "#storage/revision.ts";
import type { Put, ScenarioStore, Stored, Stores } from "#storage/store.ts";
import { template } from "../runner/request.ts";
import { BOTH, clock, freshDatabase, openTab, valueOf } from "./both-stores.ts";

const database = freshDatabase();

const scenario = (description: string) => ({ ...template, description });

function written(put: Stored<Put>): string {
  const value = valueOf(put);
  if (!value.written) throw new Error("something else stands there");
  return value.revision;
}

/** What stands under the scenario's id. */
async function standing(scenarios: ScenarioStore): Promise<string | null> {
  const found = valueOf(await scenarios.get(template.id));
  return found.kind === "scenario" ? found.scenario.description : null;
}

describe.each(BOTH)("writing %s", (_where, make) => {
  it("onto a revision replaces that and nothing else", async () => {
    const { scenarios } = await make();
    const first = written(await scenarios.put(scenario("one"), null));
    const second = written(await scenarios.put(scenario("two"), first));
    expect(second).not.toBe(first);
    const late = valueOf(await scenarios.put(scenario("three"), first));
    expect(late).toMatchObject({ written: false, standing: { revision: second, scenario: scenario("two") } });
    expect(await standing(scenarios)).toBe("two");
    expect(revisionOf(valueOf(await scenarios.record(template.id)))).toBe(second);
  });

  it("onto nothing, where something is, and onto something, where nothing is any more, writes nothing", async () => {
    const { scenarios } = await make();
    const first = written(await scenarios.put(scenario("one"), null));
    expect(valueOf(await scenarios.put(scenario("two"), null))).toMatchObject({ written: false });
    await scenarios.restore(template.id, null);
    expect(valueOf(await scenarios.put(scenario("two"), first))).toEqual({ written: false, standing: null });
    expect(await standing(scenarios)).toBe(null);
  });

  it("onto whatever stands there always writes", async () => {
    const { scenarios } = await make();
    for (const description of ["one", "two"]) written(await scenarios.put(scenario(description)));
    expect(await standing(scenarios)).toBe("two");
  });

  it("onto a record of the first release, which has no revision, goes by its time", async () => {
    const { scenarios } = await make();
    const record = { recordVersion: 1, id: template.id, name: "Old", updatedAt: 1234, scenario: scenario("old") };
    await scenarios.restore(template.id, record);
    const revision = revisionOf(valueOf(await scenarios.record(template.id)));
    expect(valueOf(await scenarios.put(scenario("new"), "at-1233"))).toMatchObject({ written: false });
    written(await scenarios.put(scenario("new"), revision));
    expect(await standing(scenarios)).toBe("new");
  });

  it("puts a record back, or takes one away, only in the place of what it is to replace", async () => {
    const { scenarios, versions } = await make();
    const first = written(await scenarios.put(scenario("one"), null));
    const record = valueOf(await scenarios.record(template.id))!;
    const second = written(await scenarios.put(scenario("two"), first));
    const other = { ...record, revision: "another" };
    for (const onto of [null, first]) {
      expect(valueOf(await scenarios.restore(template.id, other, onto))).toBe(false);
      expect(valueOf(await scenarios.restore(template.id, null, onto))).toBe(false);
    }
    expect([await standing(scenarios), valueOf(await versions.list(template.id))]).toMatchObject(["two", [{}]]);
    expect(valueOf(await scenarios.restore(template.id, other, second))).toBe(true);
    expect(await standing(scenarios)).toBe("one");
    expect(valueOf(await scenarios.restore(template.id, null, "another"))).toBe(true);
    // It is away already.
    expect(valueOf(await scenarios.restore(template.id, null, "another"))).toBe(true);
    expect(valueOf(await scenarios.restore(template.id, other, second))).toBe(false);
    expect(valueOf(await scenarios.restore(template.id, other, null))).toBe(true);
    expect(await standing(scenarios)).toBe("one");
  });

  it("keeps what is replaced at most every five minutes", async () => {
    const { scenarios, versions } = await make();
    const time = clock(0);
    for (let second = 0; second <= 900; second += 60) {
      time.set(second * 1000);
      written(await scenarios.put(scenario(`at ${second} s`)));
    }
    const list = valueOf(await versions.list(template.id));
    expect(list.map(({ kind, savedAt }) => [kind, savedAt])).toEqual([
      ["automatic", 600_000],
      ["automatic", 300_000],
      ["automatic", 0],
    ]);
    expect(valueOf(await versions.get(list[1]!.key))).toEqual({ kind: "scenario", scenario: scenario("at 300 s") });
    expect(valueOf(await versions.list("another"))).toEqual([]);
  });

  it("keeps so many automatic versions and no more, the first and the last among them; others are not touched", async () => {
    const { scenarios, versions } = await make();
    const time = clock(0);
    await versions.keep({ scenarioId: template.id, kind: "named", name: "Mine", savedAt: 1 }, template);
    const times = Array.from({ length: KEPT_AUTOMATIC + 6 }, (_, i) => i * VERSION_SPACING);
    for (const at of times) {
      time.set(at);
      written(await scenarios.put(scenario(`at ${at}`)));
    }
    const list = valueOf(await versions.list(template.id));
    const automatic = list.filter(({ kind }) => kind === "automatic");
    expect(automatic).toHaveLength(KEPT_AUTOMATIC);
    // What stands was not replaced yet.
    expect([automatic[0]!.savedAt, automatic.at(-1)!.savedAt]).toEqual([times.at(-2), 0]);
    expect(list.filter(({ kind }) => kind === "named")).toHaveLength(1);
  });

  it("goes on keeping versions where the clock was set back", async () => {
    const { scenarios, versions } = await make();
    const time = clock(1e12);
    for (const at of [1e12, 2e12, 1.5e12, 1.5e12 + 1, 1.5e12 + VERSION_SPACING, 1.5e12 + VERSION_SPACING + 1]) {
      time.set(at);
      written(await scenarios.put(scenario(`at ${at}`)));
    }
    const kept = valueOf(await versions.list(template.id)).map(({ savedAt }) => savedAt);
    expect(kept).toEqual([2e12, 1.5e12 + VERSION_SPACING, 1.5e12, 1e12]);
  });
});

it("two tabs that write onto the same revision: one is told what the other wrote", async () => {
  const tabs: Stores[] = [await openTab(), await openTab()];
  const first = written(await tabs[0]!.scenarios.put(scenario("first"), null));
  const puts = await Promise.all(tabs.map(({ scenarios }, i) => scenarios.put(scenario(`tab ${i}`), first)));
  const [done, refused] = puts.map(valueOf).sort((a, b) => Number(b.written) - Number(a.written));
  expect([done!.written, refused!.written]).toEqual([true, false]);
  expect(refused).toMatchObject({ standing: { revision: done?.written && done.revision } });
});

it("a write that arrived and was thought lost is not done twice", async () => {
  const { scenarios } = await openTab();
  const { use } = Database.prototype;
  let lost = 0;
  vi.spyOn(Database.prototype, "use").mockImplementation(function <T>(this: Database, what: Use<T>) {
    return use.call(this, async (db) => {
      const done = await what(db);
      if (lost++ === 0) throw new DOMException("the connection ended", "AbortError");
      return done;
    }) as Promise<Stored<T>>;
  });
  written(await scenarios.put(scenario("once"), null));
  expect(lost).toBe(2);
  const record = { ...valueOf(await scenarios.record(template.id))!, revision: "back" };
  const revision = revisionOf(valueOf(await scenarios.record(template.id)));
  lost = 0;
  expect(valueOf(await scenarios.restore(template.id, record, revision))).toBe(true);
  expect(lost).toBe(2);
  const db = await openDB(database.name());
  expect([await db.count("scenarios"), await db.count("versions")]).toEqual([1, 0]);
  db.close();
});

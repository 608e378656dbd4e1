import { describe, expect, it } from "vitest";
import { DELETED_STAYS, KEPT_DELETED, KEPT_DELETIONS } from "#storage/history.ts";
import type { Stores } from "#storage/store.ts";
import { template } from "../runner/request.ts";
import { BOTH, clock, freshDatabase, valueOf } from "./both-stores.ts";

freshDatabase();

const named = (id: string) => ({ ...template, id, name: `Scenario ${id}` });

async function deletedIds({ keeping }: Stores): Promise<string[]> {
  return valueOf(await keeping.holdings()).deleted.scenarios.map(({ scenarioId }) => scenarioId);
}

describe.each(BOTH)("a scenario that is deleted %s", (_where, make) => {
  it("stays as a version, by which it is brought back as it was", async () => {
    const stores = await make();
    clock(5000);
    await stores.scenarios.put(named("gone"));
    await stores.scenarios.restore("gone", null);
    const [left] = valueOf(await stores.versions.list("gone"));
    expect(left).toMatchObject({ scenarioId: "gone", kind: "deleted", name: "Scenario gone", savedAt: 5000 });
    const found = valueOf(await stores.versions.get(left!.key));
    expect(found).toEqual({ kind: "scenario", scenario: named("gone") });
    if (found.kind === "scenario") await stores.scenarios.put(found.scenario, null);
    expect(valueOf(await stores.scenarios.get("gone"))).toEqual(found);
    expect(await deletedIds(stores)).toEqual([]);
  });

  it("leaves nothing where there was nothing", async () => {
    const stores = await make();
    valueOf(await stores.scenarios.restore("never", null));
    expect(valueOf(await stores.versions.list("never"))).toEqual([]);
  });

  it("may be deleted and brought back time and again: the newest deletions stay", async () => {
    const stores = await make();
    const time = clock(0);
    for (let at = 0; at < KEPT_DELETIONS + 3; at++) {
      time.set(at);
      await stores.scenarios.put(named("twice"));
      await stores.scenarios.restore("twice", null);
    }
    const left = valueOf(await stores.versions.list("twice")).map(({ savedAt }) => savedAt);
    expect(left).toEqual(Array.from({ length: KEPT_DELETIONS }, (_, i) => KEPT_DELETIONS + 2 - i));
  });

  it("goes for good after so many others, or a month; what a person named stays", async () => {
    const stores = await make();
    const time = clock(0);
    const remove = async (id: string, at: number): Promise<void> => {
      time.set(at);
      await stores.scenarios.put(named(id));
      await stores.versions.keep({ scenarioId: id, kind: "automatic", name: "", savedAt: at }, named(id));
      await stores.scenarios.restore(id, null);
    };
    await stores.scenarios.put(named("alive"));
    await stores.versions.keep({ scenarioId: "alive", kind: "deleted", name: "", savedAt: 0 }, named("alive"));
    await stores.versions.keep({ scenarioId: "id-00", kind: "named", name: "Mine", savedAt: 0 }, named("id-00"));
    // Its scenario was never stored, so it was never deleted either.
    await stores.versions.keep({ scenarioId: "open", kind: "conflict", name: "", savedAt: 0 }, named("open"));
    for (let i = 0; i < KEPT_DELETED + 2; i++) await remove(`id-${String(i).padStart(2, "0")}`, 10 + i);
    const newest = Array.from(
      { length: KEPT_DELETED },
      (_, i) => `id-${String(KEPT_DELETED + 1 - i).padStart(2, "0")}`,
    );
    expect(await deletedIds(stores)).toEqual([...newest, "id-00", "open"]);
    expect(valueOf(await stores.versions.list("id-00")).map(({ kind }) => kind)).toEqual(["named"]);
    expect(valueOf(await stores.versions.list("id-01"))).toEqual([]);

    await remove("later", 10 + KEPT_DELETED + 1 + DELETED_STAYS);
    const last = newest[0]!;
    expect(await deletedIds(stores)).toEqual(["later", last, "id-00", "open"]);
    expect(valueOf(await stores.versions.list("alive"))).toHaveLength(1);
  });
});

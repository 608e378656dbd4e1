import { expect, it, vi, describe } from "vitest";
import type { Scenario } from "#engine/index.ts";
import { VERSION_SPACING } from "#storage/history.ts";
import { template } from "../runner/request.ts";
import { clock, dump, freshDatabase, noRoom, openTab, valueOf } from "./both-stores.ts";
import { keptRun } from "./fixture.ts";

freshDatabase();

describe("no room", () => {
  const put = (description: string): Scenario => ({ ...template, description });

  it("takes the results first and then the version that was due: the edit is kept", async () => {
    const { scenarios, results, versions } = await openTab();
    await scenarios.put(put("one"));
    await results.put("key", keptRun(1));
    noRoom(["versions"]);
    expect(valueOf(await scenarios.put(put("two")))).toMatchObject({ written: true });
    expect(valueOf(await results.get("key"))).toBe(null);
    expect(valueOf(await versions.list(template.id))).toEqual([]);
    expect(valueOf(await scenarios.get(template.id))).toMatchObject({ scenario: put("two") });
  });

  it("then half of the automatic versions, never what a person made or named", async () => {
    const { scenarios, versions } = await openTab();
    const time = clock(0);
    for (let i = 0; i <= 8; i++) {
      time.set(i * VERSION_SPACING);
      await scenarios.put(put(`at ${i}`));
    }
    await versions.keep({ scenarioId: template.id, kind: "named", name: "Mine", savedAt: 1 }, template);
    // Whole, after the results, and without the version.
    noRoom(["scenarios"], 3);
    expect(valueOf(await scenarios.put(put("last")))).toMatchObject({ written: true });
    const kinds = valueOf(await versions.list(template.id)).map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(["automatic", "automatic", "automatic", "automatic", "named"]);
  });

  it("at all: says so, and everything that a person has is as it was", async () => {
    const { scenarios, versions } = await openTab();
    await scenarios.put(put("one"));
    await versions.keep({ scenarioId: template.id, kind: "named", name: "Mine", savedAt: 1 }, template);
    const before = await dump();
    noRoom(["scenarios", "versions"]);
    const refused = { ok: false, failure: { code: "quota" } };
    expect(await scenarios.put(put("two"))).toEqual(refused);
    expect(await scenarios.restore(template.id, null)).toEqual(refused);
    const named = { scenarioId: template.id, kind: "named", name: "More", savedAt: 2 } as const;
    expect(await versions.keep(named, template)).toEqual(refused);
    expect(await dump()).toEqual(before);
    vi.restoreAllMocks();
    expect(valueOf(await scenarios.put(put("two")))).toMatchObject({ written: true });
  });

  it("only seen when all is to be written: the transaction's own reason counts", async () => {
    const { scenarios } = await openTab();
    const { transaction } = IDBDatabase.prototype;
    vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (this: IDBDatabase, names, mode) {
      const made = transaction.call(this, names, mode);
      if (mode === "readwrite") {
        const error = new DOMException("full", "QuotaExceededError");
        queueMicrotask(() => made.abort());
        Object.defineProperty(made, "error", { get: () => error });
      }
      return made;
    });
    expect(await scenarios.put(template)).toEqual({ ok: false, failure: { code: "quota" } });
  });
});

import { describe, expect, it, vi } from "vitest";
import { oneAtATime } from "#storage/alone.ts";
import type { StoreChange, Stores } from "#storage/store.ts";
import { template } from "../runner/request.ts";
import { BOTH, freshDatabase, openTab, valueOf } from "./both-stores.ts";

const database = freshDatabase();

/** What a tab hears. */
function heardBy({ changes }: Stores): StoreChange[] {
  const heard: StoreChange[] = [];
  changes.listen((change) => heard.push(change));
  return heard;
}

it("a tab hears what another one keeps, and never what it keeps itself", async () => {
  const [here, there] = [await openTab(), await openTab()];
  const [own, heard] = [heardBy(here), heardBy(there)];
  valueOf(await here.scenarios.put(template));
  valueOf(await here.scenarios.put(template, "another revision"));
  const line = { scenarioId: template.id, kind: "named", name: "Mine", savedAt: 1 } as const;
  const { key } = valueOf(await here.versions.keep(line, template));
  valueOf(await here.versions.restore(key, null));
  valueOf(await here.scenarios.restore(template.id, null));
  valueOf(await here.keeping.dropDeleted());
  const scenarios = { kind: "scenarios", ids: [template.id] };
  const versions = { kind: "versions", scenarioId: template.id };
  // The write onto another revision wrote nothing.
  await vi.waitFor(() => expect(heard).toEqual([scenarios, versions, versions, scenarios, versions]));
  expect(own).toEqual([]);
});

it("what is no news of this version is not heard; what stopped listening hears nothing", async () => {
  const { changes } = await openTab();
  const [heard, gone] = [vi.fn(), vi.fn()];
  changes.listen(heard);
  changes.listen(gone)();
  const stranger = new BroadcastChannel(database.name());
  const nonsense = [null, 5, {}, { kind: "else" }, { kind: "scenarios", ids: 5 }, { kind: "versions", scenarioId: 5 }];
  for (const each of nonsense) stranger.postMessage(each);
  stranger.postMessage({ kind: "scenarios", ids: ["one", 2] });
  await vi.waitFor(() => expect(heard).toHaveBeenCalled());
  stranger.close();
  expect(heard.mock.calls).toEqual([[{ kind: "scenarios", ids: ["one"] }]]);
  expect(gone).not.toHaveBeenCalled();
});

describe("alone", () => {
  /** Two tasks that each take their time; gives what was begun and ended in turn. */
  async function twoTasks(alone: ReturnType<typeof oneAtATime>): Promise<string[]> {
    const log: string[] = [];
    const task = (name: string) => async (): Promise<string> => {
      log.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve));
      log.push(`${name} ends`);
      if (name === "a") throw new Error("a fails");
      return name;
    };
    const [a, b] = await Promise.allSettled([alone(task("a")), alone(task("b"))]);
    expect([a.status, b]).toEqual(["rejected", { status: "fulfilled", value: "b" }]);
    return log;
  }

  const inTurn = ["a begins", "a ends", "b begins", "b ends"];

  it("does one task after another where there are no locks, whatever becomes of them", async () => {
    vi.stubGlobal("navigator", {});
    expect(await twoTasks(oneAtATime("name"))).toEqual(inTurn);
  });

  it("does so where the browser refuses locks", async () => {
    vi.stubGlobal("navigator", { locks: { request: () => Promise.reject(new DOMException("no", "SecurityError")) } });
    expect(await twoTasks(oneAtATime("name"))).toEqual(inTurn);
  });

  it("holds the lock of all tabs while it does a task", async () => {
    const asked: string[] = [];
    const here = oneAtATime("name");
    const request = (name: string, task: () => Promise<unknown>) => (asked.push(name), here(task));
    vi.stubGlobal("navigator", { locks: { request } });
    expect(await twoTasks(oneAtATime("ours"))).toEqual(inTurn);
    expect(asked).toEqual(["ours", "ours"]);
  });
});

describe.each(BOTH)("versions %s", (_where, make) => {
  it("are listed by scenario, the newest first, handed out, put back as they were, and moved", async () => {
    const { versions } = await make();
    const keep = async (scenarioId: string, kind: "named" | "automatic", savedAt: number, name = "") =>
      valueOf(await versions.keep({ scenarioId, kind, name, savedAt }, { ...template, description: `at ${savedAt}` }));
    const [one, two] = [await keep("a", "named", 1, "Mine"), await keep("a", "automatic", 3)];
    const three = await keep("a", "named", 2, "Later");
    await keep("ab", "named", 9, "Another’s");
    expect(valueOf(await versions.list("a"))).toEqual([two, three, one]);
    expect(valueOf(await versions.get(one.key))).toMatchObject({ kind: "scenario", scenario: { description: "at 1" } });
    expect(valueOf(await versions.get("nothing"))).toEqual({ kind: "missing" });

    const record = valueOf(await versions.record(one.key));
    expect(record).toMatchObject({ ...one, recordVersion: 1 });
    valueOf(await versions.restore(one.key, null));
    expect(valueOf(await versions.record(one.key))).toBe(null);
    expect(valueOf(await versions.list("a"))).toEqual([two, three]);
    valueOf(await versions.restore(one.key, record));
    expect(valueOf(await versions.record(one.key))).toEqual(record);

    valueOf(await versions.move("a", "b"));
    expect(valueOf(await versions.list("a"))).toEqual([]);
    expect(valueOf(await versions.list("b")).map(({ key }) => key)).toEqual([two.key, three.key, one.key]);
    expect(valueOf(await versions.list("ab"))).toHaveLength(1);
  });

  it("of two tabs are the newest 40 of a scenario; what a person named stays whatever comes", async () => {
    const { versions } = await make();
    const keep = async (kind: "named" | "conflict", savedAt: number) =>
      valueOf(await versions.keep({ scenarioId: "a", kind, name: "", savedAt }, template));
    for (let i = 1; i <= 41; i++) await keep("named", i);
    for (let i = 1; i <= 43; i++) await keep("conflict", 100 + i);
    const kept = valueOf(await versions.list("a"));
    expect(kept.filter(({ kind }) => kind === "named")).toHaveLength(41);
    const conflicts = kept.filter(({ kind }) => kind === "conflict").map(({ savedAt }) => savedAt);
    expect(conflicts).toEqual(Array.from({ length: 40 }, (_, i) => 143 - i));
  });
});

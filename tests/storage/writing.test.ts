import { beforeEach, expect, test } from "vitest";
import type { Scenario } from "#engine/index.ts";
import { Autosave } from "#storage/autosave.ts";
import { createMemoryStores } from "#storage/memory-store.ts";
import type { Met, Stores } from "#storage/store.ts";
import { ScenarioWriter } from "#storage/writing.ts";
import { template as scenario } from "../runner/request.ts";
import { valueOf } from "./both-stores.ts";

let stores: Stores;
let writer: ScenarioWriter;
let heard: [from: string, to: string, met: Met][];

const described = (description: string): Scenario => ({ ...scenario, description });

beforeEach(async () => {
  stores = createMemoryStores({ code: "unavailable", detail: "test" });
  writer = new ScenarioWriter(stores, (side) => Promise.resolve(side));
  heard = [];
  writer.onHeard = (from, written) => void heard.push([from.description, written.scenario.description, written.met]);
  await stores.scenarios.put(described("start"));
  const found = await writer.find(scenario.id);
  if (found.ok && found.value.kind === "scenario") writer.take(found.value.scenario);
});

/** What stands there, by its description; null: nothing. */
async function standing(): Promise<string | null> {
  const found = await stores.scenarios.get(scenario.id);
  return found.ok && found.value.kind === "scenario" ? found.value.scenario.description : null;
}

test("one write after the other goes onto its own", async () => {
  const writes = ["1", "2", "3"].map((each) => writer.write(described(each)));
  const met = (await Promise.all(writes)).map((stored) => stored.ok && stored.value.met);
  expect([met, await standing(), heard]).toEqual([["known", "known", "known"], "3", []]);
});

test("what another tab wrote is heard of at the moment from which on it is known", async () => {
  await stores.scenarios.put({ ...described("start"), horizonMonths: 24 });
  await writer.write(described("mine"));
  expect(heard).toEqual([["mine", "mine", "merged"]]);
  expect(writer.foreign(scenario.id)).toBe(1);
  await stores.scenarios.put(described("theirs"));
  const news = await writer.news(scenario.id);
  if (!news.ok || news.value.kind !== "changed") throw new Error("no news");
  expect(heard).toHaveLength(1);
  news.value.take();
  expect(heard[1]).toEqual(["mine", "theirs", "merged"]);
  expect(await writer.news(scenario.id)).toMatchObject({ value: { kind: "none" } });
});

test("where the versions of a conflict cannot be kept nothing is written over", async () => {
  await stores.scenarios.put(described("theirs"));
  stores.versions.keep = () => Promise.resolve({ ok: false, failure: { code: "quota" } });
  expect(await writer.write(described("mine"))).toEqual({ ok: false, failure: { code: "quota" } });
  expect([await standing(), heard]).toEqual(["theirs", []]);
});

test("a scenario is not taken away over the head of another tab, unless that is wanted", async () => {
  await stores.scenarios.put(described("theirs"));
  expect(await writer.withdraw(scenario.id, 0)).toEqual({ ok: true, value: false });
  expect(await standing()).toBe("theirs");
  expect(await writer.withdraw(scenario.id)).toEqual({ ok: true, value: true });
  expect(await standing()).toBeNull();
});

test("a record is put back only where nothing stands, or what it is to replace", async () => {
  const record = (await stores.scenarios.record(scenario.id)) as { value: NonNullable<object> };
  const back = { ...record.value, scenario: described("back") } as Parameters<ScenarioWriter["bring"]>[0];
  const known = writer.known(scenario.id)!.scenario;
  expect(await writer.bring(back, null)).toEqual({ ok: true, value: false });
  expect(await writer.bring(back, described("back"), known)).toEqual({ ok: true, value: true });
  expect(await standing()).toBe("back");
  await stores.scenarios.put(described("theirs"));
  expect(await writer.bring(back, null, writer.known(scenario.id)!.scenario)).toEqual({ ok: true, value: false });
});

test("what comes while a write meets another tab's does not write over that", async () => {
  const autosave = new Autosave((edited, from) => writer.write(edited, from));
  await stores.scenarios.put({ ...described("start"), horizonMonths: 24 });
  autosave.schedule(described("1"));
  void autosave.flush();
  autosave.schedule(described("2"));
  await autosave.flush();
  const found = await stores.scenarios.get(scenario.id);
  expect(found).toMatchObject({ value: { scenario: { description: "2", horizonMonths: 24 } } });
});

test("a step back to what came while another was written is written as it is", async () => {
  const autosave = new Autosave((edited, from) => writer.write(edited, from));
  const [first, second] = [described("1"), described("2")];
  autosave.schedule(first);
  void autosave.flush();
  autosave.schedule(second);
  await autosave.flush();
  for (const each of [{ ...second, horizonMonths: 24 }, second]) {
    autosave.schedule(each);
    await autosave.flush();
  }
  expect(await stores.scenarios.get(scenario.id)).toMatchObject({ value: { scenario: second } });
});

/** Another tab writes right after this page has looked at what stands. */
function writtenMeanwhile(write: () => Promise<unknown>): void {
  const { record } = stores.scenarios;
  stores.scenarios.record = async (id) => {
    const read = await record(id);
    stores.scenarios.record = record;
    await write();
    return read;
  };
}

test("what another tab writes between a look and a withdrawal is not taken away", async () => {
  writtenMeanwhile(() => stores.scenarios.put(described("theirs")));
  expect(await writer.withdraw(scenario.id, 0)).toEqual({ ok: true, value: false });
  expect(await standing()).toBe("theirs");
  writtenMeanwhile(() => stores.scenarios.put(described("more of theirs")));
  expect(await writer.withdraw(scenario.id)).toEqual({ ok: true, value: true });
  expect(await standing()).toBeNull();
  const [left] = valueOf(await stores.versions.list(scenario.id)).filter(({ kind }) => kind === "deleted");
  expect(valueOf(await stores.versions.get(left!.key))).toMatchObject({ scenario: described("more of theirs") });
});

test("what another tab writes between a look and a return is not written over", async () => {
  const back = { ...valueOf(await stores.scenarios.record(scenario.id))!, scenario: described("back") };
  const known = writer.known(scenario.id)!.scenario;
  writtenMeanwhile(() => stores.scenarios.put(described("theirs")));
  expect(await writer.bring(back, described("back"), known)).toEqual({ ok: true, value: false });
  await writer.withdraw(scenario.id);
  writtenMeanwhile(() => stores.scenarios.put(described("theirs again")));
  expect(await writer.bring(back, described("back"))).toEqual({ ok: true, value: false });
  expect(await standing()).toBe("theirs again");
});

test("a scenario that moves takes its own history with it, and not what is left of one that was deleted", async () => {
  await writer.move(scenario.id, "moved");
  expect(valueOf(await stores.versions.list("moved"))).toEqual([]);
  await stores.scenarios.put(described("another"));
  await stores.versions.keep({ scenarioId: scenario.id, kind: "named", name: "Mine", savedAt: 1 }, scenario);
  await stores.scenarios.restore(scenario.id, null);
  // What is open has its id and was never kept.
  await writer.move(scenario.id, "elsewhere");
  expect(valueOf(await stores.versions.list("elsewhere"))).toEqual([]);
  expect(valueOf(await stores.versions.list(scenario.id)).map(({ kind }) => kind)).toEqual(["deleted", "named"]);
});

test("a change of what was stands for itself where more was written since", async () => {
  const from = described("start");
  await writer.write({ ...described("start"), horizonMonths: 24 });
  await writer.write(described("undone"), from);
  const found = await stores.scenarios.get(scenario.id);
  expect(found).toMatchObject({ value: { scenario: { description: "undone", horizonMonths: 24 } } });
});

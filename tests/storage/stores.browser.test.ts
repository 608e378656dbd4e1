import { deleteDB } from "idb";
import { afterEach, expect, it } from "vitest";
import { simulate, summarise } from "#engine/index.ts";
import { openStores } from "#storage/open-stores.ts";
import { createRunMemory } from "#storage/run-memory.ts";
import { bytes } from "../runner/bytes.ts";
import { request } from "../runner/request.ts";
import { uniqueName } from "./fixture.ts";

const name = uniqueName();
afterEach(() => deleteDB(name));

it("keeps a scenario and its summary, to the bit, in a real browser", async () => {
  const asked = request({ runs: 8 });
  const { scenario, metrics, quantiles } = asked;
  const summary = summarise(simulate(scenario, { metrics, from: 0, to: 8 }), { quantiles });

  const before = await openStores({ name });
  expect(before.failure).toBe(null);
  await before.scenarios.put(scenario);
  await createRunMemory(before.results).keep(asked, { summary, seconds: 0.25 });
  before.close();

  const after = await openStores({ name });
  expect(await after.scenarios.get(scenario.id)).toEqual({ ok: true, value: { kind: "scenario", scenario } });
  const memory = createRunMemory(after.results);
  expect(bytes(await memory.find(asked))).toEqual(bytes({ summary, seconds: 0.25 }));
  expect(await memory.find(request({ runs: 9 }))).toBe(null);
  after.close();
});

import { expect, test, vi } from "vitest";
import { apiVendor } from "#scenario/templates/index.ts";
import { createMemoryStores } from "#storage/memory-store.ts";
import { inEffect } from "./effect.svelte.ts";
import { pageOver } from "./page-parts.ts";

const IDS = Array.from({ length: 12 }, (_, i) => `s${i + 10}`);

test("what looks in an effect reads each scenario once, however many there are", async () => {
  const stores = createMemoryStores({ code: "unavailable", detail: "test" });
  for (const id of IDS) await stores.scenarios.put({ ...apiVendor, id, name: id });
  const { library, shelf } = pageOver(stores);
  await library.refresh();
  const reads = vi.spyOn(stores.scenarios, "get");
  const stop = inEffect(() => void shelf.look(library.entries));
  await vi.waitFor(() => expect(shelf.rows.filter(({ found }) => found !== null)).toHaveLength(IDS.length));
  await new Promise((resolve) => setTimeout(resolve));
  stop();
  expect(reads.mock.calls.map(([id]) => id).sort()).toEqual(IDS);
});

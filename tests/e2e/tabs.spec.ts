import type { BrowserContext, Page } from "@playwright/test";
import type { Scenario } from "#engine/index.ts";
import { readAt } from "#scenario/pointer.ts";
import { Chance } from "#tests/walk/random.ts";
import { expect, test } from "./fixtures.ts";
import { beginWith, slight } from "./kept-before.ts";
import { lever, saved, scenarioName, visit } from "./workspace.ts";

const LONG = process.env["DRAWDOWN_LONG"] === "1";

const RATE = "/plans/referral/components/0/rate";
const SHARE = "/plans/usage-share/components/0/rate";
const PRICE = "/offers/seats/charges/0/schedule/price";
const rate = (page: Page) => lever(page, "Referral rate");
const share = (page: Page) => lever(page, "Usage share");
const price = (page: Page) => lever(page, "Price of a seat");

/** Types a value into a lever's box and leaves it. */
async function set({ box }: ReturnType<typeof lever>, value: string): Promise<void> {
  await box.fill(value);
  await box.blur();
}

/** A page that hears nothing of other tabs, and they nothing of it, until it looks by itself. */
async function deafPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    class Deaf extends EventTarget {
      postMessage(): void {}
      close(): void {}
    }
    Object.assign(globalThis, { BroadcastChannel: Deaf });
  });
  return page;
}

/** What a person does who comes back to a tab. */
const comeBack = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));

/** All records of a store of the database. */
function recordsOf<T>(page: Page, store: "scenarios" | "versions"): Promise<T[]> {
  return page.evaluate(
    (name) =>
      new Promise<T[]>((resolve, reject) => {
        const opening = indexedDB.open("drawdown");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction(name).objectStore(name).getAll();
          reading.onsuccess = () => (opening.result.close(), resolve(reading.result));
        };
      }),
    store,
  );
}

async function kept(page: Page, id: string): Promise<Scenario | undefined> {
  const records = await recordsOf<{ id: string; scenario: Scenario }>(page, "scenarios");
  return records.find((record) => record.id === id)?.scenario;
}

async function conflicts(page: Page): Promise<Scenario[]> {
  const records = await recordsOf<{ kind: string; scenario: Scenario }>(page, "versions");
  return records.filter(({ kind }) => kind === "conflict").map(({ scenario }) => scenario);
}

// Whatever they open is kept already, and nobody looks at how charts move.
test.use({ known: false, contextOptions: { reducedMotion: "reduce" } });

test("what one tab edits, names and deletes the other shows, undo takes back its own, and an edit keeps again what was deleted", async ({
  page: a,
  context,
}) => {
  await beginWith(a, slight("shared"));
  const b = await context.newPage();
  await visit(b);
  await expect(scenarioName(b)).toHaveValue("Test shared");

  await set(rate(a), "25");
  await expect(rate(b).box).toHaveValue("25\u00a0%");
  await expect(b.getByRole("button", { name: "Undo", exact: true })).toBeDisabled();
  await Promise.all([set(share(a), "33"), set(price(b), "70")]);
  await expect(share(b).box).toHaveValue("33\u00a0%");
  await expect(price(a).box).toHaveValue("$70");
  await a.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(share(b).box).not.toHaveValue("33\u00a0%");
  for (const page of [a, b]) await expect(price(page).box).toHaveValue("$70");
  expect(await conflicts(a)).toEqual([]);

  await scenarioName(a).fill("Renamed");
  await scenarioName(a).press("Enter");
  await expect(scenarioName(b)).toHaveValue("Renamed");
  await a.getByRole("link", { name: "Drawdown, home" }).click();
  await a.getByRole("button", { name: "Delete “Renamed”" }).click();
  await expect(b.getByText("“Renamed” was deleted in another tab")).toBeVisible();
  expect(await kept(a, "shared")).toBeUndefined();
  await set(share(b), "20");
  await saved(b);
  expect((await kept(a, "shared"))?.name).toBe("Renamed");
  await expect(a.getByRole("table", { name: "Your scenarios" })).toContainText("Renamed");
});

test("a tab that heard nothing catches up before it can lose anything; where both changed the same the later stays, and both are versions", async ({
  page: a,
  context,
}) => {
  await beginWith(a, slight("contested"));
  const b = await deafPage(context);
  await visit(b);
  await test.step("what only one changed", async () => {
    await set(rate(a), "20");
    await saved(a);
    await set(share(b), "33");
    await expect(rate(b).box).toHaveValue("20\u00a0%");
    await set(price(a), "70");
    await expect.poll(async () => readAt((await kept(a, "contested"))!, RATE)).toBe(0.2);
    await saved(a);
    await expect(share(a).box).toHaveValue("33\u00a0%");
    await comeBack(b);
    await expect(price(b).box).toHaveValue("$70");
    expect(await conflicts(a)).toEqual([]);
  });
  await test.step("what both changed", async () => {
    await set(rate(a), "25");
    await saved(a);
    await expect(rate(b).box).not.toHaveValue("25\u00a0%");
    await set(rate(b), "30");
    await set(share(b), "34");
    await expect(b.getByText("Another tab changed the same part of “Test contested”")).toBeVisible();
    await saved(b);
    expect((await conflicts(b)).map((each) => readAt(each, RATE)).sort()).toEqual([0.25, 0.3]);
    await b.getByRole("button", { name: "See versions" }).click();
    const dialog = b.getByRole("dialog");
    await expect(dialog).toContainText("The later, where two tabs changed the same");
    await expect(dialog).toContainText("The earlier, where two tabs changed the same");
    await comeBack(a);
    await expect(rate(a).box).toHaveValue("30\u00a0%");
    await expect(share(a).box).toHaveValue("34\u00a0%");
  });
});

const LEVERS = [rate, share, price];
const SEEDS = Array.from({ length: LONG ? 20 : 1 }, (_, i) => i + 1);
const TURNS = LONG ? 60 : 8;

/** What the levers of a page show, as bare numbers. */
const shown = (page: Page): Promise<number[]> =>
  Promise.all(LEVERS.map(async (of) => Number((await of(page).box.inputValue()).replace(/[^0-9]/g, ""))));

/** The same in the database. */
async function stored(page: Page): Promise<number[]> {
  return leversOf((await kept(page, "duel"))!);
}

function leversOf(scenario: Scenario): number[] {
  return [RATE, SHARE, PRICE].map((path, i) => Math.round(Number(readAt(scenario, path)) * (i < 2 ? 100 : 1)));
}

for (const seed of SEEDS) {
  test(`a duel of two tabs ends with both and the database alike, with every last edit (seed ${seed})`, async ({
    page: a,
    context,
  }) => {
    const chance = new Chance(seed);
    await beginWith(a, slight("duel"));
    const b = await context.newPage();
    await visit(b);
    /** The last value of each lever, and of both tabs where they set it at the same moment. */
    const last: number[][] = [];
    for (let turn = 0; turn < TURNS; turn++) {
      const [one, other] = [chance.whole(0, 2), chance.whole(0, 2)];
      const [ours, theirs] = [chance.whole(10, 50), chance.whole(10, 50)];
      await Promise.all([set(LEVERS[one]!(a), String(ours)), set(LEVERS[other]!(b), String(theirs))]);
      [last[one], last[other]] =
        one === other
          ? [
              [ours, theirs],
              [ours, theirs],
            ]
          : [[ours], [theirs]];
    }
    await expect(async () => {
      await Promise.all([saved(a), saved(b)]);
      const all = await Promise.all([shown(a), shown(b), stored(a)]);
      expect(all[1]).toEqual(all[0]);
      expect(all[2]).toEqual(all[0]);
      // Where edits of one place met, the one that was written later stands, and both are versions.
      const versions = (await recordsOf<{ kind: string; scenario: Scenario }>(a, "versions"))
        .filter(({ kind }) => kind === "conflict")
        .map(({ scenario }) => leversOf(scenario));
      last.forEach((values, i) => {
        const there = [all[0][i], ...versions.map((levers) => levers[i])];
        expect(
          there.some((value) => values.includes(value!)),
          `lever ${i}: one of ${values.join()} in ${there.join()}`,
        ).toBe(true);
      });
    }).toPass({ timeout: 10_000 });
  });
}

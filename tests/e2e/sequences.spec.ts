import type { Locator, Page } from "@playwright/test";
import type { Scenario } from "#engine/index.ts";
import { readAt } from "#scenario/pointer.ts";
import { LEVERS } from "#scenario/templates/levers.ts";
import { withNumber } from "#state/lever.ts";
import { LEVER_LABELS } from "#text/ui-words.ts";
import type { Act } from "#tests/walk/acts.ts";
import { keptBytes, make, openEntry } from "#tests/walk/in-page.ts";
import { Log } from "#tests/walk/log.ts";
import { Chance } from "#tests/walk/random.ts";
import { walked } from "#tests/walk/scenario.ts";
import { expect, test } from "./fixtures.ts";
import { blur, randomAct, type Hand } from "./random-acts.ts";
import { beginWith } from "./kept-before.ts";
import { apiVendor } from "./scenario-files.ts";
import { lever, scenarioName } from "./workspace.ts";

const LONG = process.env["DRAWDOWN_LONG"] === "1";

/** Sequences of all tests, and those that share a page. */
const SEQUENCES = LONG ? 200 : 1;
const ON_A_PAGE = LONG ? 10 : 1;

/** Edits of one field that are so far apart are steps of their own, milliseconds. */
const REST = 1200;

type Step = (hand: Hand) => Promise<void>;

const STEPS: Record<string, Step> = {
  edit: async (hand) => {
    const act = randomAct(hand);
    hand.log.words.push(`${act.deed} (${act.path})`);
    await openEntry(hand.page, act.entry);
    for (const gesture of act.gestures) await make(hand.page, gesture);
    await blur(hand.page);
    hand.log.edit(act.after);
  },
  wrong: async ({ page, log, chance }) => {
    const acts = Array.from({ length: 8 }, () => randomAct({ log, chance }));
    const act = acts.find(({ deed, gestures }) => deed.startsWith("set ") && /\d/.test(textOf(gestures[0])));
    if (act === undefined) return;
    const typed = chance.of(["abc", "", "1.2.3", "-9e99"]);
    log.words.push(`type “${typed}” at ${act.path}`);
    await openEntry(page, act.entry);
    const [gesture] = act.gestures;
    if (gesture?.do !== "type" || /\/(id|path|currency|startMonth)$/.test(act.path)) return;
    await make(page, { ...gesture, text: typed });
    const box = page.locator(gesture.on).nth(gesture.nth);
    await expect(box).toHaveAttribute("aria-invalid", "true");
    await box.press(chance.of(["Escape", "Control+z"]));
    await expect(box, "the last valid value is back").toHaveAttribute("aria-invalid", "false");
    await blur(page);
  },
  slide: async ({ page, log, chance }) => {
    const there = LEVERS.filter(({ path }) => typeof readAt(log.scenario, path) === "number");
    if (there.length === 0) return;
    const { id, path } = chance.of(there);
    const { slider } = lever(page, LEVER_LABELS[id]);
    await openEntry(page, "");
    await slider.scrollIntoViewIfNeeded();
    const box = (await slider.boundingBox())!;
    const x = (): number => box.x + 7 + chance.next() * (box.width - 14);
    const y = box.y + box.height / 2;
    const slid = await noteInputs(slider);
    await page.mouse.move(x(), y);
    await page.mouse.down();
    await page.mouse.move(x(), y, { steps: 4 });
    await page.mouse.move(x(), y, { steps: 4 });
    await page.mouse.up();
    const values = stepsOf(await slid());
    log.words.push(`drag ${path} to ${values.join(", later to ")}`);
    await blur(page);
    for (const value of values) log.edit(withNumber(log.scenario, log.opened, path, value));
  },
  undo: async ({ page, log }) => {
    log.words.push("undo");
    await page.keyboard.press("Control+z");
    log.undo();
  },
  redo: async ({ page, log, chance }) => {
    log.words.push("redo");
    await page.keyboard.press(chance.of(["Control+Shift+z", "Control+y"]));
    log.redo();
  },
  view: async ({ page, log, chance }) => {
    const view = chance.of(["Summary", "Revenue", "Partners", "Ledger"]);
    log.words.push(`to ${view}`);
    await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: view }).click();
    await expect(page).toHaveTitle(new RegExp(` · ${view} · `));
  },
  reload: async ({ page, log }) => {
    log.words.push("reload");
    await reload(page);
    log.reload();
  },
};

/** A value that a slider took, and when, in milliseconds. */
interface Slid {
  at: number;
  value: number;
}

/** Notes from now on what values a slider takes; gives them. */
async function noteInputs(slider: Locator): Promise<() => Promise<Slid[]>> {
  const seen = await slider.evaluateHandle((input: HTMLInputElement) => {
    const values: { at: number; value: number }[] = [];
    input.addEventListener("input", () => {
      values.push({ at: performance.now(), value: Number(input.valueAsNumber.toPrecision(12)) });
    });
    return values;
  });
  return () => seen.jsonValue();
}

/** What is left of a drag: its last value, and before it that at which it rested so long that undo stops there too. */
function stepsOf(values: readonly Slid[]): number[] {
  return values.filter(({ at }, i) => (values[i + 1]?.at ?? Infinity) - at >= REST).map(({ value }) => value);
}

/** How often each step is drawn, of all. */
const DRAWN = [
  "edit",
  "edit",
  "edit",
  "edit",
  "edit",
  "wrong",
  "slide",
  "undo",
  "undo",
  "redo",
  "redo",
  "view",
  "reload",
];

/** What a single sequence consists of, in any order: every step there is. */
const EACH = ["edit", "edit", "wrong", "slide", "undo", "undo", "redo", "view", "reload"];

/** The steps of a sequence: drawn from all, or each there is in an order that is drawn. */
function* drawn(chance: Chance): Generator<string> {
  if (LONG) {
    for (let steps = chance.whole(6, 15); steps > 0; steps--) yield chance.of(DRAWN);
  } else {
    const left = [...EACH];
    // An edit first: there is nothing to take back before.
    yield* left.splice(0, 1);
    while (left.length > 0) yield* left.splice(chance.whole(0, left.length - 1), 1);
  }
}

const textOf = (gesture: Act["gestures"][number] | undefined): string => (gesture?.do === "type" ? gesture.text : "");

async function reload(page: Page): Promise<void> {
  await page.reload();
  await expect(scenarioName(page)).toBeVisible({ timeout: 15_000 });
}

/** A sequence on a scenario of its own: the log says after each step what the page must keep. */
async function play(page: Page, seed: number, scenario: Scenario): Promise<void> {
  const own = { ...scenario, id: `sequence-${seed}`, name: `Sequence ${seed}` };
  await beginWith(page, own);
  const hand = { page, log: new Log(own), chance: new Chance(seed) };
  const { log, chance } = hand;
  expect(await keptBytes(page, log.now)).toBe(log.now);
  for (const step of drawn(chance)) {
    await STEPS[step]!(hand);
    const kept = await keptBytes(page, log.now);
    expect(kept, `sequence ${seed}: ${log.words.join("; ")}`).toBe(log.now);
  }
}

const small: Scenario = { ...apiVendor, simulation: { ...apiVendor.simulation, runs: 2 } };

// Each begins with what is kept, and nobody looks at how charts move.
test.use({ known: false, contextOptions: { reducedMotion: "reduce" } });

for (let first = 1; first <= SEQUENCES; first += ON_A_PAGE) {
  test(`sequences ${first} to ${first + ON_A_PAGE - 1} of edits, undo, redo and reload end as their logs predict`, async ({
    page,
  }) => {
    test.setTimeout(LONG ? 240_000 : 90_000);
    for (let seed = first; seed < first + ON_A_PAGE; seed++) {
      await test.step(`sequence ${seed}`, () => play(page, seed, seed % 3 === 0 ? walked : small));
    }
  });
}

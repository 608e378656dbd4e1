/** Work by chance on a page that may die at any moment, noted in a diary. */
import type { Page } from "@playwright/test";
import type { Scenario } from "#engine/index.ts";
import { readAt, writeAt } from "#scenario/pointer.ts";
import { LEVERS } from "#scenario/templates/levers.ts";
import { withNumber } from "#state/lever.ts";
import { LEVER_LABELS } from "#text/ui-words.ts";
import { make, openEntry } from "#tests/walk/in-page.ts";
import { Log } from "#tests/walk/log.ts";
import type { Chance } from "#tests/walk/random.ts";
import type { Diary } from "./diary.ts";
import { expect } from "./fixtures.ts";
import { blur, randomAct } from "./random-acts.ts";
import { lever, scenarioName } from "./workspace.ts";

/** What is at hand while a page lives. */
export interface Work {
  page: Page;
  /** Of the open scenario. */
  log: Log;
  chance: Chance;
  diary: Diary;
  /** The other scenarios that are kept. */
  others: Scenario[];
}

type Step = (work: Work) => Promise<void>;

/** A scenario as it is kept. */
const asText = (scenario: Scenario): string => JSON.stringify(scenario);

const rounded = (value: number): number => Number(value.toPrecision(12));

/** An edit of the open scenario. */
async function edit({ log, diary }: Work, words: string, after: Scenario, act: () => Promise<unknown>): Promise<void> {
  await diary.doing(words, { [after.id]: asText(after) }, act);
  log.edit(after);
}

/** A step back or forward where there is one among the edits; what was done to other scenarios stays. */
async function travel({ page, log, diary }: Work, way: "undo" | "redo"): Promise<void> {
  const before = log.now;
  log[way]();
  if (log.now === before) return;
  await diary.doing(way, { [log.scenario.id]: log.now }, () =>
    page.keyboard.press(way === "undo" ? "Control+z" : "Control+y"),
  );
}

/** What was done to other scenarios is a step of the page's history: undo stops there. */
function begin(work: Work, scenario: Scenario, opened: Scenario): void {
  work.log = new Log(scenario);
  work.log.opened = opened;
}

async function goHome(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Drawdown, home" }).click();
  await expect(page).toHaveTitle("Home · Drawdown");
}

async function goOn(page: Page): Promise<void> {
  await page.getByRole("link", { name: /^Go on with/ }).click();
  await expect(scenarioName(page)).toBeVisible();
}

/** The first of "name (2)", "name (3)" … that is free. */
function numbered(base: string, suffix: (n: number) => string, taken: readonly string[]): string {
  for (let n = 2; ; n++) if (!taken.includes(base + suffix(n))) return base + suffix(n);
}

const STEPS: Record<string, Step> = {
  field: async (work) => {
    const { page, log, chance } = work;
    const act = randomAct({ log, chance });
    if (act.path === "/name") return;
    await openEntry(page, act.entry);
    await edit(work, `${act.deed} (${act.path})`, act.after, async () => {
      for (const gesture of act.gestures) await make(page, gesture);
      await blur(page);
    });
  },
  name: async (work) => {
    const name = `Walked ${work.chance.whole(1, 1e6)}`;
    await edit(work, `name it ${name}`, writeAt(work.log.scenario, "/name", name), async () => {
      await scenarioName(work.page).fill(name);
      await blur(work.page);
    });
  },
  lever: async (work) => {
    const { page, log, chance } = work;
    const { scenario, opened } = log;
    const there = LEVERS.filter(({ path, min, max, step }) => {
      const value = readAt(scenario, path);
      return typeof value === "number" && value + step <= max && Number.isInteger(rounded((value - min) / step));
    });
    if (there.length === 0) return;
    const { id, path, step } = chance.of(there);
    const after = withNumber(scenario, opened, path, rounded((readAt(scenario, path) as number) + step));
    await openEntry(page, "");
    await edit(work, `${path} a step up`, after, async () => {
      await lever(page, LEVER_LABELS[id]).slider.press("ArrowRight");
      await blur(page);
    });
  },
  undo: (work) => travel(work, "undo"),
  redo: (work) => travel(work, "redo"),
  open: async (work) => {
    const { page, log, diary, others } = work;
    const next = others.shift();
    if (next === undefined) return;
    await page.getByRole("button", { name: "Scenarios" }).click();
    await diary.doing(`open ${next.id}`, { lastOpened: next.id }, async () => {
      // A row says when it was changed too.
      const row = page.getByRole("button").filter({ has: page.getByText(next.name, { exact: true }) });
      await row.click();
      await expect(scenarioName(page)).toHaveValue(next.name);
    });
    others.push(log.scenario);
    begin(work, next, next);
  },
  duplicate: async (work) => {
    const { page, log, diary, others } = work;
    const { scenario, opened } = log;
    const all = [scenario, ...others];
    const ids = all.map(({ id }) => id);
    const names = all.map(({ name }) => name);
    const copy = {
      ...scenario,
      id: numbered(scenario.id, (n) => `-${n}`, ids),
      name: numbered(scenario.name.replace(/ \(\d{1,2}\)$/, ""), (n) => ` (${n})`, names),
    };
    await goHome(page);
    await diary.doing(`duplicate ${scenario.id} as ${copy.id}`, { [copy.id]: asText(copy) }, async () => {
      await page.getByRole("button", { name: `Duplicate “${scenario.name}”`, exact: true }).click();
      await expect(page.getByRole("button", { name: `Duplicate “${copy.name}”`, exact: true })).toBeVisible();
    });
    others.push(copy);
    begin(work, scenario, opened);
    await goOn(page);
  },
  remove: async (work) => {
    const { page, log, diary, others } = work;
    const gone = others.length > 2 ? others.shift() : undefined;
    if (gone === undefined) return;
    await goHome(page);
    await diary.doing(`delete ${gone.id}`, { [gone.id]: null }, async () => {
      await page.getByRole("button", { name: `Delete “${gone.name}”`, exact: true }).click();
      await expect(page.getByText(`“${gone.name}” deleted`).first()).toBeVisible();
    });
    begin(work, log.scenario, log.opened);
    await goOn(page);
  },
};

/** How often each step is drawn, of all. */
const DRAWN: readonly (readonly [step: string, times: number])[] = [
  ["field", 6],
  ["lever", 4],
  ["name", 2],
  ["undo", 2],
  ["redo", 2],
  ["open", 1],
  ["duplicate", 1],
  ["remove", 1],
];

const BAG = DRAWN.flatMap(([step, times]) => Array.from({ length: times }, () => step));

/** When a page dies: so many milliseconds after so many acts, whatever is under way then. */
export interface Fate {
  acts: number;
  rest: number;
}

/** Works until the page is killed. Gives when that was. */
export async function workUntilKilled(work: Work, { acts, rest }: Fate, kill: () => Promise<void>): Promise<number> {
  const act = (): Promise<void> => STEPS[work.chance.of(BAG)]!(work);
  for (let done = 0; done < acts; done++) await act();
  let diedAt = 0;
  const death = new Promise((resolve) => setTimeout(resolve, rest)).then(() => {
    diedAt = Date.now();
    work.diary.died(diedAt);
    return kill();
  });
  try {
    while (diedAt === 0) await act();
  } catch (error) {
    // What was under way ends with the page.
    if (diedAt === 0) throw error;
  }
  await death;
  return diedAt;
}

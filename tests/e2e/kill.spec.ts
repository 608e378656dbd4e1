/** The page, or the browser, is killed at any moment of any work: what was done a second before is there. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chromium, type BrowserContext, type Page, type TestInfo } from "@playwright/test";
import type { Scenario } from "#engine/index.ts";
import { parseScenario } from "#scenario/parse.ts";
import { Log } from "#tests/walk/log.ts";
import { Chance } from "#tests/walk/random.ts";
import { walked } from "#tests/walk/scenario.ts";
import { CHROMIUM_FLAGS, findChromium } from "../../scripts/find-chromium.mjs";
import { workUntilKilled } from "./deadly-work.ts";
import { Diary } from "./diary.ts";
import { expect, firstPicture, test } from "./fixtures.ts";
import { keepBefore } from "./kept-before.ts";
import { apiVendor } from "./scenario-files.ts";
import { saved, scenarioName } from "./workspace.ts";

const LONG = process.env["DRAWDOWN_LONG"] === "1";

/** Pages that are killed, and those that share a visitor. */
const PAGES = LONG ? 88 : 1;
const OF_A_VISITOR = LONG ? 11 : 1;

/** Browsers that are killed. */
const BROWSERS = LONG ? 12 : 1;

/** How much is done at most before a page dies, and the longest that it lives on after that, in milliseconds. */
const MOST_ACTS = LONG ? 8 : 3;
const LONGEST_REST = LONG ? 2500 : 1500;

/** Automatic versions of a scenario. */
const MOST_VERSIONS = 40;

const small: Scenario = { ...apiVendor, simulation: { ...apiVendor.simulation, runs: 2 } };

test.describe.configure({ timeout: LONG ? 600_000 : 120_000 });

// Where what is kept is read, the browser looks for an icon.
test.use({ pardoned: /favicon\.ico/, known: false, contextOptions: { reducedMotion: "reduce" } });

/** What the browser keeps, as it is. */
interface Kept {
  scenarios: { id: string; name: string; revision: unknown; scenario: Scenario }[];
  versions: { scenarioId: string; kind: string; scenario: unknown }[];
  lastOpened: string;
}

/** Reads everything that is kept, on a page that changes nothing. */
async function readKept(context: BrowserContext, home: string): Promise<Kept> {
  const page = await context.newPage();
  await page.goto(`${home}icon.svg`);
  const kept = await page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await asked(indexedDB.open("drawdown"));
    const stores = db.transaction(["scenarios", "versions", "settings"]);
    const [scenarios, versions, last] = await Promise.all([
      asked(stores.objectStore("scenarios").getAll()),
      asked(stores.objectStore("versions").getAll()),
      asked(stores.objectStore("settings").get("lastOpened")),
    ]);
    db.close();
    return { scenarios, versions, lastOpened: last.value };
  });
  await page.close();
  return kept;
}

/** Everything that is kept is whole: it parses, is bounded, and what was open last is there. */
function expectValid({ scenarios, versions, lastOpened }: Kept): void {
  for (const { id, name, revision, scenario } of scenarios) {
    const parsed = parseScenario(scenario);
    expect(parsed.ok ? [parsed.scenario.id, parsed.scenario.name] : parsed.problems).toEqual([id, name]);
    expect(typeof revision).toBe("string");
    const own = versions.filter(({ scenarioId, kind }) => scenarioId === id && kind === "automatic");
    expect(own.length).toBeLessThanOrEqual(MOST_VERSIONS);
  }
  for (const { scenario } of versions) expect(parseScenario(scenario)).toMatchObject({ ok: true });
  expect(scenarios.map(({ id }) => id)).toContain(lastOpened);
}

/** Nothing but the last second is missing, and nothing is there that nobody did. Gives the age of the oldest that is missing. */
function expectKept(kept: Kept, diary: Diary, diedAt: number): number {
  const now = new Map<string, string | null>(kept.scenarios.map(({ id, scenario }) => [id, JSON.stringify(scenario)]));
  now.set("lastOpened", kept.lastOpened);
  const allowed = diary.allowed(diedAt);
  const lost = diary.lostAge(diedAt, now);
  for (const [name, states] of allowed) {
    const words = `${name}: lost what was ${lost} ms old\n${diary.words.join("\n")}`;
    expect(states.includes(now.get(name) ?? null), words).toBe(true);
  }
  expect([...now.keys()].filter((name) => !allowed.has(name))).toEqual([]);
  return lost;
}

/** Opens the page again: it shows what was open, everything is saved, and no note of a parting is left. */
async function reopen(context: BrowserContext, home: string, { scenarios, lastOpened }: Kept): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${home}#/summary`);
  await firstPicture(page);
  await expect(scenarioName(page)).toHaveValue(scenarios.find(({ id }) => id === lastOpened)!.name);
  await saved(page);
  expect(await page.evaluate(() => localStorage.getItem("drawdown-parting"))).toBeNull();
  return page;
}

const AT_WORK = [small, walked].map((scenario) => {
  return { ...scenario, id: `${scenario.id}-work`, name: `${scenario.name} at work` };
}) as [Scenario, Scenario];

/** Keeps scenarios to work on for a new visitor. */
async function prepare(context: BrowserContext, home: string): Promise<void> {
  const page = await context.newPage();
  await keepBefore(page, AT_WORK, home);
  await page.close();
}

/** One life and death: from what is kept to what is kept. Gives the age of the oldest that is missing, in milliseconds. */
async function dieOnce(
  { context, home, kill }: { context: BrowserContext; home: string; kill: (page: Page) => Promise<void> },
  chance: Chance,
): Promise<{ diary: Diary; diedAt: number }> {
  const kept = await readKept(context, home);
  const diary = new Diary();
  for (const { id, scenario } of kept.scenarios) diary.know(id, JSON.stringify(scenario));
  diary.know("lastOpened", kept.lastOpened);
  const page = await reopen(context, home, kept);
  const [open, others] = [
    kept.scenarios.filter(({ id }) => id === kept.lastOpened),
    kept.scenarios.filter(({ id }) => id !== kept.lastOpened),
  ].map((records) => records.map(({ scenario }) => scenario)) as [Scenario[], Scenario[]];
  const work = { page, log: new Log(open[0]!), chance, diary, others };
  const fate = { acts: chance.whole(1, MOST_ACTS), rest: chance.whole(0, LONGEST_REST) };
  const diedAt = await workUntilKilled(work, fate, () => kill(page));
  return { diary, diedAt };
}

/** Writes down what came of a death. */
function note(info: TestInfo, died: string, diary: Diary, lost: number): void {
  const done = diary.words.filter((word) => word.endsWith("done")).length;
  info.annotations.push({ type: died, description: `${done} acts, ${lost} ms lost` });
  if (LONG) process.stdout.write(`    ${died}: ${done} acts, of which the last ${lost} ms are lost\n`);
}

async function crash(page: Page): Promise<void> {
  const protocol = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  protocol.send("Page.crash").catch(() => {});
  await crashed;
  await page.close();
}

for (let first = 1; first <= PAGES; first += OF_A_VISITOR) {
  test(`pages ${first} to ${first + OF_A_VISITOR - 1} are killed and lose nothing older than a second`, async ({
    context,
    baseURL,
  }, info) => {
    const home = baseURL!;
    await prepare(context, home);
    for (let seed = first; seed < first + OF_A_VISITOR; seed++) {
      const { diary, diedAt } = await dieOnce({ context, home, kill: crash }, new Chance(seed));
      const kept = await readKept(context, home);
      expectValid(kept);
      note(info, `page ${seed}`, diary, expectKept(kept, diary, diedAt));
    }
    await reopen(context, home, await readKept(context, home));
  });
}

/** A browser of its own, with a folder for what it keeps, that can be killed as a whole. */
async function startBrowser(profile: string): Promise<{ context: BrowserContext; kill: () => Promise<void> }> {
  const flags = [
    "--headless=new",
    ...CHROMIUM_FLAGS,
    `--user-data-dir=${profile}`,
    "--remote-debugging-port=0",
    "--window-size=1440,900",
  ];
  const child = spawn((await findChromium())!, [...flags, "about:blank"], { stdio: ["ignore", "ignore", "pipe"] });
  const address = await new Promise<string>((resolve) => {
    let said = "";
    child.stderr.on("data", (text: Buffer) => {
      said += text.toString();
      const found = /DevTools listening on (ws:\S+)/.exec(said);
      if (found) resolve(found[1]!);
    });
  });
  const browser = await chromium.connectOverCDP(address);
  const kill = async (): Promise<void> => {
    const ended = [once(child, "exit"), new Promise<void>((resolve) => browser.once("disconnected", () => resolve()))];
    child.kill("SIGKILL");
    await Promise.all(ended);
  };
  return { context: browser.contexts()[0]!, kill };
}

test(`${BROWSERS} browsers are killed as a whole and lose nothing older than a second`, async ({ baseURL }, info) => {
  const home = baseURL!;
  const profile = info.outputPath("profile");
  let { context, kill } = await startBrowser(profile);
  await prepare(context, home);
  for (let seed = 1; seed <= BROWSERS; seed++) {
    const { diary, diedAt } = await dieOnce({ context, home, kill }, new Chance(1000 + seed));
    ({ context, kill } = await startBrowser(profile));
    const kept = await readKept(context, home);
    expectValid(kept);
    note(info, `browser ${seed}`, diary, expectKept(kept, diary, diedAt));
  }
  await reopen(context, home, await readKept(context, home));
  await kill();
});

import type { Page } from "@playwright/test";
import { actsOf, type Act } from "#tests/walk/acts.ts";
import { keptBytes, make, openEntry } from "#tests/walk/in-page.ts";
import { walked } from "#tests/walk/scenario.ts";
import { expect, test } from "./fixtures.ts";
import { visitWith } from "./workspace.ts";

const LONG = process.env["DRAWDOWN_LONG"] === "1";

/** Parts of the scenario that are walked by a test each. */
const PARTS = ["segments", "offers", "partners", "plans", "rest"] as const;

/** Acts per test of the long walk. */
const AT_ONCE = 60;

const start = JSON.stringify(walked);
const acts = actsOf(walked);

const partOf = ({ path }: Act): string => PARTS.find((part) => path.startsWith(`/${part}`)) ?? "rest";
const kindOf = ({ deed }: Act): string => deed.split(/[= ]/)[0]!;

/** Every kind of act once, and the name, which is changed at the top of the page. */
function oneOfEach(all: readonly Act[]): Act[] {
  const isFirst = (act: Act, i: number): boolean => all.findIndex((other) => kindOf(other) === kindOf(act)) === i;
  return all.filter((act, i) => isFirst(act, i) || act.path === "/name");
}

/** Does all of the acts, each undone again. */
async function walk(page: Page, todo: readonly Act[]): Promise<void> {
  await visitWith(page, walked);
  expect(await keptBytes(page, start)).toBe(start);
  let entry: string | null = null;
  for (const act of todo) {
    await test.step(`${act.deed} (${act.path})`, async () => {
      if (act.entry !== entry) await openEntry(page, act.entry);
      for (const gesture of act.gestures) await make(page, gesture);
      const after = JSON.stringify(act.after);
      expect(await keptBytes(page, after), act.deed).toBe(after);
      await page.keyboard.press("Control+z");
      expect(await keptBytes(page, start), `${act.deed}, undone`).toBe(start);
      // What is added opens itself, and what is renamed or gone closes.
      const stays = !/^(add|move|remove) \/[a-z]+$|\/id$/.test(act.deed);
      entry = stays ? act.entry : null;
    });
  }
}

const ofPart = (part: string): Act[] => acts.filter((act) => partOf(act) === part);

/** What each test walks. Without the full suites the other parts are walked on the mounted editor alone. */
const WALKS: [name: string, todo: readonly Act[]][] = LONG
  ? PARTS.flatMap((part) => inChunks(part, ofPart(part)))
  : [["one of each kind", oneOfEach([...ofPart("offers"), ...ofPart("rest")])]];

function inChunks(part: string, all: readonly Act[]): [string, readonly Act[]][] {
  const count = Math.ceil(all.length / AT_ONCE);
  return Array.from({ length: count }, (_, i) => [
    `${part}, from ${i * AT_ONCE + 1}`,
    all.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
  ]);
}

for (const [name, todo] of WALKS) {
  test(`${name}: ${todo.length} edits reach the kept scenario, and undo brings back its bytes`, async ({ page }) => {
    test.setTimeout(LONG ? 240_000 : 60_000);
    await walk(page, todo);
  });
}

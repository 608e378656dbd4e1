/** Edits drawn by chance, as the tests of long sequences make them. */
import type { Page } from "@playwright/test";
import { actsAt, type Act } from "#tests/walk/acts.ts";
import type { Log } from "#tests/walk/log.ts";
import { deedsOf, sitesOf } from "#tests/walk/places.ts";
import type { Chance } from "#tests/walk/random.ts";

/** What is at hand in a sequence. */
export interface Hand {
  page: Page;
  log: Log;
  chance: Chance;
}

/** A random edit of the scenario; the id of the whole is left alone, for others are kept under theirs. */
export function randomAct({ log, chance }: Pick<Hand, "log" | "chance">): Act {
  const { scenario, opened } = log;
  const sites = sitesOf(scenario).filter(({ path, field }) => path !== "/id" && deedsOf(field).length > 0);
  for (;;) {
    const site = chance.of(sites);
    const acts = actsTried({ scenario, opened, turn: chance.whole(0, 7) }, site, chance.of(deedsOf(site.field)));
    if (acts.length > 0) return chance.of(acts);
  }
}

/** What cannot be done, as a second item of the same id, is no act. */
function actsTried(...[sitting, site, deed]: Parameters<typeof actsAt>): Act[] {
  try {
    return Object.values(actsAt(sitting, site, deed));
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** Takes the focus off whatever has it. */
export const blur = (page: Page): Promise<void> =>
  page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur()).then(() => {});

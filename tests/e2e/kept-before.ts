/**
 * Pages that begin with scenarios that are kept already, as for somebody who was here before: nothing else is opened
 * and computed first.
 */
import type { Page } from "@playwright/test";
import type { Scenario } from "#engine/index.ts";
import { recordOf } from "#storage/records.ts";
import { DATABASE_VERSION, RECORD_VERSION } from "#storage/schema.ts";
import { expect } from "./fixtures.ts";
import { makeDatabase, standBy } from "./raw-database.ts";
import { variant } from "./scenario-files.ts";
import { scenarioName } from "./workspace.ts";

/** A copy of the ready scenario that is computed at once, for tests that look at no result. */
export function slight(id: string, parts: Partial<Scenario> = {}): Scenario {
  return variant(id, { runs: 2, horizonMonths: 12, ...parts });
}

/** Keeps scenarios in the browser, in the place of whatever is kept; the first was open last. */
export async function keepBefore(
  page: Page,
  scenarios: readonly [Scenario, ...Scenario[]],
  home = "./",
): Promise<void> {
  await standBy(page, home);
  await makeDatabase(page, {
    version: DATABASE_VERSION,
    stores: {
      scenarios: { key: "id", indexes: {}, records: scenarios.map(recordOf) },
      versions: { key: "key", indexes: { history: ["scenarioId", "kind", "savedAt", "name"] }, records: [] },
      results: { key: "key", indexes: { savedAt: "savedAt", modelKey: "modelKey" }, records: [] },
      settings: {
        key: "name",
        indexes: {},
        records: [{ recordVersion: RECORD_VERSION, name: "lastOpened", value: scenarios[0].id }],
      },
    },
  });
}

/** Opens the page on its summary with a scenario that is kept. */
export async function beginWith(page: Page, scenario: Scenario, ...others: Scenario[]): Promise<void> {
  await keepBefore(page, [scenario, ...others]);
  await page.goto("./#/summary");
  await expect(scenarioName(page)).toHaveValue(scenario.name, { timeout: 15_000 });
}

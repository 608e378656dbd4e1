/** The workbook from the page: opens the customers of a typical future, writes, and saves. */
import { fileStem, save } from "#charts/frame/export.ts";
import { baselineOf, type ResultView } from "#charts/model.ts";
import type { Account, Scenario } from "#engine/index.ts";
import { futureRun } from "#state/futures.ts";
import type { LedgerTracer } from "#state/ledger.svelte.ts";
import { plainly } from "#text/locale.ts";
import { workbookFileName } from "#text/workbook-words.ts";
import { workbookSheets } from "./workbook.ts";
import { writeWorkbook } from "./write-workbook.ts";

/** Gives the results to the browser as an Excel workbook to download. */
export async function saveWorkbook(view: ResultView, scenario: Scenario, tracer: LedgerTracer): Promise<void> {
  const date = new Date();
  const accounts = await typicalAccounts(view, scenario, tracer);
  const sheets = plainly(() => workbookSheets({ view, scenario, accounts }, date));
  const file = await writeWorkbook(sheets);
  save(file, workbookFileName(fileStem(scenario.name), date));
}

/** Customers at the end of the future that is typical of the baseline; none where they cannot be opened. */
async function typicalAccounts(
  view: ResultView,
  scenario: Scenario,
  tracer: LedgerTracer,
): Promise<Record<string, readonly Account[]>> {
  const base = view.summary.strategies[baselineOf(view)?.id ?? ""];
  const run = base && !view.estimate ? futureRun({ kind: "typical" }, base) : null;
  const accounts: Record<string, readonly Account[]> = {};
  if (run === null) return accounts;
  for (const { id } of view.strategies) {
    const task = { scenario, strategyId: id, run, focus: view.summary.focus };
    const answer = await tracer.accounts(task, view.months - 1);
    if (answer.kind === "value") accounts[id] = answer.value;
  }
  return accounts;
}

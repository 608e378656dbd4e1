/** Customers of one future as a table: a row a customer under contract, the largest first. */
import type { Account, Scenario } from "#engine/index.ts";
import { ACCOUNT_COLUMNS, accountName } from "#text/findings/accounts.ts";
import { percent } from "#text/format.ts";
import { signalLabel } from "#text/ledger/labels.ts";
import { amountsIn, type TableData } from "../frame/table.ts";
import { partnerName, segmentName } from "./account-names.ts";

/** Everybody under contract, those without a trend too. */
export function accountsTable(accounts: readonly Account[], scenario: Scenario): TableData {
  const rows = accounts
    .filter(({ at }) => at !== null)
    .sort((a, b) => b.at!.contractValue - a.at!.contractValue)
    .map(({ at, ...account }) => [
      accountName(account, partnerName(scenario, account.partnerId)),
      segmentName(scenario, account.segmentId),
      at!.contractValue,
      account.spend,
      at!.trend === null ? NaN : at!.trend - 1,
      signalLabel(at!.signal),
      at!.health,
      at!.utilisation ?? NaN,
    ]);
  const amounts = amountsIn(rows.map((row) => ["", row[2]!, row[3]!]));
  const share = (value: number): string => percent(value, 1);
  const { customer, segment, value, paid, change, signal, health, utilisation } = ACCOUNT_COLUMNS;
  return {
    columns: [
      { label: customer },
      { label: segment },
      { label: value, write: amounts },
      { label: paid, write: amounts },
      { label: change, write: share },
      { label: signal },
      { label: health, write: (score) => String(Math.round(score)) },
      { label: utilisation, write: share },
    ],
    rows,
  };
}

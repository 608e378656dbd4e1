/** What a customer's size is told by: its contract, or, where no contract promises anything, what it has paid. */
import type { Account } from "#engine/index.ts";
import type { ValueKind } from "#text/findings/accounts.ts";

/** The kind of value that tells customers under contract apart. */
export function valueKind(accounts: readonly Account[]): ValueKind {
  const under = accounts.filter(({ at }) => at !== null);
  return under.length > 0 && under.every(({ at }) => !(at!.contractValue > 0)) ? "paid" : "contract";
}

/** The value of a customer under contract. */
export function valueOf({ at, spend }: Account, kind: ValueKind): number {
  return kind === "paid" ? spend : (at?.contractValue ?? 0);
}

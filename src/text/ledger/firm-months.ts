/** A firm's month in words. */
import type { FirmMonth } from "#engine/index.ts";
import { digits } from "../format.ts";
import type { LedgerContext } from "./context.ts";

/** What the firm's result of a month is made of: payouts received, services, delivery, team. */
export function explainFirmResult(month: FirmMonth, context: LedgerContext): string {
  return `${context.scenario.currency} ${digits(month.result, 2)}`;
}

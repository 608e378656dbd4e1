/** Lines of a partner's statement in words: rule, base and rate, so that a reader can recompute the amount. */
import type { FirmLine, IncentiveLine } from "#engine/index.ts";
import { digits } from "../format.ts";
import type { LedgerContext, LineMoment } from "./context.ts";

/** Why a plan pays this for a customer's month, or takes it back: one sentence that ends with the amount, to the cent. */
export function explainIncentive(line: IncentiveLine, moment: LineMoment, context: LedgerContext): string {
  return `${line.kind} ${moment.month} ${context.scenario.currency} ${digits(line.amount, 2)}`;
}

/** Why a firm's total in month t brings or costs it this: attainment band by band, or the yearly cap's cut. */
export function explainFirmLine(line: FirmLine, month: number, context: LedgerContext): string {
  return `${line.kind} ${month} ${context.scenario.currency} ${digits(line.amount, 2)}`;
}

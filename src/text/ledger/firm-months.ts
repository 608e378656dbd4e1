/** A firm's month in words. */
import type { FirmMonth } from "#engine/index.ts";
import { cents } from "./figures.ts";
import type { LedgerContext } from "./context.ts";

/** What the firm's result of a month is made of: payouts received, services, delivery, team. */
export function explainFirmResult(month: FirmMonth, context: LedgerContext): string {
  const { currency } = context.scenario;
  const { implementation, managedMonthly, managedShare, deliveryCost } = month.services;
  const parts: [sign: string, amount: number, what: string][] = [
    ["+", month.received, "payouts received"],
    ["+", implementation, "for implementations"],
    ["+", managedMonthly, "for managed services"],
    ["+", managedShare, "share of consumption for managed services"],
    ["−", deliveryCost, "to deliver services"],
    ["−", month.teamCost, "for the team"],
  ];
  const told = parts
    .filter(([, amount], index) => index === 0 || amount !== 0)
    .map(([sign, amount, what], index) => `${index === 0 ? "" : `${sign} `}${cents(amount, currency)} ${what}`);
  return `Result of the firm: ${told.join(" ")}: ${cents(month.result, currency)}.`;
}

import type { ContractColumns } from "../contracts/columns.ts";
import { chargeAmount, type OfferModel } from "../contracts/offer.ts";
import type { ContractMonth } from "./contract-record.ts";
import type { InvoiceLine, RevenueEntry, UsageLine } from "./trace-types.ts";

/** The usage charges of a month in which the customer used that much activity; `season` is the calendar month. */
export function usageLines(offer: OfferModel, activity: number, season: number, priceLevel: number): UsageLine[] {
  return offer.usageCharges.map((charge) => {
    const amount = chargeAmount(charge, activity);
    const seasonalRate = charge.rates[season]!;
    return {
      charge: charge.place,
      meterId: charge.meterId,
      quantity: activity * charge.perActivity,
      included: charge.included,
      amount,
      seasonalRate,
      value: amount * seasonalRate * priceLevel,
    };
  });
}

/** What is invoiced in month `k`. Lines of 0 are left out. */
export function invoiceLines(
  offer: OfferModel,
  columns: ContractColumns,
  month: ContractMonth,
  k: number,
): InvoiceLine[] {
  const lines: InvoiceLine[] = [];
  const add = (kind: InvoiceLine["kind"], amount: number, months = 1) => {
    if (amount !== 0) lines.push({ kind, months, amount });
  };
  const { opens, monthsLeft, seatFee, priceLevel } = month;
  if (k === 0) add("oneTime", columns.oneTime);
  if (opens) {
    add("platform", offer.platform * priceLevel * monthsLeft, monthsLeft);
    add("seats", seatFee * monthsLeft, monthsLeft);
  } else add("seatTrueUp", month.feesBilled, monthsLeft);
  if (offer.commitment) {
    for (const { months, amount } of month.instalments) add("instalment", amount, months);
    if (offer.commitment.billing === "arrears") add("drawdown", columns.drawdown[k]!);
    add("overage", columns.overage[k]!);
    add("carried", month.carried);
    if (offer.commitment.billing === "upfront") add("credit", -columns.forgiven[k]!);
  } else add("usage", columns.consumption[k]!);
  add("trueUp", month.trueUp);
  return lines;
}

/** What is recognised in month `k`. Entries of 0 are left out. */
export function revenueEntries(
  offer: OfferModel,
  columns: ContractColumns,
  { priceLevel, seatFee }: ContractMonth,
  k: number,
): RevenueEntry[] {
  const all: RevenueEntry[] = [
    { kind: "oneTime", amount: k === 0 ? columns.oneTime : 0 },
    { kind: "platform", amount: offer.platform * priceLevel },
    { kind: "seats", amount: seatFee },
    { kind: "usage", amount: offer.commitment ? 0 : columns.consumption[k]! },
    { kind: "drawdown", amount: offer.commitment ? columns.drawdown[k]! : 0 },
    { kind: "overage", amount: offer.commitment ? columns.overage[k]! : 0 },
    { kind: "breakage", amount: columns.breakage[k]! },
  ];
  return all.filter(({ amount }) => amount !== 0);
}

/** Words of the drawings beside the editor's fields: what they show in a sentence, what stands in them, what to beware of. */
import { digits, fullMoney, money } from "./format.ts";

/** A figure with about three digits that count: "0.91", "1,330". */
export function threeDigits(value: number): string {
  const size = Math.abs(value);
  if (size < 1e-12) return "0";
  return digits(value, Math.max(0, Math.min(12, 2 - Math.floor(Math.log10(size)))), true);
}

/** Words of the price of a quantity. `unit` names things in the plural: "shipments". */
export const PRICE_WORDS = {
  aMonth: " a\u00a0month",
  each: " each",
  read: "Quantity to read the price at",
  axis: (unit: string): string => `${unit} a month`,
  bound: (tier: number): string => `Upper bound of tier ${tier}`,
  quantity: (value: number, unit: string): string => `${threeOrWhole(value)} ${unit}`,
  /** "$2,919.50, $0.72 each" */
  price: (total: number, each: number | null, currency: string): string =>
    each === null ? fullMoney(total, currency) : `${fullMoney(total, currency)}, ${unitPrice(each, currency)} each`,
} as const;

function threeOrWhole(value: number): string {
  return value >= 100 ? digits(value, 0) : threeDigits(value);
}

/** The price of one unit, with three digits that count. */
export function unitPrice(value: number, currency: string): string {
  const sign = money(0, currency).slice(0, -1);
  return value >= 1000 ? fullMoney(value, currency) : `${sign}${threeDigits(value)}`;
}

/** The shape of a price in a sentence. */
export function priceName(to: number, total: number, edges: number, unit: string, currency: string): string {
  const each = to > 0 ? unitPrice(total / to, currency) : "";
  const falls = edges === 0 ? "" : edges === 1 ? " It falls at one edge." : ` It falls at ${edges} edges.`;
  return `What a month costs by quantity: up to ${fullMoney(total, currency)} at ${threeOrWhole(to)} ${unit}, ${each} each there.${falls}`;
}

/** A place where going beyond a bound is cheaper than staying under it. */
export function priceEdge(
  edge: { quantity: number; before: number; after: number; dearerFrom: number },
  unit: string,
  currency: string,
): string {
  const [bound, from] = [threeOrWhole(edge.quantity), threeOrWhole(edge.dearerFrom)];
  const less = fullMoney(edge.before - edge.after, currency);
  return `Beyond ${bound} ${unit} the month costs ${less} less: just over it is cheaper than anything from ${from} on.`;
}

/** The edges that are not told one by one. */
export function moreEdges(number: number): string {
  return number === 1 ? "One more edge like this." : `${number} more edges like this.`;
}

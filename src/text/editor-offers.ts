/** Words of an offer's editors: charges, prices, discounts, the promise. */
import type { Charge, Meter } from "#engine/index.ts";
import type { Problem } from "#scenario/parse.ts";
import { chargeWords } from "./charge-words.ts";
import { percent } from "./format.ts";
import { problemMessage } from "./problems.ts";

/** Words that never change. */
export const OFFER_WORDS = {
  noEnd: "no end",
  addTier: "Add a tier",
  pasteTiers: "Rows of a spreadsheet can be pasted: up to, price, flat part.",
  pasteSteps: "Rows of a spreadsheet can be pasted: up to, flat part.",
  pasteDiscounts: "Rows of a spreadsheet can be pasted: from, discount.",
  addDiscount: "Add a discount",
  addCharge: "Add a charge",
  noCharges: "Nothing is charged: customers use it for free.",
  chargeKind: "Kind",
  notUsedNow: "Not used now",
  promise: "Customers promise a yearly spend",
  optimism: "Optimism, typical",
  optimismShort: "Typical",
  oneInTen: "Optimism, one in ten above",
  oneInTenShort: "One in ten above",
  atLeast: "At least",
  growsBy: "Grows by",
  optimismUnit: "commitment ÷ full year of use",
  fullUse: "1 = their full use",
  commitMore: "commit more than they will use",
  discounts: "Discount by commitment",
  leftOver: "What is left over",
  beyond: "Beyond the commitment",
  later: "Billing and renewal",
  year: "The first year of a typical customer",
  segment: "Customer",
} as const;

/** What becomes of a balance that is left, by the choice. */
export const SHORTFALL_WORDS: Readonly<Record<string, string>> = {
  forfeit: "The vendor keeps it as breakage.",
  forgive: "It is never charged, or given back.",
  rollover: "It is carried into the next period, up to the cap.",
};

/** One of several fields of a row: "Tier 2, Price". */
export function cellName(row: string, column: string): string {
  return `${row}, ${column}`;
}

/** The price of one of several tiers: "Tier 2, Price". */
export function tierPrice(index: number): string {
  return cellName(`Tier ${index + 1}`, "Price");
}

/** What a charge bills, in a line: "Shipments, $0.80 per shipment". */
export function chargeLine(charge: Charge, meters: readonly Meter[], currency: string): string {
  const words = chargeWords(charge, meters, currency);
  if (charge.kind !== "usage") return words;
  return `${meters.find(({ id }) => id === charge.meterId)?.name ?? charge.meterId}, ${words}`;
}

/** Why pasted rows were refused: the row and column that something stands against, and what. */
export function rowsRefused(problem: Problem, listPath: string, row: string, columns: Record<string, string>): string {
  const below = problem.path.startsWith(`${listPath}/`) ? problem.path.slice(listPath.length + 1) : "";
  const [index = "", name = ""] = below.split("/");
  const item = `${row} ${Number(index) + 1}`;
  const place = index === "" ? "What you pasted" : name === "" ? item : cellName(item, columns[name] ?? name);
  return `${place} ${problemMessage(problem)}. Nothing has changed.`;
}

/** Why pasted tiers were refused before they were tried. */
export const TIERS_REFUSED = {
  columns: "Paste two or three columns: up to, price and flat part. Nothing has changed.",
  lastOpen: "The last row must leave “up to” empty: the last tier has no end. Nothing has changed.",
  gap: (row: number): string => `Row ${row} of what you pasted has an empty cell. Nothing has changed.`,
} as const;

/** Why pasted discounts were refused before they were tried. */
export const DISCOUNTS_REFUSED = "Paste two columns: from, discount. Nothing has changed.";

/** A segment to choose, with its share of deals where it has any. */
export function segmentChoice(name: string, dealShare: number): string {
  return dealShare > 0 ? `${name}, ${percent(dealShare)} of deals` : name;
}

/** Units of fields in words. */
import type { Unit } from "#scenario/fields.ts";
import type { EntryKind } from "./entry.ts";

const UNITS: Readonly<Record<Unit, string>> = {
  money: "money",
  "money/month": "money a month",
  "money/year": "money a year",
  "money/unit": "money for one",
  share: "share, in per cent",
  "share/month": "share a month, in per cent",
  "share/year": "share a year, in per cent",
  factor: "factor",
  months: "months",
  people: "people",
  accounts: "accounts",
  customers: "customers",
  firms: "firms",
  "deals/year": "deals a year",
  "times/year": "times a year",
  "per month": "per month",
  "activity/month": "activity a month",
  units: "units",
  "units/activity": "units for one of activity",
  "units/month": "units a month",
  deviation: "standard deviation of the logarithm",
  runs: "futures",
  none: "number",
};

/** What a field counts, in words. */
export function unitWords(unit: Unit): string {
  return UNITS[unit];
}

/** How numbers of a unit are typed and shown. */
export function entryKind(unit: Unit): EntryKind {
  if (unit.startsWith("money")) return "money";
  if (unit.startsWith("share")) return "share";
  if (unit === "none") return "plain";
  return unit === "factor" || unit === "months" ? unit : "number";
}

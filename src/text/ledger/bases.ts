import type { IncentiveLine } from "#engine/index.ts";

const BASES: Record<IncentiveLine["baseKind"], string> = {
  bookings: "bookings",
  contractValue: "first-year contract value",
  billings: "billings",
  revenue: "revenue",
  consumption: "consumption",
  consumptionGrowth: "more consumption",
  none: "",
};

/** What a rate of a plan is paid on, in a sentence: "first-year contract value". */
export function baseName(base: IncentiveLine["baseKind"]): string {
  return BASES[base];
}

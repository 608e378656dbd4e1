/** What charges bill, in few words. */
import type { Charge, Meter, Schedule } from "#engine/index.ts";
import { showEntry } from "./entry.ts";
import { money } from "./format.ts";

const SEATS = "seats";

/** What a price counts, in the plural: "shipments", "× 1,000 calls", "GB". */
export function unitsOf(charge: Charge, meters: readonly Meter[]): string {
  if (charge.kind !== "usage") return SEATS;
  const meter = meters.find(({ id }) => id === charge.meterId);
  const unit = meter?.unit || "unit";
  if (/^\d/.test(unit)) return `× ${unit}`;
  const isAbbreviation = /.[A-Z]/.test(unit);
  return isAbbreviation || unit.endsWith("s") ? unit : `${unit}s`;
}

/** What a charge bills: "$0.80 per shipment", "$9 for 25 shipments", "$100 to $250 a month". */
export function chargeWords(charge: Charge, meters: readonly Meter[], currency: string): string {
  switch (charge.kind) {
    case "oneTime":
      return `${money(charge.amount, currency)} at signing`;
    case "platform":
      return `${money(charge.monthly, currency)} a month`;
    case "seats":
      return scheduleWords(charge.schedule, "a seat and month", SEATS, currency);
    case "usage": {
      const unit = meters.find(({ id }) => id === charge.meterId)?.unit || "unit";
      return scheduleWords(charge.schedule, `per ${unit}`, unitsOf(charge, meters), currency);
    }
    default:
      return charge satisfies never;
  }
}

/** `per`: of one, as in "per shipment"; `units`: of many, as in "shipments". */
function scheduleWords(schedule: Schedule, per: string, units: string, currency: string): string {
  const range = priceRange(schedule, currency);
  if (schedule.model === "package") return `${range} ${units}`;
  return `${range} ${schedule.model === "stairstep" ? "a month" : per}`;
}

/** The price of a schedule, those of its first and last tier, or that of a package: "$0.80 to $0.55", "$9 for 25". */
export function priceRange(schedule: Schedule, currency: string): string {
  if (schedule.model === "package") {
    return `${money(schedule.price, currency)} for ${showEntry(schedule.size, "number")}`;
  }
  if (!("tiers" in schedule)) return money(schedule.price, currency);
  const part = schedule.model === "stairstep" ? "flat" : "price";
  const [first, last] = [schedule.tiers[0]?.[part] ?? 0, schedule.tiers.at(-1)?.[part] ?? 0];
  return first === last ? money(first, currency) : `${money(first, currency)} to ${money(last, currency)}`;
}

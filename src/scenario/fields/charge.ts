import { list, money, nullable, number, reference, union, variant } from "./make.ts";
import { scheduleField } from "./schedule.ts";

const seasonalRates = nullable(
  list(
    "Seasonal rates",
    number(
      "Rate",
      "factor",
      { min: 0.001, max: 1000, typical: [0.5, 1.5] },
      "Factor on the amount of usage in this calendar month.",
    ),
    { min: 12, max: 12 },
    "Twelve factors on the amount of usage, January first.",
  ),
  "the same all year",
  { default: null },
);

/** What an offer bills for. */
export const chargeField = union(
  "Charge",
  "kind",
  {
    oneTime: variant(
      "One-time",
      { amount: money("Amount", "money", 20_000, "Charged once, at signing.") },
      "Charged once, at signing.",
    ),
    platform: variant(
      "Platform fee",
      { monthly: money("Monthly fee", "money/month", 3000, "Charged each month of the contract.") },
      "The same fee each month.",
    ),
    seats: variant("Seats", { schedule: scheduleField }, "A monthly price for the seats under contract."),
    usage: variant(
      "Usage",
      {
        meterId: reference("Meter", "meters", "The meter whose quantity is billed."),
        included: number(
          "Included",
          "units/month",
          { min: 0, max: 1e15, typical: [0, 200], default: 0 },
          "Quantity per month that costs nothing.",
        ),
        schedule: scheduleField,
        seasonalRates,
      },
      "A price for what is used in the month.",
    ),
  },
  "What the offer bills for.",
);

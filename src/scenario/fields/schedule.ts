import { list, money, nullable, number, object, optional, union, variant } from "./make.ts";

const upTo = nullable(
  number(
    "Up to",
    "units",
    { min: 0, max: 1e15, typical: [0.01, 10_000] },
    "The greatest quantity that this tier still covers; the last tier has no end.",
  ),
  "no end",
);

const price = money("Price", "money/unit", 100, "Price of one unit.");
const flat = money("Flat part", "money/month", 500, "Amount due once a month's quantity reaches this tier.");

const pricedTier = object(
  "Tier",
  { upTo, price, flat: { ...flat, default: 0 } },
  "A step of the price: it holds up to and including its bound.",
);

const flatTier = object(
  "Tier",
  { upTo, price: { ...price, default: 0, help: "Not used by this model: only the flat part counts." }, flat },
  "A step of the price: a month's quantity within it costs its flat part.",
);

const tierCount = { min: 1, max: 50 };
const pricedTiers = list("Tiers", pricedTier, tierCount, "Steps from the lowest quantity to the highest.", ["tiers"]);
const flatTiers = list("Tiers", flatTier, tierCount, "Steps from the lowest quantity to the highest.", ["tiers"]);

const bounds = {
  minimum: optional(
    money("Minimum", "money/month", 50, "The least that a month costs while the contract is active, even without use."),
    "no minimum",
  ),
  maximum: optional(money("Maximum", "money/month", 1e6, "The most that a month costs."), "no maximum"),
};

/** What a month's quantity costs. */
export const scheduleField = union(
  "Price schedule",
  "model",
  {
    perUnit: variant("Per unit", { price, ...bounds }, "Every unit has the same price.", ["bounds"]),
    graduated: variant(
      "Graduated",
      { tiers: pricedTiers, ...bounds },
      "Each tier's price holds for the part of the quantity that lies in it.",
      ["bounds"],
    ),
    volume: variant(
      "Volume",
      { tiers: pricedTiers, ...bounds },
      "The whole quantity has the price of the tier that it falls into.",
      ["bounds"],
    ),
    stairstep: variant(
      "Stairstep",
      { tiers: flatTiers, ...bounds },
      "The month costs the flat part of the tier that its quantity falls into.",
      ["bounds"],
    ),
    package: variant(
      "Package",
      {
        size: number("Package size", "units", { min: 1e-6, max: 1e12, typical: [1, 1000] }, "Units in one package."),
        price: money("Price", "money/unit", 500, "Price of one package; a package begun is paid whole."),
        ...bounds,
      },
      "Units are sold in whole packages.",
      ["bounds"],
    ),
  },
  "How a month's quantity turns into an amount.",
);

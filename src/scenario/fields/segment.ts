import { adoptionField } from "./adoption.ts";
import { id, list, name, nullable, number, object, share, spread } from "./make.ts";

const seasonality = nullable(
  list(
    "Seasonality",
    number(
      "Factor",
      "factor",
      { min: 0.001, max: 1000, typical: [0.5, 1.5] },
      "This calendar month's usage relative to the others.",
    ),
    { min: 12, max: 12 },
    "Twelve factors on usage, January first; they are scaled to a mean of 1.",
  ),
  "no seasons",
  { default: null },
);

const persistence = number(
  "Persistence",
  "factor",
  { min: 0, max: 0.999, typical: [0, 0.95] },
  "How much of a month's deviation is still there a month later; 0 means each month is drawn afresh.",
);

/** A kind of customer. */
export const segmentField = object(
  "Segment",
  {
    id: id("segment"),
    name: name("segment"),
    activity: spread(
      "Activity",
      "activity/month",
      { max: 1e9, typical: [1, 5000] },
      "A customer's use per month when it is fully adopted.",
    ),
    seats: spread(
      "Seats",
      "people",
      { max: 1e6, typical: [1, 100] },
      "People at a customer who would have a seat when it is fully adopted.",
    ),
    activation: object(
      "Going live",
      {
        probability: share(
          "Chance to go live",
          "Chance that a signed customer ever builds it, with a partner's typical effort.",
        ),
        months: spread(
          "Months to go live",
          "months",
          { max: 240, typical: [0, 12] },
          "Months from signing until usage begins, for those who go live.",
        ),
      },
      "Whether a signed customer ever uses the product, and when.",
    ),
    adoption: adoptionField,
    firstValueShare: share("First value", "Share of full usage that counts as the first value for the customer.", {
      default: 0.1,
      typical: [0.01, 0.5],
    }),
    growthRate: number(
      "Organic growth",
      "share/year",
      { min: -0.99, max: 10, typical: [-0.2, 0.5] },
      "Growth of usage per year after going live, without new use cases.",
    ),
    expansion: object(
      "Expansion",
      {
        perYear: number(
          "New use cases",
          "times/year",
          { min: 0, max: 12, typical: [0, 3] },
          "New use cases that a healthy customer finds per year on average.",
        ),
        uplift: spread(
          "Uplift of each",
          "share",
          { max: 5, typical: [0, 0.6] },
          "What one new use case adds to usage.",
        ),
      },
      "Growth by new use cases.",
    ),
    seasonality,
    volatility: object(
      "Volatility",
      {
        sigma: number(
          "Deviation",
          "deviation",
          { min: 0, max: 3, typical: [0, 0.6] },
          "Standard deviation of the logarithm of a customer's monthly usage.",
        ),
        persistence,
      },
      "How far a customer's months lie from its trend.",
    ),
    decline: object(
      "Decline",
      {
        perYear: number(
          "Starts of decline",
          "times/year",
          { min: 0, max: 1e9, typical: [0, 1] },
          "How often per year a healthy customer starts to use less, as a rate (0.1: about one in ten a year).",
        ),
        monthlyDecay: number(
          "Shrink per month",
          "share/month",
          { min: 0, max: 0.99, typical: [0, 0.4] },
          "Share of its usage that a declining customer loses each month.",
        ),
        floor: number(
          "Floor",
          "share",
          { min: 0, max: 0.99, typical: [0, 0.8], default: 0 },
          "Share of usage at which a decline stops for good; 0 means that it goes on until the customer is dormant.",
        ),
      },
      "How customers come to use less.",
    ),
    walletShare: share(
      "Wallet share",
      "Share of the customer's use that the vendor wins where buyers keep several vendors.",
      { default: 1 },
    ),
  },
  "A kind of customer: how much it uses, how fast it gets there and how it changes.",
);

/** A shock common to all usage. */
export const marketField = object(
  "Market",
  {
    sigma: number(
      "Deviation",
      "deviation",
      { min: 0, max: 2, typical: [0, 0.3], default: 0 },
      "Standard deviation of the logarithm of the market's effect on usage.",
    ),
    persistence: { ...persistence, default: 0 },
  },
  "Good and bad times that all customers share.",
);

/** The schema of a scenario: one source of types, ranges, defaults, labels, units and help. */
import { NEWEST_VERSION } from "./versions/index.ts";
import type { Infer } from "./fields/infer.ts";
import {
  choice,
  constant,
  id,
  integer,
  list,
  map,
  money,
  name,
  number,
  object,
  reference,
  text,
} from "./fields/make.ts";
import { offerField } from "./fields/offer.ts";
import { partnerField } from "./fields/partner.ts";
import { planField } from "./fields/plan.ts";
import { marketField, segmentField } from "./fields/segment.ts";
import { customerSuccessField, strategyField, uncertaintyFields } from "./fields/strategy.ts";

export type * from "./fields/kinds.ts";

const meterField = object(
  "Meter",
  {
    id: id("meter"),
    name: name("meter"),
    unit: text("Unit", "line", { min: 0, max: 40 }, "What one unit of the meter is called."),
    perActivity: number(
      "Units per activity",
      "units/activity",
      { min: 0, max: 1e6, typical: [0.1, 10] },
      "Units that one activity of the customer makes.",
    ),
    unitCost: money("Cost of one", "money/unit", 10, "What one unit costs the vendor.", { default: 0 }),
  },
  "A quantity that can be billed.",
);

const simulation = object(
  "Simulation",
  {
    runs: integer(
      "Futures",
      "runs",
      { min: 1, max: 20_000, typical: [1, 20] },
      "How many possible futures are computed.",
    ),
    seed: integer(
      "Seed",
      "none",
      { min: 0, max: 4_294_967_295, typical: [0, 1000] },
      "Number from which all chance follows: the same seed gives the same futures.",
    ),
    arrivals: choice(
      "Arrivals",
      { poisson: "By chance", even: "Evenly spaced" },
      "Whether new customers come by chance or at even distances.",
    ),
  },
  "How many futures are drawn, and how.",
);

const uncertainty = object(
  "Uncertain input",
  {
    path: text("Field", "pointer", { min: 1, max: 300 }, "Path of the number that is not known for sure."),
    ...uncertaintyFields,
  },
  "An input that is drawn once per future.",
  ["uncertainty"],
);

/** The whole scenario. */
export const scenarioField = object(
  "Scenario",
  {
    schemaVersion: constant("Version", NEWEST_VERSION, "Version of the file's shape."),
    id: id("scenario"),
    name: name("scenario"),
    description: text(
      "Description",
      "paragraph",
      { min: 0, max: 5000, default: "" },
      "What the scenario is about and what it is to answer.",
    ),
    notes: map(
      "Notes",
      null,
      text("Note", "paragraph", { min: 0, max: 2000 }, "Where a figure comes from."),
      { max: 1000, default: {} },
      "Where figures come from, by path of the field.",
    ),
    currency: text(
      "Currency",
      "currency",
      { min: 3, max: 3 },
      "Currency of all amounts, as a three-letter code (ISO 4217).",
    ),
    startMonth: text("Start", "month", { min: 7, max: 7 }, "First month of the simulation, as year-month (2027-01)."),
    horizonMonths: integer(
      "Horizon",
      "months",
      { min: 6, max: 120, typical: [6, 36] },
      "How many months are simulated.",
    ),
    discountRate: number(
      "Discount rate",
      "share/year",
      { min: 0, max: 5, typical: [0, 0.2] },
      "Rate per year at which later money counts less.",
    ),
    simulation,
    market: marketField,
    meters: list("Meters", meterField, { min: 1, max: 4 }, "Quantities that can be billed."),
    segments: list("Segments", segmentField, { min: 1, max: 12 }, "Kinds of customer."),
    partners: list("Partners", partnerField, { min: 1, max: 12 }, "Kinds of partner firm, and the own sales team."),
    offers: list("Offers", offerField, { min: 1, max: 16 }, "Ways in which customers pay."),
    plans: list("Plans", planField, { min: 1, max: 16 }, "Ways in which partners are paid."),
    strategies: list(
      "Strategies",
      strategyField,
      { min: 1, max: 8 },
      "Pairs of an offer and a plan that are compared.",
    ),
    baselineStrategyId: reference("Baseline", "strategies", "The strategy that the others are compared with."),
    customerSuccess: customerSuccessField,
    uncertainties: list(
      "Uncertain inputs",
      uncertainty,
      { min: 0, max: 50, default: [] },
      "Inputs that are not known for sure.",
    ),
  },
  "Everything that one simulation depends on.",
);

/** The type that the schema describes; a test holds it equal to the engine's `Scenario`. */
export type ScenarioBySchema = Infer<typeof scenarioField>;

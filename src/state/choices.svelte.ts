import type { MonthlyPair } from "#engine/index.ts";
import type { RevenueLook } from "#text/findings/revenue.ts";
import type { RpoMode } from "#text/findings/rpo.ts";
import type { MeasureName } from "#text/measures.ts";

/** How a series is counted. */
export type Counting = "cumulative" | "monthly";

/** What a person chose to look at. It outlives the screens, and is no part of the scenario. */
export class Choices {
  /** The measure of the fan chart. */
  measure = $state<MeasureName>("contribution");
  fanMode = $state<Counting>("cumulative");
  /** The strategies whose ranges the fan chart shows; empty: the chart's own choice. */
  ranged = $state.raw<string[]>([]);
  /** Strategies that a screen compares by month; it sets them when it opens and takes them back when it closes. */
  pair = $state.raw<MonthlyPair | null>(null);
  revenueMode = $state<Counting>("monthly");
  revenueLook = $state<RevenueLook>("means");
  /** How what is owed is looked at. */
  rpoMode = $state<RpoMode>("range");
  /** The measure by which two strategies are compared month by month. */
  compareMeasure = $state<MeasureName>("contribution");
  compareMode = $state<Counting>("cumulative");
  /** What payouts of a year may come to, in the scenario's currency; null: none is set. */
  budget = $state<number | null>(null);
  /** The partner profile that is looked at; null: all partners. */
  profileId = $state<string | null>(null);
  /** Partners' amounts are those of one firm, or of all. */
  perFirm = $state(true);
  /** The strategies whose ranges the cash chart shows; empty: the chart's own choice. */
  cashRanged = $state.raw<string[]>([]);
  /** Paths of the inputs that a presentation shows as sliders, "" for none; null: its own choice. */
  pinned = $state.raw<string[] | null>(null);
  /** The address from which a presentation was begun; null: from none of the workspace. */
  presentedFrom: string | null = null;
}

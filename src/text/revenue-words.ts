/** Words of the revenue screen that stand as they are, and those of its charts that can be asked about. */
import { ANSWER_TERMS } from "./answer-terms.ts";
import type { AskedWord } from "./chart-terms.ts";

/** Heads of the bridge's table. */
export const BRIDGE_COLUMNS = { step: "Step", ofRevenue: "of revenue:" } as const;

/** The words of the bridge. */
export const BRIDGE_TERMS: readonly AskedWord[] = [
  { word: "means", term: ANSWER_TERMS.meanParts },
  { word: "booked", term: "bookings" },
  { word: "owed", term: "rpo" },
  { word: "drawdown", term: "drawdown" },
  { word: "overage", term: "overage" },
  { word: "breakage", term: "breakage" },
];

/** The words of utilisation. */
export const UTILISATION_TERMS: readonly AskedWord[] = [
  { word: "utilisation", term: "utilisation" },
  { word: "commitment", term: "commitment" },
  { word: "rolled over", term: "rolledOver" },
];

/** The words of what is owed. */
export const RPO_TERMS: readonly AskedWord[] = [
  { word: "RPO", term: "rpo" },
  { word: "range", term: "range" },
];

/** The words of how far futures lie apart. */
export const PREDICTABILITY_TERMS: readonly AskedWord[] = [
  { word: "predictability", term: "predictability" },
  { word: "range", term: "range" },
];

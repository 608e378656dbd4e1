/** Terms of comparisons, chance and results that no help mark explains. */
import type { OwnTerm } from "./own-term.ts";

export const COMPARISON_TERMS: Readonly<Record<string, OwnTerm>> = {
  strategy: {
    label: "Strategy",
    sentence: "An offer together with an incentive plan; strategies are what is compared.",
    formula: null,
    anchor: "question",
    where: "strategies",
  },
  baseline: {
    label: "Baseline",
    sentence: "The strategy that the others are compared with, most often what is done today.",
    formula: null,
    anchor: "question",
    where: "strategies",
  },
  "same-luck": {
    label: "The same luck",
    sentence:
      "Every strategy meets the same customers and the same chance events, so that only what it changes differs.",
    formula: null,
    anchor: "futures",
    where: "#/compare/_/_/difference",
    also: ["common random numbers", "paired"],
  },
  median: {
    label: "Median",
    sentence: "The middle of all futures: half lie below it and half above.",
    formula: null,
    anchor: "quantiles",
    where: "#/summary/_/fan",
    also: ["typical", "P50"],
  },
  "uncertain-input": {
    label: "Uncertain input",
    sentence: "A figure that nobody knows for sure: it is drawn once for each future, between a low and a high value.",
    formula: null,
    anchor: "uncertain-inputs",
    where: "simulation",
    also: ["not known for sure", "assumption"],
  },
  seed: {
    label: "Seed",
    sentence: "The number from which all luck is drawn: the same seed gives the same futures.",
    formula: null,
    anchor: "draws",
    where: "simulation",
    also: ["random"],
  },
  horizon: {
    label: "Horizon",
    sentence: "How many months are simulated; nothing after them counts.",
    formula: null,
    anchor: "units",
    where: "simulation",
  },
  "cash-valley": {
    label: "Cash valley",
    sentence: "The time in which a firm has spent more than it has earned, and its lowest point.",
    formula: null,
    anchor: "cash-curve",
    where: "#/partners/_/cash",
    also: ["valley of cash", "low point", "J-curve"],
  },
};

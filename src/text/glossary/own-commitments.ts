/** Terms of commitments and of what is left of them that no help mark explains. */
import type { OwnTerm } from "./own-term.ts";

export const COMMITMENT_TERMS: Readonly<Record<string, OwnTerm>> = {
  "commitment-coverage": {
    label: "Coverage of a commitment",
    sentence: "The share of a year of full use, at list prices, that a customer commits to.",
    formula: "commitment at list = a full month × 12 × coverage × optimism",
    anchor: "commitment-sizing",
    where: "offers",
  },
  optimism: {
    label: "Optimism",
    sentence: "By how much a customer overrates, at signing, what it will use; from the first renewal on it knows.",
    formula: null,
    anchor: "commitment-sizing",
    where: "offers",
    also: ["overestimate", "overcommitment"],
  },
  shortfall: {
    label: "Shortfall",
    sentence: "What is left of a commitment at the end of its period: it is forfeited, forgiven or rolled over.",
    formula: "commitment + rolled over − drawdown",
    anchor: "end-of-period",
    where: "#/revenue/_/bridge",
    also: ["unused commitment"],
  },
  "true-forward": {
    label: "True-forward",
    sentence: "A larger commitment that is signed when the old one is used up early, to the same end of term.",
    formula: null,
    anchor: "recommit",
    where: "offers",
    also: ["re-commit", "recommit", "co-termed"],
  },
  "ramped-commitment": {
    label: "Ramped commitment",
    sentence: "A commitment that grows with each contract year.",
    formula: "first year × (1 + ramp)^{year − 1}",
    anchor: "ramp",
    where: "offers",
    also: ["ramp", "step-up"],
  },
  regret: {
    label: "Regret",
    sentence: "How much an unused commitment, or seats nobody sits on, lower the chance that a customer renews.",
    formula: "chance × (1 − regret × (1 − utilisation))",
    anchor: "renewal",
    where: "offers",
    also: ["buyer’s remorse"],
  },
  churn: {
    label: "Churn",
    sentence: "A customer leaves for good at the end of a term; use can have stopped long before.",
    formula: null,
    anchor: "renewal",
    where: "#/customers/_/churn",
    also: ["cancel", "non-renewal", "attrition"],
  },
};

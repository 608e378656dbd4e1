/** Names of the rules that hold between the parts of one object, list or map; `rules/index.ts` has what they check. */
export const RULE_NAMES = [
  "spread",
  "curve",
  "bounds",
  "tiers",
  "ascending",
  "focus",
  "mix",
  "team",
  "uncertainty",
] as const;

/** The name of a rule. */
export type RuleName = (typeof RULE_NAMES)[number];

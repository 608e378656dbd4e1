/** Terms of single charts: how their answers are to be read. They come with the charts, not with the first picture. */
import type { Term } from "./terms.ts";

/** What help marks of these charts say, and where the method tells the whole. */
export const ANSWER_TERMS = {
  meanParts: {
    label: "Means that add up",
    sentence: "Parts and whole are means over all futures: medians of parts do not add up to the median of the whole.",
    formula: null,
    anchor: "bridges",
  },
  typicalFuture: {
    label: "Typical future",
    sentence: "The one future whose contribution is nearest to the median; other futures have other customers.",
    formula: null,
    anchor: "typical-future",
  },
  payoutBudget: {
    label: "Budget for payouts",
    sentence: "In how many futures the payouts of all firms exceed it, counted year by year.",
    formula: "futures in which a year’s payouts exceed the budget ÷ all futures",
    anchor: "payout-budget",
  },
  efficiency: {
    label: "Incentive efficiency",
    sentence: "What an alternative earns more than the baseline for each unit of money that it pays more.",
    formula: "median contribution gained ÷ median payouts added",
    anchor: "incentive-efficiency",
  },
  accountKinds: {
    label: "Four kinds of account",
    sentence: "Large or small by value, using more or less than three months before.",
    formula: "trend = use of 3 months ÷ that of the 3 before",
    anchor: "account-kinds",
  },
  noticeByMode: {
    label: "The same with another mode",
    sentence: "The same customers and luck under another customer success, in at most 200 futures.",
    formula: null,
    anchor: "notice-by-mode",
  },
} as const satisfies Record<string, Term>;

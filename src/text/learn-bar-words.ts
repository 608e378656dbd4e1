/** The words of Learn that stand before its parts are there. */
export const LEARN_BAR_WORDS = {
  title: "Learn",
  pageTitle: "Learn · Drawdown",
  first: "Take the first lesson",
  failed: "The lessons could not be loaded",
} as const;

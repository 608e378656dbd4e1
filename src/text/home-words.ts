/** The sentences of Home. */

/** Words of Home that never change. */
export const HOME_WORDS = {
  title: "Home",
  pageTitle: "Home · Drawdown",
  brand: "Drawdown, home",
  pages: "Pages",
  openFile: "Open a file",
  skip: "Skip to the text",
  sentence: "See what everybody earns when you change how customers pay and how partners are paid",
  lead: "You, each partner and the customer, with the same customers and the same luck under every strategy. In ranges, not in single numbers, and open down to the invoice line.",
  openExample: "Open the example",
  failed: "Home could not be loaded",
} as const;

/** The button that leads to the scenario one works on. */
export function goOnWith(name: string): string {
  return `Go on with “${name}”`;
}

/** The words of Home that stand before its parts are there: its bar, its title, and that it could not be loaded. */
export const HOME_BAR_WORDS = {
  title: "Home",
  pageTitle: "Home · Drawdown",
  brand: "Drawdown, home",
  pages: "Pages",
  skip: "Skip to the text",
  openFile: "Open a file",
  failed: "Home could not be loaded",
} as const;

/** What is said of new versions of the app itself. */
export const UPDATE_WORDS = {
  ready: "A new version of Drawdown is ready",
  reload: "Reload",
  /** Where the last edit could not be saved before. */
  notReloaded: "Not reloaded, because your last change could not be saved",
} as const;

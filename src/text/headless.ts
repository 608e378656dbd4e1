/** What the headless command says when it cannot compute. */
export const HEADLESS = {
  usage: "Usage: npm run --silent simulate -- scenario.json [--runs N]",
  runs: "--runs must be a whole number from 1 to 20000.",
  trace: "--trace is not available yet: it comes with the next version.",
  unreadable: (file: string, reason: string) => `${file} cannot be read: ${reason}`,
  badFlags: (reason: string) => `${reason.split("\n")[0] ?? ""}`,
};

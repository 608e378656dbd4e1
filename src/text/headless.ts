/** What the headless command says when it cannot compute. */
export const HEADLESS = {
  usage: "Usage: npm run --silent simulate -- scenario.json [--runs N] [--trace STRATEGY:RUN]",
  runs: "--runs must be a whole number from 1 to 20000.",
  trace: (asked: string, strategies: string[], runs: number) =>
    `--trace ${asked} is not there: STRATEGY:RUN takes one of ${strategies.join(", ")}, and a run from 0 to ${runs - 1}.`,
  unreadable: (file: string, reason: string) => `${file} cannot be read: ${reason}`,
  badFlags: (reason: string) => `${reason.split("\n")[0] ?? ""}`,
};

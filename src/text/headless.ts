const USAGE =
  "Usage: npm run --silent simulate -- scenario.json [--runs N] [--per-run] [--difference A:B:SERIES …] " +
  "[--trace STRATEGY:RUN] [--accounts STRATEGY:RUN:MONTH] [--help]";

/** What the headless command says of itself, and when it cannot compute. */
export const HEADLESS = {
  usage: USAGE,
  help: `${USAGE}

Prints as JSON, by strategy: means and quantiles of every series by month, the same of sums from month 0 on (cumulative),
and every total over futures; and the comparisons of every pair of strategies. A figure that there is none of is null.

  --runs N                       so many futures, instead of the scenario's own number
  --per-run                      also the headline totals and those by year, future by future
  --difference A:B:SERIES        also what strategy A has more than B of a series, by month; may be given several times
  --trace STRATEGY:RUN           instead: one future of one strategy, opened down to every line
  --accounts STRATEGY:RUN:MONTH  instead: all customers of one future as they stand at the end of a month, counted from 0`,
  runs: "--runs must be a whole number from 1 to 20000.",
  future: (flag: string, asked: string, strategies: string[], runs: number) =>
    `${flag} ${asked} is not there: STRATEGY:RUN takes one of ${strategies.join(", ")}, and a run from 0 to ${runs - 1}.`,
  accounts: (asked: string, months: number) =>
    `--accounts ${asked} is not there: STRATEGY:RUN:MONTH ends with a month from 0 to ${months - 1}.`,
  difference: (asked: string, strategies: string[]) =>
    `--difference ${asked} is not there: A:B:SERIES takes two of ${strategies.join(", ")}, and the name of a series.`,
  unreadable: (file: string, reason: string) => `${file} cannot be read: ${reason}`,
  badFlags: (reason: string) => `${reason.split("\n")[0] ?? ""}`,
};

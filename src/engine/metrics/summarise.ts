import type { Results, SummariseOptions, Summary } from "../results.ts";
import { Gathered } from "./gathered.ts";

/** Statistics over runs of §11: means of every series, quantiles of those asked for, totals, paired differences. */
export function summarise(results: Results, options: SummariseOptions = {}): Summary {
  const gathered = new Gathered();
  gathered.take(results);
  return gathered.summarise(options);
}

import { normalQuantile, Z90 } from "../random/distributions.ts";
import type { Uncertainty } from "../scenario.ts";

/** How an uncertain input is spread: normal, or lognormal (`centre` is then the median, `sigma` that of the logarithm). */
export interface Distribution {
  lognormal: boolean;
  centre: number;
  sigma: number;
}

/**
 * The distribution whose 10th and 90th percentiles are the input's (domain §10): lognormal if both are positive, else
 * normal. Equal percentiles: always that value, to the bit.
 */
export function distributionOf({ p10, p90 }: Uncertainty): Distribution {
  if (p10 === p90) return { lognormal: false, centre: p10, sigma: 0 };
  if (p10 <= 0) return { lognormal: false, centre: (p10 + p90) / 2, sigma: (p90 - p10) / (2 * Z90) };
  return {
    lognormal: true,
    centre: Math.sqrt(p10) * Math.sqrt(p90),
    sigma: (Math.log(p90) - Math.log(p10)) / (2 * Z90),
  };
}

/** The value that a uniform number strictly between 0 and 1 stands for; it may be beyond any range, Infinity included. */
export function valueAt({ lognormal, centre, sigma }: Distribution, u: number): number {
  if (sigma === 0) return centre;
  const deviation = sigma * normalQuantile(u);
  return lognormal ? centre * Math.exp(deviation) : centre + deviation;
}

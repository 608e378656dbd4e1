import type { Curve } from "../scenario.ts";

/** Adoption after `x` months of use (whole ones from 1 on in a simulation), a share of full usage (domain §6.3). */
export function adoption(curve: Curve, x: number): number {
  switch (curve.kind) {
    case "immediate":
      return 1;
    case "linear":
      return Math.min(1, x / curve.months);
    case "logistic": {
      const steepness = Math.log(9) / (curve.monthsTo90 - curve.monthsToHalf);
      return 1 / (1 + Math.exp(-steepness * (x - curve.monthsToHalf)));
    }
    case "gompertz": {
      const rate = Math.log(Math.LN2 / -Math.log(0.9)) / (curve.monthsTo90 - curve.monthsToHalf);
      return Math.exp(-Math.LN2 * Math.exp(-rate * (x - curve.monthsToHalf)));
    }
    case "bass": {
      const decay = Math.exp(-(curve.p + curve.q) * x);
      return (1 - decay) / (1 + (curve.q / curve.p) * decay);
    }
  }
}

/** Adoption by months since activation, a = 0 … months − 1 (x = a + 1). */
export function adoptionTable(curve: Curve, months: number): Float64Array {
  return Float64Array.from({ length: months }, (_, a) => adoption(curve, a + 1));
}

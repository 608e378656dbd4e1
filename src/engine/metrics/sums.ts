/** Sums over runs of a series by month. Runs have to come in their order: floating-point sums depend on it. */
export class SumsByMonth {
  readonly #sums: Float64Array;
  readonly #counts: Float64Array;

  constructor(months: number) {
    this.#sums = new Float64Array(months);
    this.#counts = new Float64Array(months);
  }

  /** Adds the next runs, months after months. NaN is no value. */
  add(values: Float64Array): void {
    const sums = this.#sums;
    const months = sums.length;
    for (let from = 0; from < values.length; from += months) {
      for (let t = 0; t < months; t++) {
        const value = values[from + t]!;
        if (value !== value) continue;
        sums[t]! += value;
        this.#counts[t]!++;
      }
    }
  }

  /** Means over the runs that have a value; NaN where none has. */
  mean(): Float64Array {
    return this.#sums.map((sum, t) => (this.#counts[t]! > 0 ? sum / this.#counts[t]! : NaN));
  }
}

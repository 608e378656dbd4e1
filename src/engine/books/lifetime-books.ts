/** Customer lifetime value by profile and segment (domain §11): how many customers count, and what they bring. */
export class LifetimeTally {
  /** Profile-major: profiles × segments. Discounted money. */
  readonly value: Float64Array;
  readonly customers: Float64Array;
  readonly #segments: number;

  constructor(profiles: number, segments: number) {
    this.value = new Float64Array(profiles * segments);
    this.customers = new Float64Array(profiles * segments);
    this.#segments = segments;
  }

  /** Back to no customers. */
  clear(): void {
    this.value.fill(0);
    this.customers.fill(0);
  }

  /** Adds what one customer brings. */
  add(profile: number, segment: number, value: number): void {
    const cell = profile * this.#segments + segment;
    this.value[cell]! += value;
    this.customers[cell]!++;
  }

  /**
   * Mean value of the customers of a profile and a segment (null: of all), less what `costs` hold for the same
   * customers; NaN without any.
   */
  mean(profile: number | null, segment: number | null, costs: LifetimeTally): number {
    let customers = 0;
    let value = 0;
    for (let cell = 0; cell < this.value.length; cell++) {
      if (profile !== null && Math.floor(cell / this.#segments) !== profile) continue;
      if (segment !== null && cell % this.#segments !== segment) continue;
      customers += this.customers[cell]!;
      value += this.value[cell]! - costs.value[cell]!;
    }
    return customers > 0 ? value / customers : NaN;
  }
}

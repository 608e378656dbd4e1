/** How a lesson writes figures: by the rules of `text/format.ts`, in the scenario's currency. */
import * as f from "#text/format.ts";

/** Writes figures into sentences. Nothing throws: what is no number is written as `text/format.ts` does. */
export class Writing {
  readonly #currency: string;

  /** `currency`: ISO 4217. */
  constructor(currency: string) {
    this.#currency = currency;
  }

  /** "$3.4m" */
  money(value: number): string {
    return f.money(value, this.#currency);
  }

  /** "31 %" of a fraction. */
  share(value: number): string {
    return f.share(value);
  }

  /** A number of things: "12", "1.5", "14k". */
  quantity(value: number): string {
    return f.quantity(value);
  }

  /** "8 months" */
  months(value: number): string {
    return f.months(Math.round(value));
  }

  /** A month of the horizon from 0 as people count it: "month 13". */
  month(t: number): string {
    return `month\u00a0${f.count(t + 1)}`;
  }

  /** A share of futures: "9 of 10 futures". */
  odds(share: number): string {
    return `${f.nOfTen(share)} futures`;
  }

  /** How many times as much: "3.4 times". */
  times(factor: number): string {
    return `${f.quantity(factor)} times`;
  }
}

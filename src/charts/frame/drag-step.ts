/** Steps in which something drawn is dragged. */

/** The step that a drag moves by: 1, 2 or 5 of a power of ten, about a pixel wide. */
export function stepOf(values: number, pixels: number): number {
  const least = values / pixels;
  const power = 10 ** Math.floor(Math.log10(least) + 1e-9);
  return [1, 2, 5, 10].map((nice) => nice * power).find((step) => step >= least * (1 - 1e-9)) ?? power;
}

/** A value at the nearest whole step, without the dust of its division. */
export function toStep(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toPrecision(12));
}

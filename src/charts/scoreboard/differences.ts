/** How the differences of one column are written: the same decimals wherever the unit is the same. */
import * as f from "#text/format.ts";
import type { Measure } from "#text/measures.ts";

/** Writes any of a column's differences, with its sign: "+$1.0m" beside "+$1.2m"; small amounts have their own unit. */
export function differenceWriter(
  of: Pick<Measure, "unit">,
  differences: readonly number[],
  currency: string,
): (difference: number) => string {
  if (of.unit === "share") {
    const decimals = differences.some((d) => Math.abs(d) < 0.0995 && f.points(d, 1) !== f.points(0, 1)) ? 1 : 0;
    return (d) => f.signed(d, inPoints(d, decimals));
  }
  const decimalsOf = (unit: f.Unit): number =>
    decimalsIn(
      unit,
      differences.filter((d) => f.unitFor(d).divisor === unit.divisor),
    );
  return (d) => {
    if (Math.abs(d) < 0.01) return f.signed(d, f.money(d, currency));
    const unit = f.unitFor(d);
    return f.signed(d, f.moneyIn(d, currency, unit, decimalsOf(unit)));
  };
}

function inPoints(difference: number, decimals: number): string {
  const text = f.points(difference, decimals);
  return /[1-9]/.test(text) ? text : f.points(0);
}

/** Decimals of amounts of one unit: none where none needs them; below a thousand the two of cents. */
function decimalsIn(unit: f.Unit, amounts: readonly number[]): number {
  const broken = (decimals: number): boolean =>
    amounts.some((a) => Number((a / unit.divisor).toFixed(decimals)) % 1 !== 0);
  if (unit.divisor === 1) return broken(2) ? 2 : 0;
  return amounts.some((a) => Math.abs(a / unit.divisor) < 9.95) && broken(1) ? 1 : 0;
}

/** Pictures of lessons with made figures. */
import type { BarsPicture, DotsPicture, LinesPicture, PictureLine } from "#charts/lessons/pictures.ts";
import { random } from "../synthetic.ts";

const MONEY = { unit: "money", currency: "USD", estimate: false } as const;

/** Use that grows slowly towards `level`, with its ranges. */
export function grownLine(key: string, slot: number | null, level: number, months: number, slow = 7): PictureLine {
  const curve = (factor: number): number[] =>
    Array.from({ length: months }, (_, t) => (factor * level) / (1 + Math.exp((slow - t) / 2.4)));
  return {
    key,
    label: "used",
    slot,
    dashed: false,
    values: curve(1),
    bands: { p10: curve(0.75), p25: curve(0.87), p75: curve(1.12), p90: curve(1.24) },
  };
}

/** A level line, dashed and in ink. */
export function levelLine(key: string, level: number, months: number): PictureLine {
  const values = new Float64Array(months).fill(level);
  return { key, label: "promised", slot: null, dashed: true, values, bands: null };
}

/** What is shown when nothing is asked. */
export function shownLines(over: Partial<LinesPicture> = {}): LinesPicture {
  return {
    ...MONEY,
    kind: "lines",
    name: "use",
    title: "After two years they use only 86\u00a0% of what they promised",
    subtitle: "Value of use a month, $k. Line: median; bands: 5 and 8 of 10 futures",
    months: 24,
    lines: [levelLine("promised", 24_000, 24), grownLine("used", 3, 21_000, 24)],
    asked: null,
    guess: null,
    ...over,
  };
}

/** The same, asked for: nothing is drawn yet unless `drawn` says so. */
export function askedLines(drawn: readonly (number | null)[] = new Array<null>(24).fill(null)): LinesPicture {
  return shownLines({
    title: "Draw what you think they use",
    subtitle: "Value of use a month, $k, all twelve customers together",
    lines: [levelLine("promised", 24_000, 24)],
    asked: { label: "the value they use", top: 32_000, bottom: 0, drawn },
  });
}

/** A hand that rises to the promise within eight months and stays. */
export const HASTY = Array.from({ length: 24 }, (_, t) =>
  Math.round(Math.min(24_000, 2000 + 2900 * t) + (t > 8 ? 300 * Math.sin(t) : 0)),
);

/** The answer beside that hand. */
export function guessedLines(values: readonly number[] = HASTY): LinesPicture {
  return shownLines({ guess: { of: "used", values, axis: { top: 32_000, bottom: 0 } } });
}

/** Two strategies in two groups, one of them at a loss. */
export function madeBars(over: Partial<BarsPicture> = {}): BarsPicture {
  const bar = (key: string, label: string, group: string | null, slot: number, middle: number) => ({
    key,
    label,
    group,
    slot,
    p10: middle - 400_000,
    p25: middle - 200_000,
    p50: middle,
    p75: middle + 250_000,
    p90: middle + 420_000,
  });
  return {
    ...MONEY,
    kind: "bars",
    name: "earned",
    title: "Under usage the builder earns twice what the deal maker does",
    subtitle: "Earned in three years. Tick: median; bars: 5 and 8 of 10 futures",
    bars: [
      bar("a", "Deal maker", "Seats", 0, 1_240_000),
      bar("b", "Builder", "Seats", 0, 610_000),
      bar("c", "Deal maker", "Usage", 3, -120_000),
      bar("d", "Builder", "Usage", 3, 1_480_000),
    ],
    ...over,
  };
}

/** Customers by what they promised and what they use. */
export function madeDots(number = 60, over: Partial<DotsPicture> = {}): DotsPicture {
  const r = random(7);
  return {
    ...MONEY,
    kind: "dots",
    name: "accounts",
    title: "The customer that uses most promised little",
    subtitle: "What each promised and uses by month 24, one future",
    slot: 1,
    x: { label: "promised a year", unit: "money", log: true, split: { at: 20_000, words: ["small", "large"] } },
    y: { label: "growth", unit: "share", log: false, split: { at: 0, words: ["using less", "using more"] } },
    dots: Array.from({ length: number }, (_, i) => ({
      key: `${i}`,
      label: `Customer ${i + 1}`,
      x: 10 ** (3.2 + 2 * r()),
      y: r() * 1.3 - 0.5,
    })),
    ...over,
  };
}

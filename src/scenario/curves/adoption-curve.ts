/** How usage grows to its full level, as a line over months of use, with curves to begin from. */
import { adoption, LEAST_ADOPTION_GAP, type Curve } from "#engine/index.ts";
import { adoptionField } from "../fields/adoption.ts";
import type { NumberField } from "../fields/kinds.ts";

/** A curve to begin from. */
export interface AdoptionPreset {
  id: "fast" | "typical" | "slow";
  adoption: Curve;
}

/** S-curves as most products know them: half of full use after a season, after half a year, after a year. */
export const ADOPTION_PRESETS: readonly AdoptionPreset[] = [
  { id: "fast", adoption: { kind: "logistic", monthsToHalf: 2, monthsTo90: 5 } },
  { id: "typical", adoption: { kind: "logistic", monthsToHalf: 5, monthsTo90: 11 } },
  { id: "slow", adoption: { kind: "logistic", monthsToHalf: 11, monthsTo90: 22 } },
];

/** Published innovation and imitation of a product class, per year as published. */
export interface BassReference {
  id: "average" | "airConditioners" | "steamIrons" | "blackAndWhiteTv";
  pPerYear: number;
  qPerYear: number;
  /** Who published it, and when. */
  source: string;
  year: number;
}

/**
 * Published p and q, per year: the average of 213 estimates (Sultan, Farley and Lehmann, “A Meta-Analysis of Applications
 * of Diffusion Models”, Journal of Marketing Research 27, 1990) and estimates of Bass (“A New Product Growth for Model
 * Consumer Durables”, Management Science 15, 1969). `bassPerMonth` gives them per month.
 */
export const BASS_REFERENCES: readonly BassReference[] = [
  { id: "average", pPerYear: 0.03, qPerYear: 0.38, source: "Sultan, Farley and Lehmann", year: 1990 },
  { id: "airConditioners", pPerYear: 0.01, qPerYear: 0.42, source: "Bass", year: 1969 },
  { id: "steamIrons", pPerYear: 0.029, qPerYear: 0.33, source: "Bass", year: 1969 },
  { id: "blackAndWhiteTv", pPerYear: 0.028, qPerYear: 0.25, source: "Bass", year: 1969 },
];

/** A published curve in the model's unit: p and q are rates of a continuous process, so a month has a twelfth of them. */
export function bassPerMonth({ pPerYear, qPerYear }: BassReference): Extract<Curve, { kind: "bass" }> {
  return { kind: "bass", p: pPerYear / 12, q: qPerYear / 12 };
}

/** Month of use in which most begin (0: the first ones are the most), where imitation makes a peak at all. */
export function bassPeak({ p, q }: { p: number; q: number }): number {
  return q > p ? Math.log(q / p) / (p + q) : 0;
}

/** A point of a curve: months of use, and share of full use. */
export interface AdoptionPoint {
  months: number;
  share: number;
}

/** The curve from 0 to `to` months, at least `count` points, with a point wherever it bends. */
export function adoptionPoints(curve: Curve, to: number, count = 96): AdoptionPoint[] {
  const at = Array.from({ length: count + 1 }, (_, i) => (to * i) / count);
  if (curve.kind === "linear" && curve.months < to) at.push(curve.months);
  return at.sort((a, b) => a - b).map((months) => ({ months, share: adoption(curve, months) }));
}

/** New adopters by month of use, 1 to `to`: the share that full use grows by in each. */
export function newAdopters(curve: Curve, to: number): AdoptionPoint[] {
  return Array.from({ length: Math.floor(to) }, (_, i) => ({
    months: i + 1,
    share: adoption(curve, i + 1) - adoption(curve, i),
  }));
}

/** Share of full use that counts as there. */
const NEARLY = 0.97;
/** The shortest and the longest time that is drawn, in months. */
const SHORTEST = 6;
const LONGEST = 960;

/** Months of use that show the whole rise of a curve, a little beyond. */
export function adoptionSpan(curve: Curve): number {
  if (curve.kind === "linear") return Math.max(SHORTEST, curve.months * 1.25);
  let months = SHORTEST;
  while (months < LONGEST && adoption(curve, months) < NEARLY) months *= 1.25;
  return Math.min(LONGEST, months);
}

/** A point of a curve that can be moved along the months. */
export interface AdoptionHandle {
  field: "months" | "monthsToHalf" | "monthsTo90";
  months: number;
  share: number;
  /** The least and the greatest months that the schema allows, the other point staying. */
  min: number;
  max: number;
}

/** The points by which a curve is given, in the order of their months; none for the kinds that have no such point. */
export function adoptionHandles(curve: Curve): AdoptionHandle[] {
  switch (curve.kind) {
    case "immediate":
    case "bass":
      return [];
    case "linear":
      return [
        { field: "months", months: curve.months, share: 1, ...rangeOf(adoptionField.cases.linear.fields.months) },
      ];
    case "logistic":
    case "gompertz": {
      const { monthsToHalf: half, monthsTo90: nine } = curve;
      const { fields } = adoptionField.cases[curve.kind];
      const [early, late] = [rangeOf(fields.monthsToHalf), rangeOf(fields.monthsTo90)];
      return [
        {
          field: "monthsToHalf",
          months: half,
          share: 0.5,
          ...early,
          max: Math.min(early.max, nine - LEAST_ADOPTION_GAP),
        },
        { field: "monthsTo90", months: nine, share: 0.9, ...late, min: Math.max(late.min, half + LEAST_ADOPTION_GAP) },
      ];
    }
    default:
      return curve satisfies never;
  }
}

function rangeOf({ min, max }: NumberField): { min: number; max: number } {
  return { min, max };
}

/** The curve with one of its points at other months. */
export function withMonths(curve: Curve, field: AdoptionHandle["field"], months: number): Curve {
  return { ...curve, [field]: months };
}

/** Months of use after which a share of full use is reached, to a hundredth; Infinity where it takes over 80 years. */
export function monthsToShare(curve: Curve, share: number): number {
  let [low, high] = [0, LONGEST];
  if (adoption(curve, high) < share) return Infinity;
  while (high - low > 0.005) {
    const middle = (low + high) / 2;
    if (adoption(curve, middle) < share) low = middle;
    else high = middle;
  }
  return high;
}

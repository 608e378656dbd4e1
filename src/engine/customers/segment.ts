import type { Segment } from "../scenario.ts";
import { spreadSigma } from "../random/distributions.ts";
import { adoptionTable } from "./adoption.ts";

/** A segment laid out for the run loop. */
export interface SegmentModel {
  id: string;
  activityMedian: number;
  activitySigma: number;
  seatsMedian: number;
  seatsSigma: number;
  activationProbability: number;
  delayMedian: number;
  delaySigma: number;
  /** Adoption by months since activation. */
  adoption: Float64Array;
  firstValueShare: number;
  monthlyGrowth: number;
  expansionPerYear: number;
  upliftMedian: number;
  upliftSigma: number;
  /** By calendar month, mean 1. */
  season: Float64Array;
  sigma: number;
  persistence: number;
  /** `σ·sqrt(1 − φ²)`: standard deviation of a month's innovation. */
  innovation: number;
  declinePerYear: number;
  monthlyDecay: number;
  floor: number;
  walletShare: number;
  /** From this age on a customer without first value is a laggard (domain §11). */
  laggardFrom: number;
}

/** Lays a segment out for lives of up to `months` months. */
export function compileSegment(segment: Segment, months: number): SegmentModel {
  const { volatility, decline, activation } = segment;
  return {
    id: segment.id,
    activityMedian: segment.activity.median,
    activitySigma: spreadSigma(segment.activity),
    seatsMedian: segment.seats.median,
    seatsSigma: spreadSigma(segment.seats),
    activationProbability: activation.probability,
    delayMedian: activation.months.median,
    delaySigma: spreadSigma(activation.months),
    adoption: adoptionTable(segment.adoption, months),
    firstValueShare: segment.firstValueShare,
    monthlyGrowth: Math.pow(1 + segment.growthRate, 1 / 12),
    expansionPerYear: segment.expansion.perYear,
    upliftMedian: segment.expansion.uplift.median,
    upliftSigma: spreadSigma(segment.expansion.uplift),
    season: seasonFactors(segment.seasonality),
    sigma: volatility.sigma,
    persistence: volatility.persistence,
    innovation: volatility.sigma * Math.sqrt(1 - volatility.persistence ** 2),
    declinePerYear: decline.perYear,
    monthlyDecay: decline.monthlyDecay,
    floor: decline.floor,
    walletShare: segment.walletShare,
    laggardFrom: 2 * activation.months.median,
  };
}

function seasonFactors(seasonality: number[] | null): Float64Array {
  if (!seasonality) return new Float64Array(12).fill(1);
  const mean = seasonality.reduce((sum, factor) => sum + factor, 0) / 12;
  return Float64Array.from(seasonality, (factor) => factor / mean);
}

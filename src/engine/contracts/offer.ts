import type { Commitment, Meter, Offer } from "../scenario.ts";
import { spreadSigma } from "../random/distributions.ts";
import { amountOf, compileSchedule, type PriceSchedule } from "./schedule.ts";

/** A usage charge laid out for the run loop. */
export interface UsageCharge {
  /** Place in the offer's list. */
  place: number;
  meterId: string;
  perActivity: number;
  included: number;
  schedule: PriceSchedule;
  /** Factor on the amount by calendar month. */
  rates: Float64Array;
}

/** A commitment laid out for the run loop. */
export interface CommitmentModel extends Commitment {
  optimismSigma: number;
}

/** An offer laid out for the run loop. Money per month at price level 1. */
export interface OfferModel {
  termMonths: number;
  /** Months of a billing interval. */
  intervalMonths: number;
  oneTime: number;
  platform: number;
  seatSchedules: PriceSchedule[];
  usageCharges: UsageCharge[];
  commitment: CommitmentModel | null;
  renewal: Offer["renewal"];
  quarterlyTrueUp: boolean;
  seatFloor: number;
  usageMultiplier: number;
  costToServe: number;
  /** Vendor's cost of one unit of activity, over all meters. */
  unitCost: number;
}

const INTERVAL_MONTHS = { monthly: 1, quarterly: 3, annual: 12 } as const;

/** Lays an offer out for the run loop. */
export function compileOffer(offer: Offer, meters: Meter[]): OfferModel {
  const compiled: OfferModel = {
    termMonths: offer.termMonths,
    intervalMonths: INTERVAL_MONTHS[offer.billing],
    oneTime: 0,
    platform: 0,
    seatSchedules: [],
    usageCharges: [],
    commitment: offer.commitment
      ? { ...offer.commitment, optimismSigma: spreadSigma(offer.commitment.optimism) }
      : null,
    renewal: offer.renewal,
    quarterlyTrueUp: offer.seatTrueUp === "quarterly",
    seatFloor: offer.seatFloor,
    usageMultiplier: offer.usageMultiplier,
    costToServe: offer.costToServe,
    unitCost: meters.reduce((sum, meter) => sum + meter.perActivity * meter.unitCost, 0),
  };
  offer.charges.forEach((charge, place) => addCharge(compiled, charge, place, meters));
  return compiled;
}

function addCharge(offer: OfferModel, charge: Offer["charges"][number], place: number, meters: Meter[]): void {
  switch (charge.kind) {
    case "oneTime":
      offer.oneTime += charge.amount;
      return;
    case "platform":
      offer.platform += charge.monthly;
      return;
    case "seats":
      offer.seatSchedules.push(compileSchedule(charge.schedule));
      return;
    case "usage": {
      const meter = meters.find((candidate) => candidate.id === charge.meterId);
      if (!meter) throw new Error(`usage charge on unknown meter ${charge.meterId}`);
      offer.usageCharges.push({
        place,
        meterId: meter.id,
        perActivity: meter.perActivity,
        included: charge.included,
        schedule: compileSchedule(charge.schedule),
        rates: Float64Array.from(charge.seasonalRates ?? new Array<number>(12).fill(1)),
      });
    }
  }
}

/** Monthly price of that many seats, at price level 1. */
export function seatFees(offer: OfferModel, seats: number): number {
  let total = 0;
  for (let i = 0; i < offer.seatSchedules.length; i++) total += amountOf(offer.seatSchedules[i]!, seats);
  return total;
}

/** Value of a month's activity before seasonal rates, price level and discount: `Σ amount(max(0, quantity − included))`. */
export function plainUsageValue(offer: OfferModel, activity: number): number {
  let total = 0;
  for (let i = 0; i < offer.usageCharges.length; i++) total += chargeAmount(offer.usageCharges[i]!, activity);
  return total;
}

/** Amount of one usage charge for a month's activity, before seasonal rates, price level and discount. */
export function chargeAmount(charge: UsageCharge, activity: number): number {
  const billable = activity * charge.perActivity - charge.included;
  return amountOf(charge.schedule, billable > 0 ? billable : 0);
}

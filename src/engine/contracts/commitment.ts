import type { Life } from "../customers/life.ts";
import { lognormal } from "../random/distributions.ts";
import { type Key, Purpose } from "../random/draw.ts";
import type { ContractColumns } from "./columns.ts";
import { type CommitmentModel, type OfferModel, plainUsageValue } from "./offer.ts";
import type { ContractState } from "./terms.ts";

/** Months of a commitment period (domain §7). */
const PERIOD_MONTHS = 12;
/** Months of usage that a run rate is the mean of. */
const RUN_RATE_MONTHS = 3;

/** Commitment for 12 months at signing, from the full month that the customer expects (domain §7, Sizing). */
export function sizeAtSigning(
  state: ContractState,
  offer: OfferModel,
  commitment: CommitmentModel,
  life: Life,
  key: Key,
  walletShare: number,
): number {
  const fullMonth = plainUsageValue(offer, life.potential * walletShare * offer.usageMultiplier);
  const optimism = lognormal(key, Purpose.optimism, 0, commitment.optimism.median, commitment.optimismSigma);
  return sized(state, commitment, fullMonth * 12 * commitment.coverage * optimism);
}

/** Commitment for 12 months from the run rate of the months before age `k`, with that coverage (domain §7, Sizing). */
export function sizeFromRunRate(
  state: ContractState,
  commitment: CommitmentModel,
  columns: ContractColumns,
  k: number,
  coverage: number,
): number {
  const months = Math.min(RUN_RATE_MONTHS, k);
  let sum = 0;
  for (let i = k - months; i < k; i++) sum += columns.runRate[i]!;
  return sized(state, commitment, (sum / months) * state.priceLevel * 12 * coverage);
}

/** Rates the usage of the months before age `k` anew, under the offer that the contract has moved to (domain §8). */
export function rateAgain(columns: ContractColumns, offer: OfferModel, life: Life, k: number): void {
  for (let i = k - Math.min(RUN_RATE_MONTHS, k); i < k; i++) {
    columns.runRate[i] = plainUsageValue(offer, columns.usage[i]!) / life.season[i]!;
  }
}

/** Finds the discount that a list commitment earns and gives the commitment after it, at least the minimum. */
function sized(state: ContractState, commitment: CommitmentModel, list: number): number {
  const { discounts, minimum } = commitment;
  const reached = Math.max(minimum, list);
  state.discount = 0;
  for (let i = 0; i < discounts.length && discounts[i]!.from <= reached; i++) state.discount = discounts[i]!.discount;
  return Math.max(minimum, list * (1 - state.discount));
}

/**
 * Lays out the commitment periods of the `months` months that begin at age `start`, the first at `annual` per 12 months
 * and each later one grown by the ramp; opens the first, with what rolls over. Gives the sum of all commitments.
 */
export function openPeriods(
  state: ContractState,
  commitment: CommitmentModel,
  start: number,
  months: number,
  annual: number,
): number {
  let total = 0;
  let yearly = annual;
  for (let done = 0; done < months; done += PERIOD_MONTHS) {
    total += (yearly * Math.min(PERIOD_MONTHS, months - done)) / 12;
    yearly *= 1 + commitment.ramp;
  }
  openPeriod(state, start, Math.min(PERIOD_MONTHS, months), annual);
  state.later = total - state.committed;
  if (months <= PERIOD_MONTHS) state.later = 0;
  state.nextAnnual = annual * (1 + commitment.ramp);
  return total;
}

/** Opens the next period of the same term, `termLeft` months before the term's end. */
export function openNextPeriod(
  state: ContractState,
  commitment: CommitmentModel,
  start: number,
  termLeft: number,
): void {
  openPeriod(state, start, Math.min(PERIOD_MONTHS, termLeft), state.nextAnnual);
  state.nextAnnual *= 1 + commitment.ramp;
  state.later = termLeft > PERIOD_MONTHS ? state.later - state.committed : 0;
}

function openPeriod(state: ContractState, start: number, months: number, annual: number): void {
  state.periodStart = start;
  state.periodMonths = months;
  state.committed = (annual * months) / 12;
  state.balance = state.committed + state.carry;
  state.carry = 0;
  state.drawn = 0;
  state.instalments = 0;
}

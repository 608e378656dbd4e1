import { calendarMonth, roundCount } from "../calendar.ts";
import type { Life } from "../customers/life.ts";
import type { OfferTerms } from "../groups.ts";
import type { Key } from "../random/draw.ts";
import type { ContractColumns } from "./columns.ts";
import { openPeriods, rateAgain, sizeAtSigning, sizeFromRunRate } from "./commitment.ts";
import { drawDown, forfeit } from "./drawdown.ts";
import { chargeAmount, type OfferModel } from "./offer.ts";
import { renewalHazard } from "./renewal.ts";
import type { ContractWitness } from "./witness.ts";
import { ContractState, raisePrice, renewSeats, reprice } from "./terms.ts";

const state = new ContractState();

/**
 * Works a customer's contract through, month by month in the order of domain §7: renewal, usage, fees, usage value,
 * end of a commitment period. Fills `columns`. A customer that is to move begins under the offer of before. `p` is its
 * partner profile, `walletShare` the segment's, without effort.
 */
export function runContract(
  columns: ContractColumns,
  life: Life,
  { terms, before }: { terms: OfferTerms; before: OfferTerms | null },
  p: number,
  key: Key,
  walletShare: number,
  firstMonth: number,
  witness: ContractWitness | null,
): void {
  const { moveAge } = life;
  state.witness = witness;
  let { offer, odds } = moveAge > 0 && before ? before : terms;
  columns.open(life.months);
  columns.moved = moveAge > 0 ? Infinity : 0;
  sign(columns, life, offer, key, walletShare);
  for (let k = 0; k < life.months; k++) {
    if (k - state.termStart === offer.termMonths) {
      const spent = renewalHazard(state, offer, odds[p]!, life, k);
      state.hazard += spent;
      witness?.renewal(k, spent, state, state.hazard <= life.loyalty);
      if (state.hazard > life.loyalty) {
        churn(columns, k);
        return;
      }
      if (k === moveAge) {
        const old = offer;
        ({ offer, odds } = terms);
        move(columns, life, old, offer, k);
      } else renew(columns, life, offer, k);
    }
    billFees(columns, life, offer, k);
    billUsage(columns, life, offer, k, calendarMonth(firstMonth, life.start + k));
    closeBooks(columns, life, offer, k);
  }
}

function sign(columns: ContractColumns, life: Life, offer: OfferModel, key: Key, walletShare: number): void {
  state.reset();
  state.seats = life.seats;
  reprice(state, offer);
  columns.oneTime = offer.oneTime;
  const { commitment } = offer;
  openTerm(columns, offer, 0, commitment ? sizeAtSigning(state, offer, commitment, life, key, walletShare) : 0);
  columns.bookings[0]! += offer.oneTime;
  columns.contractValue[0]! += offer.oneTime;
}

function renew(columns: ContractColumns, life: Life, offer: OfferModel, k: number): void {
  raisePrice(state, offer, k);
  renewSeats(state, offer, life, k);
  reprice(state, offer);
  openRenewedTerm(columns, offer, k, true);
}

/** The renewal at which a contract moves to the strategy's own offer (domain §8, transition). */
function move(columns: ContractColumns, life: Life, old: OfferModel, offer: OfferModel, k: number): void {
  columns.moved = k;
  // No seats were paid for: there is nothing that a floor could keep a share of.
  if (old.seatSchedules.length === 0) state.seats = 0;
  state.priceLevel = 1;
  state.lastRise = k;
  renewSeats(state, offer, life, k);
  reprice(state, offer);
  rateAgain(columns, offer, life, k);
  if (offer.commitment) settleCarry(offer.commitment.billing === "arrears");
  else state.endCommitment();
  openRenewedTerm(columns, offer, k, old.commitment !== null);
}

/** What rolls over into a commitment that is billed another way is invoiced once all the same. */
function settleCarry(inArrears: boolean): void {
  if (state.carryInArrears === inArrears) return;
  state.carryDue = inArrears ? -state.carry : state.carry;
}

function openRenewedTerm(columns: ContractColumns, offer: OfferModel, k: number, hadCommitment: boolean): void {
  columns.renewed[k] = 1;
  const { commitment } = offer;
  let annual = 0;
  if (commitment) {
    annual =
      commitment.renewal === "same" && hadCommitment
        ? (state.committed * 12) / state.periodMonths
        : sizeFromRunRate(state, commitment, columns, k, commitment.coverage);
  }
  openTerm(columns, offer, k, annual);
}

/** Opens a term and books what it promises: TCV, and FYCV for its first year. */
function openTerm(columns: ContractColumns, offer: OfferModel, k: number, annualCommitment: number): void {
  const { commitment, termMonths } = offer;
  state.termStart = k;
  const committed = commitment ? openPeriods(state, commitment, k, termMonths, annualCommitment) : 0;
  columns.mark(k);
  columns.bookings[k] = state.monthFee * termMonths + committed;
  columns.contractValue[k] = state.monthFee * Math.min(12, termMonths) + state.committed;
}

/** Fees are invoiced at the start of each billing interval of the term, recognised monthly (domain §7.3). */
function billFees(columns: ContractColumns, life: Life, offer: OfferModel, k: number): void {
  const month = k - state.termStart;
  const into = month % offer.intervalMonths;
  const monthsLeft = Math.min(offer.intervalMonths - into, offer.termMonths - month);
  let billed = 0;
  if (offer.quarterlyTrueUp && month > 0 && month % 3 === 0) billed = trueUpSeats(life, offer, k) * monthsLeft;
  if (into === 0) billed = state.monthFee * monthsLeft;
  state.witness?.fees(k, state, monthsLeft, billed, into === 0);
  const oneTime = k === 0 ? offer.oneTime : 0;
  columns.seats[k] = state.seats;
  columns.fees[k] = state.monthFee + oneTime;
  columns.billings[k] = billed + oneTime;
}

/** Raises seats to last month's need; gives what that adds to the month's fees. */
function trueUpSeats(life: Life, offer: OfferModel, k: number): number {
  const needed = roundCount(life.seats * life.demand[k - 1]!);
  if (needed <= state.seats) return 0;
  const before = state.monthFee;
  state.seats = needed;
  reprice(state, offer);
  return state.monthFee - before;
}

function billUsage(columns: ContractColumns, life: Life, offer: OfferModel, k: number, month: number): void {
  const activity = life.activity[k]! * offer.usageMultiplier;
  let plain = 0;
  let seasonal = 0;
  for (let i = 0; i < offer.usageCharges.length; i++) {
    const charge = offer.usageCharges[i]!;
    const amount = chargeAmount(charge, activity);
    plain += amount;
    seasonal += amount * charge.rates[month]!;
  }
  columns.usage[k] = activity;
  columns.runRate[k] = plain / life.season[k]!;
  columns.rpo[k] = state.monthFee * (offer.termMonths - (k - state.termStart) - 1);
  columns.serviceCost[k] = activity * offer.unitCost + offer.costToServe;
  const value = seasonal * state.priceLevel;
  if (offer.commitment) {
    drawDown(state, offer, offer.commitment, columns, k, value);
    if (state.carryDue !== 0) billCarry(columns, k);
  } else {
    columns.consumption[k] = value;
    columns.billings[k]! += value;
    if (columns.isMixed) columns.clearCommitment(k);
    if (state.carry > 0) forfeitCarry(columns, k);
  }
}

function billCarry(columns: ContractColumns, k: number): void {
  columns.billings[k]! += state.carryDue;
  state.witness?.carried(k, state.carryDue);
  state.carryDue = 0;
}

/** What was to roll over and has nowhere to go is forfeited (domain §7.5). */
function forfeitCarry(columns: ContractColumns, k: number): void {
  columns.mark(k);
  forfeit(state, columns, k, state.carry, state.carryInArrears);
  state.carry = 0;
}

/** What follows from the month's entries: revenue, committed, and what the customer paid for nothing. */
function closeBooks(columns: ContractColumns, life: Life, offer: OfferModel, k: number): void {
  const fees = columns.fees[k]!;
  const breakage = columns.breakage[k]!;
  columns.revenue[k] = fees + columns.consumption[k]! + breakage;
  columns.committed[k] = fees + columns.pace[k]!;
  let idle = breakage;
  if (offer.seatSchedules.length > 0) {
    const used = (life.seats * life.demand[k]!) / columns.seats[k]!;
    if (used < 1) idle += state.seatFee * (1 - used);
  }
  columns.idleSpend[k] = idle;
}

/** The renewal that did not come: what was to roll over is forfeited in this month (domain §7.5). */
function churn(columns: ContractColumns, k: number): void {
  columns.end(k);
  if (state.carry === 0) return;
  columns.revenue[k] = state.carry;
  columns.idleSpend[k] = state.carry;
  forfeitCarry(columns, k);
}

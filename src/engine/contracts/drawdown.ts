import type { ContractColumns } from "./columns.ts";
import { openNextPeriod, openPeriods, sizeFromRunRate } from "./commitment.ts";
import type { CommitmentModel, OfferModel } from "./offer.ts";
import { type ContractState, USED_UP } from "./terms.ts";

/** Months of the term that must follow for a re-commitment (domain §7.5). */
const RECOMMIT_MONTHS = 3;

/** Draws a month's usage value (list, with seasonal rates) down from the commitment and ends its period where due. */
export function drawDown(
  state: ContractState,
  offer: OfferModel,
  commitment: CommitmentModel,
  columns: ContractColumns,
  k: number,
  listValue: number,
): void {
  const value = listValue * (1 - state.discount);
  state.witness?.opening(k, state);
  const drawdown = value < state.balance ? value : state.balance;
  const overage = (value - drawdown) * commitment.overageMultiplier;
  state.balance -= drawdown;
  state.drawn += drawdown;
  columns.drawdown[k] = drawdown;
  columns.overage[k] = overage;
  columns.consumption[k] = drawdown + overage;
  const periodMonth = k - state.periodStart;
  columns.periodMonth[k] = periodMonth;
  columns.pace[k] = state.committed / state.periodMonths;
  columns.billings[k]! +=
    commitment.billing === "arrears" ? drawdown + overage : instalment(state, offer, k, periodMonth) + overage;
  closeMonth(state, commitment, columns, k, value > 0, offer.termMonths - (k - state.termStart) - 1);
}

/** The part of the period's commitment that is invoiced in this month of the period (upfront). */
function instalment(state: ContractState, offer: OfferModel, k: number, periodMonth: number): number {
  const interval = offer.intervalMonths;
  if (periodMonth % interval !== 0) return 0;
  const months = Math.min(interval, state.periodMonths - periodMonth);
  const due = (state.committed * months) / state.periodMonths;
  state.instalments += due;
  state.witness?.instalment(k, months, due);
  return due;
}

function closeMonth(
  state: ContractState,
  commitment: CommitmentModel,
  columns: ContractColumns,
  k: number,
  used: boolean,
  termLeft: number,
): void {
  const exhausted = used && state.balance <= USED_UP * state.committed;
  const counts = commitment.shortfall !== "forgive";
  if (commitment.onExhaustion === "recommit" && exhausted && termLeft >= RECOMMIT_MONTHS) {
    endPeriod(columns, k);
    columns.balance[k] = 0;
    state.witness?.exhausted(k);
    recommit(state, commitment, columns, k, termLeft);
    if (counts) columns.rpo[k]! += state.committed + state.later;
    return;
  }
  const ends = k - state.periodStart + 1 === state.periodMonths;
  if (ends) endPeriod(columns, k);
  if (ends && state.balance > 0) settleShortfall(state, commitment, columns, k);
  columns.balance[k] = state.balance + state.carry;
  if (counts) columns.rpo[k]! += state.balance + state.carry + state.later;
  if (ends && termLeft > 0) openNextPeriod(state, commitment, k + 1, termLeft);
}

function endPeriod(columns: ContractColumns, k: number): void {
  columns.mark(k);
  columns.periodEnded[k] = 1;
}

/** What becomes of a balance at a period's end: breakage, credit, or the next period's (domain §7.5). */
function settleShortfall(state: ContractState, commitment: CommitmentModel, columns: ContractColumns, k: number): void {
  const shortfall = state.balance;
  state.balance = 0;
  columns.mark(k);
  if (commitment.shortfall === "forgive") {
    columns.forgiven[k] = shortfall;
    if (commitment.billing === "upfront") columns.billings[k]! -= shortfall;
    return;
  }
  if (commitment.shortfall === "rollover") {
    state.carry = Math.min(shortfall, commitment.rolloverCap * state.committed);
    state.carryInArrears = commitment.billing === "arrears";
    columns.rolledOver[k] = state.carry;
  }
  forfeit(state, columns, k, shortfall - state.carry, commitment.billing === "arrears");
}

/** Books breakage; in arrears it is invoiced as true-up. */
export function forfeit(
  state: ContractState,
  columns: ContractColumns,
  k: number,
  shortfall: number,
  inArrears: boolean,
): void {
  columns.breakage[k] = shortfall;
  if (!inArrears) return;
  columns.billings[k]! += shortfall;
  state.witness?.trueUp(k, shortfall);
}

/** Ends a used-up period with month `k` and signs a larger, co-termed commitment for the `termLeft` months that follow. */
function recommit(
  state: ContractState,
  commitment: CommitmentModel,
  columns: ContractColumns,
  k: number,
  termLeft: number,
): void {
  if (commitment.billing === "upfront") {
    const due = state.committed - state.instalments;
    columns.billings[k]! += due;
    state.witness?.instalment(k, state.periodMonths - (k - state.periodStart) - 1, due);
  }
  const usedUp = (state.committed * 12) / state.periodMonths;
  const fallenAway = state.later;
  const fresh = sizeFromRunRate(state, commitment, columns, k + 1, Math.max(1, commitment.coverage));
  const total = openPeriods(state, commitment, k + 1, termLeft, Math.max(fresh, usedUp));
  columns.mark(k);
  columns.bookings[k]! += total - fallenAway;
}

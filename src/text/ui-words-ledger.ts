/** Words of the ledger screen: its choices, heads of its tables, what its cells say. Sentences of lines are in `ledger/`. */
import { fitting } from "./findings/words.ts";
import { count, full, money, monthName, months } from "./format.ts";

/** Words that stand as they are. */
export const LEDGER_WORDS = {
  future: "Future",
  futures: { typical: "Typical", good: "Good", bad: "Bad" },
  allFutures: "All futures by contribution; the line is this one",
  byNumber: "Any future, by its number",
  number: "Number",
  partner: "Partner",
  firm: "Firm",
  statement: "The firm’s statement",
  customers: "Customers",
  path: "From the total to the line",
  csv: "CSV",
  csvHint: "Save this table as CSV",
  linesHint: "Save all lines of the month as CSV",
  signed: "signed",
  left: "left",
  revenue: "Revenue",
  payouts: "Payouts",
  month: "Month",
  age: "k",
  ageHint: "Months since signing",
  allMonths: "All months",
  monthByMonth: "Month by month",
  everyAmount: "Every amount opens what it is made of; arrow keys move, Enter opens, Esc closes",
  close: "Close the explanation",
  rests: "What it rests on",
  used: "What was used",
  earned: "What was earned",
  state: "The customer",
  nothing: "Nothing this month",
  fetching: "Opening the lines",
  opening: "Opening this future",
  noFirm: "This strategy has no partner firm",
  noFirmNote: "Add a partner with at least one firm to the model.",
  noCustomer: "This firm signed nobody in this future",
  noCustomerNote: "Take another firm, or another future.",
  more: "Show more",
  retry: "Try again",
} as const;

/** Heads of the month tables' columns. */
export const LEDGER_COLUMNS = {
  value: "Usage value",
  seats: "Seats",
  drawdown: "Drawdown",
  overage: "Overage",
  balance: "Balance",
  unused: "Left unused",
  invoiced: "Invoiced",
  revenue: "Revenue",
  payouts: "Payouts",
  accrued: "Earned",
  received: "Received",
  services: "Services",
  delivery: "Delivery",
  team: "Team",
  result: "Result",
} as const;

/** What a named future is by the vendor's contribution. */
const MEANT = {
  typical: "nearest the median contribution",
  good: "one in ten brings you more",
  bad: "one in ten brings you less",
} as const;

/** "Future 962: contribution $3.4m"; `run` from 0. */
export function futureName(run: number, contribution: number | null, currency: string): string {
  const figure = contribution === null ? "" : `: contribution ${money(contribution, currency)}`;
  return `Future ${count(run + 1)}${figure}`;
}

/** Which of all futures it is. */
export function futureNote(future: "typical" | "good" | "bad" | number, runs: number): string {
  return typeof future === "number" ? `of ${count(runs)}` : `${MEANT[future]}, of ${count(runs)}`;
}

/** What may be entered as a future's number. */
export function futureBounds(runs: number): string {
  return `Enter 1 to ${count(runs)}`;
}

/** "All payouts under D" */
export function allPayouts(letter: string): string {
  return `All payouts under ${letter}`;
}

/** "Firm 2"; from 1. */
export function firmName(firm: number): string {
  return `Firm ${count(firm)}`;
}

/** A partner or firm in a choice, with its payouts: "System integrators 352,913". */
export function picked(name: string, accrued: number): string {
  return `${name}\u2002${full(accrued)}`;
}

/** A firm in a choice, with its payouts and its result: "Firm 2 172,662, result 54,120". */
export function pickedFirm(firm: number, accrued: number, result: number): string {
  return `${picked(firmName(firm), accrued)}, result ${full(result)}`;
}

/** "Firm 2, 41 customers" */
export function firmHead(firm: number, customers: number): string {
  return `${firmName(firm)}, ${customers === 1 ? "1 customer" : `${count(customers)} customers`}`;
}

/** "27 more" */
export function othersLeft(others: number): string {
  return `${count(others)} more`;
}

/** Under a customer's name: segment, since when, until when. Months from 0; `left` null: it stays. */
export function customerNote(segment: string, signed: number, left: number | null, startMonth: string): string {
  const until = left === null ? "" : ` to ${monthName(startMonth, left)}`;
  return `${segment}, ${left === null ? "since " : ""}${monthName(startMonth, signed)}${until}`;
}

/** The screen's finding about a customer that is there for `stay` months of the horizon. */
export function customerTitle(
  name: string,
  revenue: number,
  payouts: number,
  { stay, horizon }: { stay: number; horizon: number },
  currency: string,
): string {
  const brings = `${name} brings you ${money(revenue, currency)} in ${stay < horizon ? "its " : ""}${months(stay)}`;
  return payouts === 0 ? brings : `${brings}; its partner earns ${money(payouts, currency)} on it`;
}

/** The screen's finding about a firm of a partner profile; direct firms have neither payouts nor a result. */
export function firmTitle(
  firm: { name: string; partner: string; accrued: number; result: number },
  horizon: number,
  currency: string,
): string {
  const { name, partner, accrued, result } = firm;
  const end = result < 0 ? `is ${money(-result, currency)} short` : `keeps ${money(result, currency)}`;
  const paid = accrued === 0 ? "no payouts" : `${money(accrued, currency)} in payouts`;
  const tail = accrued === 0 && result === 0 ? `earns ${paid}` : `earns ${paid} and ${end} after ${months(horizon)}`;
  return fitting(`${name}, ${partner}, ${tail}`, `${name} ${tail}`);
}

/** What an amount of a table is called where it is opened: "Payouts, Jan 2029". */
export function cellName(column: string, month: number, startMonth: string): string {
  return `${column}, ${monthName(startMonth, month)}`;
}

/** What the address names and this future does not have. */
export function strayWords(stray: "strategy" | "future" | "partner" | "firm" | "customer" | "month"): string {
  switch (stray) {
    case "strategy":
      return "The strategy of this address is not in the scenario; you see another one.";
    case "future":
      return "There is no future of this number; you see the typical one.";
    case "partner":
      return "The partner of this address is not in the scenario; you see the one that earns most.";
    case "firm":
      return "The partner has no firm of this number; you see the one that earns most.";
    case "customer":
      return "This customer is not in this future; you see the one with the most payouts.";
    case "month":
      return "The month of this address lies beyond the horizon.";
    default:
      return stray satisfies never;
  }
}

/** Why a future could not be opened. */
export function traceFailed(
  failure:
    | { code: "workerFailed" | "workersUnavailable" | "engineError" }
    | { code: "traceTooLarge"; customerMonths: number; limit: number },
): { title: string; advice: string } {
  switch (failure.code) {
    case "traceTooLarge":
      return {
        title: "This future is too large to be opened",
        advice: `It has ${count(failure.customerMonths)} customer-months; ${count(failure.limit)} can be opened. Take fewer firms or a shorter horizon.`,
      };
    case "engineError":
      return { title: "This future could not be opened", advice: "Undo the last change, or try again." };
    case "workerFailed":
    case "workersUnavailable":
      return { title: "This future could not be opened", advice: "The computation broke off. Try again." };
    default:
      return failure satisfies never;
  }
}

/** When what was earned in a month is paid. */
export function paidLater(lag: number, month: number, startMonth: string): string {
  return lag === 0 ? "Paid in the same month." : `Paid in ${monthName(startMonth, month + lag)}.`;
}

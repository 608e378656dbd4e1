/** Words of the charts' frames: menus, subtitles, notes, table heads. */
import { count, currencySign, months, type Unit } from "./format.ts";
import { measure, type MeasureName } from "./measures.ts";

/** Words that stand as they are. */
export const CHART_WORDS = {
  menu: "More",
  terms: "Words of this chart",
  showTable: "Show as table",
  showChart: "Show as chart",
  copy: "Copy figures",
  copied: "Figures copied",
  copyFailed: "The figures could not be copied; download CSV instead",
  csv: "CSV",
  svg: "SVG",
  png: "PNG, 2\u00a0×",
  pngFailed: "This browser could not draw the picture; take SVG instead",
  rangeOf: "Range of",
  measure: "Measure",
  cumulative: "Cumulative",
  monthly: "Monthly",
  counting: "How the chart counts",
  baseline: "baseline",
  month: "Month",
  median: "median",
  range: "8\u00a0of\u00a010",
  before: "month",
  wideBand: ["8\u00a0of\u00a010\u00a0futures end up inside the wide band,", "5\u00a0of\u00a010 inside the narrow one"],
  leftAfterCap: "black mark: what is left",
  cutByCap: "cut by the yearly cap",
  inAll: "in all",
  moreIsBetter: "more is better",
  lessIsBetter: "less is better",
  strategy: "Strategy",
  sameLuck: "same customers, same luck",
  theBaseline: "the baseline",
  same: "same",
  betterThan: "better than",
  nothingPaid: "pays nothing",
  leads: "Click: this month’s ledger",
  quarter: "Quarter",
  total: "Total",
} as const;

/** What a figure of the scoreboard does when pressed. */
export function openFigure(measure: string, letter: string, figure: string): string {
  return `${measure} under ${letter}, ${figure}: open the ledger`;
}

/** The note under a fan chart. */
export function fanNote(runs: number, horizon: number, strategies: number, bars: boolean): string {
  const same = strategies > 1 ? " Every strategy meets the same customers and the same luck." : "";
  const picked = strategies > 2 ? "Bands: 8 and 5 of 10 futures for two of them." : "Bands: 8 and 5 of 10 futures.";
  const right = bars && strategies > 2 ? ` The bars at the right show the range at month ${horizon} for all.` : "";
  return `${count(runs)} futures.${same} ${picked}${right}`;
}

/** The note of a first estimate: what is held back, and until when. As long as `fanNote`, so that nothing moves. */
export function estimateNote(runs: number, planned: number, strategies: number): string {
  const same = strategies > 1 ? " Every strategy meets the same customers and the same luck." : "";
  return `First estimate from ${count(runs)} of ${count(planned)} futures; ranges and odds follow from 200 on.${same}`;
}

/** The unit of an axis in a subtitle: "$m", "%", "" for plain numbers. */
export function unitName(of: MeasureName, unit: Unit, currency: string): string {
  const m = measure(of);
  if (m.unit === "share") return "%";
  return ((m.unit === "money" ? currencySign(currency) : "") + unit.suffix).trim();
}

/** "Your contribution, cumulative, $m. Line: median" */
export function fanSubtitle(of: MeasureName, mode: "cumulative" | "monthly", unit: string, before = false): string {
  const counted = measure(of).kind === "flow" ? (mode === "cumulative" ? "cumulative" : "each month") : "by month";
  return `${[measure(of).title, counted, unit].filter(Boolean).join(", ")}. Line: median${before ? "; dotted: before the change" : ""}`;
}

/** Why a measure has no figure, and what would bring one. */
export function missingFan(of: MeasureName, horizon: number): [string, string] {
  if (of === "nrr" && horizon < 15) return ["NRR needs 14 months of history", "Set the horizon to 15 months or more"];
  if (of === "nrr")
    return ["No customer has revenue a year apart", "NRR needs customers that stay for more than a year"];
  if (measure(of).perFirm) return ["There is no partner firm", "Add a partner to the model"];
  return ["These figures are not computed yet", "They follow with the next picture"];
}

/** The subtitle of the scoreboard; a first estimate says that ranges and odds are held back. */
export function scoreboardSubtitle(letter: string, strategies: number, narrow: boolean, estimate: boolean): string {
  const alone = strategies < 2;
  if (estimate) {
    if (alone) return "Median; the range follows from 200 futures on";
    if (narrow) return `Median; dotted line: ${letter}. Ranges follow from 200 futures`;
    return `Median; the dotted line is ${letter}. Below: difference to ${letter} in the same future; ranges and odds follow from 200 futures on`;
  }
  if (alone) return "Median, and range of 8 of 10 futures; the thick part holds 5 of 10";
  if (narrow) return `Median, range of 8 and 5 of 10 futures; dotted line: ${letter}`;
  return `Median, and range of 8 of 10 futures; the thick part holds 5 of 10, the dotted line is ${letter}. Below: difference to ${letter} in the same future, and in how many of ten futures it is better`;
}

/** The two lines over a column of the scoreboard: what is measured, and over what; `line`: NRR shows a line at 100 %. */
export function scoreboardHead(of: MeasureName, horizon: number, line = false): { title: string; scope: string } {
  const over = `over ${months(horizon)}`;
  switch (of) {
    case "contribution":
      return { title: "Your contribution", scope: over };
    case "partnerResult":
      return { title: "Result per partner", scope: `a firm, ${over}` };
    case "idleSpend":
      return { title: "Customers’ idle spend", scope: over };
    case "nrr":
      return { title: "NRR", scope: `in month ${horizon}${line ? ", line: 100\u00a0%" : ""}` };
    case "costOfChannel":
      return { title: "Cost of channel", scope: "payouts, % of revenue" };
    default:
      return { title: measure(of).label, scope: over };
  }
}

/** What a cell says where there is no figure. */
export function missingCell(of: MeasureName, horizon: number): string {
  if (of === "nrr") return horizon < 15 ? "needs 15\u00a0months" : "no customer stays a year";
  return of === "costOfChannel" ? "no revenue" : of === "partnerResult" ? "no partner firm" : "none";
}

/** "same as A" */
export function sameAs(letter: string): string {
  return `same as ${letter}`;
}

/** The subtitle of the revenue lines. */
export function revenueSubtitle(mode: "cumulative" | "monthly", unit: string, runs: number): string {
  return `Committed, billed, recognised and consumed, ${unit} ${mode === "monthly" ? "a month" : "from the start on"}, mean of ${count(runs)} futures`;
}

/** The subtitle of payouts by component; says when the last quarter is shorter. */
export function payoutsSubtitle(unit: string, runs: number, horizon: number): string {
  const rest = horizon % 3;
  const shorter = rest ? `; the last bar is ${months(rest)} only` : "";
  return `Payouts by component, ${unit} a quarter, all firms, mean of ${count(runs)} futures${shorter}`;
}

/** "month 6": a month of the horizon by its number. */
export function monthNumber(month: number): string {
  return `month\u00a0${month}`;
}

/** A quarter of the horizon in a table: "month 4 to 6". */
export function quarterName(from: number, to: number): string {
  return from === to ? `month ${from}` : `months ${from} to ${to}`;
}

/** What follows the unit on an axis of months: "$300k a month". */
export function monthTail(): string {
  return " a month";
}

/** What follows the unit on an axis of quarters: "$60k a quarter". */
export function quarterTail(): string {
  return " a quarter";
}

/** Components that are too many to be told apart. */
export function otherComponents(number: number): string {
  return `${number} others`;
}

/** The months of a quarter on a crosshair's chip: "22–24". */
export function quarterChip(from: number, to: number): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/** Under the finding of a scenario at a glance: "Shipment tracking: four strategies, 1,000 futures. Your contribution, cumulative, $m". */
export function heroSubtitle(scenario: string, strategies: number, runs: number, unit: string): string {
  const drawn = `${count(strategies)} ${strategies === 1 ? "strategy" : "strategies"}, ${count(runs)} ${runs === 1 ? "future" : "futures"}`;
  return `${scenario}: ${drawn}. ${[measure("contribution").title, "cumulative", unit].filter(Boolean).join(", ")}`;
}

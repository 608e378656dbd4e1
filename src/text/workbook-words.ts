/** Words of the workbook: names of its sheets, what each holds, heads. */

/** What the numbers of a sheet count where a column does not say it itself. */
export type SheetUnit = "money" | "customers" | "months" | "scores" | "units" | "declines" | "periods" | "";

/** A sheet of a chart: its name (the letter of a strategy may follow), what it holds, and what it counts. */
export interface SheetWords {
  name: string;
  about: string;
  unit: SheetUnit;
}

/** The sheets of the charts, by the chart's name. */
export const CHART_SHEETS = {
  scoreboard: {
    name: "Scoreboard",
    about:
      "Strategies on the headline measures: quantiles over futures, mean, difference to the baseline in the same future (median), share of futures in which it is better",
    unit: "money",
  },
  fan: { name: "By month", about: "quantiles over futures, each month and from the start on", unit: "money" },
  "revenue-lines": {
    name: "Revenue lines",
    about: "Committed, billed, recognised and consumed by month, means of all futures",
    unit: "money",
  },
  bridge: {
    name: "Revenue bridge",
    about: "From bookings to revenue over the horizon, means of all futures",
    unit: "money",
  },
  utilisation: {
    name: "Utilisation",
    about: "Commitment periods that ended, by how much of the commitment was used, means of a future",
    unit: "periods",
  },
  rpo: { name: "RPO", about: "Contracted and not yet recognised, by month", unit: "money" },
  predictability: { name: "Predictability", about: "How wide the range of a year’s revenue is", unit: "money" },
  contrast: {
    name: "Contrast",
    about: "A contract that is the revenue beside one that is not, means by month",
    unit: "money",
  },
  "customers-by-offer": {
    name: "Customers by offer",
    about: "Customers before and after a change of course, means by month",
    unit: "customers",
  },
  cash: {
    name: "Partner cash",
    about: "A firm’s result from the start on, quantiles over futures, or means",
    unit: "money",
  },
  budget: { name: "Payouts by year", about: "Payouts of all firms by year, quantiles over futures", unit: "money" },
  payouts: {
    name: "Payouts by component",
    about: "Payouts by component and quarter, all firms, means of all futures",
    unit: "money",
  },
  focus: {
    name: "Partners’ time",
    about: "What partners do with their time under each plan, and what each split pays a firm",
    unit: "money",
  },
  earners: {
    name: "Who earns",
    about: "What each profile’s result is made of, one firm of each, means of all futures",
    unit: "money",
  },
  efficiency: {
    name: "Efficiency",
    about: "Contribution gained for payouts, against the baseline in the same future",
    unit: "money",
  },
  attainment: {
    name: "Plan curves",
    about: "What each component of the plans pays for what a firm brings, with its jumps",
    unit: "money",
  },
  "customer-side": {
    name: "Customers’ side",
    about: "What customers pay in all, per used unit, up front and for nothing: quantiles over futures",
    unit: "money",
  },
  signals: { name: "Signals", about: "Customers by signal and month, means of all futures", unit: "customers" },
  accounts: { name: "Accounts", about: "Customers of one typical future as they stand at the end", unit: "money" },
  missed: {
    name: "Missed",
    about: "What the largest contracts hide: customers of one typical future in two tiers",
    unit: "",
  },
  health: { name: "Health", about: "Mean health score of customers under contract by month", unit: "scores" },
  retention: { name: "NRR and GRR", about: "Net and gross revenue retention by month", unit: "" },
  churn: { name: "Churn and TTFV", about: "Logo churn by month, and months to first value", unit: "months" },
  expansion: {
    name: "Expansion",
    about: "Growth of old customers against revenue of new ones, three months each",
    unit: "money",
  },
  cohorts: {
    name: "Cohorts",
    about: "Revenue by age of the customers that signed in a quarter, means of all futures",
    unit: "money",
  },
  notice: {
    name: "Notice",
    about:
      "Declines of a future, how many are noticed and saved, and after how many months, means; only as the scenario is today",
    unit: "declines",
  },
  difference: {
    name: "Difference",
    about: "Contribution less that of the baseline in the same future, from the start on",
    unit: "money",
  },
  "difference-spread": {
    name: "Spread of difference",
    about: "How the difference of contribution to the baseline is spread over futures",
    unit: "money",
  },
  "difference-bridge": {
    name: "Where it comes from",
    about: "What the difference of contribution to the baseline is made of",
    unit: "money",
  },
} as const satisfies Record<string, SheetWords>;

/** The name of a chart that has a sheet. */
export type SheetName = keyof typeof CHART_SHEETS;

/** Words of the sheets that are no chart's. */
export const WORKBOOK = {
  about: "About",
  inputs: "Inputs",
  inputsAbout: "Every input of the scenario with its range where it is not known for sure, and where it comes from",
  strategies: "Strategies",
  strategiesAbout: "Which letter is which offer with which plan",
  futures: "Futures",
  futuresAbout:
    "Totals of the whole horizon future by future, and inputs that are not known for sure as they were drawn",
  sheet: "Sheet",
  holds: "What it holds",
  title: "What it shows",
  strategy: "Strategy",
  unit: "Unit",
  future: "Future",
  letter: "Letter",
  name: "Name",
  offer: "Offer",
  plan: "Incentive plan",
  before: "Before",
  baseline: "Baseline",
  yes: "yes",
  amount: "Amount",
  input: "Input",
  value: "Value",
  low: "1 in 10 below",
  high: "1 in 10 above",
  from: "Where it comes from",
  path: "Path",
  drawn: "Drawn",
  eachMonth: "each month",
  cumulative: "from the start on",
} as const;

/** The rows at the head of the first sheet: a word and a value. */
export const ABOUT_WORDS = {
  scenario: "Scenario",
  description: "Description",
  date: "Date",
  seed: "Seed",
  futures: "Futures",
  asked: "Futures asked for",
  months: "Months",
  start: "First month",
  currency: "Currency",
  baseline: "Baseline",
  engine: "Engine version",
  how: "How to read",
} as const;

/** Said on the first sheet of how figures are to be read. */
export const HOW_TO_READ =
  "Every strategy meets the same customers and the same luck: a row of the sheet Futures is one future under all of them. Shares are fractions, shown in per cent. Amounts are not rounded. An empty cell: there is no figure.";

/** Said where not every future has a row. */
export function futuresCut(rows: number): string {
  return `; the first ${rows} of them`;
}

/** What a unit is called in a head: the currency for money. */
export function unitHead(unit: SheetUnit, currency: string): string {
  return unit === "money" ? currency : unit;
}

const TOTALS: Readonly<Record<string, readonly [label: string, unit: SheetUnit | "%"]>> = {
  contribution: ["Contribution", "money"],
  revenue: ["Revenue", "money"],
  billings: ["Billings", "money"],
  payouts: ["Payouts", "money"],
  partnerResult: ["Result of all partner firms", "money"],
  idleSpend: ["Idle spend", "money"],
  nrr: ["NRR at the end", "%"],
  costOfChannel: ["Cost of channel", "%"],
  pricePerUnit: ["Price per used unit", "money"],
  cashUpFront: ["Cash up front of a new customer", "money"],
  npvContribution: ["Present value of contribution", "money"],
  npvPartnerResult: ["Present value of partners’ result", "money"],
  partnerLowPoint: ["Low point of partners’ cash", "money"],
  partnerBreakEvenMonth: ["Month of partners’ break-even", "months"],
};

/** What a total of a future is called, and what it counts; totals of a year by its number, 1 the first. */
export function totalWords(name: string): { label: string; unit: SheetUnit | "%" } {
  const [base = name, , year] = name.split("/");
  const [label, unit] = TOTALS[base] ?? [name, ""];
  return { label: year === undefined ? label : `${label}, year ${Number(year) + 1}`, unit };
}

/** The name of the file: "Scenario, results, 2026-11-20.xlsx" as a file name. */
export function workbookFileName(stem: string, date: Date): string {
  return `${stem}-results-${date.toISOString().slice(0, 10)}.xlsx`;
}

/** The sentences of the page itself: bars, fields, files, states. Charts and findings have theirs elsewhere. */
import { clock, dateWords } from "./locale.ts";

/** The name of a help mark. */
export function whatIs(term: string): string {
  return `What is ${term}?`;
}

/** The link of a help mark to the method page. */
export const METHOD_LINK = "More in the method";

/** What that link is called for those who hear it alone. */
export function inTheMethod(term: string): string {
  return `${METHOD_LINK}: ${term}`;
}

/** Words of the page that never change. */
export const WORDS = {
  brand: "Drawdown",
  skip: "Skip to the results",
  views: "Views",
  model: "Model",
  results: "Results",
  panes: "Model or results",
  closeModel: "Close the model",
  scenarioName: "Name of the scenario",
  scenarios: "Scenarios",
  yours: "Your scenarios",
  startAgain: "Start again from the example",
  openFile: "Open file",
  openAnother: "Open another file",
  saveFile: "Save as file",
  more: "More",
  compare: "What was changed",
  undo: "Undo",
  redo: "Redo",
  stop: "Stop",
  goOn: "Go on",
  retry: "Try again",
  computeAnyway: "Compute it",
  theme: "Colours",
  levers: "Levers",
  customers: "Customers",
  offers: "Offers",
  partners: "Partners",
  plans: "Incentive plans",
  strategies: "Strategies",
  success: "Customer success",
  simulation: "Simulation",
  dropHere: "Drop scenario files anywhere",
  dropNote: "Your present work stays under Scenarios.",
  close: "Close",
  dismiss: "Dismiss",
  notNow: "Not now",
  oneStrategy: "one strategy at a time",
  strategyChoice: "Strategy",
  tooLargeTitle: "This is a large simulation",
  viewFailed: "This screen could not be loaded",
  viewFailedNote: "The connection may be gone. What you changed is not lost.",
  kept: "Kept for your next visit",
  notComputed: "Not computed; the figures are the earlier ones",
  waiting: "Computing the first futures",
  adjusting: "Partners are adjusting…",
  changed: ", changed",
} as const;

/** The names of the levers. */
export const LEVER_LABELS = {
  seatPrice: "Price of a seat",
  usagePrice: "Price of usage",
  coverage: "Coverage",
  goLive: "Months to go live",
  referralRate: "Referral rate",
  usageShare: "Usage share",
  responsiveness: "Partners follow their interest",
} as const;

/** Where the method tells of what a lever moves. */
export const LEVER_ANCHORS: Readonly<Record<keyof typeof LEVER_LABELS, string>> = {
  seatPrice: "seats",
  usagePrice: "graduated",
  coverage: "commitment-sizing",
  goLive: "activation",
  referralRate: "signing-fee",
  usageShare: "revenue-share",
  responsiveness: "responsiveness",
};

/** The names of the screens. */
export const VIEW_LABELS = {
  summary: "Summary",
  revenue: "Revenue",
  partners: "Partners",
  customers: "Customers",
  compare: "Compare",
  ledger: "Ledger",
  report: "Report",
  present: "Present",
} as const;

/** The choices of light and dark. */
export const THEME_LABELS = { system: "As the system", light: "Light", dark: "Dark" } as const;

/** The page's title in the browser. */
export function pageTitle(scenario: string, view: keyof typeof VIEW_LABELS): string {
  return `${scenario} · ${VIEW_LABELS[view]} · ${WORDS.brand}`;
}

/** When a scenario was changed last, for a list: "14:05" today, "3 May" in this year, "3 May 2025" before. */
export function changedOn(time: number, now = Date.now()): string {
  const [date, today] = [new Date(time), new Date(now)];
  if (date.toDateString() === today.toDateString()) return clock(date);
  const year = date.getFullYear() === today.getFullYear() ? {} : ({ year: "numeric" } as const);
  return dateWords(date, { day: "numeric", month: "short", ...year });
}

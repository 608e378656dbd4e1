/** The sentences of the page itself: bars, fields, files, states. Charts and findings have theirs elsewhere. */
import { showEntry, type EntryKind } from "./entry.ts";
import { count } from "./format.ts";

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

/** What is allowed in a number field. */
export interface Allowed {
  kind: EntryKind;
  whole: boolean;
  min: number;
  max: number;
  currency: string;
}

/** Bounds at or beyond this are no bounds for a person. */
const ENDLESS = 1e9;

/** What is allowed next to a wrong entry, and what is used meanwhile: "Enter 0 % to 100 %; still using 12 %". */
export function wrongEntry(allowed: Allowed, using: number | null): string {
  const show = (value: number): string => showEntry(value, allowed.kind, allowed.currency);
  const whole = allowed.whole ? "a whole number, " : "";
  const range =
    allowed.max >= ENDLESS ? `${show(allowed.min)} or more` : `${show(allowed.min)} to ${show(allowed.max)}`;
  return `Enter ${whole}${range}${stillUsing(allowed, using)}`;
}

/** What is used while an entry stands that cannot be: "; still using 12 %". */
export function stillUsing({ kind, currency }: Pick<Allowed, "kind" | "currency">, using: number | null): string {
  return using === null ? "" : `; still using ${showEntry(using, kind, currency)}`;
}

/** Begins the announcement of a wrong entry. */
export function problemName(label: string): string {
  return `${label}: `;
}

/** The former value of a changed field. */
export function wasValue(value: string): string {
  return `was ${value}`;
}

/** What the former value does when pressed. */
export function restoreTo(label: string, value: string): string {
  return `${label} was ${value}: go back to it`;
}

/** Where the newest edit is: kept, on its way, in this page only, or refused. */
export type SavedWord = "saved" | "saving" | "memoryOnly" | "failed";

/** The state of saving in a word or two. */
export function savedWords(state: SavedWord): string {
  return { saved: "Saved", saving: "Saving", memoryOnly: "In memory only", failed: "Not saved" }[state];
}

/** What keeps an edit from being kept for good. */
type Hindrance =
  { code: "unavailable" | "newerVersion" | "takenOver" | "blocked" | "quota" } | { code: "other"; detail: string };

/** Why the newest edit is not kept for good, and what to do. */
export function savedReason(failure: Hindrance): string {
  switch (failure.code) {
    case "unavailable":
      return "This browser gives the page no storage, so your work ends with the page. Save it as a file to keep it.";
    case "newerVersion":
    case "takenOver":
      return "A newer version of Drawdown is open in another tab. Save your work as a file, then reload this page.";
    case "blocked":
      return "An older version of Drawdown in another tab holds the storage. Close that tab.";
    case "quota":
      return "The browser has no room left for this page. Save your work as a file to be sure.";
    case "other":
      return `The browser could not store the last change (${failure.detail}). Save your work as a file to be sure.`;
    default:
      return failure satisfies never;
  }
}

/** "1,000 futures", "1 future". */
export function futures(runs: number): string {
  return `${count(runs)} ${runs === 1 ? "future" : "futures"}`;
}

/** A run that has ended: "1,000 futures in 0.8 s". */
export function ranIn(runs: number, seconds: number): string {
  return `${futures(runs)} in ${duration(seconds)}`;
}

/** A run under way: "214 of 1,000 futures · 1 s left"; with all futures at hand, what is still to do. */
export function runProgress(done: number, total: number, secondsLeft: number | null): string {
  if (done === total) return `${count(done)} of ${futures(total)} · making the picture`;
  const left = secondsLeft === null ? "" : ` · ${duration(Math.max(1, Math.round(secondsLeft)))} left`;
  return `${count(done)} of ${futures(total)}${left}`;
}

/** A run that was stopped: "Stopped after 214 of 1,000 futures"; with all of them, it was partners who had not adjusted. */
export function stoppedAfter(done: number, total: number): string {
  if (done === total) return "Stopped before partners had adjusted";
  return `Stopped after ${count(done)} of ${futures(total)}`;
}

/** A time on the clock: "0.8 s", "12 s", "3 min". */
export function duration(seconds: number): string {
  if (seconds < 9.95) return `${Number(seconds.toFixed(1))}\u00a0s`;
  return seconds < 99.5 ? `${Math.round(seconds)}\u00a0s` : `${Math.round(seconds / 60)}\u00a0min`;
}

/** Announced when new results are on the page. */
export function resultsUpdated(runs: number, finding: string): string {
  return `Results updated from ${futures(runs)}. ${finding}.`;
}

/** Why there is no picture, by code. */
export function failureTitle(code: "workerFailed" | "workersUnavailable" | "engineError"): string {
  switch (code) {
    case "workerFailed":
      return "The computation broke off";
    case "workersUnavailable":
      return "This browser does not let the page compute in the background";
    case "engineError":
      return "This scenario could not be computed";
    default:
      return code satisfies never;
  }
}

/** What can be done about it, by code. */
export function failureAdvice(code: "workerFailed" | "workersUnavailable" | "engineError"): string {
  switch (code) {
    case "workerFailed":
      return "The last picture stays. Try again; if it happens each time, simulate fewer futures.";
    case "workersUnavailable":
      return "Results need web workers. Open the page in a current browser, outside of any reader or preview mode.";
    case "engineError":
      return "Undo the last change, or try again. Your scenario is not harmed.";
    default:
      return code satisfies never;
  }
}

/** A scenario that is large for this machine. */
export function tooLarge(seconds: number, megabytes: number): string {
  return `Computing it takes about ${duration(Math.max(1, seconds))} and ${count(Math.ceil(megabytes))} MB of memory on this machine.`;
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

/** Heads the list of what is wrong with a file. */
export function problemsTitle(file: string, problems: number): string {
  return problems === 1
    ? `${file} has a problem and was not opened`
    : `${file} has ${count(problems)} problems and was not opened`;
}

/** Said above the list. */
export const PROBLEMS_LEAD = "Your present work is untouched. Correct these in the file and open it again.";

/** The path of a problem that is about a file as a whole. */
export const WHOLE_FILE = "the whole file";

/** Said when a list of problems is cut. */
export function moreProblems(rest: number): string {
  return `and ${count(rest)} more`;
}

/** Said after opening a file. */
export function opened(name: string, keptBoth: boolean): string {
  return keptBoth ? `Opened “${name}” as a copy: another version of it was already here and stays` : `Opened “${name}”`;
}

/** Said after opening several files: how many, how many of them as copies, and which were refused. */
export function openedFiles(files: number, copies: number, refused: readonly string[]): string {
  const done = `Opened ${count(files)} ${files === 1 ? "file" : "files"}${copies > 0 ? `, ${count(copies)} as ${copies === 1 ? "a copy" : "copies"}` : ""}`;
  if (refused.length === 0) return done;
  const named = refused.length > 3 ? `${count(refused.length)} others` : refused.join(", ");
  return `${done}; not ${named}`;
}

/** A stored scenario that was open last and cannot be read; `problem` is the first thing wrong with it. */
export function keptAside(name: string, problem: string): string {
  return `“${name}” cannot be read by this version and stays as it is (${problem}). You see the example instead.`;
}

/** A stored scenario that was chosen and cannot be read; `problem` is the first thing wrong with it. */
export function notOpened(name: string, problem: string): string {
  return `“${name}” cannot be read by this version and stays as it is (${problem}). Your present work is untouched.`;
}

/** Said of a scenario that was chosen and is no longer there. */
export const GONE = "This scenario is no longer here; another tab may have changed it";

/** Said after starting again from the example. */
export const STARTED_AGAIN = "Started again from the example; what you had stays under Scenarios";

/** When a scenario was changed last, for a list: "14:05" today, "3 May" in this year, "3 May 2025" before. */
export function changedOn(time: number, now = Date.now()): string {
  const [date, today] = [new Date(time), new Date(now)];
  if (date.toDateString() === today.toDateString()) {
    return date.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  }
  const year = date.getFullYear() === today.getFullYear() ? {} : ({ year: "numeric" } as const);
  return date.toLocaleDateString("en-GB", { day: "numeric", month: "short", ...year });
}

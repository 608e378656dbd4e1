/** What is said of a run: how far it is, what came of it, what stands in its way. */
import { count, digits } from "./format.ts";

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
  if (seconds < 9.95) return `${digits(seconds, 1, true)}\u00a0s`;
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

import { estimateWork } from "#engine/index.ts";
import { NANOSECONDS_PER_CUSTOMER_MONTH } from "./chunks.ts";
import type { Machine, RunEstimate, RunRequest } from "./runner.ts";

/** A page that takes more is likely to be ended by the browser, whatever the machine. */
const MOST_BYTES = 1e9;

/** And more than this share of the machine's memory makes everything else on it slow. */
const MOST_MEMORY_SHARE = 0.25;

/** Nobody waits longer without having been asked. */
const MOST_SECONDS = 600;

/** Bytes of a run's totals under a strategy, about: some hundred, and a second time those that summaries hold. */
const TOTALS_BYTES = 1000;

/** What `request` would take on `machine`, before anything is computed. */
export function estimateRun(request: RunRequest, machine: Machine): RunEstimate {
  const { customerMonthsPerRun } = estimateWork(request.scenario);
  const customerMonths = customerMonthsPerRun * request.runs;
  const { strategies, horizonMonths } = request.scenario;
  const seriesBytes = request.ranged.length * horizonMonths * Float64Array.BYTES_PER_ELEMENT;
  const bytes = strategies.length * (seriesBytes + TOTALS_BYTES) * request.runs;
  const seconds = (customerMonths * NANOSECONDS_PER_CUSTOMER_MONTH) / 1e9 / Math.max(1, machine.cores);
  return { customerMonths, bytes, seconds, tooLarge: reason(bytes, seconds, machine) };
}

function reason(bytes: number, seconds: number, { memoryGigabytes }: Machine): RunEstimate["tooLarge"] {
  const share = memoryGigabytes === null ? Infinity : memoryGigabytes * 1e9 * MOST_MEMORY_SHARE;
  if (bytes > Math.min(MOST_BYTES, share)) return "memory";
  return seconds > MOST_SECONDS ? "time" : null;
}

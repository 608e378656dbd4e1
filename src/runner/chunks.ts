import { estimateWork } from "#engine/index.ts";
import type { Scenario } from "#engine/index.ts";

/** The runs [from, to). */
export interface RunRange {
  from: number;
  to: number;
}

/** What a customer-month of one strategy costs on a usual machine. Only sizes depend on it, never results. */
export const NANOSECONDS_PER_CUSTOMER_MONTH = 150;

/** Long enough that messages cost little, short enough that a stop is felt at once. */
const CHUNK_MILLISECONDS = 35;

/** The first chunk is this part of a full one, and each next one twice as large: the first picture shall come at once. */
const FIRST_CHUNK_PART = 1 / 3;

/** Estimated milliseconds of computing per run, over all strategies. */
function millisecondsPerRun(scenario: Scenario): number {
  return (estimateWork(scenario).customerMonthsPerRun * NANOSECONDS_PER_CUSTOMER_MONTH) / 1e6;
}

/** Runs in a chunk of full size: by the scenario's work alone, whatever the machine. At least 1. */
export function runsPerChunk(scenario: Scenario): number {
  const cost = millisecondsPerRun(scenario);
  return cost > 0 ? Math.max(1, Math.round(CHUNK_MILLISECONDS / cost)) : Number.MAX_SAFE_INTEGER;
}

/** Cuts the ranges into chunks, in order: small ones first, then of `size` runs. */
export function cutIntoChunks(ranges: RunRange[], size: number): RunRange[] {
  const chunks: RunRange[] = [];
  let next = Math.max(1, Math.round(size * FIRST_CHUNK_PART));
  for (const range of ranges) {
    for (let from = range.from; from < range.to;) {
      const to = Math.min(range.to, from + next);
      chunks.push({ from, to });
      from = to;
      next = Math.min(size, next * 2);
    }
  }
  return chunks;
}

/** The ranges with one more that overlaps none: ascending, neighbours joined. */
export function withRange(covered: RunRange[], added: RunRange): RunRange[] {
  const joined: RunRange[] = [];
  for (const range of [...covered, added].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last?.to === range.from) last.to = range.to;
    else joined.push({ ...range });
  }
  return joined;
}

/** What of [0, runs) the ascending ranges leave out, in order. */
export function missingRanges(covered: RunRange[], runs: number): RunRange[] {
  const missing: RunRange[] = [];
  let end = 0;
  for (const range of covered) {
    if (range.from > end) missing.push({ from: end, to: range.from });
    end = range.to;
  }
  if (end < runs) missing.push({ from: end, to: runs });
  return missing;
}

/** How many runs the ascending, joined ranges hold from 0 on without a gap. */
export function prefixLength(covered: RunRange[]): number {
  const [first] = covered;
  return first?.from === 0 ? first.to : 0;
}

/** How many runs the ranges hold. */
export function coveredRuns(covered: RunRange[]): number {
  return covered.reduce((sum, range) => sum + range.to - range.from, 0);
}

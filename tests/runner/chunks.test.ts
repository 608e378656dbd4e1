import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coveredRuns, cutIntoChunks, missingRanges, prefixLength, runsPerChunk, withRange } from "#runner/chunks.ts";
import { template } from "./request.ts";

describe("chunks", () => {
  it("begin with a third of the full size and double up to it", () => {
    const sizes = cutIntoChunks([{ from: 0, to: 100 }], 25).map(({ from, to }) => to - from);
    expect(sizes).toEqual([8, 16, 25, 25, 25, 1]);
  });

  it("are of one run where a run takes long", () => {
    expect(cutIntoChunks([{ from: 7, to: 9 }], 1)).toEqual([
      { from: 7, to: 8 },
      { from: 8, to: 9 },
    ]);
  });

  it("get smaller as a scenario gets larger, down to one run", () => {
    const large = (firms: number) => ({ ...template, partners: template.partners.map((each) => ({ ...each, firms })) });
    expect(runsPerChunk(large(10))).toBeGreaterThan(runsPerChunk(large(100)));
    expect(runsPerChunk(large(1e6))).toBe(1);
  });

  it("cover what is missing, each run once, in any order of arrival", () => {
    const shuffledChunks = fc.integer({ min: 1, max: 300 }).chain((runs) => {
      const chunks = cutIntoChunks([{ from: 0, to: runs }], 20);
      return fc.tuple(fc.constant(runs), fc.shuffledSubarray(chunks, { minLength: 0, maxLength: chunks.length }));
    });
    const property = fc.property(shuffledChunks, ([runs, arrived]) => {
      const covered = arrived.reduce(withRange, []);
      const present = new Array<number>(runs).fill(0);
      for (const { from, to } of [...covered, ...missingRanges(covered, runs)]) {
        for (let run = from; run < to; run++) present[run]!++;
      }
      expect(present.every((times) => times === 1)).toBe(true);
      const here = new Set(arrived.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)));
      expect(coveredRuns(covered)).toBe(here.size);
      let gap = 0;
      while (here.has(gap)) gap++;
      expect(prefixLength(covered)).toBe(gap);
    });
    fc.assert(property, { seed: 4, numRuns: 300 });
  });
});

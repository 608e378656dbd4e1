import { describe, expect, it } from "vitest";
import { estimateRun } from "#runner/estimate.ts";
import { Pace } from "#runner/pace.ts";
import { request, template } from "./request.ts";

const machine = { cores: 2, memoryGigabytes: null };
const asked = request({ scenario: template, runs: 1000 });

describe("the estimate of a run", () => {
  it("lets the ready scenario start", () => {
    const estimate = estimateRun(asked, machine);
    expect(estimate.tooLarge).toBe(null);
    expect(estimate.seconds).toBeLessThan(10);
  });

  it("grows with the runs, and with fewer cores only in time", () => {
    const once = estimateRun(asked, machine);
    const twice = estimateRun({ ...asked, runs: 2000 }, { ...machine, cores: 1 });
    expect(twice.customerMonths).toBeCloseTo(2 * once.customerMonths, 6);
    expect(twice.bytes).toBe(2 * once.bytes);
    expect(twice.seconds).toBeCloseTo(4 * once.seconds, 9);
  });

  it("counts the series that are kept run by run at eight bytes a month, and the totals", () => {
    const bytesOf = (ranged: string[]) => estimateRun(request({ scenario: template, runs: 10, ranged }), machine).bytes;
    const one = 10 * template.strategies.length * template.horizonMonths * 8;
    expect(bytesOf(["revenue"]) - bytesOf([])).toBe(one);
    expect(bytesOf([])).toBeGreaterThan(0);
    expect(bytesOf([])).toBeLessThan(one * 4);
  });

  it("asks before it takes too much memory, sooner on a small machine", () => {
    const large = { ...asked, runs: 500_000 };
    const { bytes } = estimateRun(large, machine);
    const fits = Math.floor((500_000 * 1e9) / bytes);
    expect(estimateRun({ ...asked, runs: fits }, machine).tooLarge).not.toBe("memory");
    expect(estimateRun({ ...asked, runs: fits + 1 }, machine).tooLarge).toBe("memory");
    expect(estimateRun({ ...asked, runs: fits }, { cores: 2, memoryGigabytes: 2 }).tooLarge).toBe("memory");
  });

  it("asks before it takes more than ten minutes", () => {
    const partners = template.partners.map((partner) => ({ ...partner, firms: 1e6 }));
    const endless = estimateRun(request({ scenario: { ...template, partners }, runs: 100 }), machine);
    expect(endless.seconds).toBeGreaterThan(600);
    expect(endless.tooLarge).toBe("time");
  });
});

describe("the pace", () => {
  it("knows nothing from the first part alone", () => {
    const pace = new Pace();
    pace.add(4, 10);
    expect(pace.secondsFor(100)).toBe(null);
  });

  it("is the measured one", () => {
    const pace = new Pace();
    for (let second = 0; second <= 20; second++) pace.add(50, second);
    expect(pace.secondsFor(100)).toBeCloseTo(2, 9);
  });

  it("follows a change within seconds", () => {
    const pace = new Pace();
    for (let second = 0; second <= 20; second++) pace.add(50, second);
    for (let second = 21; second <= 31; second++) pace.add(10, second);
    expect(pace.secondsFor(100)).toBeGreaterThan(9);
    expect(pace.secondsFor(100)).toBeLessThan(10);
  });
});

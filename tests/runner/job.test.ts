import { describe, expect, it, vi } from "vitest";
import { simulate, summarise } from "#engine/index.ts";
import { cutIntoChunks, runsPerChunk } from "#runner/chunks.ts";
import { CrewRunner } from "#runner/crew-runner.ts";
import { createInlineRunner } from "#runner/inline-runner.ts";
import type { RunProgress } from "#runner/runner.ts";
import { createEngineService } from "#worker/engine-service.ts";
import { bytes } from "./bytes.ts";
import { FakeCrew } from "./fake-crew.ts";
import { request, template } from "./request.ts";

/** The summary that the first `runs` runs must give. */
function pictureOf(runs: number): unknown {
  const { scenario, metrics, quantiles } = request();
  return bytes(summarise(simulate(scenario, { metrics, from: 0, to: runs }), { quantiles }));
}

/** Runs of the first chunk of a request, a third of a full one. */
function firstChunk(): number {
  const { scenario, runs } = request();
  return cutIntoChunks([{ from: 0, to: runs }], runsPerChunk(scenario))[0]!.to;
}

function abortAt(done: number): { signal: AbortSignal; onProgress: (progress: RunProgress) => void } {
  const controller = new AbortController();
  return { signal: controller.signal, onProgress: (progress) => progress.done >= done && controller.abort() };
}

describe("progress", () => {
  it("counts up to all runs and gives a first picture of the first chunk", async () => {
    const seen: RunProgress[] = [];
    await createInlineRunner(createEngineService()).run(request(), { onProgress: (progress) => seen.push(progress) });
    const done = seen.map((progress) => progress.done);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(done.at(-1)).toBe(100);
    const first = seen.find((progress) => progress.summary);
    expect(bytes(first?.summary)).toEqual(pictureOf(firstChunk()));
    expect(seen.at(-1)).toMatchObject({ total: 100, secondsLeft: 0 });
  });

  it("draws only what has no gap when later chunks overtake earlier ones", async () => {
    const crew = new FakeCrew(3, { delay: (chunk) => (chunk === 1 ? 60 : 1) });
    const pictures: (RunProgress & { summary: object })[] = [];
    const onProgress = (progress: RunProgress) => {
      if (progress.summary) pictures.push({ ...progress, summary: progress.summary });
    };
    await new CrewRunner(crew).run(request(), { onProgress });
    expect(pictures.length).toBeGreaterThan(0);
    for (const { summary } of pictures) {
      expect(bytes(summary)).toEqual(pictureOf((summary as { runs: number }).runs));
    }
  });
});

describe("stop", () => {
  it("keeps what is computed, and the same request goes on with the missing runs only", async () => {
    const crew = new FakeCrew(2);
    const runner = new CrewRunner(crew);
    const whole = request({ runs: 400 });
    const stopped = await runner.run(whole, abortAt(firstChunk()));
    expect(stopped).toMatchObject({ kind: "stopped", total: 400 });
    if (stopped.kind !== "stopped") return;
    expect(stopped.done).toBeLessThan(400);
    expect(bytes(stopped.summary)).toEqual(pictureOf(stopped.summary!.runs));

    const resumed = await runner.run(whole);
    expect(resumed).toMatchObject({ kind: "done" });
    if (resumed.kind === "done") expect(bytes(resumed.summary)).toEqual(pictureOf(400));
    const asked = crew.asked.toSorted((a, b) => a.from - b.from).flatMap(({ from, to }) => [from, to]);
    expect(asked).toEqual([0, ...asked.slice(1, -1), 400]);
    for (let i = 1; i + 1 < asked.length; i += 2) expect(asked[i + 1]).toBe(asked[i]);
  });

  it("serves a longer request from the runs at hand, and begins anew for another scenario", async () => {
    const crew = new FakeCrew(1);
    const runner = new CrewRunner(crew);
    await runner.run(request({ runs: 60 }));
    const before = crew.asked.length;
    await runner.run(request({ runs: 100 }));
    expect(crew.asked[before]!.from).toBe(60);
    const { scenario } = request();
    await runner.run(request({ scenario: { ...scenario, discountRate: 0.2 } }));
    expect(crew.asked.filter(({ from }) => from === 0)).toHaveLength(2);
  });

  it("computes again for the ranges of a series that was not kept run by run", async () => {
    const crew = new FakeCrew(1);
    const runner = new CrewRunner(crew);
    const lean = request({ runs: 40, quantiles: ["revenue"], ranged: ["revenue"] });
    const outcome = await runner.run(lean);
    if (outcome.kind !== "done") throw new Error(outcome.kind);
    expect(bytes(outcome.summary)).toEqual(pictureOf(40));
    const other = { ...lean, quantiles: ["nrr"], ranged: ["nrr"] };
    const again = await runner.run(other);
    expect(crew.asked.filter(({ from }) => from === 0)).toHaveLength(2);
    if (again.kind !== "done") throw new Error(again.kind);
    const whole = simulate(other.scenario, { metrics: other.metrics, from: 0, to: 40 });
    expect(bytes(again.summary)).toEqual(bytes(summarise(whole, { quantiles: ["nrr"] })));
  });

  it("compares strategies by month with the runs at hand, once their series is kept run by run", async () => {
    const crew = new FakeCrew(1);
    const runner = new CrewRunner(crew);
    const lean = request({ runs: 40, quantiles: [], ranged: ["nrr"] });
    await runner.run(lean);
    const before = crew.asked.length;
    const pairOf = (metric: string) => [{ a: "commit-share", b: "seats-fee", metric }];
    for (const [metric, ranged] of [
      ["nrr", ["nrr"]],
      ["revenue", ["revenue"]],
    ] as const) {
      const outcome = await runner.run({ ...lean, ranged: [...ranged], pairs: pairOf(metric) });
      if (outcome.kind !== "done") throw new Error(outcome.kind);
      const whole = simulate(lean.scenario, { metrics: lean.metrics, from: 0, to: 40 });
      const wanted = summarise(whole, { quantiles: [], pairs: pairOf(metric) });
      expect(bytes(outcome.summary)).toEqual(bytes(wanted));
      expect(Object.keys(outcome.summary.differences["commit-share"]!["seats-fee"]!)).toEqual([metric]);
      expect(crew.asked.length === before).toBe(metric === "nrr");
    }
  });

  it("gives nothing for a signal that was aborted before", async () => {
    const crew = new FakeCrew(1);
    const outcome = await new CrewRunner(crew).run(request(), { signal: AbortSignal.abort() });
    expect(outcome).toEqual({ kind: "stopped", done: 0, total: 100, summary: null });
    expect(crew.asked).toEqual([]);
  });

  it("interrupts chunks that take too long", async () => {
    const crew = new FakeCrew(1, { delay: () => 1500 });
    const stopped = await new CrewRunner(crew).run(request(), { signal: AbortSignal.timeout(20) });
    expect(stopped.kind).toBe("stopped");
    expect(crew.interrupted).toBe(1);
  });

  it("makes results() throw an AbortError", async () => {
    const runner = new CrewRunner(new FakeCrew(1));
    await expect(runner.results(request(), abortAt(4))).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe("another request", () => {
  it("takes over at once, and its picture is its own", async () => {
    const runner = new CrewRunner(new FakeCrew(2, { delay: (chunk) => (chunk <= 2 ? 50 : 0) }));
    const first = runner.run(request());
    const other = request({ metrics: ["revenue"], runs: 40 });
    const second = await runner.run(other);
    expect(await first).toMatchObject({ kind: "stopped" });
    const results = simulate(other.scenario, { metrics: other.metrics, from: 0, to: 40 });
    if (second.kind !== "done") throw new Error(second.kind);
    expect(bytes(second.summary)).toEqual(bytes(summarise(results, { quantiles: other.quantiles })));
  });
});

describe("failures are outcomes", () => {
  it("an exception of the engine ends the job", async () => {
    const [strategy] = template.strategies;
    const broken = { ...template, strategies: [{ ...strategy!, planId: "there is none" }] };
    const outcome = await new CrewRunner(new FakeCrew(1)).run(request({ scenario: broken }));
    expect(outcome).toMatchObject({ kind: "failed", failure: { code: "engineError" } });
  });

  it("lanes that always die are given up", async () => {
    const crew = new FakeCrew(2, { laneDies: () => true });
    const outcome = await new CrewRunner(crew).run(request());
    expect(outcome).toMatchObject({ kind: "failed", failure: { code: "workerFailed", detail: "killed by the test" } });
    expect(crew.asked.length).toBeLessThan(10);
  });

  it("keepers that always die are given up", async () => {
    const outcome = await new CrewRunner(new FakeCrew(2, { keeperDies: () => true })).run(request());
    expect(outcome).toMatchObject({ kind: "failed", failure: { code: "workerFailed" } });
  });

  it("workers that cannot be made are told apart", async () => {
    const crew = new FakeCrew(1);
    vi.spyOn(crew, "freeLane").mockImplementation(() => {
      throw new Error("no workers here");
    });
    const outcome = await new CrewRunner(crew).run(request());
    expect(outcome).toMatchObject({ kind: "failed", failure: { code: "workersUnavailable" } });
  });
});

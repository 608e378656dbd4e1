import { afterEach, describe, expect, it } from "vitest";
import { partnerResponses, simulate, summarise } from "#engine/index.ts";
import { createPoolRunner, type PoolRunner } from "#runner/pool-runner.ts";
import { spawnEngineWorker } from "#runner/spawn.ts";
import type { RunProgress } from "#runner/runner.ts";
import { everything } from "../fixtures/everything.ts";
import { bytes } from "./bytes.ts";
import { following } from "./responding.ts";
import { request, template } from "./request.ts";

const asked = request({ scenario: template });
const { scenario, metrics, quantiles, runs } = asked;
const whole = simulate(scenario, { metrics, from: 0, to: runs });
const expected = { results: bytes(whole), summary: bytes(summarise(whole, { quantiles })) };

let runner: PoolRunner | undefined;
afterEach(() => runner?.dispose());

/** A pool whose workers the test can lay its hands on, in the order in which they were spawned. */
function pool(cores: number): { runner: PoolRunner; workers: Worker[] } {
  const workers: Worker[] = [];
  const spawn = () => {
    const worker = spawnEngineWorker();
    workers.push(worker);
    return worker;
  };
  runner = createPoolRunner({ cores, spawn });
  return { runner, workers };
}

/** Runs to the end, and ends a worker when the first runs are there. */
async function runWhileKilling(cores: number, victim: number): Promise<{ workers: Worker[] }> {
  const { runner, workers } = pool(cores);
  let killed = false;
  const onProgress = ({ done }: RunProgress) => {
    if (killed || done === 0) return;
    killed = true;
    workers[victim]!.terminate();
  };
  const outcome = await runner.run(asked, { onProgress });
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  expect(killed).toBe(true);
  expect(bytes(outcome.summary)).toEqual(expected.summary);
  expect(bytes(await runner.results(asked))).toEqual(expected.results);
  return { workers };
}

describe("a pool of real workers", () => {
  it.each([1, 3])(
    "gives the same bytes with %i workers as one call of the engine, then those of all at once",
    async (cores) => {
      const { runner, workers } = pool(cores);
      runner.warm();
      expect(workers).toHaveLength(2);
      const outcome = await runner.run(asked);
      if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
      expect(bytes(outcome.summary)).toEqual(expected.summary);
      expect(bytes(await runner.results(asked))).toEqual(expected.results);
      expect(workers).toHaveLength(cores + 1);
      const next = request({ scenario: everything, runs: 14 });
      const all = simulate(everything, { metrics: next.metrics, from: 0, to: 14 });
      expect(bytes(await runner.results(next))).toEqual(bytes(all));
    },
  );

  it("finds what partners do, and computes with that", async () => {
    const { runner } = pool(2);
    const asked = request({ scenario: following(0.6), runs: 40 });
    const whole = simulate(asked.scenario, { metrics: asked.metrics, from: 0, to: 40 });
    const outcome = await runner.run(asked);
    if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
    expect(outcome.responses).toEqual(partnerResponses(asked.scenario));
    expect(bytes(outcome.summary)).toEqual(bytes(summarise(whole, { quantiles: asked.quantiles })));
  });

  it("leaves one core to the page while a person edits", async () => {
    const { runner, workers } = pool(3);
    runner.setEditing(true);
    await runner.run(asked);
    expect(workers).toHaveLength(2 + 1);
  });

  it("replaces a worker that is ended without a word, and computes its chunk again", async () => {
    const keeper = 0;
    const { workers } = await runWhileKilling(1, keeper + 1);
    expect(workers.length).toBeGreaterThan(2);
  });

  it("computes the parts of a keeper again that is ended without a word", async () => {
    const { workers } = await runWhileKilling(2, 0);
    expect(workers.length).toBeGreaterThan(3);
  });

  it("replaces a keeper that is ended before it has loaded", async () => {
    const workers: Worker[] = [];
    const spawn = () => {
      const worker = spawnEngineWorker();
      if (workers.push(worker) === 1) worker.terminate();
      return worker;
    };
    runner = createPoolRunner({ cores: 2, spawn });
    const outcome = await runner.run(asked);
    if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
    expect(bytes(outcome.summary)).toEqual(expected.summary);
    expect(workers.length).toBeGreaterThan(3);
  });

  it("stops, and goes on", async () => {
    const { runner } = pool(2);
    const controller = new AbortController();
    const onProgress = () => controller.abort();
    const stopped = await runner.run(asked, { signal: controller.signal, onProgress });
    if (stopped.kind !== "stopped") throw new Error(stopped.kind);
    expect(stopped.done).toBeGreaterThan(0);
    expect(stopped.done).toBeLessThan(runs);
    expect(stopped.summary?.runs).toBeGreaterThan(0);
    const resumed = await runner.run(asked);
    if (resumed.kind !== "done") throw new Error(resumed.kind);
    expect(bytes(resumed.summary)).toEqual(expected.summary);
  });

  it("says so when its workers cannot be loaded", async () => {
    runner = createPoolRunner({ cores: 2, spawn: () => new Worker("/there-is-no-such-worker.js", { type: "module" }) });
    const outcome = await runner.run(asked);
    expect(outcome).toMatchObject({ kind: "failed", failure: { code: "workersUnavailable" } });
  });

  it("leaves nothing pending when it is closed in the middle", async () => {
    const { runner } = pool(2);
    const running = runner.run(asked);
    await new Promise((resolve) => setTimeout(resolve, 30));
    runner.dispose();
    expect(await running).toMatchObject({ kind: "stopped" });
  });
});

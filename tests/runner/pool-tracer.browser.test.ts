import { afterEach, describe, expect, it } from "vitest";
import { simulate, type Scenario } from "#engine/index.ts";
import { createInlineTracer } from "#runner/inline-tracer.ts";
import { createPoolTracer } from "#runner/pool-tracer.ts";
import type { TraceAnswer, Tracer, TraceTask } from "#runner/runner.ts";
import { spawnEngineWorker } from "#runner/spawn.ts";
import { everything } from "../fixtures/everything.ts";
import { template } from "./request.ts";

let tracer: Tracer | undefined;
afterEach(() => tracer?.dispose());

/** A tracer whose workers the test can lay its hands on, in the order in which they were spawned. */
function pool(): { tracer: Tracer; workers: Worker[] } {
  const workers: Worker[] = [];
  const spawn = () => {
    const worker = spawnEngineWorker();
    workers.push(worker);
    return worker;
  };
  tracer = createPoolTracer({ spawn });
  return { tracer, workers };
}

const task = (scenario: Scenario, strategyId: string): TraceTask => ({ scenario, strategyId, run: 1, focus: null });
const ready = task(template, "commit-share");

function valueOf<T>(answer: TraceAnswer<T | null>): T {
  if (answer.kind !== "value" || answer.value === null) throw new Error(JSON.stringify(answer));
  return answer.value;
}

/** The largest parts of a future: its overview, its largest firm and that firm's busiest month, its longest life, all accounts. */
async function largestParts(tracer: Tracer, of: TraceTask) {
  const overview = valueOf(await tracer.overview(of));
  const firms = overview.partners.flatMap(({ partnerId, firms }) => firms.map((firm) => ({ partnerId, ...firm })));
  const { partnerId, firm } = firms.reduce((a, b) => (b.customers.length > a.customers.length ? b : a));
  const customers = firms.flatMap((each) => each.customers.map((customer) => ({ ...each, ...customer })));
  const oldest = customers.reduce((a, b) => (b.churn === null && b.signed < a.signed ? b : a));
  return {
    overview,
    firm: valueOf(await tracer.firm(of, partnerId, firm)),
    month: valueOf(await tracer.firmMonth(of, partnerId, firm, overview.months - 1)),
    customer: valueOf(await tracer.customer(of, oldest.partnerId, oldest.firm, oldest.customer)),
    accounts: valueOf(await tracer.accounts(of, overview.months - 1)),
  };
}

describe("a tracer with a worker of its own", { timeout: 60_000 }, () => {
  it("spawns nothing before the first question, and gives what an inline tracer gives", async () => {
    const { tracer, workers } = pool();
    expect(workers).toHaveLength(0);
    expect(await largestParts(tracer, ready)).toEqual(await largestParts(createInlineTracer(), ready));
    expect(workers).toHaveLength(1);
  });

  it("opens the very runs that are simulated", async () => {
    const { partners } = valueOf(await createInlineTracer().overview(ready));
    const { revenue, payouts } = simulate(template, { from: 1, to: 2 }).strategies["commit-share"]!.totals;
    const firms = partners.flatMap(({ firms }) => firms);
    const earned = firms.flatMap(({ customers }) => customers).reduce((sum, customer) => sum + customer.revenue, 0);
    expect(earned).toBeCloseTo(revenue![0]!, 4);
    expect(firms.reduce((sum, firm) => sum + firm.accrued, 0)).toBeCloseTo(payouts![0]!, 4);
  });

  it("answers after its worker was ended without a word, also over a question", async () => {
    const { tracer, workers } = pool();
    const before = valueOf(await tracer.overview(ready));
    workers[0]!.terminate();
    expect(valueOf(await tracer.overview(ready))).toEqual(before);
    expect(workers).toHaveLength(2);
    const slow = tracer.overview({ ...ready, run: 2 });
    workers[1]!.terminate();
    expect(valueOf(await slow).run, "asked again where its worker dies over a question").toBe(2);
  });

  it("ends a worker that does not come to an end with what was given up", async () => {
    const { tracer, workers } = pool();
    await tracer.overview(ready);
    const controller = new AbortController();
    const long = tracer.overview(task(tenfold(everything), "commit-share"), { signal: controller.signal });
    await new Promise((resolve) => setTimeout(resolve, 100));
    controller.abort();
    expect(await long).toEqual({ kind: "stopped" });
    expect(valueOf(await tracer.overview(ready)).run).toBe(1);
    expect(workers).toHaveLength(2);
  });

  it("says so when its worker cannot be loaded", async () => {
    tracer = createPoolTracer({ spawn: () => new Worker("/there-is-no-such-worker.js", { type: "module" }) });
    expect(await tracer.overview(ready)).toMatchObject({ kind: "failed", failure: { code: "workersUnavailable" } });
  });

  it("says so where there are no workers", async () => {
    tracer = createPoolTracer({
      spawn: () => {
        throw new Error("no workers here");
      },
    });
    const failure = { code: "workersUnavailable", detail: "Error: no workers here" };
    expect(await tracer.overview(ready)).toEqual({ kind: "failed", failure });
  });

  it("leaves nothing pending when it is closed in the middle", async () => {
    const { tracer } = pool();
    const open = tracer.overview(ready);
    await new Promise((resolve) => setTimeout(resolve, 30));
    tracer.dispose();
    expect((await open).kind).not.toBe("value");
    expect(await tracer.overview(ready)).toEqual({ kind: "stopped" });
  });
});

/** Milliseconds that the page may be blocked by a part that arrives; a frame is 16, the limit for anything 50. */
const MOST_BLOCKED = 25;

describe("parts as they arrive at the page", { timeout: 60_000 }, () => {
  it.each([
    ["the ready scenario", ready],
    ["everything at once", task(everything, "commit-share")],
    ["ten times everything", task(tenfold(everything), "commit-share")],
  ])("take far less than 50 ms to read, of %s", async (_, of) => {
    const parts = await largestParts(pool().tracer, of);
    const times = Object.fromEntries(Object.entries(parts).map(([part, value]) => [part, readingTime(value)]));
    for (const [part, time] of Object.entries(times)) expect(time, part).toBeLessThan(MOST_BLOCKED);
  });
});

function tenfold(scenario: Scenario): Scenario {
  return {
    ...scenario,
    horizonMonths: 120,
    partners: scenario.partners.map((partner) => ({ ...partner, dealsPerYear: partner.dealsPerYear * 4 })),
  };
}

/** Milliseconds that a message takes to be read, its writing included: the best of several, since others may be at work. */
function readingTime(value: unknown): number {
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    structuredClone(value);
    return performance.now() - start;
  });
  return Math.min(...times);
}

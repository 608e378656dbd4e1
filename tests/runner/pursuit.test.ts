import { describe, expect, it } from "vitest";
import { simulate, summarise, type FocusChoice } from "#engine/index.ts";
import { createCloningRunner } from "#runner/cloning-runner.ts";
import { CrewRunner } from "#runner/crew-runner.ts";
import { createInlineRunner } from "#runner/inline-runner.ts";
import type { RunOutcome, RunProgress, RunRequest, Runner } from "#runner/runner.ts";
import { createEngineService } from "#worker/engine-service.ts";
import { bytes } from "./bytes.ts";
import { FakeCrew, type Faults } from "./fake-crew.ts";
import { request } from "./request.ts";
import { following, followingRequest, playedIn, quickService } from "./responding.ts";

const crewOf = (lanes: number, faults: Faults = {}): FakeCrew => new FakeCrew(lanes, faults, quickService);

/** The summary of a request's runs in which partners do as they are told. */
function told({ scenario, metrics, quantiles, runs }: RunRequest, focus: FocusChoice | undefined): unknown {
  const options = { metrics, from: 0, to: runs, ...(focus && { focus }) };
  return bytes(summarise(simulate(scenario, options), { quantiles }));
}

/** The summary that a request must give in the end. */
const expected = (asked: RunRequest): unknown => told(asked, playedIn(asked.scenario));

function summaryOf(outcome: RunOutcome): unknown {
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  return bytes(outcome.summary);
}

const slow = { searchDelay: () => 60 };
const makes: [string, () => Runner][] = [
  ["inline", () => createInlineRunner(quickService())],
  ["cloning", () => createCloningRunner(quickService())],
  ["three lanes", () => new CrewRunner(crewOf(3))],
  ["runs that are done before the search", () => new CrewRunner(crewOf(2, slow))],
  ["a worker killed during the search", () => new CrewRunner(crewOf(2, { searcherDies: (n) => n === 1 || n === 3 }))],
  ["keepers that die", () => new CrewRunner(crewOf(2, { keeperDies: (pictures) => pictures <= 2 }))],
];

describe("partners that follow their own interest", () => {
  const asked = followingRequest();

  it("do something else under these strategies", () => {
    expect(expected(asked)).not.toEqual(told(asked, undefined));
  });

  it.each(makes)("give the same bytes with %s", async (_make, make) => {
    const runner = make();
    const outcome = await runner.run(asked);
    expect(summaryOf(outcome)).toEqual(expected(asked));
    expect(outcome).toMatchObject({ responses: { focus: playedIn(asked.scenario) } });
    const { scenario, metrics, runs } = asked;
    const whole = simulate(scenario, { metrics, from: 0, to: runs, focus: playedIn(scenario) });
    expect(bytes(await runner.results(asked))).toEqual(bytes(whole));
    runner.dispose();
  });

  it("are searched once, then known, also for other measures and more runs", async () => {
    const crew = crewOf(2);
    const runner = new CrewRunner(crew);
    await runner.run(asked);
    const sought = crew.sought.length;
    expect(sought).toBe(asked.scenario.strategies.length);
    const seen: RunProgress[] = [];
    const again = { ...asked, runs: 120, quantiles: ["nrr"] };
    const outcome = await runner.run(again, { onProgress: (progress) => seen.push(progress) });
    expect(summaryOf(outcome)).toEqual(expected(again));
    expect(crew.sought).toHaveLength(sought);
    expect(seen.every(({ adjusting, responses }) => !adjusting && responses)).toBe(true);
  });

  it("show pictures at once of what they did last, and say that they adjust", async () => {
    const crew = crewOf(2, { searchDelay: (n) => (n > 4 ? 60 : 0) });
    const runner = new CrewRunner(crew);
    await runner.run(asked);
    const seen: RunProgress[] = [];
    const next = followingRequest({ scenario: following(0.5, 0.4) });
    await runner.run(next, { onProgress: (progress) => seen.push(progress) });
    const pictures = seen.filter(({ summary }) => summary);
    const first = pictures[0]!;
    expect([first.adjusting, first.responses]).toEqual([true, undefined]);
    const last = pictures.at(-1)!;
    expect([last.adjusting, last.responses?.focus]).toEqual([false, playedIn(next.scenario)]);
    for (const { summary, adjusting } of pictures) {
      const focus = playedIn(adjusting ? asked.scenario : next.scenario);
      expect(bytes(summary)).toEqual(told({ ...next, runs: summary!.runs }, focus));
    }
  });

  it("go on with the runs at hand where the answer is what they do already", async () => {
    const crew = crewOf(1);
    const runner = new CrewRunner(crew);
    await runner.run(asked);
    const { scenario } = asked;
    const partners = scenario.partners.map((partner) => ({ ...partner, dealsPerYear: partner.dealsPerYear + 1 }));
    const next = followingRequest({ scenario: { ...scenario, partners } });
    const [before, sought] = [crew.asked.length, crew.sought.length];
    expect(summaryOf(await runner.run(next))).toEqual(expected(next));
    expect(crew.sought.length).toBe(sought + 4);
    expect(crew.asked.slice(before).filter(({ from }) => from === 0)).toHaveLength(1);
  });
});

describe("a stop during the search", () => {
  const asked = followingRequest();

  it("is not done, even with all runs at hand, and the same request goes on to the same bytes", async () => {
    const controller = new AbortController();
    let open = () => {};
    const opened = new Promise<void>((resolve) => (open = resolve));
    const runner = new CrewRunner(crewOf(3, { searchDelay: (n) => (n === 4 ? opened : 0) }));
    const onProgress = ({ done, summary }: RunProgress) => void (done === 100 && summary && controller.abort());
    const stopped = await runner.run(asked, { signal: controller.signal, onProgress });
    expect(stopped).toMatchObject({ kind: "stopped", done: 100, total: 100 });
    expect(stopped).not.toHaveProperty("responses");
    open();
    expect(summaryOf(await runner.run(asked))).toEqual(expected(asked));
  });

  it("serves another measure from the runs at hand", async () => {
    const controller = new AbortController();
    const crew = crewOf(1, { searchDelay: () => 40 });
    const runner = new CrewRunner(crew);
    const onProgress = ({ done }: RunProgress) => void (done > 0 && controller.abort());
    const stopped = await runner.run(asked, { signal: controller.signal, onProgress });
    await new Promise((resolve) => setTimeout(resolve, 80));
    const look = { ...asked, quantiles: ["nrr"] };
    const looked = await runner.run(look, { signal: AbortSignal.abort() });
    if (stopped.kind !== "stopped" || looked.kind !== "stopped") throw new Error(looked.kind);
    expect(looked.done).toBe(stopped.done);
    const [strategy] = Object.values(looked.summary?.strategies ?? {});
    expect(strategy?.monthly).toHaveProperty("nrr");
  });
});

describe("while a person edits", () => {
  it("a search ends at once if all was answered before it could begin", async () => {
    const crew = crewOf(6, { searchDelay: () => 60 });
    const runner = new CrewRunner(crew);
    const first = followingRequest();
    void runner.run(first);
    await new Promise((resolve) => setTimeout(resolve, 30));
    runner.setEditing(true);
    const again = { ...first, quantiles: ["nrr"] };
    expect(summaryOf(await runner.run(again))).toEqual(expected(again));
  });

  it("pictures go first: what is soon overtaken is not searched", async () => {
    const crew = crewOf(1);
    const runner = new CrewRunner(crew);
    runner.setEditing(true);
    for (const rate of [0.2, 0.3]) void runner.run(followingRequest({ scenario: following(0.5, rate) }));
    const last = followingRequest({ scenario: following(0.5, 0.4) });
    expect(summaryOf(await runner.run(last))).toEqual(expected(last));
    expect(crew.sought).toHaveLength(4);
  });
});

describe("a newer request during the search", () => {
  it("wins, and the older one begins nothing more", async () => {
    const crew = crewOf(2, { searchDelay: () => 30 });
    const runner = new CrewRunner(crew);
    const first = runner.run(followingRequest());
    await new Promise((resolve) => setTimeout(resolve, 10));
    const other = followingRequest({ scenario: following(1, 0.3), runs: 40 });
    const second = await runner.run(other);
    expect(await first).toMatchObject({ kind: "stopped" });
    expect(summaryOf(second)).toEqual(expected(other));
  });
});

describe("a search that fails", () => {
  it("ends the run with what went wrong", async () => {
    const crew = new FakeCrew(2, {}, () =>
      createEngineService(() => {
        throw new Error("no answer");
      }),
    );
    const outcome = await new CrewRunner(crew).run(followingRequest());
    expect(outcome).toMatchObject({ kind: "failed", failure: { code: "engineError", detail: "Error: no answer" } });
  });

  it("is given up when its workers always die", async () => {
    const crew = crewOf(2, { searcherDies: () => true });
    const outcome = await new CrewRunner(crew).run(followingRequest());
    expect(outcome).toMatchObject({ kind: "failed", failure: { code: "workerFailed" } });
    expect(crew.sought.length).toBeLessThan(10);
  });
});

describe("without responsiveness", () => {
  it("nothing is searched, nothing is said of it, and no task names a focus", async () => {
    const tasks: object[] = [];
    const service = createEngineService();
    const spied = {
      ...service,
      simulate: (task: Parameters<typeof service.simulate>[0]) => (tasks.push(task), service.simulate(task)),
    };
    const seen: RunProgress[] = [];
    const outcome = await createInlineRunner(spied).run(request(), { onProgress: (progress) => seen.push(progress) });
    expect(outcome).not.toHaveProperty("responses");
    expect(seen.every((progress) => !progress.adjusting && !("responses" in progress))).toBe(true);
    expect(tasks.every((task) => !("focus" in task))).toBe(true);
  });
});

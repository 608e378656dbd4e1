import { describe, expect, it } from "vitest";
import { merge, simulate, summarise } from "#engine/index.ts";
import { createCloningRunner } from "#runner/cloning-runner.ts";
import { CrewRunner } from "#runner/crew-runner.ts";
import { createInlineRunner } from "#runner/inline-runner.ts";
import type { Runner } from "#runner/runner.ts";
import { createEngineService } from "#worker/engine-service.ts";
import { everything } from "../fixtures/everything.ts";
import { bytes } from "./bytes.ts";
import { FakeCrew } from "./fake-crew.ts";
import { following } from "./responding.ts";
import { request, template } from "./request.ts";

/** A different time for every chunk: later ones overtake earlier ones. */
const uneven = (chunk: number) => (chunk * 7) % 11;

const makes: [string, () => Runner][] = [
  ["inline", () => createInlineRunner(createEngineService())],
  ["cloning", () => createCloningRunner(createEngineService())],
  ["three lanes out of order", () => new CrewRunner(new FakeCrew(3, { delay: uneven }))],
  ["lanes that die", () => new CrewRunner(new FakeCrew(2, { laneDies: (chunks) => chunks === 1 || chunks === 3 }))],
  ["keepers that die", () => new CrewRunner(new FakeCrew(2, { keeperDies: (pictures) => pictures <= 2 }))],
  ["searchers that die", () => new CrewRunner(new FakeCrew(2, { searcherDies: (searches) => searches <= 2 }))],
];

const subjects = [
  ["the ready scenario", request({ scenario: template, runs: 30 })],
  ["everything at once", request({ scenario: everything, runs: 14 })],
  ["partners that follow their own interest", request({ scenario: following(0.6), runs: 30 })],
] as const;

describe.each(subjects)("%s gives the same bytes, however the work is cut and whoever does it", (_name, asked) => {
  const { scenario, metrics, quantiles, runs } = asked;
  const part = (from: number, to: number) => simulate(scenario, { metrics, from, to });
  const whole = part(0, runs);
  const expected = { results: bytes(whole), summary: bytes(summarise(whole, { quantiles })) };

  it("has bytes that tell runs apart", () => {
    expect(bytes(part(1, runs + 1))).not.toEqual(expected.results);
  });

  it.each([
    ["in order", [0, 1, 2, 3, 4, 5, 6]],
    ["shuffled", [4, 0, 6, 2, 5, 1, 3]],
  ])("seven chunks, %s", (_order, order) => {
    const edges = [0, 1, 3, 5, 8, 9, 11, runs];
    const parts = order.map((at) => part(edges[at]!, edges[at + 1]!));
    expect(bytes(merge(parts))).toEqual(expected.results);
    expect(bytes(summarise(merge(parts), { quantiles }))).toEqual(expected.summary);
  });

  it.each(makes)("%s", async (_make, make) => {
    const runner = make();
    const outcome = await runner.run(asked);
    expect(outcome.kind).toBe("done");
    if (outcome.kind === "done") expect(bytes(outcome.summary)).toEqual(expected.summary);
    expect(bytes(await runner.results(asked))).toEqual(expected.results);
    runner.dispose();
  });
});

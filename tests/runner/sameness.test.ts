import { describe, expect, it } from "vitest";
import { merge, simulate, summarise } from "#engine/index.ts";
import { createCloningRunner } from "#runner/cloning-runner.ts";
import { CrewRunner } from "#runner/crew-runner.ts";
import { createInlineRunner } from "#runner/inline-runner.ts";
import type { Runner } from "#runner/runner.ts";
import { createEngineService } from "#worker/engine-service.ts";
import { bytes } from "./bytes.ts";
import { FakeCrew } from "./fake-crew.ts";
import { request, template } from "./request.ts";

const asked = request({ scenario: template });
const { scenario, metrics, quantiles, runs } = asked;
const whole = simulate(scenario, { metrics, from: 0, to: runs });
const expected = { results: bytes(whole), summary: bytes(summarise(whole, { quantiles })) };

/** A different time for every chunk: later ones overtake earlier ones. */
const uneven = (chunk: number) => (chunk * 7) % 11;

const makes: [string, () => Runner][] = [
  ["inline", () => createInlineRunner(createEngineService())],
  ["cloning", () => createCloningRunner(createEngineService())],
  ["three lanes out of order", () => new CrewRunner(new FakeCrew(3, { delay: uneven }))],
  ["lanes that die", () => new CrewRunner(new FakeCrew(2, { laneDies: (chunks) => chunks === 1 || chunks === 3 }))],
  ["keepers that die", () => new CrewRunner(new FakeCrew(2, { keeperDies: (pictures) => pictures <= 2 }))],
];

describe("the same bytes, however the work is cut and whoever does it", () => {
  it.each([
    ["seven chunks", [0, 1, 5, 20, 21, 50, 77, runs]],
    ["seven chunks, shuffled", [77, runs, 5, 20, 0, 1, 50, 77, 1, 5, 21, 50, 20, 21]],
  ])("%s", (name, edges) => {
    const step = name.endsWith("shuffled") ? 2 : 1;
    const parts = [];
    for (let i = 0; i + 1 < edges.length; i += step)
      parts.push(simulate(scenario, { metrics, from: edges[i]!, to: edges[i + 1]! }));
    expect(parts).toHaveLength(7);
    expect(bytes(merge(parts))).toEqual(expected.results);
    expect(bytes(summarise(merge(parts), { quantiles }))).toEqual(expected.summary);
  });

  it.each(makes)("%s", async (_name, make) => {
    const runner = make();
    const outcome = await runner.run(asked);
    expect(outcome.kind).toBe("done");
    if (outcome.kind === "done") expect(bytes(outcome.summary)).toEqual(expected.summary);
    expect(bytes(await runner.results(asked))).toEqual(expected.results);
    runner.dispose();
  });
});

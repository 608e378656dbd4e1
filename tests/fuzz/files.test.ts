import { expect, test } from "vitest";
import { readScenarioFile } from "#scenario/file.ts";
import { parseScenario, type Parsed } from "#scenario/parse.ts";
import { problemLine } from "#text/problems.ts";
import { ALL_TEMPLATES } from "#tests/fixtures/all-templates.ts";
import { everything } from "#tests/fixtures/everything.ts";
import { Chance } from "#tests/walk/random.ts";
import { GIANTS } from "./giants.ts";
import { broken } from "./texts.ts";
import { share, Watch } from "./watch.ts";

const ORIGINALS = [...ALL_TEMPLATES.map(({ scenario }) => scenario), everything].map((scenario) =>
  JSON.stringify(scenario),
);

/** A scenario that the parser gives back as it is, or problems that can all be said. */
function judge(parsed: Parsed): void {
  if (!parsed.ok) {
    expect(parsed.problems.length).toBeGreaterThan(0);
    expect(parsed.problems.length).toBeLessThanOrEqual(1001);
    for (const problem of parsed.problems) expect(problemLine(problem).length).toBeLessThan(1000);
    return;
  }
  const again = parseScenario(parsed.scenario);
  if (!again.ok || JSON.stringify(again.scenario) !== JSON.stringify(parsed.scenario)) throw new Error("unstable");
}

test("broken texts of scenario files", { timeout: 600_000 }, async () => {
  const chance = new Chance(61);
  const watch = new Watch("files");
  const count = { opened: 0, refused: 0 };
  for (let i = share(24_000); i > 0; i--) {
    const { name, text } = broken(chance.of(ORIGINALS), chance);
    const parsed = await watch.read(name, () => readScenarioFile(text));
    judge(parsed);
    count[parsed.ok ? "opened" : "refused"]++;
  }
  watch.finish();
  expect(count.opened).toBeGreaterThan(0);
  expect(count.refused).toBeGreaterThan(count.opened);
});

test("files as large and as deep as they may be", { timeout: 120_000 }, async () => {
  const watch = new Watch("giants");
  for (const [name, make] of Object.entries(GIANTS)) {
    const text = make();
    judge(await watch.read(name, () => readScenarioFile(text)));
  }
  watch.finish();
});

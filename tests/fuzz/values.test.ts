import { expect, test } from "vitest";
import { parseScenario } from "#scenario/parse.ts";
import { problemLine } from "#text/problems.ts";
import { everything } from "#tests/fixtures/everything.ts";
import { Chance } from "#tests/walk/random.ts";
import { ANYTHING, odd } from "./values.ts";
import { share, Watch } from "./watch.ts";

test("values that throw, lie, hold themselves or never end", { timeout: 600_000 }, async () => {
  const chance = new Chance(62);
  const watch = new Watch("values");
  for (let i = share(6000); i > 0; i--) {
    const { name, value } = odd(everything, ANYTHING, chance);
    const parsed = await watch.read(name, () => parseScenario(value));
    if (parsed.ok) {
      const again = parseScenario(JSON.parse(JSON.stringify(parsed.scenario)));
      expect(again, name).toEqual(parsed);
    } else {
      for (const problem of parsed.problems) expect(problemLine(problem).length).toBeLessThan(1000);
    }
  }
  watch.finish();
});

test.each(Object.entries(ANYTHING))("the whole is %s", (_name, make) => {
  expect(parseScenario(make()).ok).toBe(false);
});

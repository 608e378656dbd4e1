import { it } from "vitest";
import { randomScenario } from "./random-scenario.ts";
it("one", () => {
  const s = randomScenario(93);
  console.log(JSON.stringify(s.offers[0]), JSON.stringify(s.plans[0]));
});

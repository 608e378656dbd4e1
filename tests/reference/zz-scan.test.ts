import { it } from "vitest";
import { writeFileSync } from "node:fs";
import { simulate } from "#engine/index.ts";
import { differences } from "./compare.ts";
import { randomScenario } from "./random-scenario.ts";
it("scan", { timeout: 600_000 }, () => {
  const out: string[] = [];
  let bad = 0;
  const from = Number(process.env["FROM"] ?? 1),
    to = Number(process.env["TO"] ?? 150);
  for (let seed = from; seed <= to; seed++) {
    const s = randomScenario(seed);
    let d: string[];
    try {
      d = differences(s, simulate(s));
    } catch (e) {
      d = [`random-${seed} threw ${(e as Error).stack}`];
    }
    if (d.length) {
      bad++;
      out.push(...d);
    }
  }
  out.push(`bad ${bad}`);
  writeFileSync("/tmp/scan/out.txt", out.join("\n"));
});

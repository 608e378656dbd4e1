import { expect, test } from "vitest";
import type { ResultView } from "#charts/model.ts";
import { KeptScale } from "#charts/frame/kept-scale.ts";

const FEW = { low: 0, high: 8 };
const ALL = { low: 0, high: 6 };

/** A view of `runs` of 1,000 runs; the scale looks at nothing else. */
const after = (runs: number): ResultView =>
  ({ summary: { runs }, runsPlanned: 1000, estimate: runs < 200 }) as unknown as ResultView;

test("a scale set by few runs is fitted anew once all are in, and then stays while a person edits", () => {
  const scale = new KeptScale();
  expect(scale.for("a", after(30))).toBeNull();
  scale.remember("a", after(30), FEW);
  expect(scale.for("a", after(60))).toEqual(FEW);
  expect(scale.for("a", after(1000))).toBeNull();
  scale.remember("a", after(1000), ALL);
  expect(scale.for("a", after(30))).toEqual(ALL);
  scale.remember("a", after(30), ALL);
  expect(scale.for("a", after(1000))).toEqual(ALL);
});

test("a scale that an edit's first runs widened is fitted anew when all are in", () => {
  const scale = new KeptScale();
  scale.remember("a", after(1000), ALL);
  scale.remember("a", after(30), FEW);
  expect(scale.for("a", after(1000))).toBeNull();
});

test("another chart content has another scale", () => {
  const scale = new KeptScale();
  scale.remember("a", after(1000), ALL);
  expect(scale.for("b", after(1000))).toBeNull();
});

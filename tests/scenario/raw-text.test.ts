import { expect, test } from "vitest";
import { rawText } from "#scenario/raw-text.ts";

test("what JSON can say is said as in any file", () => {
  const shared = { a: [1, null] };
  const raw = { first: shared, again: shared, list: [shared, "text"] };
  expect(rawText(raw)).toBe(`${JSON.stringify(raw, null, 2)}\n`);
});

test("what JSON cannot say keeps nothing else from being saved", () => {
  const cyclic: Record<string, unknown> = { big: 10n, kept: { name: "Mine" } };
  cyclic["self"] = { inner: [cyclic] };
  expect(JSON.parse(rawText(cyclic))).toEqual({
    big: "10",
    kept: { name: "Mine" },
    self: { inner: ["(what it stands in)"] },
  });
  let deep: unknown = 0;
  for (let i = 0; i < 20_000; i++) deep = [deep];
  for (const raw of [undefined, deep]) expect(() => JSON.parse(rawText(raw)) as unknown).not.toThrow();
});

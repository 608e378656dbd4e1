import { expect, test } from "vitest";
import { Theme } from "#state/theme.svelte.ts";

const page = (): HTMLElement => ({ dataset: {} }) as HTMLElement;

function memory(values: Record<string, string> = {}) {
  return {
    getItem: (key: string) => values[key] ?? null,
    setItem: (key: string, value: string) => void (values[key] = value),
  };
}

test("the system decides until a person does, and the choice is remembered", () => {
  const kept = memory();
  const root = page();
  const theme = new Theme(root, kept);
  expect([theme.choice, root.dataset["theme"]]).toEqual(["system", undefined]);
  theme.choose("dark");
  expect(root.dataset["theme"]).toBe("dark");
  const next = page();
  expect(new Theme(next, kept).choice).toBe("dark");
  expect(next.dataset["theme"]).toBe("dark");
});

test("back to the system leaves no mark", () => {
  const root = page();
  const theme = new Theme(root, memory());
  theme.choose("light");
  theme.choose("system");
  expect(root.dataset["theme"]).toBeUndefined();
});

test("what was remembered and means nothing is ignored", () => {
  expect(new Theme(page(), memory({ "drawdown-theme": "sepia" })).choice).toBe("system");
});

test("without a memory the choice still holds", () => {
  const root = page();
  new Theme(root, null).choose("dark");
  expect(root.dataset["theme"]).toBe("dark");
  const full = {
    getItem: () => null,
    setItem: () => {
      throw new Error("full");
    },
  };
  const theme = new Theme(root, full);
  theme.choose("light");
  expect(theme.choice).toBe("light");
});

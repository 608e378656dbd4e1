import { afterAll, expect, test } from "vitest";
import { Figures } from "#state/figures.svelte.ts";
import { count } from "#text/format.ts";
import { figureStyle, writeFiguresBy } from "#text/locale.ts";

const plain = figureStyle();

// The style in force is the module's, and other files of tests may share it.
afterAll(() => writeFiguresBy(() => plain));

function memory(values: Record<string, string> = {}) {
  return {
    getItem: (key: string) => values[key] ?? null,
    setItem: (key: string, value: string) => void (values[key] = value),
  };
}

test("the browser decides until a person does, and the choice is remembered", () => {
  const kept = memory();
  const figures = new Figures(kept, "de-DE");
  expect([figures.choice, count(1234)]).toEqual(["browser", "1.234"]);
  figures.choose("1’234.5");
  expect(count(1234)).toBe("1’234");
  expect(new Figures(kept, "de-DE").choice).toBe("1’234.5");
  figures.choose("browser");
  expect(new Figures(kept, "en-US").choice).toBe("browser");
  expect(count(1234)).toBe("1,234");
});

test("what was remembered and means nothing is ignored", () => {
  expect(new Figures(memory({ "drawdown-figures": "1;234" }), "en-US").choice).toBe("browser");
});

test("without a memory, or with a full one, the choice still holds", () => {
  new Figures(null, "en-US").choose("1.234,5");
  expect(count(1234)).toBe("1.234");
  const full = {
    getItem: () => null,
    setItem: () => {
      throw new Error("full");
    },
  };
  new Figures(full, "en-US").choose("1.234,5");
  expect(count(1234)).toBe("1.234");
});

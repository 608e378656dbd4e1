import fc from "fast-check";
import { afterAll, afterEach, describe, expect, it, test } from "vitest";
import { parseEntry, showEntry, type EntryKind } from "#text/entry.ts";
import { eitherEntry, type Allowed } from "#text/entry-words.ts";
import * as f from "#text/format.ts";
import { changedAgo } from "#text/home-words.ts";
import { FIGURE_CHOICES, figureStyle, plainly, styleOf, writeFiguresBy, type FigureChoice } from "#text/locale.ts";
import { numbersOf, wrongCell } from "#text/paste-cells.ts";
import { reportDate } from "#text/report-words.ts";
import { ranIn } from "#text/run-words.ts";
import { changedOn } from "#text/ui-words.ts";
import { dayOf } from "#text/version-words.ts";

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

/** Puts a choice in force, or a language of the browser. */
function write(choice: FigureChoice, language = "en-US"): void {
  const style = styleOf(choice, language);
  writeFiguresBy(() => style);
}

const before = figureStyle();

// The style in force is the module's, and other files of tests may share it.
afterAll(() => writeFiguresBy(() => before));

afterEach(() => {
  const style = styleOf("browser", "en-US");
  writeFiguresBy(() => style);
});

const read = (text: string, kind: EntryKind = "number") => {
  const entry = parseEntry(text, kind);
  return entry.ok ? entry.value : entry.code;
};

describe("every style writes with its own marks, signs and units stay", () => {
  it.each<[FigureChoice, string[]]>([
    ["1,234.5", ["$3.4m", "−$1,152,981", "$259.71", "0.4 %", "1.6 to 6.5m", "1,000 futures in 0.8 s", "12.3 %"]],
    ["1.234,5", ["$3,4m", "−$1.152.981", "$259,71", "0,4 %", "1,6 to 6,5m", "1.000 futures in 0,8 s", "12,3 %"]],
    ["1 234,5", ["$3,4m", "−$1 152 981", "$259,71", "0,4 %", "1,6 to 6,5m", "1 000 futures in 0,8 s", "12,3 %"]],
    ["1’234.5", ["$3.4m", "−$1’152’981", "$259.71", "0.4 %", "1.6 to 6.5m", "1’000 futures in 0.8 s", "12.3 %"]],
  ])("%s", (choice, expected) => {
    write(choice);
    const written = [
      f.money(3_440_486, "USD"),
      f.fullMoney(-1_152_981, "USD"),
      f.money(259.71, "USD"),
      f.share(0.0042),
      f.range(1_600_000, 6_500_000, f.unitFor(6_500_000), 1),
      ranIn(1000, 0.84),
      showEntry(0.123, "share"),
    ];
    expect(written.map(plain)).toEqual(expected);
    expect(written.join("")).not.toMatch(/\u202f/);
  });

  test("amounts in fields have their sign before and the currency’s decimals", () => {
    write("1.234,5");
    const shown = [1200, 0.8, 0.0004, -12.5].map((value) => showEntry(value, "money", "USD"));
    expect(shown).toEqual(["$1.200", "$0,80", "$0,0004", "−$12,50"]);
    expect(plain(showEntry(-1200.5, "money", "CHF"))).toBe("−CHF 1.200,50");
    expect(showEntry(4_294_967_295, "plain")).toBe("4294967295");
  });
});

describe("the browser’s first language decides where nobody chose", () => {
  it.each([
    ["de-DE", "1.234.567,5"],
    ["fr-FR", "1 234 567,5"],
    ["de-CH", "1’234’567.5"],
    ["de-AT", "1 234 567,5"],
    ["es-ES", "1.234.567,5"],
    ["en-IN", "12,34,567.5"],
    ["hi-IN", "12,34,567.5"],
    ["ar-EG", "1,234,567.5"],
    ["ja-JP", "1,234,567.5"],
    ["en-US@posix", "1,234,567.5"],
    ["", "1,234,567.5"],
    ["xx-invalid-", "1,234,567.5"],
  ])("%s: %s", (language, expected) => {
    write("browser", language);
    expect(plain(f.digits(1234567.5, 1))).toBe(expected);
  });

  it.each([
    ["en-US", "November 21, 2026", "March 12", "Thursday, March 12"],
    ["en-GB", "21 November 2026", "12 March", "Thursday 12 March"],
    ["de-DE", "21 November 2026", "12 March", "Thursday 12 March"],
    ["ja-JP", "21 November 2026", "12 March", "Thursday 12 March"],
  ])("the order of dates in %s: %s", (language, whole, day, weekday) => {
    write("1 234,5", language);
    const [march, now] = [new Date(2026, 2, 12, 9).getTime(), new Date(2026, 10, 21, 9).getTime()];
    expect(reportDate(new Date(now))).toBe(whole);
    expect(changedAgo(march, now)).toBe(day);
    expect(dayOf(march, now)).toBe(weekday);
    expect(changedOn(march, now)).toMatch(language === "en-US" ? /^Mar 12$/ : /^12 Mar$/);
  });
});

const LANGUAGES = ["en-IN", "es-ES", "de-AT", "pt-PT"];

describe("what is typed is read by the style in force", () => {
  it.each<[FigureChoice, string, EntryKind, number | string]>([
    ["1.234,5", "1,5", "number", 1.5],
    ["1.234,5", "8,5", "share", 0.085],
    ["1.234,5", "1.234", "money", 1234],
    ["1.234,5", "1,234", "money", 1.234],
    ["1.234,5", "1.234.567,89", "money", 1_234_567.89],
    ["1.234,5", "8.5", "share", 0.085],
    ["1.234,5", "0.125", "number", 0.125],
    ["1.234,5", "1,234.5", "number", 1234.5],
    ["1.234,5", "1.2m", "money", 1_200_000],
    ["1 234,5", "1 234,5", "number", 1234.5],
    ["1 234,5", "1.234", "number", "ambiguous"],
    ["1 234,5", "1.2345", "number", 1.2345],
    ["1 234,5", "1,234", "number", 1.234],
    ["1’234.5", "1'234.5", "number", 1234.5],
    ["1’234.5", "1,234", "money", "ambiguous"],
    ["1’234.5", "1,5", "number", 1.5],
    ["1’234.5", "1.234", "number", 1.234],
    ["1,234.5", "1,234", "number", 1234],
    ["1,234.5", "1.234", "number", 1.234],
  ])("%s: %j in a %s field is %s", (choice, text, kind, value) => {
    write(choice);
    expect(read(text, kind)).toBe(value);
  });

  test("what can be read in two ways is refused with both ways of writing it", () => {
    write("1 234,5");
    const entry = parseEntry("−1.234 %", "share");
    const allowed: Allowed = { kind: "share", whole: false, min: -100, max: 100, currency: "USD" };
    if (entry.ok || entry.code !== "ambiguous") throw new Error("read in one way");
    const said = "“−1.234 %” is −1 234 % or −1,234 %: write one of these; still using 12 %";
    expect(plain(eitherEntry("−1.234 %", entry, allowed, 0.12))).toBe(said);
    for (const value of entry.readings) expect(read(showEntry(value, "share"), "share")).toBe(value);
  });

  test("a pasted cell that can be read in two ways is refused with both", () => {
    write("1 234,5");
    const wrong = numbersOf([["1", "1.234"]], ["number", "money"]);
    if (wrong.ok) throw new Error("read in one way");
    const said =
      "Row 1, column 2 of what you pasted: “1.234” is 1 234 or 1,234: write one of these. Nothing has changed.";
    expect(plain(wrongCell(wrong))).toBe(said);
  });

  const styles = [
    ...FIGURE_CHOICES.map((choice) => ({ choice, language: "en-US" })),
    ...LANGUAGES.map((language) => ({ choice: "browser" as const, language })),
  ];
  it.each(styles)("what $choice ($language) shows reads back as the same value", ({ choice, language }) => {
    write(choice, language);
    const values = fc.oneof(
      fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((n) => n / 1e4),
      fc.integer({ min: -10_000_000, max: 10_000_000 }),
      fc.integer({ min: -9_999, max: 9_999 }).map((n) => n / 1e3),
    );
    const kinds = fc.constantFrom<EntryKind>("share", "money", "factor", "months", "number", "plain");
    const currencies = fc.constantFrom("USD", "EUR", "CHF", "INR");
    fc.assert(
      fc.property(values, kinds, currencies, (value, kind, currency) => {
        const entry = parseEntry(showEntry(value, kind, currency), kind);
        expect(entry.ok && Math.abs(entry.value - value)).toBeLessThanOrEqual(1e-11 * Math.max(1, Math.abs(value)));
      }),
      { seed: 23, numRuns: 1000 },
    );
  });

  it.each(styles)("counts and amounts in full of $choice ($language) read back too", ({ choice, language }) => {
    write(choice, language);
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (value) => {
        expect(read(f.count(value))).toBe(value);
        expect(read(f.fullMoney(value, "EUR"), "money")).toBe(value);
        expect(read(f.percent(value / 1e4, 2), "share")).toBeCloseTo(value / 1e4, 9);
      }),
      { seed: 29, numRuns: 500 },
    );
  });
});

test("what is made for machines is the same everywhere, and the style is in force again after it, come what may", () => {
  write("1.234,5", "en-US");
  expect(plainly(() => [f.count(1234), reportDate(new Date(2026, 10, 21))])).toEqual(["1,234", "21 November 2026"]);
  const fail = (): never => {
    throw new Error("failed");
  };
  expect(() => plainly(fail)).toThrow("failed");
  expect(f.count(1234)).toBe("1.234");
});

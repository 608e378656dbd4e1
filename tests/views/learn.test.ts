import { beforeAll, describe, expect, test } from "vitest";
import { accountsOf, simulate, summarise, trace, type Account } from "#engine/index.ts";
import { apiVendor } from "#scenario/templates/api-vendor.ts";
import { Facts } from "#state/lessons/facts.ts";
import type { BarsPlot, DotsPlot, DrawStep, Lesson, LinesPlot, SeeStep } from "#state/lessons/lesson.ts";
import { isResetKey, stepKey } from "#views/learn/keys.ts";
import { pictureOf, undrawn } from "#views/learn/pictures.ts";
import { askedBy, plotOf } from "#views/learn/steps.ts";
import { said, stretches } from "#views/learn/words.ts";

const MONTHS = 8;
const scenario = {
  ...apiVendor,
  horizonMonths: MONTHS,
  simulation: { ...apiVendor.simulation, runs: 5 },
  partners: apiVendor.partners.map((partner) => ({ ...partner, firms: 1, responsiveness: 0 })),
};
const [first, second] = scenario.strategies.map(({ id }) => id) as [string, string];

/** The values of a line, which may be any list of numbers. */
const listed = (values: ArrayLike<number>): number[] => Array.from(values);

const ESTIMATE = { estimate: false };

const lines: LinesPlot = {
  kind: "lines",
  name: "two-lines",
  title: (facts) => `Of ${facts.summary.runs} futures`,
  subtitle: "A month",
  unit: "money",
  mode: "monthly",
  lines: [
    { id: "promise", label: "Promised", strategy: first, metric: "committed", show: "mean", dashed: true },
    { id: "used", label: "Used", strategy: second, metric: "revenue", show: "range", by: 2 },
  ],
};
const draw: DrawStep = { kind: "draw", tab: "Guess", title: "?", text: [], plot: lines, asked: "used", top: 9 };

let facts: Facts;
let customers: Account[];
beforeAll(() => {
  const metrics = ["revenue", "committed"];
  facts = new Facts(scenario, summarise(simulate(scenario, { to: 5, metrics }), { quantiles: metrics }));
  customers = accountsOf(trace(scenario, second, 0), MONTHS - 1);
});

describe("a picture of lines", () => {
  test("has medians with their bands, means without, parted among firms; what is dashed is in ink", () => {
    const picture = pictureOf(lines, facts, ESTIMATE);
    if (picture.kind !== "lines") throw new Error(picture.kind);
    const { p10, p50 } = facts.byMonth(second, "revenue", "monthly");
    const { mean } = facts.byMonth(first, "committed", "monthly");
    const [promise, used] = picture.lines;
    expect(picture).toMatchObject({ name: "two-lines", title: "Of 5 futures", months: MONTHS, currency: "USD" });
    expect(listed(promise!.values)).toEqual([...mean]);
    expect([promise!.bands, promise!.slot, promise!.dashed]).toEqual([null, null, true]);
    expect(listed(used!.values)).toEqual([...p50].map((value) => value / 2));
    expect(listed(used!.bands!.p10)).toEqual([...p10].map((value) => value / 2));
    expect([used!.slot, picture.asked, picture.guess]).toEqual([1, null, null]);
  });

  test("shows fewer months, or what has added up, where the plot says so", () => {
    const picture = pictureOf({ ...lines, months: 3, mode: "cumulative" }, facts, ESTIMATE);
    if (picture.kind !== "lines") throw new Error(picture.kind);
    const { p50 } = facts.byMonth(second, "revenue", "cumulative");
    expect(listed(picture.lines[1]!.values)).toEqual([...p50.subarray(0, 3)].map((value) => value / 2));
    expect(picture.months).toBe(3);
  });

  test("keeps the line that is asked for to itself", () => {
    const asked = pictureOf(lines, facts, { ...ESTIMATE, asked: { step: draw, drawn: null } });
    expect(asked).toMatchObject({ asked: { label: "Used", top: 9, bottom: 0, drawn: Array(MONTHS).fill(null) } });
    expect(asked.kind === "lines" && asked.lines.map(({ key }) => key)).toEqual(["promise"]);
    const drawn = [1, ...undrawn(lines, facts).slice(1)];
    expect(pictureOf(lines, facts, { ...ESTIMATE, asked: { step: draw, drawn } })).toMatchObject({ asked: { drawn } });
  });

  test("shows what was guessed beside it, on the axis it was drawn on; without a guess, or of another line, nothing", () => {
    const guess = { kind: "curve" as const, values: Array.from({ length: MONTHS }, (_, t) => t) };
    const guessed = { step: { ...draw, bottom: -1 }, guess };
    const { values } = guess;
    expect(pictureOf(lines, facts, { ...ESTIMATE, guessed })).toMatchObject({
      guess: { of: "used", values, axis: { top: 9, bottom: -1 } },
      asked: null,
    });
    expect(pictureOf(lines, facts, { ...ESTIMATE, guessed: { ...guessed, guess: null } })).toMatchObject({
      guess: null,
    });
    const other = { ...lines, lines: lines.lines.slice(0, 1) };
    expect(pictureOf(other, facts, { ...ESTIMATE, guessed })).toMatchObject({ guess: null });
  });

  test("of what the lesson does not keep is an error that names it", () => {
    const plot = { ...lines, lines: [{ ...lines.lines[0]!, metric: "payouts" }] };
    expect(() => pictureOf(plot, facts, ESTIMATE)).toThrow("payouts");
  });
});

test("a picture of bars has the ranges of its figures and the colours of its strategies", () => {
  const plot: BarsPlot = {
    kind: "bars",
    name: "bars",
    title: "Bars",
    subtitle: "In all",
    unit: "money",
    bars: [
      { id: "a", label: "One", strategy: second, figure: (of) => of.total(second, "revenue") },
      { id: "b", label: "Other", group: "Then", strategy: first, figure: (of) => of.total(first, "revenue") },
    ],
  };
  const { p10, p90 } = facts.total(second, "revenue");
  expect(pictureOf(plot, facts, { estimate: true })).toMatchObject({
    estimate: true,
    bars: [
      { key: "a", group: null, slot: 1, p10, p90 },
      { key: "b", group: "Then", slot: 0 },
    ],
  });
});

test("a picture of dots has the customers that have both figures, each by its name; none while they are on their way", () => {
  const plot: DotsPlot = {
    kind: "dots",
    name: "dots",
    title: "Dots",
    subtitle: "One future",
    strategy: second,
    month: MONTHS - 1,
    x: { label: "Paid", unit: "money", log: true, of: ({ spend }) => spend },
    y: {
      label: "Used",
      unit: "usage",
      split: { at: 1, words: ["little", "much"] },
      of: ({ usedUnits, customer }) => (customer === customers[0]!.customer ? null : usedUnits),
    },
  };
  const picture = pictureOf(plot, facts, { ...ESTIMATE, accounts: customers });
  if (picture.kind !== "dots") throw new Error(picture.kind);
  expect(customers.length).toBeGreaterThan(3);
  expect(picture.dots).toHaveLength(customers.filter(({ customer }) => customer !== customers[0]!.customer).length);
  expect(new Set(picture.dots.map(({ key }) => key)).size).toBe(picture.dots.length);
  const { customer, partnerId } = customers.at(-1)!;
  const partner = scenario.partners.find(({ id }) => id === partnerId)!.name;
  expect(picture.dots.at(-1)).toMatchObject({ label: expect.stringMatching(`${customer}.*${partner}`) as string });
  expect(picture).toMatchObject({ slot: 1, x: { log: true, split: null }, y: { log: false, split: { at: 1 } } });
  expect(pictureOf(plot, facts, { ...ESTIMATE, accounts: null })).toMatchObject({ dots: [] });
});

test("words wait for facts only where they need them; bold is bold, and loose marks stay", () => {
  expect(said("As it is", null)).toBe("As it is");
  expect(said(({ months }) => `${months} months`, null)).toBeNull();
  expect(said(({ months }) => `${months} months`, facts)).toBe("8 months");
  expect(stretches("**Only use** made it, **twice**.")).toEqual([
    { text: "Only use", bold: true },
    { text: " made it, ", bold: false },
    { text: "twice", bold: true },
    { text: ".", bold: false },
  ]);
  expect(stretches("2 ** 3 and <b>")).toEqual([{ text: "2 ** 3 and <b>", bold: false }]);
  expect(stretches("")).toEqual([]);
});

test("a step that shows knows which one asked", () => {
  const see: SeeStep = { kind: "see", tab: "See", of: "Guess", title: () => "", text: [], plot: lines };
  const lesson = { steps: [{ kind: "tell", tab: "Tell", title: "", text: [] }, draw, see] } as unknown as Lesson;
  expect(askedBy(lesson, see)).toEqual({ step: draw, n: 2 });
  expect(askedBy(lesson, { ...see, of: "Tell" })).toBeNull();
  expect([plotOf(see), plotOf(lesson.steps[0]!)]).toEqual([lines, null]);
});

describe("keys", () => {
  /** A press, with what has the focus by the selectors that fit it. */
  const press = (key: string, more: Partial<KeyboardEvent> = {}, fits: RegExp = /$^/): KeyboardEvent =>
    ({ key, ...more, target: { closest: (what: string) => (fits.test(what) ? {} : null) } }) as never;
  const RADIO = /^input\[type=radio\]$|input:not\(\[type=range\]\)|^input$/;

  test("on a page the arrows turn steps, as far as there are any; the other keys move the page", () => {
    expect([stepKey(press("ArrowRight"), 2, 3, false), stepKey(press("ArrowLeft"), 2, 3, false)]).toEqual([3, 1]);
    expect([stepKey(press("ArrowRight"), 3, 3, false), stepKey(press("ArrowLeft"), 1, 3, false)]).toEqual([null, null]);
    for (const key of ["PageDown", " ", "End", "Home", "a"]) expect(stepKey(press(key), 2, 3, false), key).toBeNull();
    expect(stepKey(press("ArrowRight", { shiftKey: true }), 2, 3, false)).toBeNull();
    expect(stepKey(press("ArrowRight", { defaultPrevented: true }), 2, 3, false)).toBeNull();
    expect(stepKey(press("ArrowRight", {}, RADIO), 2, 3, false)).toBeNull();
  });

  test("on a projector all keys of a presentation do, page keys even beside an answer", () => {
    const to = ["PageDown", "PageUp", " ", "End", "Home"].map((key) => stepKey(press(key), 2, 4, true));
    expect(to).toEqual([3, 1, 3, 4, 1]);
    expect(stepKey(press("PageDown", {}, RADIO), 2, 3, true)).toBe(3);
    expect(stepKey(press("ArrowRight", {}, RADIO), 2, 3, true)).toBeNull();
    expect(stepKey(press("End"), 4, 4, true)).toBeNull();
  });

  test("R puts everything back, unless somebody types or means another command", () => {
    expect([isResetKey(press("r")), isResetKey(press("R"))]).toEqual([true, true]);
    expect(isResetKey(press("r", {}, /textarea/))).toBe(false);
    expect(isResetKey(press("r", { ctrlKey: true }))).toBe(false);
    expect(isResetKey(press("x"))).toBe(false);
  });
});

import { tick, type Component } from "svelte";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup, render } from "vitest-browser-svelte";
import "@fontsource-variable/archivo/wdth.css";
import "#ui/tokens.css";
import "#ui/base.css";
import type { Commitment, Curve, IncentiveComponent, Offer, Schedule, Spread } from "#engine/index.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import AdoptionCurve from "#views/model/drawings/AdoptionCurve.svelte";
import CommitmentYear from "#views/model/drawings/CommitmentYear.svelte";
import PayoutCurve from "#views/model/drawings/PayoutCurve.svelte";
import PriceCurve from "#views/model/drawings/PriceCurve.svelte";
import SeasonBars from "#views/model/drawings/SeasonBars.svelte";
import SpreadCurve from "#views/model/drawings/SpreadCurve.svelte";
import DrawingHost from "./DrawingHost.svelte";

beforeAll(() => page.viewport(700, 700));
afterEach(() => cleanup());

const WIDTHS = [328, 536] as const;

/** The value that the drawing has made of it so far. */
const edited = <T>(): T => JSON.parse(document.querySelector("output")!.textContent) as T;

const slider = (name: string | RegExp) => page.getByRole("slider", { name });

/** Shows a drawing; edits go back into its prop `edits`. */
async function show(
  drawing: unknown,
  shown: Record<string, unknown>,
  edits: string,
  { width = 536, onsettle }: { width?: number; onsettle?: (() => void) | undefined } = {},
): Promise<void> {
  const given = drawing as Component<Record<string, unknown>>;
  await render(DrawingHost, { drawing: given, shown, edits, width, onsettle: onsettle ?? (() => undefined) });
}

/** Drags a slider by pixels, as a pointer does. */
async function drag(name: string | RegExp, dx: number, dy: number): Promise<void> {
  const ring = slider(name).element();
  const box = ring.getBoundingClientRect();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const at = async (type: string, part: number): Promise<void> => {
    const where = { clientX: x + dx * part, clientY: y + dy * part, pointerId: 1, button: 0, bubbles: true };
    ring.dispatchEvent(new PointerEvent(type, where));
    await tick();
  };
  ring.setPointerCapture = () => undefined;
  await at("pointerdown", 0);
  for (const part of [0.25, 0.5, 0.75, 1]) await at("pointermove", part);
  await at("pointerup", 1);
}

/** Words that lie outside of the drawing, or over one another. */
function badWords(): string[] {
  const svg = document.querySelector("svg.chart")!;
  const frame = svg.getBoundingClientRect();
  const words = [...svg.querySelectorAll("text")].map((node) => ({
    words: node.textContent,
    box: node.getBoundingClientRect(),
  }));
  const bad = words
    .filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1)
    .map(({ words: text }) => `outside: ${text}`);
  words.forEach((a, i) =>
    words.slice(i + 1).forEach((b) => {
      const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      if (wide > 1 && high > 5) bad.push(`over one another: ${a.words} / ${b.words}`);
    }),
  );
  return bad;
}

const TIERS = [
  { upTo: 2000, price: 0.8, flat: 0 },
  { upTo: 6000, price: 0.65, flat: 0 },
  { upTo: null, price: 0.55, flat: 0 },
];

const SCHEDULES: [string, Schedule][] = [
  ["graduated", { model: "graduated", tiers: TIERS }],
  ["volume", { model: "volume", tiers: TIERS }],
  ["stairstep", { model: "stairstep", tiers: TIERS.map((tier, i) => ({ ...tier, flat: 1234.5 * (i + 1) })) }],
  ["package", { model: "package", size: 25, price: 0.004 }],
  ["per unit, bounded", { model: "perUnit", price: 45, minimum: 500, maximum: 1_250_000 }],
  ["free", { model: "perUnit", price: 0 }],
];

const price = (schedule: Schedule, width = 536, before: Schedule | null = null, onsettle?: () => void) =>
  show(PriceCurve, { schedule, before, currency: "USD", unit: "shipments" }, "schedule", { width, onsettle });

test.each(SCHEDULES)("a price, %s, has a name and words that stand clear", async (_, schedule) => {
  for (const width of WIDTHS) {
    await price(schedule, width, { model: "perUnit", price: 1 });
    await expect.element(page.getByRole("img", { name: /^What a month costs by quantity/ })).toBeVisible();
    await expect.poll(badWords).toEqual([]);
    cleanup();
  }
});

test("a bound of a tier follows the pointer and the keys, and stays between its neighbours", async () => {
  const settle = vi.fn();
  await price(SCHEDULES[0]![1], 536, null, settle);
  await drag("Upper bound of tier 1", 60, 0);
  const upTo = (): number | null => edited<{ tiers: { upTo: number | null }[] }>().tiers[0]!.upTo;
  expect(upTo()).toBeGreaterThan(2500);
  expect(upTo()).toBeLessThan(6000);
  expect(settle).toHaveBeenCalledTimes(1);
  await drag("Upper bound of tier 1", 900, 0);
  expect(upTo()).toBeLessThan(6000);
  expect(upTo()).toBeGreaterThan(5900);
  const before = upTo()!;
  slider("Upper bound of tier 1").element().focus();
  await userEvent.keyboard("{ArrowLeft}{Shift>}{ArrowLeft}{/Shift}");
  expect(upTo()).toBeLessThan(before);
  expect(settle.mock.calls.length).toBeGreaterThanOrEqual(3);
});

test("the price can be read at a quantity by keys", async () => {
  await price({ model: "perUnit", price: 10 });
  const reader = slider("Quantity to read the price at");
  await expect.element(reader).toHaveAttribute("aria-valuetext", "40 shipments: $400, $10 each");
  reader.element().focus();
  await userEvent.keyboard("{PageDown}");
  await expect.element(reader).toHaveAttribute("aria-valuetext", "35 shipments: $350, $10 each");
});

test("an edge at which more costs less is said and marked; a price that only rises has none", async () => {
  await price(SCHEDULES[1]![1]);
  const said = page.getByText("Beyond 2,000 shipments the month costs $300 less");
  await expect.element(said).toBeVisible();
  await expect.element(said).toHaveTextContent("cheaper than anything from 1,625 on");
  expect(document.querySelectorAll("path.flag")).toHaveLength(2);
  cleanup();
  await price(SCHEDULES[0]![1]);
  expect(document.querySelectorAll("path.flag")).toHaveLength(0);
});

const CURVES: [RegExp, Curve][] = [
  [/^Use is full from the first month on/, { kind: "immediate" }],
  [/same amount each month: half of full use after 3.5 months/, { kind: "linear", months: 7 }],
  [
    /^Half of full use after 5 months, nine tenths after 11 months/,
    { kind: "logistic", monthsToHalf: 5, monthsTo90: 11 },
  ],
  [/^Half of full use after 0.1 months/, { kind: "gompertz", monthsToHalf: 0.1, monthsTo90: 200 }],
  [/; most begin in month 11 of use/, { kind: "bass", p: 0.01, q: 0.3 }],
  [/; most begin at once/, { kind: "bass", p: 0.2, q: 0 }],
];

const adoptionOf = (adoption: Curve, width = 536): Promise<void> =>
  show(AdoptionCurve, { adoption, before: { kind: "linear", months: 20 } }, "adoption", { width });

test.each(CURVES)("adoption is said, and its words stand clear: %s", async (name, adoption) => {
  for (const width of WIDTHS) {
    await adoptionOf(adoption, width);
    await expect.element(page.getByRole("img", { name })).toBeVisible();
    await expect.poll(badWords).toEqual([]);
    cleanup();
  }
});

test("the points of an S-curve are moved by pointer and keys, half before nine tenths", async () => {
  await adoptionOf({ kind: "logistic", monthsToHalf: 5, monthsTo90: 11 });
  await drag(/half of full use/, 400, 0);
  const half = edited<{ monthsToHalf: number }>().monthsToHalf;
  expect(half).toBeGreaterThan(10.9);
  expect(half).toBeLessThan(11);
  slider(/90.% of full use/)
    .element()
    .focus();
  await userEvent.keyboard("{ArrowRight}{ArrowUp}");
  expect(edited<{ monthsTo90: number }>().monthsTo90).toBeCloseTo(11.2, 9);
});

const OPTIMISM = { at: 1, label: "1 = their full use", above: "commit more than they will use" };

const SPREADS: [RegExp, Spread, object][] = [
  [/4.of.10 commit more than they will use/, { median: 0.91, p90: 1.33 }, { mark: OPTIMISM }],
  [/Half are over 2,400/, { median: 2400, p90: 69_000 }, {}],
  [/Always 3: no spread/, { median: 3, p90: 3 }, {}],
  [/Always 0/, { median: 0, p90: 7 }, {}],
  [/None commit more/, { median: 0.5, p90: 0.51 }, { mark: OPTIMISM }],
  [/between 8.% and 50.%/, { median: 0.2, p90: 0.5 }, { as: "share" }],
];

const spreadOf = (spread: Spread, more: object = {}, width = 536): Promise<void> =>
  show(SpreadCurve, { spread, unit: "calls a month", before: { median: 1, p90: 2 }, ...more }, "spread", { width });

test.each(SPREADS)("a spread is said, and its words stand clear: %s", async (name, spread, more) => {
  for (const width of WIDTHS) {
    await spreadOf(spread, more, width);
    await expect.element(page.getByRole("img", { name })).toBeVisible();
    await expect.poll(badWords).toEqual([]);
    cleanup();
  }
});

test("the typical value and one in ten above are dragged, neither beyond the other", async () => {
  await spreadOf({ median: 10, p90: 20 });
  await drag("One in ten is above", 60, 0);
  expect(edited<Spread>().median).toBe(10);
  expect(edited<Spread>().p90).toBeGreaterThan(22);
  await drag("One in ten is above", -500, 0);
  expect(edited<Spread>()).toEqual({ median: 10, p90: 10 });
  await drag("Typical value", 40, 0);
  const { median, p90 } = edited<Spread>();
  expect(median).toBeGreaterThan(10);
  expect(p90).toBe(median);
  slider("One in ten is above").element().focus();
  await userEvent.keyboard("{PageUp}");
  expect(edited<Spread>().p90).toBeGreaterThan(median);
});

const YEAR = [0.8, 0.85, 0.9, 1, 1.05, 1.1, 0.7, 0.75, 1, 1.1, 1.25, 1.5];

const seasons = (values: number[], scaled: boolean, width = 536): Promise<void> =>
  show(SeasonBars, { values, before: null, label: "Seasonality", min: 0.001, max: 1000, scaled }, "values", { width });

test.each([
  [YEAR, true, /^Seasonality: December is highest, at 1.5 times the mean; July is lowest, at 0.7/],
  [YEAR.map((value) => value * 100), true, /December is highest, at 1.5 times the mean/],
  [YEAR.map((value) => value * 2), false, /December is highest, at 3; July is lowest, at 1.4/],
  [YEAR.map(() => 1), false, /1 in every month/],
])("twelve bars say their highest and lowest month, and their words stand clear: %j", async (values, scaled, name) => {
  for (const width of WIDTHS) {
    await seasons(values, scaled, width);
    await expect.element(page.getByRole("img", { name })).toBeVisible();
    await expect.poll(badWords).toEqual([]);
    cleanup();
  }
});

test("a bar follows the pointer and the keys; the others stay", async () => {
  await seasons(YEAR, true);
  await drag("March", 0, -30);
  const values = edited<number[]>();
  expect(values[2]).toBeGreaterThan(1.2);
  expect(values.filter((_, i) => i !== 2)).toEqual(YEAR.filter((_, i) => i !== 2));
  await drag("July", 0, 400);
  expect(edited<number[]>()[6]).toBe(0.001);
  slider("June").element().focus();
  await userEvent.keyboard("{ArrowUp}{Shift>}{ArrowUp}{/Shift}");
  expect(edited<number[]>()[5]).toBeGreaterThan(1.19);
  await expect.element(slider("June")).toHaveAttribute("aria-valuetext", expect.stringContaining(", counts as "));
});

const COMMITTED = apiVendor.offers.find(({ commitment }) => commitment)!;

const committed = (changes: Partial<Commitment>, more: Partial<Offer> = {}): Offer => ({
  ...COMMITTED,
  ...more,
  commitment: { ...COMMITTED.commitment!, ...changes },
});

test.each([
  [
    /^A typical customer of .+ commits \$.+ for 12.months, uses .+ and leaves .+: .+ next period\.$/,
    committed({ coverage: 1 }),
  ],
  [/has used it up in month \d+ and pays \$.+ of overage\.$/, committed({ coverage: 0.1, minimum: 0 })],
  [
    /has used it up in month \d+, and commits anew\.$/,
    committed({ coverage: 0.1, minimum: 0, onExhaustion: "recommit" }),
  ],
  [/leaves .+: it is forgiven\.$/, committed({ coverage: 1.5, shortfall: "forgive" })],
  [/leaves .+: you keep it\.$/, committed({ coverage: 1.5, shortfall: "forfeit" })],
  [/for 4.months/, committed({ coverage: 1 }, { termMonths: 4 })],
  [/commits to nothing\.$/, committed({ coverage: 0, minimum: 0 })],
])("a commitment's year is said, and its words stand clear: %s", async (name, offer) => {
  for (const width of WIDTHS) {
    await show(CommitmentYear, { scenario: apiVendor, offer, before: COMMITTED }, "offer", { width });
    await expect.element(page.getByRole("img", { name })).toBeVisible();
    await expect.poll(badWords).toEqual([]);
    cleanup();
  }
});

test("an offer without a commitment has no year to draw", async () => {
  await show(CommitmentYear, { scenario: apiVendor, offer: { ...COMMITTED, commitment: null } }, "offer");
  expect(document.querySelector("svg")).toBeNull();
});

const all = { appliesTo: null };

const FEE: IncentiveComponent = {
  ...all,
  kind: "signingFee",
  rate: 0.2,
  base: "bookings",
  fixed: 500,
  capPerDeal: 10_500,
  clawback: null,
};

const attainment = (mode: "marginal" | "retroactive"): IncentiveComponent => ({
  ...all,
  kind: "attainment",
  base: "revenue",
  period: "year",
  tiers: [
    { from: 0, rate: 0.02 },
    { from: 200_000, rate: 0.04 },
    { from: 500_000, rate: 0.06 },
  ],
  mode,
});

const COMPONENTS: IncentiveComponent[] = [
  FEE,
  { ...FEE, rate: 0, fixed: 0, capPerDeal: null },
  { ...all, kind: "deploymentFunding", rate: 0.1, fixed: 9000, cap: 3000 },
  { ...all, kind: "resaleMargin", rate: 0.12 },
  { ...all, kind: "revenueShare", rate: 0.1, base: "consumption", fromMonth: 3, months: null, yearlyDecay: 0.5 },
  attainment("marginal"),
  attainment("retroactive"),
  { ...all, kind: "activationBonus", amount: 750, withinMonths: 9 },
  { ...all, kind: "activationBonus", amount: 750, withinMonths: 0 },
  { ...all, kind: "growthRebate", rate: 0.1 },
  { ...all, kind: "renewalBonus", rate: 0.05 },
  { ...all, kind: "retainer", monthly: 120 },
];

const payout = (component: IncentiveComponent, annualCap: number | null = null, width = 536): Promise<void> =>
  show(PayoutCurve, { component, plan: { annualCap }, currency: "USD", before: FEE }, "component", { width });

test.each(COMPONENTS)("what a component pays has a name and words that stand clear: $kind %#", async (component) => {
  for (const width of WIDTHS) {
    await payout(component, 8000, width);
    await expect.element(page.getByRole("img", { name: /(pays \$|nothing after)/ })).toBeVisible();
    await expect.poll(badWords).toEqual([]);
    cleanup();
  }
});

test("thresholds that are paid on the whole are flagged as cliffs; marginal ones are not", async () => {
  await payout(attainment("retroactive"));
  await expect.element(page.getByText("Cliff at $200k: reaching it pays $4k more at once.")).toBeVisible();
  expect(document.querySelectorAll("path.flag")).toHaveLength(2);
  cleanup();
  await payout(attainment("marginal"));
  expect(document.querySelectorAll("path.flag")).toHaveLength(0);
});

test("the yearly cap is drawn where one payout reaches it", async () => {
  await payout(FEE, 8000);
  await expect.element(page.getByText("yearly cap")).toBeVisible();
  cleanup();
  await payout(FEE, 900_000);
  await expect.element(page.getByText("yearly cap")).not.toBeInTheDocument();
});

test("rates, caps, thresholds and deadlines are moved by pointer and keys", async () => {
  await payout(FEE);
  await drag("Rate", 0, -12);
  const { rate } = edited<{ rate: number }>();
  expect(rate).toBeGreaterThan(0.21);
  expect((rate * 1000) % 5).toBeCloseTo(0, 6);
  await drag("Cap per deal", 0, 20);
  expect(edited<{ capPerDeal: number }>().capPerDeal).toBeLessThan(10_000);
  cleanup();
  await payout(attainment("marginal"));
  await drag("Threshold of tier 2", 500, 0);
  const [, second, third] = edited<{ tiers: { from: number }[] }>().tiers;
  expect(second!.from).toBeGreaterThan(490_000);
  expect(second!.from).toBeLessThan(third!.from);
  cleanup();
  await payout(COMPONENTS[7]!);
  slider("Within months").element().focus();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowLeft}");
  expect(edited<{ withinMonths: number }>().withinMonths).toBe(10);
});

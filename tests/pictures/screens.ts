import type { Locator, Page } from "@playwright/test";
import { expect } from "../e2e/fixtures.ts";
import { dropFile } from "../e2e/scenario-files.ts";
import { computed } from "./computed.ts";
import { ANSWER_STATES } from "../fixtures/answer-states.ts";

/** A screen of which pictures are kept. */
export interface Screen {
  /** Begins the names of its files: lower case, digits and hyphens. */
  name: string;
  /** Brings an empty page to the screen; that it is at rest is waited for afterwards. */
  open: (page: Page) => Promise<void>;
  /** What the picture is of, where not the whole window: an editor without the results beside it. */
  part?: (page: Page) => Locator;
  /** Of the four shapes those that are kept; all of them where none are named. */
  only?: readonly Shape[];
  /** The window is made as high as the page. */
  whole?: boolean;
  /** Height of the window in px by its width, where a usual one shows too little. */
  heights?: Partial<Record<Width, number>>;
}

/** Widths of the window in px. */
export const WIDTHS = [1440, 360] as const;

/** One of those widths. */
export type Width = (typeof WIDTHS)[number];
/** Colours that the system may ask for. */
export const SCHEMES = ["light", "dark"] as const;

/** A width with colours. */
export interface Shape {
  width: Width;
  scheme: (typeof SCHEMES)[number];
}

/** Every width, light and dark: 1440 px light, 360 dark, 1440 dark, 360 light. */
export const SHAPES: readonly Shape[] = SCHEMES.flatMap((_, first) =>
  WIDTHS.map((width, at) => ({ width, scheme: SCHEMES[(first + at) % SCHEMES.length]! })),
);

/** The screens of answers. */
const ANSWERS = ["summary", "revenue", "partners", "customers", "compare"] as const;

/** Long screens of the ready scenario are kept light where they are wide, and dark where they are narrow; their states have the other shapes too. */
const TWO: readonly Shape[] = [
  { width: 1440, scheme: "light" },
  { width: 360, scheme: "dark" },
];

const STATES = Object.keys(ANSWER_STATES) as (keyof typeof ANSWER_STATES)[];

/** Every screen that is kept. A new one goes to the end: which picture of a screen is in the small set goes by its place. */
export const SCREENS: readonly Screen[] = [
  {
    name: "summary",
    open: async (page) => {
      await page.goto("./#/summary");
      await expect(page.getByRole("figure")).toHaveCount(2);
    },
  },
  {
    name: "method",
    open: async (page) => {
      await page.goto("./#/method/adoption");
      await expect(page.getByRole("heading", { level: 3, name: "Adoption" })).toBeFocused();
    },
  },
  {
    name: "home",
    open: async (page) => {
      await page.goto("./");
      await expect(page.locator("[data-drawn]")).not.toHaveCount(0);
    },
  },
  editor("outline", null, { 1440: 1500 }),
  editor("segment", "/segments/mid", { 1440: 2700 }),
  editor("market", "/market", { 1440: 500 }),
  editor("offer-seats", "/offers/seats", { 1440: 2000 }),
  editor("offer-commitment", "/offers/commit", { 1440: 2900 }),
  editor("meters", "/meters", { 1440: 500 }),
  editor("partner", "/partners/integrator", { 1440: 1700 }),
  editor("plan-fee", "/plans/referral", { 1440: 1500 }),
  editor("plan-share", "/plans/usage-share", { 1440: 1900 }),
  editor("strategies", "/strategies", { 1440: 800 }),
  editor("strategy", "/strategies/commit-share", { 1440: 1300 }, async (page) => {
    await page.getByLabel("It replaces something").check();
  }),
  editor("success", "/customerSuccess", { 1440: 900 }, async (page) => {
    await page.getByRole("button", { name: "More about Save rate" }).click();
    await page.getByRole("button", { name: "Not known for sure" }).click();
  }),
  editor("simulation", "/simulation", { 1440: 900 }),
  {
    name: "what-was-changed",
    open: async (page) => {
      await page.goto("./#/summary");
      await openEntry(page, "/offers/commit");
      await page.getByRole("textbox", { name: "Coverage" }).fill("45");
      await page.getByRole("button", { name: "More", exact: true }).click();
      await page.getByRole("button", { name: "What was changed" }).click();
      await expect(page.getByRole("dialog")).toContainText("45");
    },
    part: (page) => page.getByRole("dialog"),
  },
  ...ANSWERS.slice(1).map((view) => answers(view, null, TWO)),
  answers("report", null, TWO),
  ...ANSWERS.flatMap((view, at) =>
    STATES.map((state, of) => answers(view, state, [SHAPES[(at + of) % SHAPES.length]!])),
  ),
];

/** A screen of answers as a whole: of the ready scenario, or of one that is made for what charts must stand. */
function answers(
  view: (typeof ANSWERS)[number] | "report",
  state: (typeof STATES)[number] | null,
  only: readonly Shape[],
): Screen {
  const open = async (page: Page): Promise<void> => {
    await page.goto("./#/summary");
    if (state !== null) {
      await dropFile(page, `${state}.json`, ANSWER_STATES[state]);
      await expect(page.getByRole("textbox", { name: "Name of the scenario" })).toHaveValue(ANSWER_STATES[state].name);
      await page.getByRole("button", { name: "Dismiss" }).click();
    }
    // A chart keeps the scale of a first estimate that it has drawn: it is only drawn of what is computed to the end.
    await computed(page);
    await page.evaluate((name) => (location.hash = `#/${name}`), view);
    // One strategy alone has nothing to compare, and no chart.
    await expect(page.locator(`[data-view="${view}"]`).locator("figure[data-ready], h1, h2").first()).toBeVisible();
  };
  const name = state === null ? view : `${view}-${state}`;
  return { name, open, part: (page) => page.locator("[data-view]"), whole: true, only };
}

/** An entry of the model, open; null for the outline itself. `then` changes something in it. */
function editor(
  name: string,
  path: string | null,
  heights: Partial<Record<Width, number>>,
  then: (page: Page) => Promise<void> = () => Promise.resolve(),
): Screen {
  const open = async (page: Page): Promise<void> => {
    await page.goto("./#/summary");
    if (path === null) await openModel(page);
    else await openEntry(page, path);
    await then(page);
  };
  return { name: `editor-${name}`, open, part: (page) => page.locator("#model"), heights };
}

/** Brings the model into sight: on a phone it has a pane of its own. */
async function openModel(page: Page): Promise<void> {
  await expect(page.locator("[data-entry]")).not.toHaveCount(0);
  const pane = page.getByRole("navigation", { name: "Model or results" }).getByRole("button", { name: "Model" });
  if (await pane.isVisible()) await pane.click();
}

async function openEntry(page: Page, path: string): Promise<void> {
  await openModel(page);
  await page.locator(`[data-entry="${path}"]`).click();
  await expect(page.locator("#entry-name")).toBeFocused();
}

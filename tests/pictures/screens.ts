import type { Locator, Page } from "@playwright/test";
import { expect } from "../e2e/fixtures.ts";

/** A screen of which pictures are kept. */
export interface Screen {
  /** Begins the names of its files: lower case, digits and hyphens. */
  name: string;
  /** Brings an empty page to the screen; that it is at rest is waited for afterwards. */
  open: (page: Page) => Promise<void>;
  /** What the picture is of, where not the whole window: an editor without the results beside it. */
  part?: (page: Page) => Locator;
  /** Height of the window in px by its width, where a usual one shows too little. */
  heights?: Partial<Record<Width, number>>;
}

/** Widths of the window in px. */
export const WIDTHS = [1440, 360] as const;

/** One of those widths. */
export type Width = (typeof WIDTHS)[number];

/** Colours that the system may ask for. */
export const SCHEMES = ["light", "dark"] as const;

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
];

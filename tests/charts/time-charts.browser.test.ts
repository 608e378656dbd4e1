import { afterEach, beforeAll, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup, render } from "vitest-browser-svelte";
import "@fontsource-variable/archivo/wdth.css";
import "#ui/tokens.css";
import CustomersByOffer from "#charts/customers-by-offer/CustomersByOffer.svelte";
import { customersByOffer } from "#charts/customers-by-offer/describe-customers-by-offer.ts";
import FocusMap from "#charts/focus-map/FocusMap.svelte";
import { followingScenario, viewOf } from "./focus-view.ts";

const view = viewOf(followingScenario(0.6, true));
const given = viewOf(followingScenario(0));

beforeAll(() => page.viewport(1120, 900));
afterEach(() => {
  cleanup();
  document.body.style.width = "";
});

test.each([1104, 328])(
  "at %i px: ready, named, described, without a figure that is none, inside their width",
  async (width) => {
    document.body.style.width = `${width}px`;
    const strategy = view.strategies[1]!;
    await render(CustomersByOffer, {
      view,
      strategy,
      change: strategy.change!,
      customers: customersByOffer(view, strategy)!,
    });
    await render(FocusMap, { view });
    await render(FocusMap, { view: given });
    await expect.poll(() => document.querySelectorAll('figure[data-ready="first"]').length).toBe(3);
    expect(document.body.innerHTML).not.toMatch(/NaN|undefined|no figure/);
    for (const figure of document.querySelectorAll("figure")) {
      const named = figure.getAttribute("aria-labelledby")!;
      expect(document.getElementById(named)?.textContent?.length).toBeGreaterThan(10);
      expect(document.getElementById(figure.getAttribute("aria-describedby")!)?.textContent).toMatch(/\d/);
      expect(figure.scrollWidth).toBeLessThanOrEqual(width);
    }
  },
);

test("the map shows every split that was tried, and the table names it with its value", async () => {
  await render(FocusMap, { view });
  await expect.poll(() => document.querySelectorAll("circle.tried").length).toBeGreaterThan(8 * 22);
  const tried = Object.values(view.responses!.best).flatMap((byPartner) =>
    Object.values(byPartner).map((best) => best.tried.length),
  );
  const all = tried.reduce((sum, count) => sum + count, 0);
  expect(document.querySelectorAll("circle.tried")).toHaveLength(all);
  (document.querySelector("figure button") as HTMLElement).focus();
  await userEvent.keyboard("t");
  await expect.poll(() => document.querySelectorAll("tbody tr").length).toBe(all + 8);
});

test("without responses the given split stands in bars, and it says so", async () => {
  await render(FocusMap, { view: given });
  expect([...document.querySelectorAll("svg.chart .axis")].map((text) => text.textContent)).toEqual([
    "sell",
    "activate",
    "grow",
  ]);
  await expect.element(page.getByText("Nobody follows their own interest here")).toBeVisible();
  expect(document.querySelectorAll("circle.tried")).toHaveLength(0);
  expect(document.querySelectorAll("rect.part")).toHaveLength(4 * 2 * 3);
});

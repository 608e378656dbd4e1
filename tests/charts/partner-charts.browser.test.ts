import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup, render } from "vitest-browser-svelte";
import "@fontsource-variable/archivo/wdth.css";
import "#ui/tokens.css";
import IncentiveEfficiency from "#charts/incentive-efficiency/IncentiveEfficiency.svelte";
import PartnerCash from "#charts/partner-cash/PartnerCash.svelte";
import PayoutAttainment from "#charts/payout-attainment/PayoutAttainment.svelte";
import PayoutBudget from "#charts/payout-budget/PayoutBudget.svelte";
import WhoEarns from "#charts/who-earns/WhoEarns.svelte";
import type { FirmResult } from "#charts/who-earns/earners.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { attainmentPanels } from "#views/partners/attainment-panels.ts";
import { partnerFacts } from "#views/partners/partner-facts.ts";
import { ANSWER_STATES } from "../fixtures/answer-states.ts";
import { viewOfRuns } from "./partners-view.ts";

const view = viewOfRuns(apiVendor, 20);
const [base, , , strategy] = view.strategies;
const choice = { profile: null, perFirm: true };
const firms: FirmResult[] = view.partners.flatMap(({ id }) =>
  [1, 2, 3].map((firm) => ({ partnerId: id, firm, result: (firm - 2) * 50_000 })),
);
const earners = { view, strategy: strategy!, facts: partnerFacts(apiVendor, view.summary), firms, perFirm: true };

beforeAll(() => page.viewport(1120, 900));
afterEach(() => {
  cleanup();
  document.body.style.width = "";
});

const figure = (name: string): HTMLElement => document.querySelector(`figure[data-chart="${name}"]`)!;

test.each(
  Object.entries(ANSWER_STATES).flatMap(([name, scenario]) =>
    [704, 328].map((width) => [name, width, scenario] as const),
  ),
)("%s at %i px: named, described, inside their width, without a figure that is none", async (_, width, scenario) => {
  document.body.style.width = `${width}px`;
  const of = viewOfRuns(scenario, 4);
  const shown = of.strategies.at(-1)!;
  const facts = partnerFacts(scenario, of.summary);
  await render(PartnerCash, { view: of, strategy: shown, choice });
  await render(PayoutBudget, { view: of, budget: 100_000 });
  await render(WhoEarns, { view: of, strategy: shown, facts, firms: null, perFirm: false });
  await render(IncentiveEfficiency, { view: of });
  await render(PayoutAttainment, { panels: attainmentPanels(scenario, of, null), profile: null, currency: "USD" });
  await expect.poll(() => document.querySelectorAll("svg.chart").length).toBe(5);
  expect(document.body.innerHTML).not.toMatch(/NaN|undefined|no figure/);
  for (const one of document.querySelectorAll("figure")) {
    expect(document.getElementById(one.getAttribute("aria-labelledby")!)?.textContent?.length).toBeGreaterThan(10);
    expect(one.scrollWidth, one.dataset["chart"]!).toBeLessThanOrEqual(width);
  }
});

describe("the cash chart", () => {
  test("moves its month by keys, and leads to the ledger", async () => {
    document.body.style.width = "704px";
    const asked: [string | null, number][] = [];
    const props = {
      view,
      strategy: strategy!,
      choice,
      onmonth: (id: string | null, month: number) => asked.push([id, month]),
    };
    await render(PartnerCash, props);
    (page.getByRole("slider").element() as HTMLElement).focus();
    await userEvent.keyboard("{Home}{ArrowRight}");
    const { p50 } = view.summary.strategies[base!.id]!.cumulative["partnerResult"]!;
    const shown = Math.abs(p50[1]! / view.summary.partnerFirms);
    const [written] = /[\d,]+/.exec(document.querySelector(".readout .figures b")!.textContent ?? "")!;
    expect(Math.abs(Number(written.replaceAll(",", "")) - shown)).toBeLessThanOrEqual(0.5);
    await userEvent.keyboard("{Enter}");
    expect(asked).toEqual([[null, 1]]);
  });

  test("shows the ranges of two strategies, by letter", async () => {
    await render(PartnerCash, { view, strategy: strategy!, choice });
    const pressed = (): string[] =>
      [...document.querySelectorAll('[aria-pressed="true"]')].map((button) => button.textContent ?? "");
    await expect.poll(pressed).toEqual(["A", "D"]);
    await page.getByRole("button", { name: /^B, / }).click();
    await expect.poll(pressed).toEqual(["B", "D"]);
    expect(document.querySelectorAll("path.band80")).toHaveLength(2);
  });

  test("of a profile is a mean without ranges, and says so", async () => {
    await render(PartnerCash, { view, strategy: strategy!, choice: { profile: view.partners[0]!, perFirm: true } });
    await expect.element(page.getByText(/known as a mean/)).toBeVisible();
    expect(document.querySelectorAll("path.band80, rect.bar")).toHaveLength(0);
  });
});

describe("the budget", () => {
  test("is set by key, moved, typed, and emptied again", async () => {
    document.body.style.width = "344px";
    await render(PayoutBudget, { view, budget: null });
    const line = page.getByRole("slider", { name: "Budget for payouts a year" });
    await expect.element(line).toHaveAttribute("aria-valuetext", "none set");
    const waits = Number(line.element().getAttribute("aria-valuenow"));
    (line.element() as HTMLElement).focus();
    await userEvent.keyboard("{ArrowRight}");
    await expect.poll(() => Number(line.element().getAttribute("aria-valuenow"))).toBeGreaterThan(waits);
    expect(figure("budget").querySelectorAll("line.budget.waits")).toHaveLength(0);
    const box = page.getByRole("textbox", { name: "Budget for payouts a year" });
    await box.fill("150k");
    await expect.element(line).toHaveAttribute("aria-valuetext", "$150k");
    await box.fill("");
    await expect.element(line).toHaveAttribute("aria-valuetext", "none set");
    expect(box.element()).toHaveProperty("ariaInvalid", "false");
    await box.fill("90k");
    (line.element() as HTMLElement).focus();
    await userEvent.keyboard("{Delete}");
    await expect.element(line).toHaveAttribute("aria-valuetext", "none set");
  });

  test("is dragged", async () => {
    document.body.style.width = "344px";
    await render(PayoutBudget, { view, budget: 100_000 });
    const line = page.getByRole("slider").element() as HTMLElement;
    const { left, top } = line.getBoundingClientRect();
    const act = (type: string, x: number): boolean =>
      line.dispatchEvent(
        new PointerEvent(type, { pointerId: 1, button: 0, clientX: left + x, clientY: top + 40, bubbles: true }),
      );
    line.setPointerCapture = () => undefined;
    act("pointerdown", 12);
    act("pointermove", 52);
    act("pointerup", 52);
    await expect.poll(() => Number(line.getAttribute("aria-valuenow"))).toBeGreaterThan(100_000);
  });
});

describe("who earns what", () => {
  test("finds a firm by keys and by pointer, and opens it", async () => {
    document.body.style.width = "520px";
    const opened: FirmResult[] = [];
    await render(WhoEarns, { ...earners, onfirm: (firm: FirmResult) => opened.push(firm) });
    const strip = page.getByRole("slider").first();
    (strip.element() as HTMLElement).focus();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}");
    await expect.element(strip).toHaveAttribute("aria-valuetext", "Firm 2: $0, 2 of 3 from the lowest");
    await expect.element(page.getByText("Firm 2: $0", { exact: true })).toBeVisible();
    await userEvent.keyboard("{End}{Enter}");
    expect(opened).toEqual([{ partnerId: view.partners[0]!.id, firm: 3, result: 50_000 }]);
    await userEvent.keyboard("{Escape}");
    expect(document.querySelector(".ring")).toBeNull();
  });

  test("stands without firms until a future is opened", async () => {
    await render(WhoEarns, { ...earners, firms: null });
    await expect.poll(() => figure("earners").textContent).toContain("as soon as a typical future is opened");
    expect(document.querySelectorAll('[role="slider"]')).toHaveLength(0);
  });
});

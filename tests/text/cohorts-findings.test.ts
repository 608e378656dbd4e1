import { metricsOnDemand, simulate, summarise, type CustomerSuccess, type Scenario } from "#engine/index.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { describeCohorts } from "#charts/cohorts/describe-cohorts.ts";
import { resultView, type ResultView } from "#charts/model.ts";
import { describeNotice } from "#charts/notice/describe-notice.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { modeWishes, noticeModes } from "#views/customers/notice-modes.ts";
import { termOf } from "#views/customers/term.ts";
import { scenarios } from "../generators/scenario.ts";
import { expectTitle, type Ground } from "./claims.ts";
import { cohortWordings, noticeWordings } from "./cohorts-checks.ts";
import { checkTitle } from "./title-checks.ts";

const RUNS = 8;
const DRAWN = process.env["DRAWDOWN_LONG"] ? 150 : 50;

function viewOf(scenario: Scenario): ResultView {
  const results = simulate(scenario, { to: RUNS, onDemand: metricsOnDemand(scenario.horizonMonths) });
  return resultView(scenario, summarise(results, { quantiles: [] }));
}

function groundOf({ summary, strategies, currency }: ResultView): Ground {
  return { summary, ids: strategies.map((s) => s.id), names: strategies.map((s) => s.name), currency };
}

/** Generated scenarios whose letters follow the list. */
function drawn(seed: number): Scenario[] {
  const listed = { "/strategies/*/slot": fc.constant(null) };
  return fc
    .sample(scenarios({ overrides: listed }), { numRuns: DRAWN, seed })
    .map((scenario) => ({ ...scenario, baselineStrategyId: scenario.strategies[0]!.id }));
}

const HORIZONS = [7, 18, 30, 36, 48, 84];

/** The ready scenario over another horizon, with contracts of another term, with or without breakage. */
function followed(horizonMonths: number, termMonths: number, shortfall: "forfeit" | "forgive"): Scenario {
  const offers = apiVendor.offers.map((offer) => ({
    ...offer,
    termMonths,
    commitment: offer.commitment && { ...offer.commitment, shortfall },
  }));
  return { ...apiVendor, horizonMonths, offers };
}

test("every number and direction in a title of cohorts holds", { timeout: 120_000 }, () => {
  const seen = new Map<string, number>();
  const made = HORIZONS.flatMap((horizon, i) => [
    followed(horizon, [12, 24, 12][i % 3]!, "forgive"),
    followed(horizon, 12, "forfeit"),
  ]);
  for (const scenario of [...drawn(5), ...made]) {
    const view = viewOf(scenario);
    const ground = groundOf(view);
    for (const strategy of view.strategies) {
      const term = termOf(scenario, strategy.id);
      const { title } = describeCohorts(view, strategy, term);
      expectTitle(title);
      const code = checkTitle(title, cohortWordings(term ?? 12), ground);
      seen.set(code, (seen.get(code) ?? 0) + 1);
    }
  }
  for (const code of ["young", "dips", "level"]) expect(seen.get(code) ?? 0, code).toBeGreaterThan(0);
});

test("the reader refuses a title of cohorts that says the opposite", () => {
  const view = viewOf(followed(30, 12, "forgive"));
  const ground = groundOf(view);
  const title = describeCohorts(view, view.strategies[0]!, 12).title;
  const lie = title.includes("none makes") ? title.replace("; none makes", ", and makes") : title.replace(/\d+/, "99");
  expect(() => checkTitle(lie, cohortWordings(12), ground), lie).toThrow();
});

/** The ready scenario with another mode of customer success. */
function watchedOver(success: Partial<CustomerSuccess>, decline = 1): Scenario {
  const segments = apiVendor.segments.map((segment) => ({
    ...segment,
    decline: { ...segment.decline, perYear: segment.decline.perYear * decline },
  }));
  return { ...apiVendor, segments, customerSuccess: { ...apiVendor.customerSuccess, ...success } };
}

test("every number and direction in a title of time to notice holds", { timeout: 120_000 }, () => {
  const seen = new Map<string, number>();
  const made = [
    watchedOver({ mode: "reactive" }),
    watchedOver({ mode: "periodic", reviewEvery: 6 }),
    watchedOver({ mode: "periodic", reviewEvery: 4 }),
    watchedOver({ mode: "continuous" }),
    watchedOver({ saveRate: 0 }),
    watchedOver({}, 0),
  ];
  for (const [index, scenario] of [...drawn(6), ...made].entries()) {
    const view = viewOf(scenario);
    const strategy = view.strategies[index % view.strategies.length]!;
    const wishes = modeWishes(scenario, strategy.id);
    const there = index % 3 !== 1;
    const modes = noticeModes(wishes, strategy.id, view.summary, (wish) =>
      there ? summarise(simulate(wish.scenario, { to: RUNS, metrics: [] })) : null,
    );
    const of = (mode: CustomerSuccess["mode"]) => modes.find((each) => each.mode === mode)?.totals ?? null;
    const today = modes.find(({ isToday }) => isToday)!;
    const watched = of("continuous");
    const waiting = today.mode === "continuous" ? of("reactive") : today.totals;
    const { title } = describeNotice(strategy, modes);
    expectTitle(title);
    const wordings = noticeWordings({ today: today.totals!, waiting, watched });
    const code = checkTitle(title, wordings, groundOf(view));
    seen.set(code, (seen.get(code) ?? 0) + 1);
  }
  for (const code of ["none", "unnoticed", "today", "cost", "idle"]) {
    expect(seen.get(code) ?? 0, `${code} of ${[...seen.keys()].join()}`).toBeGreaterThan(0);
  }
});

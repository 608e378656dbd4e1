import type { Focus, Scenario } from "#engine/scenario.ts";
import { firmLife } from "./lives.ts";
import { marketOf } from "./market.ts";
import { firmValue } from "./partner-result.ts";
import { settingOf } from "./setting.ts";

/** A focus and what it is worth to firm 0. */
export interface Worth {
  focus: Focus;
  value: number;
}

/** Firm 0's mean NPV of its result over runs 0 to 31 if it alone splits its time so (domain §9). */
function worthOf(scenario: Scenario, strategyId: string, partnerId: string, focus: Focus): number {
  const values = Array.from({ length: 32 }, (_, run) => {
    const market = marketOf(scenario, run);
    const alone = settingOf(scenario, strategyId, run, market, { [partnerId]: focus });
    const setting = { ...alone, expected: scenario.partners };
    const partner = alone.scenario.partners.find(({ id }) => id === partnerId)!;
    return firmValue(firmLife(setting, partner, 0), scenario.horizonMonths, scenario.discountRate);
  });
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The best response of a profile, and all that was tried on the way. */
export function bestResponseTold(
  scenario: Scenario,
  strategyId: string,
  partnerId: string,
): Worth & { tried: Worth[] } {
  const { focus: home } = scenario.partners.find(({ id }) => id === partnerId)!;
  const tried: Worth[] = [];
  const tryOut = (focus: Focus): Worth => {
    const known = tried.find((other) => distance(other.focus, focus) < 1e-9);
    if (known) return known;
    const worth = { focus, value: worthOf(scenario, strategyId, partnerId, focus) };
    tried.push(worth);
    return worth;
  };
  let best = bestOf([home, ...simplex()].map(tryOut), home);
  for (;;) {
    const next = bestOf([best, ...moves(best.focus).map(tryOut)], home);
    if (next === best) return { ...best, tried };
    best = next;
  }
}

/** The 21 splits in fifths. */
function simplex(): Focus[] {
  const fifths = [0, 1, 2, 3, 4, 5];
  return fifths.flatMap((sell) =>
    fifths
      .filter((activate) => sell + activate <= 5)
      .map((activate) => ({ sell: sell / 5, activate: activate / 5, grow: (5 - sell - activate) / 5 })),
  );
}

const ACTIVITIES = ["sell", "activate", "grow"] as const;

/** A tenth of the time from one activity to another, where there is a tenth. */
function moves(focus: Focus): Focus[] {
  return ACTIVITIES.flatMap((from) =>
    ACTIVITIES.filter((to) => to !== from && focus[from] >= 0.1 - 1e-9).map((to) => ({
      ...focus,
      [from]: Math.max(0, focus[from] - 0.1),
      [to]: focus[to] + 0.1,
    })),
  );
}

/** The greatest value; within 1e-9 of it the nearest to `home`, then larger sell, then larger activate. */
function bestOf(candidates: Worth[], home: Focus): Worth {
  const most = Math.max(...candidates.map(({ value }) => value));
  const equals = candidates.filter(({ value }) => most - value <= 1e-9 * Math.abs(most));
  return equals.reduce((best, other) => (prefers(other.focus, best.focus, home) ? other : best));
}

function prefers(a: Focus, b: Focus, home: Focus): boolean {
  const comparisons = [distance(b, home) - distance(a, home), a.sell - b.sell, a.activate - b.activate];
  const deciding = comparisons.find((difference) => Math.abs(difference) > 1e-9);
  return deciding !== undefined && deciding > 0;
}

/** Euclidean. */
export function distance(a: Focus, b: Focus): number {
  return Math.hypot(a.sell - b.sell, a.activate - b.activate, a.grow - b.grow);
}

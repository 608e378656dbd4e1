import type { Focus, Partner, Scenario } from "../scenario.ts";
import { own } from "../lookup.ts";
import { played as blended, responds } from "./played.ts";
import type { FocusChoice } from "./response-types.ts";

/**
 * What partners play in a run whose inputs were drawn: the best response stays as it was found, but a drawn focus or
 * responsiveness of a partner who responds blends it anew. `focus` is what is played without draws.
 */
export function focusInRun(scenario: Scenario, drawn: Scenario, focus: FocusChoice): FocusChoice {
  if (drawn === scenario) return focus;
  const moved = scenario.partners.flatMap((partner, p) => {
    const inRun = drawn.partners[p]!;
    const same = inRun.responsiveness === partner.responsiveness && inRun.focus === partner.focus;
    return !responds(partner) || same ? [] : [{ partner, inRun }];
  });
  if (moved.length === 0) return focus;
  return Object.fromEntries(
    Object.entries(focus).map(([strategyId, played]) => {
      const again = moved.flatMap(({ partner, inRun }) => {
        const before = own(played, partner.id);
        return before ? [[partner.id, blended(inRun, interestOf(partner, before))] as const] : [];
      });
      return [strategyId, { ...played, ...Object.fromEntries(again) }];
    }),
  );
}

/** The best response that a played split was blended from. */
function interestOf({ focus, responsiveness }: Partner, played: Focus): Focus {
  const unblend = (habit: number, share: number) =>
    Math.min(1, Math.max(0, (share - (1 - responsiveness) * habit) / responsiveness));
  return {
    sell: unblend(focus.sell, played.sell),
    activate: unblend(focus.activate, played.activate),
    grow: unblend(focus.grow, played.grow),
  };
}

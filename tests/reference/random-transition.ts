import type { Focus, Offer, Scenario } from "#engine/scenario.ts";
import { type Chance, chanceFrom } from "./chance.ts";
import { withLifeAfterTheMove } from "./random-early-move.ts";
import { randomCommitment } from "./random-offer.ts";
import { randomScenario } from "./random-scenario.ts";

/** A scenario of `randomScenario` whose strategies are changes of course, from its own offers and plans to its own. */
export function randomTransition(seed: number): Scenario {
  const made = randomScenario(seed);
  const c = chanceFrom(seed + 7_000_000);
  const lastMonth = made.horizonMonths - 1;
  const transition: Scenario = {
    ...made,
    id: `transition-${seed}`,
    partners: made.partners.map((partner) => ({
      ...partner,
      installedBase: c.pick(partner.installedBase, c.whole(1, 4)),
    })),
    offers: c.yes(0.4) ? withoutCommitmentFrom(c, made.offers) : made.offers,
    strategies: made.strategies.map((strategy) => ({
      ...strategy,
      before: c.yes(0.9) ? { offerId: c.pick("offer-0", "offer-1"), planId: c.pick("plan-0", "plan-1") } : null,
      switchMonth: c.pick(
        0,
        c.whole(1, Math.min(6, lastMonth)),
        c.whole(1, lastMonth),
        c.whole(1, lastMonth),
        lastMonth,
      ),
      existing: c.pick("atRenewal", "atRenewal", "atRenewal", "keep"),
    })),
  };
  return c.yes(0.25) ? withLifeAfterTheMove(c, transition) : transition;
}

/** One offer commits to nothing and the other rolls much over: what is to move has nowhere to go, or comes anew. */
function withoutCommitmentFrom(c: Chance, offers: Offer[]): Offer[] {
  const rollover = { shortfall: "rollover" as const, rolloverCap: c.pick(0.5, 1) };
  return offers.map((offer, i) => ({ ...offer, commitment: i === 0 ? null : { ...randomCommitment(c), ...rollover } }));
}

/** Another split of time for most partners under each strategy, corners included. */
export function randomFocus(seed: number, { strategies, partners }: Scenario): Record<string, Record<string, Focus>> {
  const c = chanceFrom(seed + 8_000_000);
  const some = partners.filter(({ type }) => type !== "direct" && c.yes(0.8));
  return Object.fromEntries(
    strategies.map((strategy) => [strategy.id, Object.fromEntries(some.map(({ id }) => [id, focusOf(c)]))]),
  );
}

function focusOf(c: Chance): Focus {
  const sell = c.pick(0, 0.2, c.between(0, 1), 1);
  const activate = (1 - sell) * c.pick(0, c.between(0, 1), 1);
  return { sell, activate, grow: Math.max(0, 1 - sell - activate) };
}

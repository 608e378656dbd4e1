import { ANYWHERE, partsOf, placeOf, type LedgerPlace } from "#state/ledger-place.ts";

/** The screens that the results side can show, in the order of their tabs. */
export const VIEW_NAMES = ["summary", "revenue", "partners", "ledger"] as const;

/** A screen's name, as it stands in addresses. */
export type ViewName = (typeof VIEW_NAMES)[number];

/** Where a person is: a screen, and on screens about one strategy which one (null: the screen's choice). */
export interface Route {
  view: ViewName;
  strategyId: string | null;
  /** Where in the ledger; on other screens there is none. */
  place?: LedgerPlace;
}

/** The screen that the workspace opens with. */
export const FIRST_ROUTE: Route = { view: "summary", strategyId: null };

const STRATEGY = /^[a-z0-9-]{1,40}$/;

/** Stands for a strategy that is left open before a part that is not. */
const OPEN = "_";

/** The route of a location hash such as `#/revenue/commit` or `#/ledger/commit/typical/integrator/2`; null if it names none. */
export function routeOf(hash: string): Route | null {
  if (!hash.startsWith("#/")) return null;
  const [name, strategy = OPEN, ...rest] = hash.slice(2).replace(/\/$/, "").split("/");
  const view = VIEW_NAMES.find((known) => known === name);
  if (view === undefined || (strategy !== OPEN && !STRATEGY.test(strategy))) return null;
  const strategyId = strategy === OPEN ? null : strategy;
  if (view !== "ledger") return rest.length === 0 ? { view, strategyId } : null;
  const place = placeOf(rest);
  return place && { view, strategyId, place };
}

/** The location hash of a route: `routeOf(hashOf(route))` equals `route`. */
export function hashOf({ view, strategyId, place = ANYWHERE }: Route): string {
  const parts = view === "ledger" ? partsOf(place) : [];
  const strategy = strategyId ?? (parts.length > 0 ? OPEN : []);
  return ["#", view, strategy, ...parts].flat().join("/");
}

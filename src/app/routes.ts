import { ANYWHERE, partsOf, placeOf, type LedgerPlace } from "#state/ledger-place.ts";
import type { ViewName } from "#views/view.ts";

export type { ViewName } from "#views/view.ts";

/** The screens that have a tab, in their order. */
export const TAB_NAMES = ["summary", "revenue", "partners", "customers", "compare", "ledger"] as const;

/** All screens of the workspace. */
export const VIEW_NAMES: readonly ViewName[] = [...TAB_NAMES, "report", "present"];

/** Where a person is: a screen, and on screens about one strategy which one (null: the screen's choice). */
export interface Route {
  view: ViewName;
  strategyId: string | null;
  /** The strategy that it is compared with; only where two are compared. */
  against?: string;
  /** The part of the screen that is to be seen. */
  chart?: string;
  /** Where in the ledger; on other screens there is none. */
  place?: LedgerPlace;
}

/** Whether an address holds a scenario, whole or damaged; then it names no place. */
export function isLink(hash: string): boolean {
  return /^#s(=|%3d)/i.test(hash);
}

/** The screen that the workspace opens with. */
export const FIRST_ROUTE: Route = { view: "summary", strategyId: null };

const NAME = /^[a-z0-9-]{1,40}$/;

/** Stands for a part that is left open before one that is not. */
const OPEN = "_";

/** What stands in a screen's address after its name. */
const PARTS = {
  compare: ["strategyId", "against", "chart"],
  present: ["chart"],
  other: ["strategyId", "chart"],
} as const;

const partsIn = (view: ViewName) => PARTS[view === "compare" || view === "present" ? view : "other"];

/**
 * The route of a location hash such as `#/revenue/commit`, `#/revenue/_/bridge`, `#/compare/commit/seats/difference` or
 * `#/ledger/commit/typical/integrator/2`; null if it names none.
 */
export function routeOf(hash: string): Route | null {
  if (!hash.startsWith("#/")) return null;
  const [name, ...parts] = hash.slice(2).replace(/\/$/, "").split("/");
  const view = VIEW_NAMES.find((known) => known === name);
  if (view === undefined) return null;
  const isLedger = view === "ledger";
  const named = namedParts(isLedger ? ["strategyId"] : partsIn(view), isLedger ? parts.slice(0, 1) : parts);
  if (named === null || !isLedger) return named && { strategyId: null, ...named, view };
  const place = placeOf(parts.slice(1));
  return place && { strategyId: null, ...named, view, place };
}

/** Parts of an address by what they name; null where there are more, or another thing. */
function namedParts(keys: readonly (keyof Route)[], parts: string[]): Partial<Route> | null {
  if (parts.length > keys.length || !parts.every((part) => part === OPEN || NAME.test(part))) return null;
  return Object.fromEntries(keys.flatMap((key, i) => ((parts[i] ?? OPEN) === OPEN ? [] : [[key, parts[i]]])));
}

/** The location hash of a route: `routeOf(hashOf(route))` equals `route`. */
export function hashOf(route: Route): string {
  const { view, strategyId, place = ANYWHERE } = route;
  const rest = view === "ledger" ? partsOf(place) : [];
  const named = view === "ledger" ? [strategyId] : partsIn(view).map((key) => route[key]);
  const parts = [...named, ...rest].map((part) => part ?? OPEN);
  while (parts.at(-1) === OPEN) parts.pop();
  return ["#", view, ...parts].join("/");
}

/** The screens that the results side can show, in the order of their tabs. */
export const VIEW_NAMES = ["summary", "revenue", "partners"] as const;

/** A screen's name, as it stands in addresses. */
export type ViewName = (typeof VIEW_NAMES)[number];

/** Where a person is: a screen, and on screens about one strategy which one (null: the screen's choice). */
export interface Route {
  view: ViewName;
  strategyId: string | null;
}

/** The route that an address without one stands for. */
export const FIRST_ROUTE: Route = { view: "summary", strategyId: null };

const ADDRESS = /^#\/([a-z]+)(?:\/([a-z0-9-]{1,40}))?\/?$/;

/** The route of a location hash such as `#/revenue/commit`; null if it names none. */
export function routeOf(hash: string): Route | null {
  const match = ADDRESS.exec(hash);
  const view = VIEW_NAMES.find((name) => name === match?.[1]);
  return view === undefined ? null : { view, strategyId: match?.[2] ?? null };
}

/** The location hash of a route: `routeOf(hashOf(route))` equals `route`. */
export function hashOf(route: Route): string {
  return route.strategyId === null ? `#/${route.view}` : `#/${route.view}/${route.strategyId}`;
}

import type { Component } from "svelte";
import type { ViewProps } from "#views/view.ts";
import { hashOf, routeOf, type Route, type ViewName } from "./routes.ts";

/** A screen's component. */
export type View = Component<ViewProps>;

/** How each screen is fetched. */
export type ViewLoaders = Record<ViewName, () => Promise<View>>;

/** What stands on the page: a route together with the component that shows it, so that the two never disagree. */
export interface Shown {
  route: Route;
  View: View;
}

/** The part of `window` that a router listens to. */
export type AddressBar = Pick<Window, "addEventListener" | "removeEventListener"> & {
  location: { hash: string; replace: (hash: string) => void };
};

/** Follows the address: loads a screen first and publishes it with its route as one value. */
export class Router {
  shown = $state.raw<Shown | null>(null);
  /** The address whose screen could not be fetched, or null. */
  failed = $state.raw<Route | null>(null);
  readonly #loaders: ViewLoaders;
  readonly #bar: AddressBar;
  readonly #follow = () => void this.follow();

  constructor(loaders: ViewLoaders, bar: AddressBar) {
    this.#loaders = loaders;
    this.#bar = bar;
    bar.addEventListener("hashchange", this.#follow);
  }

  /** The route that the address names; null on pages that are no screens of the workspace. */
  get route(): Route | null {
    return routeOf(this.#bar.location.hash);
  }

  /** Loads the screen of the present address and shows it, unless the address has moved on meanwhile. */
  async follow(): Promise<void> {
    const route = this.route;
    if (route === null) return;
    try {
      const View = await this.#loaders[route.view]();
      const now = this.route;
      if (now !== null && hashOf(route) !== hashOf(now)) return;
      this.shown = { route, View };
      this.failed = null;
    } catch {
      this.failed = route;
    }
  }

  /** Fetches a screen that is likely to be asked for; that it cannot be is said when it is. */
  expect(view: ViewName): void {
    this.#loaders[view]().catch(() => {});
  }

  /** Goes to a route by way of the address, so that Back returns. */
  go(route: Route): void {
    this.#bar.location.hash = hashOf(route);
  }

  /** Goes to a route in the place of the present one: Back does not return to that. */
  change(route: Route): void {
    this.#bar.location.replace(hashOf(route));
  }

  /** Stops listening. */
  dispose(): void {
    this.#bar.removeEventListener("hashchange", this.#follow);
  }
}

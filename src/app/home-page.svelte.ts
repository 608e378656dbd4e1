import type { Component } from "svelte";
import { learnPlaceOf } from "#state/lessons/place.ts";
import { LazyPage } from "./lazy-page.svelte.ts";
import { methodAnchorOf } from "./method-page.svelte.ts";
import { routeOf } from "./routes.ts";

/** The address of Home; an address that names nothing leads there too. */
export const HOME = "#/home";

/** Follows the address to Home and away from it. */
export class HomePage extends LazyPage<Component> {
  protected names(hash: string): boolean {
    return routeOf(hash) === null && methodAnchorOf(hash) === undefined && learnPlaceOf(hash) === null;
  }
}

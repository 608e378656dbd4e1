/** One lesson or one chart in another page: what its address asks for. Nothing of one's own is shown there, and nothing is kept. */
import type { Component } from "svelte";
import type { Scenario } from "#engine/index.ts";
import { TEMPLATES } from "#scenario/templates/index.ts";
import { learnPlaceOf } from "#state/lessons/place.ts";
import { THEME_CHOICES, type ThemeChoice } from "#state/theme.svelte.ts";
import type { EmbedProblem } from "#text/embed-words.ts";
import type { Arrival } from "./arriving.ts";
import { FIRST_ROUTE, hashOf, isLink, routeOf } from "./routes.ts";
import type { Services } from "./services.ts";

/** The options of an address such as `?embed&template=seasonal&theme=dark#/revenue/_/bridge`. */
export interface Embed {
  theme: ThemeChoice;
  /** The ready scenario that is named; null: the example, or that of the link. */
  scenario: () => Promise<Scenario | null>;
  /** What the options name and is not there. */
  problems: EmbedProblem[];
  /** Puts the place that `at` names, or the first one, where the address names none; `arrival`: what came of a link. */
  settle: (location: Pick<Location, "hash" | "replace">, arrival: Arrival | null) => void;
  /** What is shown in the stead of the whole app. */
  root: () => Promise<Component<{ services: Services; embed: Embed }>>;
}

/** Reads the options. `at` names a place as it stands after `#/`, for links that hold a scenario there. */
export function embedOf(search: string): Embed {
  const options = new URLSearchParams(search);
  const [id, theme, at] = [options.get("template"), options.get("theme"), options.get("at")];
  const template = TEMPLATES.find((one) => one.id === id);
  const place = at === null ? null : namedBy(`#/${at}`);
  const problems: EmbedProblem[] = [
    ...(id !== null && template === undefined ? [{ code: "noTemplate", id } as const] : []),
    ...(at !== null && place === null ? [{ code: "noPlace", at } as const] : []),
  ];
  return {
    theme: THEME_CHOICES.find((choice) => choice === theme) ?? "system",
    scenario: async () => {
      const found = template?.load().catch(() => void problems.push({ code: "unread" }));
      return (await found) ?? null;
    },
    problems,
    settle: (location, arrival) => {
      if (isLink(location.hash)) return;
      const unread = arrival !== null && arrival.kind !== "scenario";
      if (unread) problems.push({ code: "unread" });
      // What stands in the stead of such a link was not asked for.
      const named = unread ? "" : location.hash;
      const hash = place ?? namedBy(named);
      if (hash === null && named.length > 2) problems.push({ code: "noPlace", at: named.slice(2) });
      if (hash !== location.hash) location.replace(hash ?? hashOf(FIRST_ROUTE));
    },
    root: async () => (await import("./EmbedApp.svelte")).default,
  };
}

/** Whether another page has room for a place of the app: the method and Home are too much. */
export function isShownHere(hash: string): boolean {
  return namedBy(hash) !== null;
}

function namedBy(hash: string): string | null {
  return routeOf(hash) !== null || learnPlaceOf(hash) !== null ? hash : null;
}

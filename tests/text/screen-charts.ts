/** Which charts stand on which screen, as the sources of its components say it. */
import { readdirSync, readFileSync } from "node:fs";
import { routeOf } from "#app/routes.ts";

const FOLDERS = { compare: "compare-strategies" } as Readonly<Record<string, string>>;

/** The charts on a screen, by their names in addresses. */
function chartsOf(view: string): string[] {
  const folder = new URL(`../../src/views/${FOLDERS[view] ?? view}/`, import.meta.url);
  const components = readdirSync(folder).filter((name) => name.endsWith(".svelte"));
  return components
    .flatMap((name) => [...readFileSync(new URL(name, folder), "utf8").matchAll(/"#(charts\/[^"]+\.svelte)"/g)])
    .map(([, path]) => readFileSync(new URL(`../../src/${path}`, import.meta.url), "utf8"))
    .flatMap((source) => [...source.matchAll(/^ +name="([a-z-]+)"/gm)].map((match) => match[1]!));
}

/** Whether an address leads to a screen, and to a chart on it where it names one. */
export function leadsSomewhere(address: string): boolean {
  const route = routeOf(address);
  return route !== null && (route.chart === undefined || chartsOf(route.view).includes(route.chart));
}

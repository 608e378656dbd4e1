/** Ready scenarios, in the order in which they are offered. */
import type { Scenario } from "#engine/index.ts";
import { apiVendor } from "./api-vendor.ts";
import { integrator } from "./integrator.ts";
import { seasonal } from "./seasonal.ts";
import { unusedPromise } from "./unused-promise.ts";

/**
 * What shows a template at a glance. `fan`: a flow added up over the months, its 80 % band and median by month, of two
 * strategies. `lines`: two monthly means of one strategy. Metrics are series of the engine, strategies are ids.
 */
export type TemplatePicture =
  | { kind: "fan"; metric: string; strategies: readonly [string, string] }
  | { kind: "lines"; metrics: readonly [string, string]; strategy: string };

/** A ready scenario and what shows it. */
export interface Template {
  scenario: Scenario;
  picture: TemplatePicture;
}

/** The ready scenarios; copy one before changing it. */
export const TEMPLATES: readonly Template[] = [
  {
    scenario: apiVendor,
    picture: { kind: "fan", metric: "contribution", strategies: ["seats-fee", "commit-share"] },
  },
  { scenario: integrator, picture: { kind: "fan", metric: "partnerResult", strategies: ["fee", "share"] } },
  { scenario: unusedPromise, picture: { kind: "lines", metrics: ["committed", "drawdown"], strategy: "forfeit" } },
  { scenario: seasonal, picture: { kind: "lines", metrics: ["committed", "consumption"], strategy: "monthly" } },
];

export { apiVendor };

/** Ready scenarios, in the order in which they are offered; each but the first is fetched when somebody looks at it. */
import type { Scenario } from "#engine/index.ts";
import { apiVendor } from "./api-vendor.ts";

/**
 * What shows a template at a glance. `fan`: a flow added up over the months, its 80 % band and median by month, of two
 * strategies. `lines`: two monthly means of one strategy. Metrics are series of the engine, strategies are ids.
 */
export type TemplatePicture =
  | { kind: "fan"; metric: string; strategies: readonly [string, string] }
  | { kind: "lines"; metrics: readonly [string, string]; strategy: string };

/** A ready scenario and what shows it. */
export interface TemplateEntry {
  /** The scenario's id. */
  id: string;
  picture: TemplatePicture;
  /** The scenario, the same object each time; copy it before changing it. Rejects where it cannot be fetched. */
  load: () => Promise<Scenario>;
}

/** All ready scenarios. */
export const TEMPLATES: readonly TemplateEntry[] = [
  {
    id: "api-vendor",
    picture: { kind: "fan", metric: "contribution", strategies: ["seats-fee", "commit-share"] },
    load: () => Promise.resolve(apiVendor),
  },
  {
    id: "unused-promise",
    picture: { kind: "lines", metrics: ["committed", "drawdown"], strategy: "forfeit" },
    load: async () => (await import("./unused-promise.ts")).unusedPromise,
  },
  {
    id: "crm-seats",
    picture: { kind: "fan", metric: "idleSpend", strategies: ["signing", "adoption"] },
    load: async () => (await import("./crm-seats.ts")).crmSeats,
  },
  {
    id: "messaging",
    picture: { kind: "fan", metric: "revenue", strategies: ["bundle", "small-fee"] },
    load: async () => (await import("./messaging.ts")).messaging,
  },
  {
    id: "background-checks",
    picture: { kind: "fan", metric: "revenue", strategies: ["thin", "near"] },
    load: async () => (await import("./background-checks.ts")).backgroundChecks,
  },
  {
    id: "seasonal",
    picture: { kind: "lines", metrics: ["committed", "consumption"], strategy: "monthly" },
    load: async () => (await import("./seasonal.ts")).seasonal,
  },
  {
    id: "printers",
    picture: { kind: "fan", metric: "revenue", strategies: ["sale", "click"] },
    load: async () => (await import("./printers.ts")).printers,
  },
  {
    id: "machines",
    picture: { kind: "fan", metric: "contribution", strategies: ["buy", "hours"] },
    load: async () => (await import("./machines.ts")).machines,
  },
  {
    id: "cloud-ramp",
    picture: { kind: "fan", metric: "idleSpend", strategies: ["flat", "rollover"] },
    load: async () => (await import("./cloud-ramp.ts")).cloudRamp,
  },
  {
    id: "iot-data",
    picture: { kind: "fan", metric: "revenue", strategies: ["one-price", "volume"] },
    load: async () => (await import("./iot-data.ts")).iotData,
  },
  {
    id: "energy",
    picture: { kind: "lines", metrics: ["committed", "consumption"], strategy: "level" },
    load: async () => (await import("./energy.ts")).energy,
  },
  {
    id: "feature-tiers",
    picture: { kind: "fan", metric: "revenue", strategies: ["bundle", "steps"] },
    load: async () => (await import("./feature-tiers.ts")).featureTiers,
  },
  {
    id: "managed-services",
    picture: { kind: "fan", metric: "customersChurned", strategies: ["fee", "share"] },
    load: async () => (await import("./managed-services.ts")).managedServices,
  },
  {
    id: "integrator",
    picture: { kind: "fan", metric: "partnerResult", strategies: ["fee", "share"] },
    load: async () => (await import("./integrator.ts")).integrator,
  },
];

/** The ready scenarios by id: all that can be fetched now. */
export async function loadTemplates(): Promise<ReadonlyMap<string, Scenario>> {
  const found = await Promise.all(TEMPLATES.map(({ load }) => load().catch(() => null)));
  return new Map(found.filter((scenario) => scenario !== null).map((scenario) => [scenario.id, scenario]));
}

export { apiVendor };

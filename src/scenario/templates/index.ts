/** Ready scenarios, in the order in which they are offered. */
import type { Scenario } from "#engine/index.ts";
import { apiVendor } from "./api-vendor.ts";

/** The ready scenarios; copy one before changing it. */
export const TEMPLATES: readonly Scenario[] = [apiVendor];

export { apiVendor };

/** The engine's public face: nothing outside `src/engine` imports past it. */
export type * from "./scenario.ts";
export type * from "./results.ts";
export * from "./metrics/catalogue.ts";
export { QUANTILES } from "./results.ts";
export { ENGINE_VERSION } from "./version.ts";
export { amount } from "./contracts/schedule.ts";
export { simulate, type SimulateOptions } from "./simulate.ts";
export { merge } from "./metrics/merge.ts";
export { summarise } from "./metrics/summarise.ts";
export { estimateWork, type WorkEstimate } from "./estimate.ts";

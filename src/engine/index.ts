/** The engine's public face: nothing outside `src/engine` imports past it. */
export type * from "./scenario.ts";
export type * from "./results.ts";
export type * from "./response/response-types.ts";
export type * from "./trace/trace-types.ts";
export type * from "./trace/slice-types.ts";
export * from "./metrics/catalogue.ts";
export { QUANTILES } from "./results.ts";
export { ENGINE_VERSION } from "./version.ts";
export { amount } from "./contracts/schedule.ts";
export { simulate, type SimulateOptions } from "./simulate.ts";
export { bestResponse, partnerResponses, played } from "./response/best-response.ts";
export type * from "./response/response-types.ts";
export { merge } from "./metrics/merge.ts";
export { summarise } from "./metrics/summarise.ts";
export { isBeyondChance, shareAbove } from "./metrics/statistics.ts";
export { scenarioOfRun } from "./uncertain/scenario-of-run.ts";
export { estimateWork, type WorkEstimate } from "./estimate.ts";
export { LEAST_ADOPTION_GAP, LEAST_TYPICAL_SIZE, MAX_SPREAD_RATIO } from "./uncertain/limit-kinds.ts";

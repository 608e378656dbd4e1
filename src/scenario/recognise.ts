/** Tells what is ours from other text, by a glance: it is read in full where it is opened. */
import { saysLibrary } from "./library-file.ts";

/** Fields of a scenario that other data has not. */
const SIGNS = ["schemaVersion", "horizonMonths", "baselineStrategyId", "partnerMarket", "offers", "strategies"];

/** Whether a text is meant as a scenario or a library in JSON, whole or damaged. */
export function isMeantForUs(text: string): boolean {
  if (!/^[\s\uFEFF]*\{/.test(text)) return false;
  return saysLibrary(text) || SIGNS.filter((name) => text.includes(`"${name}"`)).length >= 2;
}

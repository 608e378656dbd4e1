import { BASE_METRICS, COMPONENT_KINDS } from "./metrics/catalogue.ts";
import { byId } from "./lookup.ts";
import { dealsPerMonth, effortOf } from "./partners/effort.ts";
import type { Scenario } from "./scenario.ts";
import { BASE_MONTHS } from "./calendar.ts";

/** What a run of a scenario takes. */
export interface WorkEstimate {
  /** Expected customer-months of one run, over all strategies. */
  customerMonthsPerRun: number;
  /** Bytes of one run's results with every series. */
  bytesPerRun: number;
}

/** Estimates a run's work and memory from expected arrivals, before anything is started. Throws on unknown ids. */
export function estimateWork(scenario: Scenario): WorkEstimate {
  const months = scenario.horizonMonths;
  let customerMonths = 0;
  for (const strategy of scenario.strategies) {
    const offers = [strategy.offerId, strategy.before?.offerId ?? strategy.offerId].map((id) =>
      byId(scenario.offers, id),
    );
    const dealMultiplier = Math.max(...offers.map((offer) => offer.dealMultiplier));
    for (const partner of scenario.partners) {
      const dealRate = dealsPerMonth(partner, effortOf(partner, partner.focus), dealMultiplier);
      const base = partner.installedBase * (months + BASE_MONTHS / 2);
      customerMonths += partner.firms * (base + (dealRate * months * (months + 1)) / 2);
    }
  }
  const series = Object.keys(BASE_METRICS).length + COMPONENT_KINDS.length + 1 + 2 * scenario.partners.length;
  return { customerMonthsPerRun: customerMonths, bytesPerRun: scenario.strategies.length * series * months * 8 };
}

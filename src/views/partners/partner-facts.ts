import type { PartnerFacts } from "#charts/who-earns/earners.ts";
import type { Partner, Scenario, Strategy, Summary } from "#engine/index.ts";

/** What teams cost and how late payouts arrive: inputs that results do not hold. */
export function partnerFacts(scenario: Scenario, summary: Summary): PartnerFacts {
  return {
    team: Object.fromEntries(scenario.partners.map((partner) => [partner.id, teamCost(partner, summary)])),
    lag: Object.fromEntries(scenario.strategies.map((strategy) => [strategy.id, lagOf(strategy, scenario, summary)])),
  };
}

/** What a firm's team costs over the horizon: the mean of the futures where size or cost is uncertain. */
function teamCost({ id, team }: Partner, { inputs, months, runs }: Summary): number {
  const [size, cost] = [inputs[`/partners/${id}/team/size`], inputs[`/partners/${id}/team/costPerYear`]];
  if (!size && !cost) return (team.size * team.costPerYear * months) / 12;
  let sum = 0;
  for (let run = 0; run < runs; run++) sum += (size?.[run] ?? team.size) * (cost?.[run] ?? team.costPerYear);
  return ((sum / runs) * months) / 12;
}

/** The months from earning to arrival; null where plans or futures differ. */
function lagOf({ planId, before }: Strategy, { plans }: Scenario, { inputs }: Summary): number | null {
  const inForce = [planId, ...(before ? [before.planId] : [])];
  if (inForce.some((id) => inputs[`/plans/${id}/paymentLagMonths`] !== undefined)) return null;
  const lags = new Set(plans.filter(({ id }) => inForce.includes(id)).map((plan) => plan.paymentLagMonths));
  const [lag] = lags;
  return lags.size === 1 && lag !== undefined ? lag : null;
}

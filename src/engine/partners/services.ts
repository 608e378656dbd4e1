import type { WorldBooks } from "../books/world-books.ts";
import type { Partner } from "../scenario.ts";
import type { Effort } from "./effort.ts";
import { teamCostPerMonth } from "./team.ts";

/**
 * Fills `net` by month: a profile's services income less delivery cost and teams, all firms (domain §8, Partner
 * result). Attached services count at their expected value.
 */
export function servicesNet(net: Float64Array, partner: Partner, effort: Effort, books: WorldBooks): void {
  const { services } = partner;
  const attached = services.attachRate * Math.min(1, effort.grow);
  const kept = 1 - services.deliveryCost;
  const team = teamCostPerMonth(partner);
  for (let t = 0; t < net.length; t++) {
    const managed =
      services.managedMonthly * books.profileActivated[t]! + services.managedShare * books.profileConsumption[t]!;
    net[t] = (services.implementationFee * books.profileNew[t]! + attached * managed) * kept - team;
  }
}

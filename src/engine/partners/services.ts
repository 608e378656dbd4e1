import type { WorldBooks } from "../books/world-books.ts";
import type { Partner } from "../scenario.ts";
import type { Effort } from "./effort.ts";
import { teamCostPerMonth } from "./team.ts";

/**
 * Fills `net` by month: a firm's services income less delivery cost and team (domain §8, Partner
 * result). Attached services count at their expected value.
 */
export function servicesNet(net: Float64Array, partner: Partner, effort: Effort, books: WorldBooks): void {
  const { services } = partner;
  const attached = services.attachRate * Math.min(1, effort.grow);
  const kept = 1 - services.deliveryCost;
  const team = teamCostPerMonth(partner);
  for (let t = 0; t < net.length; t++) {
    const managed =
      services.managedMonthly * books.firmActivated[t]! + services.managedShare * books.firmConsumption[t]!;
    net[t] = (services.implementationFee * books.firmNew[t]! + attached * managed) * kept - team;
  }
}

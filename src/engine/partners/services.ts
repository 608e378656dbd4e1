import type { WorldBooks } from "../books/world-books.ts";
import type { Partner } from "../scenario.ts";
import type { Effort } from "./effort.ts";
import { teamCostPerMonth } from "./team.ts";

/** Income kinds of services, in the order in which `servicesIncome` fills them in. */
export const SERVICES = ["implementation", "managedMonthly", "managedShare"] as const;

/** Fills `income` with what a firm's services earn in month `t`. Attached services count at their expected value. */
export function servicesIncome(
  income: Float64Array,
  { services }: Partner,
  effort: Effort,
  books: WorldBooks,
  t: number,
): void {
  const attached = services.attachRate * Math.min(1, effort.grow);
  income[0] = services.implementationFee * books.firmNew[t]!;
  income[1] = attached * services.managedMonthly * books.firmActivated[t]!;
  income[2] = attached * services.managedShare * books.firmConsumption[t]!;
}

const income = new Float64Array(SERVICES.length);

/** Fills `net` by month: a firm's services income less delivery cost and team (domain §8, Partner result). */
export function servicesNet(net: Float64Array, partner: Partner, effort: Effort, books: WorldBooks): void {
  const kept = 1 - partner.services.deliveryCost;
  const team = teamCostPerMonth(partner);
  for (let t = 0; t < net.length; t++) {
    servicesIncome(income, partner, effort, books, t);
    net[t] = (income[0]! + income[1]! + income[2]!) * kept - team;
  }
}

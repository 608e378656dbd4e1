import { ContractColumns } from "../contracts/columns.ts";
import { Life, State } from "../customers/life.ts";
import type { IncentiveComponent } from "../scenario.ts";
import { periodPayout } from "./attainment.ts";
import { ClawbackList } from "./clawbacks.ts";
import { Payee } from "./payee.ts";
import { customerRule } from "./registry.ts";

/** Age at which growth and renewals are probed: the first with a year behind it. */
const YEAR = 12;

/**
 * Asks a component's own rule what it pays for one figure, ages up to `lastAge`: without gate, clawback and yearly cap.
 * The answer takes the figure that drives the component and, for a resale margin or a revenue share, the customer's age:
 * the contract's value (signing fee, deployment funding, renewal bonus), a month's base, the growth of a month over the
 * year before, a firm's total of a whole period, months to first value (whole), customers (retainer).
 */
export function payoutProbe(component: IncentiveComponent, lastAge = YEAR): (driver: number, age?: number) => number {
  if (component.kind === "attainment") return (total) => periodPayout(component, total, 1);
  const months = Math.max(lastAge, YEAR) + 1;
  const [life, columns] = [new Life(months), new ContractColumns(months, false)];
  const payee = new Payee(life, columns, months);
  const rule = customerRule(component, 0, months);
  const firm = new Float64Array(months);
  const clawbacks = new ClawbackList(months);
  life.months = months;
  life.isNew = true;
  columns.open(months);
  return (driver, age = 0) => {
    drive(component, life, columns, driver, age);
    payee.openStage(0, Infinity, YEAR);
    firm.fill(0);
    rule(payee, firm, clawbacks);
    clawbacks.clear();
    const paid = firm.reduce((sum, amount) => sum + amount, 0);
    return component.kind === "retainer" ? paid * driver : paid;
  };
}

type PerCustomer = Exclude<IncentiveComponent, { kind: "attainment" }>;

/** Writes the one figure into a life and a contract in which all others are 0. */
function drive(component: PerCustomer, life: Life, columns: ContractColumns, driver: number, age: number): void {
  switch (component.kind) {
    case "signingFee":
      columns[component.base][0] = driver;
      return;
    case "deploymentFunding":
      columns.contractValue[0] = driver;
      return;
    case "resaleMargin":
      columns.billings.fill(0)[age] = driver;
      return;
    case "revenueShare":
      columns[component.base].fill(0)[age] = driver;
      return;
    case "growthRebate":
      columns.consumption[YEAR] = driver;
      return;
    case "renewalBonus":
      columns.contractValue[YEAR] = driver;
      return;
    case "activationBonus":
      life.firstValue = driver;
      return;
    case "retainer":
      life.state.fill(State.waiting)[age] = State.healthy;
      return;
    default:
      (component) satisfies never;
  }
}

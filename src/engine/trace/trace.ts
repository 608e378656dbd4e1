import { compileModel, type Model } from "../model.ts";
import { byId, own } from "../lookup.ts";
import { SERVICES, servicesIncome } from "../partners/services.ts";
import { teamCostPerMonth } from "../partners/team.ts";
import { withResponses } from "../response/best-response.ts";
import { focusInRun } from "../response/focus-in-run.ts";
import type { FocusChoice } from "../response/response-types.ts";
import { type CustomerSeen, ModelRun, type WorldRun } from "../run.ts";
import type { Scenario } from "../scenario.ts";
import { compileInputs } from "../uncertain/inputs.ts";
import { ENGINE_VERSION } from "../version.ts";
import { ContractRecord } from "./contract-record.ts";
import { CustomerScribe } from "./customer.ts";
import { PlanRecord } from "./plan-record.ts";
import type { CustomerTrace, FirmMonth, FirmTrace, PartnerTrace, Trace } from "./trace-types.ts";

/**
 * Replays one run of one strategy exactly, opened down to the line (domain §12). `focus` as for `simulate`. Throws on
 * an unknown strategy, and a RangeError for a run that is no whole number from 0 on.
 */
export function trace(scenario: Scenario, strategyId: string, run: number, focus?: FocusChoice): Trace {
  if (!(Number.isInteger(run) && run >= 0)) throw new RangeError(`no such run: ${run}`);
  byId(scenario.strategies, strategyId);
  const inputs = compileInputs(scenario);
  const values = new Float64Array(inputs.paths.length);
  const drawn = inputs.scenarioOf(run, values);
  const played = focusInRun(scenario, drawn, withResponses(scenario, [strategyId], focus));
  const model = compileModel(drawn, [strategyId], played);
  const record = new RunRecord(drawn, strategyId, model, played);
  record.work(run);
  return {
    engineVersion: ENGINE_VERSION,
    strategyId,
    run,
    months: model.horizon,
    inputs: Object.fromEntries(inputs.paths.map((path, i) => [path, values[i]!])),
    market: [...record.market],
    partners: record.partners,
  };
}

/** Looks on at one run and writes all of it down. */
class RunRecord {
  readonly partners: PartnerTrace[];
  readonly #contract = new ContractRecord();
  readonly #plan = new PlanRecord();
  readonly #scribe: CustomerScribe;
  readonly #modelRun: ModelRun;
  readonly #model: Model;
  readonly #planIds: { own: string; before: string };
  #customers: CustomerTrace[] = [];

  constructor(scenario: Scenario, strategyId: string, model: Model, focus: FocusChoice) {
    const strategy = byId(scenario.strategies, strategyId);
    this.#planIds = { own: strategy.planId, before: strategy.before?.planId ?? strategy.planId };
    this.#model = model;
    this.partners = scenario.partners.map(({ id, focus: habit }) => ({
      partnerId: id,
      focus: own(own(focus, strategyId), id) ?? habit,
      firms: [],
    }));
    this.#modelRun = new ModelRun(model, {
      sink: (seen) => this.#customer(seen),
      watch: {
        contract: this.#contract,
        plan: this.#plan,
        firm: (worldRun, profile, firm) => this.partners[profile]!.firms.push(this.#firm(worldRun, profile, firm)),
      },
    });
    this.#scribe = new CustomerScribe(model, this.#modelRun.market);
  }

  /** Factor on all usage from t = −24 on. */
  get market(): Float64Array {
    return this.#modelRun.market;
  }

  /** Works a run through. */
  work(run: number): void {
    this.#modelRun.run(run);
  }

  #customer(seen: CustomerSeen): void {
    this.#customers.push(this.#scribe.write(seen, this.#contract, this.#plan.takeCustomer(), this.#planIds));
    this.#contract.clear();
  }

  #firm({ books, strategies: [strategy] }: WorldRun, profile: number, firm: number): FirmTrace {
    const { partner, isDirect } = this.#model.profiles[profile]!;
    const effort = this.#model.groups[0]!.environment.efforts[profile]!;
    const lines = this.#plan.takeFirm();
    const income = new Float64Array(SERVICES.length);
    const teamCost = teamCostPerMonth(partner);
    const customers = this.#customers;
    this.#customers = [];
    const months = Array.from({ length: this.#model.horizon }, (_, month): FirmMonth => {
      if (!isDirect) servicesIncome(income, partner, effort, books, month);
      const [implementation, managedMonthly, managedShare] = income as unknown as [number, number, number];
      const deliveryCost = (implementation + managedMonthly + managedShare) * partner.services.deliveryCost;
      const received = strategy!.firmReceived[month]!;
      const result = received + implementation + managedMonthly + managedShare - deliveryCost - teamCost;
      return {
        month,
        lines: lines.get(month) ?? [],
        accrued: strategy!.firmAccrued[month]!,
        received,
        services: { implementation, managedMonthly, managedShare, deliveryCost },
        teamCost,
        result: isDirect ? 0 : result,
      };
    });
    return { firm, customers, months };
  }
}

import type { Scenario } from "#engine/scenario.ts";
import type { CustomerDraws, CustomerTrace, FirmTrace, PartnerTrace, Trace } from "#engine/trace/trace-types.ts";
import type { Draws } from "./draws.ts";
import { type Life, lifeOf } from "./lives.ts";
import { type Setting, settingOf } from "./setting.ts";

/** Where a customer stands in a trace. */
export interface Place {
  partner: PartnerTrace;
  firm: FirmTrace;
  customer: CustomerTrace;
}

/** All customers of a trace. */
export function customersOf(trace: Trace): Place[] {
  return trace.partners.flatMap((partner) =>
    partner.firms.flatMap((firm) => firm.customers.map((customer) => ({ partner, firm, customer }))),
  );
}

/** A customer of a trace told anew: its signing, its draws and the market are the trace's, all else is computed. */
export function toldAnew(
  scenario: Scenario,
  trace: Trace,
  { partner, firm, customer }: Place,
): { setting: Setting; life: Life } {
  const market = (t: number) => trace.market[t + 24]!;
  const focus = Object.fromEntries(trace.partners.map((other) => [other.partnerId, other.focus]));
  const setting = settingOf(scenario, trace.strategyId, trace.run, market, focus);
  const arrival = {
    partner: setting.scenario.partners.find(({ id }) => id === partner.partnerId)!,
    firm: firm.firm,
    number: customer.customer,
    signedAt: customer.signed,
    segment: scenario.segments.find(({ id }) => id === customer.segmentId)!,
  };
  return { setting, life: lifeOf(setting, arrival, readFrom(customer.draws)) };
}

/** Draws as the trace lists them; it lists none for months after churn, and nothing is told of those. */
function readFrom(draws: CustomerDraws): Draws {
  const at = (values: number[]) => (k: number) => values[k] ?? NaN;
  return {
    potential: () => draws.potential,
    seats: () => draws.seats,
    delay: () => draws.delay,
    optimism: () => draws.optimism,
    activation: () => draws.activation,
    loyalty: () => draws.loyalty,
    noise: at(draws.noise),
    uplift: at(draws.uplift),
    useCase: at(draws.useCase),
    decline: at(draws.decline),
    save: at(draws.save),
  };
}

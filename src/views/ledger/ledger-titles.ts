import type { Scenario } from "#engine/index.ts";
import { monthsOf } from "#state/ledger-choice.ts";
import type { LedgerPage } from "#state/ledger.svelte.ts";
import { customerName } from "#text/ledger/labels.ts";
import { customerTitle, firmName, firmTitle, LEDGER_WORDS } from "#text/ui-words-ledger.ts";

/** The finding of the open page: what a customer brings and costs, or what a firm earns and keeps. */
export function ledgerTitle({ chosen, overview }: LedgerPage): string {
  const { months, scenario } = overview;
  const firm = overview.partners
    .find(({ partnerId }) => partnerId === chosen?.partnerId)
    ?.firms.find((one) => one.firm + 1 === chosen?.firm);
  if (!chosen || !firm) return LEDGER_WORDS.noFirm;
  const { currency } = scenario;
  const customer = firm.customers.find((one) => one.customer === chosen.customer);
  if (customer)
    return customerTitle(
      customerName(customer.customer),
      customer.revenue,
      customer.payouts,
      { stay: monthsOf(customer, months), horizon: months },
      currency,
    );
  if (chosen.customer === null) return LEDGER_WORDS.noCustomer;
  const { accrued, result } = firm;
  const partner = partnerName(scenario, chosen.partnerId);
  return firmTitle({ name: firmName(chosen.firm), partner, accrued, result }, months, currency);
}

/** A partner profile's name. */
function partnerName(scenario: Scenario, partnerId: string): string {
  return scenario.partners.find(({ id }) => id === partnerId)?.name ?? partnerId;
}

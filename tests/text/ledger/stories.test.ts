import { describe, expect, it } from "vitest";
import type { CommitmentTrace, CustomerMonth, CustomerState, InvoiceLine, StatementRow } from "#engine/index.ts";
import { explainInvoice, explainRevenue } from "#text/ledger/billing.ts";
import { explainCommitment, explainRenewal } from "#text/ledger/contract.ts";
import { explainIdleSpend, explainServiceCost } from "#text/ledger/costs.ts";
import { explainMonth } from "#text/ledger/customer-months.ts";
import { explainFirmResult } from "#text/ledger/firm-months.ts";
import { customerName, rowLabel } from "#text/ledger/labels.ts";
import { everything } from "#tests/fixtures/everything.ts";
import { madeCustomer, madeFirmMonth } from "../../worker/made-trace.ts";
import { plain } from "./recompute.ts";

const context = { scenario: everything };

type Changes = Partial<Omit<CustomerMonth, "amounts">> & { amounts?: Partial<CustomerMonth["amounts"]> };

/** What `tell` says of the last of these months of a customer's life that began in April 2027. */
function told(
  tell: (month: CustomerMonth, customer: ReturnType<typeof madeCustomer>) => string,
  months: Changes[],
  changes: Parameters<typeof madeCustomer>[3] = {},
): string {
  const customer = madeCustomer(1, 0, months, changes);
  return plain(tell(customer.months.at(-1)!, customer));
}

describe("a customer's month in a line", () => {
  const story = (months: Changes[], changes = {}) =>
    told((month, customer) => explainMonth(month, customer, context), months, changes);
  const state = (name: CustomerState, changes: Changes = {}): Changes => ({ state: name, ...changes });

  it.each([
    ["Not live yet, signed in Apr 2027", [state("waiting"), state("waiting")]],
    ["Healthy, live since Apr 2027, adoption at 40 %", [state("healthy"), state("healthy", { adoption: 0.4 })]],
    ["Declining since May 2027, usage down to 64 %", [{}, state("declining"), state("declining", { health: 0.64 })]],
    ["Recovering since May 2027, usage back at 80 %", [state("declining"), state("recovering", { health: 0.8 })]],
    ["At its floor since May 2027, usage at 50 % for good", [{}, state("floored", { health: 0.5 })]],
    ["Dormant since May 2027, no usage any more", [{}, state("dormant", { health: 0 })]],
    ["Left in Jun 2027: the renewal did not come", [{}, {}, { underContract: false }]],
  ])("says “%s”", (expected, months) => {
    expect(story(months)).toBe(expected);
  });

  it("says that the customer has moved", () => {
    expect(story([state("waiting"), state("waiting", { offerId: "payg" })], { moved: 1 })).toBe(
      "Not live yet, signed in Apr 2027; moved to “Pay as you go”",
    );
  });
});

describe("a renewal", () => {
  const renewal = { chance: 0.722, hazard: 0.334, renewed: true };
  const tell = (changes: Changes, before: Changes = { seats: 30, seatsUsed: 17.4, offerId: "seats" }) =>
    told((month, customer) => explainRenewal(month.renewal!, month, customer, context), [before, changes]);

  it("is told with its chance, where that came from, and what it changed", () => {
    expect(tell({ renewal, seats: 17, priceLevel: 1.05, offerId: "seats" })).toBe(
      "Renewal due in May 2027: 72 % chance (healthy the month before and 58 % of the seats used); " +
        "luck gave it 1.000 of loyalty, and its renewals so far took 0.334: renewed, with prices 5 % up and 17 seats instead of 30.",
    );
  });

  it("that could not come is told without arithmetic", () => {
    const lost = { chance: 0, hazard: Infinity, renewed: false };
    expect(tell({ renewal: lost, underContract: false }, { offerId: "payg", state: "dormant" })).toBe(
      "Renewal due in May 2027: 0 % chance (dormant the month before): it left.",
    );
  });
});

describe("a commitment", () => {
  const running: CommitmentTrace = {
    periodMonth: 11,
    periodMonths: 12,
    committed: 24_000,
    discount: 0.12,
    opening: 9000,
    closing: 7500,
    utilisation: 0.6875,
    ends: null,
  };
  const tell = (changes: Partial<CommitmentTrace>, amounts: Partial<CustomerMonth["amounts"]> = {}) => {
    const commitment = { ...running, ...changes };
    return told(
      (month, customer) => explainCommitment(commitment, month, customer, context),
      [{ commitment, amounts: { drawdown: 1500, ...amounts } }],
    );
  };
  const head =
    "Month 12 of 12 of a commitment of €24,000.00, bought 12 % under list: €9,000.00 less €1,500.00 drawn down";
  const pace = "69 % of the pace so far is used.";

  it("is told with its balance and pace", () => {
    expect(tell({})).toBe(`${head} leaves €7,500.00; ${pace}`);
  });

  it("that ends says what becomes of what is left", () => {
    expect(tell({ ends: "regular", closing: 3000 }, { breakage: 4500, rolledOver: 3000 })).toBe(
      `${head}, less €4,500.00 forfeited at the period’s end, leaves €3,000.00 to roll over; ${pace}`,
    );
    expect(tell({ ends: "regular", closing: 0 }, { forgiven: 7500 })).toBe(
      `${head}, less €7,500.00 forgiven at the period’s end, leaves €0.00; ${pace}`,
    );
    expect(tell({ ends: "exhausted", opening: 1500, closing: 0 })).toContain(
      "drawn down ends the period, as it is used up, and leaves €0.00",
    );
  });

  const invoice = (line: InvoiceLine, amounts: Partial<CustomerMonth["amounts"]>, month: Changes = {}) =>
    told(
      (own, customer) => explainInvoice(line, own, customer, context),
      [{ commitment: running, offerId: "commit", ...month, amounts: { drawdown: 1500, ...amounts } }],
    );

  it("is billed in instalments, and what was left of it at the end", () => {
    expect(invoice({ kind: "instalment", months: 3, amount: 6000 }, {})).toBe(
      "Commitment instalment: 3 of 12 months of the commitment of €24,000.00: €6,000.00.",
    );
    expect(invoice({ kind: "instalment", months: 2, amount: 1234 }, {})).toBe(
      "Commitment instalment: the rest of the commitment of €24,000.00: €1,234.00.",
    );
    expect(invoice({ kind: "trueUp", months: 12, amount: 4500 }, { rolledOver: 3000 })).toBe(
      "True-up: €7,500.00 of the commitment was left at the period’s end, of which €3,000.00 rolls over: €4,500.00.",
    );
    expect(invoice({ kind: "credit", months: 12, amount: -7500 }, {})).toBe(
      "Credit: €7,500.00 of the commitment was left at the period’s end and is forgiven: −€7,500.00.",
    );
    expect(invoice({ kind: "carried", months: 1, amount: 800 }, {})).toBe(
      "Rollover: what rolled over was billed in arrears and not invoiced yet; the new commitment is billed upfront: €800.00.",
    );
    expect(invoice({ kind: "carried", months: 1, amount: -800 }, {})).toBe(
      "Rollover: what rolled over was paid upfront; the new commitment is invoiced as it is drawn down: −€800.00.",
    );
    expect(invoice({ kind: "overage", months: 1, amount: 600 }, {})).toBe(
      "Overage: usage worth €500.00 beyond the commitment’s balance, × 1.2: €600.00.",
    );
  });

  it("is forfeited where the renewal or the move leaves nothing to roll over into", () => {
    const breakage = (month: Changes) =>
      told((own, customer) => explainRevenue({ kind: "breakage", amount: 300 }, own, customer, context), [month]);
    expect(breakage({ underContract: false })).toBe(
      "Breakage: what was to roll over is forfeited, as the renewal did not come: €300.00.",
    );
    expect(breakage({})).toBe(
      "Breakage: what was to roll over is forfeited, as the new offer has no commitment: €300.00.",
    );
  });
});

describe("costs", () => {
  it("are told by meter and customer", () => {
    const month = { offerId: "payg", amounts: { usage: 1000, serviceCost: 455 } };
    expect(told((own, customer) => explainServiceCost(own, customer, context), [month])).toBe(
      "Cost of service: Calls 1,000 at €0.40, Storage 300 at €0.05 and €40.00 for the customer: €455.00.",
    );
  });

  it("of nothing are idle spend, or there is none", () => {
    const idle = (month: Changes) => told((own, customer) => explainIdleSpend(own, customer, context), [month]);
    const seats = { seats: 42, seatsUsed: 30.4, revenue: [{ kind: "seats" as const, amount: 1764 }] };
    expect(idle({ ...seats, amounts: { idleSpend: 487.2 } })).toBe(
      "Idle spend: 30.4 of 42 seats used and €1,764.00 paid for them, so €487.20 is idle: €487.20.",
    );
    expect(idle({})).toBe("Idle spend: all that is paid for is used: €0.00.");
  });
});

describe("a firm", () => {
  it("has a result that is told part by part", () => {
    const services = { implementation: 300, managedMonthly: 0, managedShare: 20, deliveryCost: 120 };
    const month = madeFirmMonth(3, { received: 1200, services, teamCost: 900, result: 500 });
    expect(plain(explainFirmResult(month, context))).toBe(
      "Result of the firm: €1,200.00 payouts received + €300.00 for implementations + €20.00 share of consumption " +
        "for managed services − €120.00 to deliver services − €900.00 for the team: €500.00.",
    );
  });

  it("has rows that tell apart what is alike", () => {
    const row = (changes: Partial<StatementRow>): StatementRow => {
      return { planId: "fee", component: 5, kind: "resaleMargin", takenBack: false, amounts: [], ...changes };
    };
    const second = row({ component: 1, kind: "signingFee", takenBack: true });
    const other = row({ planId: "share", component: 9 });
    expect(rowLabel(row({}), [row({}), second], everything)).toBe("Resale margin");
    expect(rowLabel(second, [row({}), second], everything)).toBe("Signing fee 2, taken back");
    expect(rowLabel(other, [row({}), other], everything)).toBe("Resale margin, Shares");
    expect(rowLabel(row({ component: null, kind: "cap" }), [row({})], everything)).toBe("Cut by the yearly cap");
  });

  it("names its customers by number", () => {
    expect([customerName(3), customerName(-2)]).toEqual(["Customer 3", "Installed base 2"]);
  });
});

/** The model of a scenario in sentences short enough for a table: what a reader of the report must know to agree or not. */
import type {
  Commitment,
  Curve,
  CustomerSuccess,
  Offer,
  Partner,
  Plan,
  Scenario,
  Segment,
  Spread,
} from "#engine/index.ts";
import { chargeWords } from "./charge-words.ts";
import { dealShare } from "./deal-share.ts";
import { showEntry } from "./entry.ts";
import { count, money, months, percent, quantity } from "./format.ts";
import { gateWords, wholeComponentWords } from "./plan-words.ts";

const exact = (share: number): string => showEntry(share, "share");
const factor = (value: number): string => showEntry(value, "factor");
const only = (parts: (string | null)[]): string[] => parts.filter((part) => part !== null);

/** "2,400 a month, one in ten above 6,900" */
function spreadWords({ median, p90 }: Spread, write: (value: number) => string): string {
  return p90 > median ? `${write(median)}, one in ten above ${write(p90)}` : write(median);
}

/** What a kind of customer is and does. */
export function segmentInputs(segment: Segment, scenario: Scenario): string[] {
  const { activity, seats, activation, growthRate, expansion, decline, volatility, walletShare } = segment;
  const deals = dealShare(segment.id, scenario.partners);
  return only([
    deals === null ? null : `${percent(deals)} of deals`,
    `${spreadWords(activity, quantity)} of activity a month`,
    scenario.offers.some(({ charges }) => charges.some(({ kind }) => kind === "seats"))
      ? `${spreadWords(seats, quantity)} seats`
      : null,
    `${exact(activation.probability)} go live, after ${spreadWords(activation.months, quantity)} months`,
    adoptionWords(segment.adoption),
    growthRate === 0 ? null : `grows by ${exact(growthRate)} a year`,
    expansion.perYear === 0
      ? null
      : `${quantity(expansion.perYear)} new use cases a year, each adding ${spreadWords(expansion.uplift, exact)}`,
    decline.perYear === 0
      ? null
      : `${quantity(decline.perYear)} declines a year, by ${exact(decline.monthlyDecay)} a month${decline.floor > 0 ? ` down to ${exact(decline.floor)}` : ""}`,
    volatility.sigma === 0 ? null : `months vary by ${exact(volatility.sigma)}`,
    segment.seasonality === null ? null : "with seasons",
    walletShare === 1 ? null : `${exact(walletShare)} of the wallet`,
  ]);
}

function adoptionWords(curve: Curve): string {
  switch (curve.kind) {
    case "immediate":
      return "use is full at once";
    case "linear":
      return `use is full after ${months(curve.months)}`;
    case "logistic":
    case "gompertz":
      return `use reaches half after ${quantity(curve.monthsToHalf)} months, nine tenths after ${quantity(curve.monthsTo90)}`;
    case "bass":
      return "use spreads by word of mouth";
    default:
      return curve satisfies never;
  }
}

/** What a partner profile is: firms, deals, people and what they do. */
export function partnerInputs(partner: Partner, currency: string): string[] {
  const { firms, team, focus, skill, services, installedBase, responsiveness } = partner;
  const hasTeam = team.size > 0 || team.costPerYear > 0;
  const skills = [skill.sell, skill.activate, skill.grow].every((value) => value === 1);
  return only([
    `${count(firms)} ${firms === 1 ? "firm" : "firms"}`,
    `${quantity(partner.dealsPerYear)} deals a year each`,
    installedBase === 0 ? null : `${quantity(installedBase)} customers each from before`,
    hasTeam
      ? `${showEntry(team.size, "number")} ${team.size === 1 ? "person" : "people"} at ${money(team.costPerYear, currency)} a year`
      : null,
    `time: ${exact(focus.sell)} selling, ${exact(focus.activate)} going live, ${exact(focus.grow)} growing`,
    skills
      ? null
      : `skill against typical: ${factor(skill.sell)} selling, ${factor(skill.activate)} going live, ${factor(skill.grow)} growing`,
    services.implementationFee === 0 ? null : `${money(services.implementationFee, currency)} for going live`,
    services.attachRate === 0 || (services.managedMonthly === 0 && services.managedShare === 0)
      ? null
      : `managed services with ${exact(services.attachRate)} of customers`,
    responsiveness === 0 ? null : `follow their own interest by ${exact(responsiveness)}`,
  ]);
}

const BILLED = { monthly: "monthly", quarterly: "quarterly", annual: "yearly" } as const;

/** What an offer bills and promises. */
export function offerInputs(offer: Offer, { meters, currency }: Scenario): string[] {
  const { renewal } = offer;
  return only([
    ...offer.charges.map((charge) => chargeWords(charge, meters, currency)),
    `${months(offer.termMonths)}, billed ${BILLED[offer.billing]}`,
    ...(offer.commitment === null ? [] : commitmentInputs(offer.commitment, currency)),
    `${exact(renewal.probability)} renew, ${exact(renewal.inactiveProbability)} of those who do not use it`,
    renewal.regret === 0 ? null : `what is not used costs ${exact(renewal.regret)} of that chance`,
    renewal.uplift === 0 ? null : `prices rise by ${exact(renewal.uplift)} at renewal`,
    offer.dealMultiplier === 1 ? null : `${factor(offer.dealMultiplier)} as many deals`,
    offer.usageMultiplier === 1 ? null : `${factor(offer.usageMultiplier)} as much use`,
    offer.costToServe === 0 ? null : `${money(offer.costToServe, currency)} a customer and month to serve`,
  ]);
}

const LEFT_OVER = {
  forfeit: "what is left is forfeited",
  forgive: "what is left is forgiven",
  rollover: "what is left rolls over",
} as const;

function commitmentInputs(commitment: Commitment, currency: string): string[] {
  const { coverage, minimum, ramp, discounts, overageMultiplier, shortfall, onExhaustion } = commitment;
  const best = discounts.reduce((most, { discount }) => Math.max(most, discount), 0);
  return only([
    `a promise of ${exact(coverage)} of a year’s expected use`,
    minimum === 0 ? null : `at least ${money(minimum, currency)} a year`,
    ramp === 0 ? null : `growing by ${exact(ramp)} a year`,
    best === 0 ? null : `discounts up to ${exact(best)}`,
    LEFT_OVER[shortfall],
    onExhaustion === "recommit" ? "a new promise when it is used up" : `overage at ${factor(overageMultiplier)}`,
  ]);
}

/** What a plan pays. */
export function planInputs(plan: Plan, { partners, currency }: Scenario): string[] {
  return only([
    ...(plan.components.length === 0
      ? ["pays nothing"]
      : plan.components.map((component) => wholeComponentWords(component, partners, currency))),
    plan.annualCap === null ? null : `at most ${money(plan.annualCap, currency)} a firm and year`,
    plan.paymentLagMonths === 0 ? null : `paid ${months(plan.paymentLagMonths)} later`,
    plan.utilisationGate === null ? null : gateWords(plan.utilisationGate).replace(/\.$/, ""),
  ]);
}

/** What the vendor does itself to keep customers, beside what the outline says of it. */
export function successInputs({ csms, accountsPerCsm, lift }: CustomerSuccess): string[] {
  if (csms === 0) return [];
  return only([
    `${quantity(accountsPerCsm)} accounts each`,
    lift === 0 ? null : `lifts going live and growing by ${exact(lift)}`,
  ]);
}

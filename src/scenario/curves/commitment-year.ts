/** The first year of a commitment for a typical customer without chance: the engine's own figures, opened by a trace. */
import {
  trace,
  type CustomerMonth,
  type Offer,
  type Partner,
  type Plan,
  type Scenario,
  type Segment,
} from "#engine/index.ts";

/** A month of the year, from signing on. Money in the scenario's currency. */
export interface CommitmentYearMonth {
  /** Used so far, at list less discount, and what an even pace would have used of the commitment by now. */
  used: number;
  pace: number;
  /** What is left of the commitment at the month's end, before the end of a period settles it. */
  balance: number;
  /** Billed beyond the balance in the month. */
  overage: number;
}

/** The year of a commitment. */
export interface CommitmentYear {
  segmentId: string;
  /** What the first period commits, its months (12, or less in a shorter term), and the discount that it earns. */
  committed: number;
  periodMonths: number;
  discount: number;
  months: CommitmentYearMonth[];
  /** First month of use, counted from 1; null if none comes within the period. */
  firstUse: number | null;
  /** Month in which nothing is left, counted from 1; null if something is left at the end. */
  runsOut: number | null;
  /** Sums over the period: used at list less discount, overage as billed. */
  used: number;
  overage: number;
  /** What is left at the period's end, and what becomes of it. */
  left: number;
  kept: number;
  forgiven: number;
  carried: number;
  /** Whether the customer commits anew because it runs out early. */
  recommits: boolean;
}

/**
 * The first commitment period of a typical customer of a segment (the first, where `segmentId` names none) under an offer
 * of the scenario; null without a commitment or a segment, and where the offer bills a meter that the scenario has not:
 * an offer as it once was may name one that is gone. The customer signs in the scenario's start month, goes live after the
 * typical delay, uses the typical amount, and neither wins use cases nor declines.
 */
export function commitmentYear(scenario: Scenario, offer: Offer, segmentId?: string): CommitmentYear | null {
  const segment = scenario.segments.find(({ id }) => id === segmentId) ?? scenario.segments[0];
  if (!offer.commitment || !segment || !billsWhatIsMetered(offer, scenario)) return null;
  const { months } = trace(alone(scenario, offer, segment), "one", 0).partners[0]!.firms[0]!.customers[0]!;
  return yearOf(segment.id, months);
}

function billsWhatIsMetered({ charges }: Offer, { meters }: Scenario): boolean {
  return charges.every((charge) => charge.kind !== "usage" || meters.some(({ id }) => id === charge.meterId));
}

function yearOf(segmentId: string, all: readonly CustomerMonth[]): CommitmentYear {
  const { committed, periodMonths, discount } = all[0]!.commitment!;
  const end = all.findIndex(({ commitment }) => commitment!.ends !== null);
  const period = all.slice(0, end === -1 ? periodMonths : end + 1);
  let [used, overage] = [0, 0];
  const months = period.map((month, i): CommitmentYearMonth => {
    used += month.usage.reduce((sum, { value }) => sum + value, 0) * (1 - discount);
    overage += month.amounts.overage;
    const { opening } = month.commitment!;
    return {
      used,
      pace: (committed * (i + 1)) / periodMonths,
      balance: opening - month.amounts.drawdown,
      overage: month.amounts.overage,
    };
  });
  const last = period[period.length - 1]!;
  const gone = months.findIndex(({ balance }) => balance <= 1e-9 * committed);
  const firstUse = period.findIndex(({ usage }) => usage.some(({ quantity }) => quantity > 0));
  return {
    segmentId,
    committed,
    periodMonths,
    discount,
    months,
    firstUse: firstUse === -1 ? null : firstUse + 1,
    runsOut: gone === -1 ? null : gone + 1,
    used,
    overage,
    left: months[months.length - 1]!.balance,
    kept: last.amounts.breakage,
    forgiven: last.amounts.forgiven,
    carried: last.amounts.rolledOver,
    recommits: last.commitment!.ends === "exhausted",
  };
}

const THIRD = 1 / 3;

const FIRM: Omit<Partner, "segmentMix"> = {
  id: "firm",
  name: "Firm",
  type: "si",
  firms: 1,
  dealsPerYear: 0,
  installedBase: 1,
  team: { size: 1, typicalSize: null, costPerYear: 0 },
  focus: { sell: THIRD, activate: THIRD, grow: THIRD },
  skill: { sell: 1, activate: 1, grow: 1 },
  services: { implementationFee: 0, managedMonthly: 0, managedShare: 0, attachRate: 0, deliveryCost: 0 },
  responsiveness: 0,
};

const PLAN: Plan = {
  id: "plan",
  name: "Plan",
  components: [],
  annualCap: null,
  paymentLagMonths: 0,
  utilisationGate: null,
};

/** A scenario of that one customer: an installed base of one signs a year before the start, so the start is moved on by a year. */
function alone(scenario: Scenario, offer: Offer, segment: Segment): Scenario {
  const renewal = { ...offer.renewal, probability: 1, inactiveProbability: 1 };
  const commitment = offer.commitment && { ...offer.commitment, optimism: still(offer.commitment.optimism) };
  return {
    ...scenario,
    startMonth: scenario.startMonth.replace(/^\d+/, (year) => String(Number(year) + 1).padStart(4, "0")),
    horizonMonths: 1,
    simulation: { runs: 1, seed: 1, arrivals: "even" },
    market: { sigma: 0, persistence: 0 },
    segments: [typical(segment)],
    partners: [{ ...FIRM, segmentMix: { [segment.id]: 1 } }],
    offers: [{ ...offer, commitment, renewal }],
    plans: [PLAN],
    strategies: [
      {
        id: "one",
        name: "One",
        offerId: offer.id,
        planId: PLAN.id,
        customerSuccess: null,
        before: null,
        switchMonth: 0,
        existing: "atRenewal",
      },
    ],
    baselineStrategyId: "one",
    customerSuccess: { ...scenario.customerSuccess, csms: 0, lift: 0 },
    uncertainties: [],
  };
}

function typical(segment: Segment): Segment {
  return {
    ...segment,
    activity: still(segment.activity),
    seats: still(segment.seats),
    activation: { probability: 1, months: still(segment.activation.months) },
    expansion: { perYear: 0, uplift: still(segment.expansion.uplift) },
    volatility: { sigma: 0, persistence: 0 },
    decline: { perYear: 0, monthlyDecay: 0, floor: 0 },
  };
}

function still({ median }: { median: number }): { median: number; p90: number } {
  return { median, p90: median };
}

import { expect, it } from "vitest";
import { adoptionTable } from "#engine/customers/adoption.ts";
import { amount, type IncentiveComponent, type Schedule } from "#engine/index.ts";
import { statistics } from "#engine/metrics/statistics.ts";
import { effortOf } from "#engine/partners/effort.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { SECTIONS, wordsOf } from "./chapters.ts";
import { COMMITMENT, singleCustomer } from "./single-customer.ts";

/** "1,234.50", without decimals where there are none. */
function money(value: number): string {
  const cents = Math.round(value * 100) / 100;
  return cents.toLocaleString("en-GB", { minimumFractionDigits: Number.isInteger(cents) ? 0 : 2 });
}

const plain = (value: number, decimals: number): string => String(Number(value.toFixed(decimals)));
const percent = (share: number, decimals = 1): string => `${plain(100 * share, decimals)} %`;

const tier = (upTo: number | null, price: number, flat = 0) => ({ upTo, price, flat });

/** What quantities cost under a schedule. */
function costs(schedule: Schedule, ...quantities: number[]): string[] {
  return quantities.map((quantity) => money(amount(schedule, quantity)));
}

const TWO_TIERS = [tier(100, 2), tier(null, 1.5)];

function prices(): Record<string, string> {
  const [perUnit] = costs({ model: "perUnit", price: 2.5 }, 40);
  const [g100, g101, g150] = costs({ model: "graduated", tiers: [tier(100, 2), tier(null, 1.5, 20)] }, 100, 101, 150);
  const [v100, v101] = costs({ model: "volume", tiers: TWO_TIERS }, 100, 101);
  const stairs: Schedule = { model: "stairstep", tiers: [tier(100, 0, 50), tier(250, 0, 80), tier(null, 0, 120)] };
  const [s100, s101, s0] = costs(stairs, 100, 100.5, 0);
  const [p1, p1000, p1001] = costs({ model: "package", size: 1000, price: 30 }, 1, 1000, 1001);
  const [m0, m10, m100, m400] = costs({ model: "perUnit", price: 2, minimum: 50, maximum: 500 }, 0, 10, 100, 400);
  const [i150, i250] = costs({ model: "graduated", tiers: TWO_TIERS }, 150 - 100, 250 - 100);
  return {
    "per-unit": `40 units at 2.50 each cost ${perUnit}.`,
    graduated: `Up to 100 units at 2, beyond at 1.50 and a flat 20: 100 units cost ${g100}; 101 units cost ${g101}; 150 units cost ${g150}.`,
    volume: `Up to 100 units at 2, beyond at 1.50: 100 units cost ${v100}, and 101 units cost ${v101}. The total falls at the edge.`,
    stairstep: `50 up to 100 units, 80 up to 250, 120 beyond: 100 units cost ${s100}, 100.5 units cost ${s101}, and no use costs ${s0}.`,
    package: `Packages of 1,000 at 30: 1 unit costs ${p1}, 1,000 cost ${p1000}, 1,001 cost ${p1001}.`,
    "minimum-maximum": `Per unit at 2 with a minimum of 50 and a maximum of 500: no use costs ${m0}, 10 units cost ${m10}, 100 units cost ${m100}, 400 units cost ${m400}.`,
    included: `100 units included, then graduated, up to 100 units at 2 and beyond at 1.50: 150 units cost ${i150}, and 250 units cost ${i250}.`,
  };
}

function effort(): Record<string, string> {
  const third = 1 / 3;
  const partner = {
    ...apiVendor.partners[0]!,
    skill: { sell: 1, activate: 1, grow: 1 },
    team: { size: 4, typicalSize: 4, costPerYear: 0 },
  };
  const half = effortOf(partner, { sell: 0.5, activate: 0.5, grow: 0 });
  const { helpActivate: help, dragActivate: drag } = effortOf(partner, {
    sell: 1 - third / 4,
    activate: third / 4,
    grow: 0,
  });
  return {
    effort: `Half of the time instead of a third raises effort from 1 to ${plain(half.sell, 2)}; none lowers it to ${half.grow}.`,
    help: `With an effort of 0.5 the help is ${plain(help, 6)} and the drag ${plain(drag, 6)}: a chance to go live of 60 % becomes ${percent(1 - 0.4 ** help)}, and 5 months to go live become ${plain(5 * drag, 6)}.`,
  };
}

function adoption(): Record<string, string> {
  const points = { monthsToHalf: 6, monthsTo90: 12 };
  const [logistic, gompertz] = (["logistic", "gompertz"] as const).map((kind) =>
    adoptionTable({ kind, ...points }, 18),
  );
  const at = (table: Float64Array | undefined, months: number): string => percent(table![months - 1]!);
  return {
    adoption: `With half reached after 6 months and nine tenths after 12, the S-curve stands at ${at(logistic, 1)} in the first month of use and at ${at(logistic, 18)} in month 18; the early S-curve at ${at(gompertz, 1)} and ${at(gompertz, 18)}.`,
  };
}

function commitments(): Record<string, string> {
  const discounts = [{ from: 9000, discount: 0.1 }];
  const commitment = { ...COMMITMENT, coverage: 0.8, discounts, overageMultiplier: 1.2 };
  const year = singleCustomer(1000, { termMonths: 12, commitment });
  const [committed] = year("bookings");
  const [whole] = singleCustomer(1000, { commitment: { ...commitment, ramp: 0.2 } })("bookings");
  const drawn = year("drawdown");
  expect(new Set(drawn.slice(0, 9))).toEqual(new Set([drawn[0]]));
  const rollover = {
    ...COMMITMENT,
    optimism: { median: 1 / 0.9, p90: 1 / 0.9 },
    shortfall: "rollover",
    rolloverCap: 0.05,
  } as const;
  const noRenewal = { probability: 0, inactiveProbability: 0, regret: 0, uplift: 0 };
  const leaves = singleCustomer(900, { termMonths: 12, commitment: rollover, renewal: noRenewal });
  const [left, moving, lost] = [leaves("breakage")[11]!, leaves("rolledOver")[11]!, leaves("breakage")[12]!];
  return {
    "commitment-sizing": `A full month of 1,000 at list with a coverage of 80 % makes a list commitment of ${money(1000 * 12 * 0.8)}. With 10 % off from 9,000 on, the customer commits ${money(committed!)} for 12 months.`,
    ramp: `${money(committed!)} with a ramp of 20 % is ${money(whole! - committed!)} in the second year; a term of two years promises ${money(whole!)}.`,
    drawdown: `A commitment of ${money(committed!)} for the year is drawn down by ${money(drawn[0]!)} a month of value in nine months and by ${money(drawn[9]!)} in the tenth.`,
    overage: `With ${money(drawn[0]! - drawn[9]!)} of the tenth month’s ${money(drawn[0]!)} beyond the balance, and an overage price of 1.2, overage is ${money(year("overage")[9]!)}.`,
    "rollover-not-renewed": `With ${money(left + moving)} left of ${money(leaves("bookings")[0]!)} and a cap of 5 %, ${money(left)} are forfeited at the period’s end and ${money(moving)} are to roll over; if the customer leaves, these ${money(lost)} are breakage in the month after.`,
  };
}

function incentives(): Record<string, string> {
  const paid = (component: IncentiveComponent, offer: Parameters<typeof singleCustomer>[1] = {}, base = "revenue") => {
    const series = singleCustomer(1000, offer, { components: [component] });
    return { payouts: series("payouts"), base: series(base) };
  };
  const share = paid({
    kind: "revenueShare",
    appliesTo: null,
    rate: 0.1,
    base: "revenue",
    fromMonth: 0,
    months: null,
    yearlyDecay: 0.2,
  });
  const rate = (k: number): string => percent(share.payouts[k]! / share.base[k]!);
  expect([rate(11), rate(23)]).toEqual([rate(0), rate(12)]);
  const tiers = [
    { from: 0, rate: 0.02 },
    { from: 100_000, rate: 0.05 },
  ];
  const once = { charges: [{ kind: "oneTime", amount: 150_000 }] } as const;
  const [byParts, onAll] = (["marginal", "retroactive"] as const).map((mode) => {
    const component = { kind: "attainment", appliesTo: null, base: "bookings", period: "year", tiers, mode } as const;
    return paid({ ...component }, { charges: [...once.charges] }).payouts[11]!;
  });
  const clawback = { withinMonths: 12, mode: "prorata", minUtilisation: null } as const;
  const left = paid(
    { kind: "signingFee", appliesTo: null, rate: 0, base: "bookings", fixed: 5000, capPerDeal: null, clawback },
    { termMonths: 9, renewal: { probability: 0, inactiveProbability: 0, regret: 0, uplift: 0 } },
  ).payouts;
  return {
    "revenue-share": `${rate(0)} with a decay of 20 % a year, from month 0: ${rate(0)} in the first 12 months, ${rate(12)} in the next 12, then ${rate(24)}.`,
    attainment: `With 2 % from 0 and 5 % from 100,000, a total of 150,000 pays ${money(byParts!)} by parts and ${money(onAll!)} on the whole.`,
    clawback: `A fee of ${money(left[0]!)} with 12 months for the months left: a customer that leaves at 9 months costs ${money(-left[9]!)}.`,
  };
}

function results(): Record<string, string> {
  const optimism = { median: 1.25, p90: 1.25 };
  const score = singleCustomer(1000, { commitment: { ...COMMITMENT, optimism } })("healthScore");
  const { p10, p50, p90 } = statistics(Float64Array.of(10, 2, 3, 1, 4));
  return {
    "health-score": `A customer whose use has been level, and who has used 80 % of its commitment’s pace, has a score of ${plain(score[6]!, 6)}.`,
    quantiles: `The 10 % quantile of 1, 2, 3, 4 and 10 is ${plain(p10, 6)}, the median ${p50} and the 90 % quantile ${plain(p90, 6)}.`,
  };
}

const expected = { ...prices(), ...effort(), ...adoption(), ...commitments(), ...incentives(), ...results() };

const written = SECTIONS.flatMap(({ anchor, blocks }) =>
  blocks.flatMap((block) => (block.kind === "example" ? [[anchor, wordsOf(block.words)] as const] : [])),
);

it.each(written)("%s: the worked example says what the engine computes", (anchor, words) => {
  expect(words.replaceAll("\u00a0", " ")).toBe((expected as Record<string, string>)[anchor]);
});

it("no worked example has gone", () => {
  expect(written.map(([anchor]) => anchor).sort()).toEqual(Object.keys(expected).sort());
});

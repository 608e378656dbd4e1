/** The model as a calm outline: for each entry its name and its key figures in a line. */
import type { CustomerSuccess, Offer, Partner, Plan, Scenario, Segment } from "#engine/index.ts";
import type { ListName } from "#scenario/parse.ts";
import { chargeWords, priceRange } from "./charge-words.ts";
import { componentWords } from "./component-words.ts";
import { dealShare } from "./deal-share.ts";
import { calendar, count, money, months, percent, quantity } from "./format.ts";
import { showEntry } from "./entry.ts";
import { beforeLine, COMPARE_PAIRS, pairsLine, pairWords } from "./strategy-pairs.ts";
import { strategySlots } from "./strategy-slots.ts";
import { WORDS } from "./ui-words.ts";
import { MONTH_NAMES } from "./month-names.ts";

/** One entry of the outline. */
export interface OutlineEntry {
  /** Where it is in the scenario. */
  path: string;
  name: string;
  line: string;
  /** A strategy's place among strategies, which gives its letter; null for the rest. */
  slot: number | null;
}

/** Entries under a heading. */
export interface OutlineSection {
  heading: string;
  /** The list that its entries can be added to, or null. */
  list: ListName | null;
  entries: OutlineEntry[];
}

/** The whole outline of a scenario. */
export function outlineOf(scenario: Scenario): OutlineSection[] {
  const { currency, segments, offers, partners, plans } = scenario;
  return [
    section(WORDS.customers, "segments", segments, (segment) => segmentLine(segment, scenario), marketEntry(scenario)),
    section(WORDS.offers, "offers", offers, (offer) => offerLine(offer, scenario), metersEntry(scenario)),
    section(WORDS.partners, "partners", partners, partnerLine),
    section(WORDS.plans, "plans", plans, (plan) => planLine(plan, currency)),
    strategySection(scenario),
    { heading: WORDS.success, list: null, entries: [successEntry(scenario.customerSuccess, currency)] },
    { heading: WORDS.simulation, list: null, entries: [simulationEntry(scenario), ...doubtEntries(scenario)] },
  ];
}

function section<T extends { id: string; name: string }>(
  heading: string,
  list: ListName,
  items: readonly T[],
  line: (item: T) => string,
  ...more: OutlineEntry[]
): OutlineSection {
  const entries = items.map((item) => ({ path: `/${list}/${item.id}`, name: item.name, line: line(item), slot: null }));
  return { heading, list, entries: [...entries, ...more] };
}

function marketEntry({ market }: Scenario): OutlineEntry {
  const { sigma, persistence } = market;
  const line =
    sigma === 0 ? "none" : join(`moves usage by ${percent(sigma)}`, `${percent(persistence)} left a month later`);
  return { path: "/market", name: "Good and bad times", line, slot: null };
}

function metersEntry({ meters }: Scenario): OutlineEntry {
  return { path: "/meters", name: "Meters", line: join(...meters.map(({ name }) => name)), slot: null };
}

/** What is not known for sure and what has a note: only where there is any. */
function doubtEntries({ uncertainties, notes }: Scenario): OutlineEntry[] {
  const [doubts, noted] = [uncertainties.length, Object.keys(notes).length];
  const inputs = (n: number): string => `${count(n)} ${n === 1 ? "input" : "inputs"}`;
  return [
    ...(doubts > 0 ? [{ path: "/uncertainties", name: "Not known for sure", line: inputs(doubts), slot: null }] : []),
    ...(noted > 0 ? [{ path: "/notes", name: "Where figures come from", line: inputs(noted), slot: null }] : []),
  ];
}

const join = (...parts: (string | null)[]): string => parts.filter((part) => part !== null).join(" · ");

/** The first segment's line names what the others' figures are. */
function segmentLine(segment: Segment, { partners, segments }: Scenario): string {
  const first = segment === segments[0];
  const deals = dealShare(segment.id, partners);
  const { median, p90 } = segment.activity;
  return join(
    deals === null ? null : `${percent(deals)}${first ? " of deals" : ""}`,
    `${quantity(median)}${first ? " a month" : ""}`,
    p90 > median && !first ? `one in ten above ${quantity(p90)}` : null,
  );
}

function offerLine(offer: Offer, { currency, meters }: Scenario): string {
  const [charge] = offer.charges;
  const price = charge === undefined ? null : chargeWords(charge, meters, currency);
  if (offer.commitment === null) return join(price, months(offer.termMonths));
  const usage = offer.charges.find(({ kind }) => kind === "usage");
  const rates = usage?.kind === "usage" ? priceRange(usage.schedule, currency) : price;
  return join(`${percent(offer.commitment.coverage)} of expected use`, rates);
}

function partnerLine(partner: Partner): string {
  const deals = `${quantity(partner.dealsPerYear)} deals a year each`;
  const people = `${showEntry(partner.team.size, "number")} ${partner.team.size === 1 ? "person" : "people"}`;
  return join(`${count(partner.firms)} ${partner.firms === 1 ? "firm" : "firms"}`, deals, people);
}

function planLine(plan: Plan, currency: string): string {
  const parts = plan.components.map((component) => componentWords(component, currency));
  const cap = plan.annualCap === null ? null : `at most ${money(plan.annualCap, currency)} a year`;
  return parts.length === 0 ? "pays nothing" : join(...parts.slice(0, 2), cap);
}

function strategySection(scenario: Scenario): OutlineSection {
  const { strategies, baselineStrategyId } = scenario;
  const slots = strategySlots(strategies);
  const all = { path: "/strategies", name: COMPARE_PAIRS, line: pairsLine(scenario), slot: null };
  const entries = strategies.map((strategy, i) => ({
    path: `/strategies/${strategy.id}`,
    name: strategy.name,
    line: join(
      pairWords(scenario, strategy),
      beforeLine(scenario, strategy),
      strategy.id === baselineStrategyId ? "the baseline" : null,
    ),
    slot: slots[i]!,
  }));
  return { heading: WORDS.strategies, list: "strategies", entries: [all, ...entries] };
}

function successEntry(success: CustomerSuccess, currency: string): OutlineEntry {
  const names = {
    reactive: "Acts when a renewal is due",
    periodic: `Reviews every ${months(success.reviewEvery)}`,
    continuous: "Watches usage every month",
  } as const;
  const people = `${showEntry(success.csms, "number")} ${success.csms === 1 ? "person" : "people"}`;
  const line = join(
    people,
    `${money(success.costPerCsmYear, currency)} a year each`,
    `saves ${percent(success.saveRate)}`,
  );
  return { path: "/customerSuccess", name: names[success.mode], line: success.csms > 0 ? line : "nobody", slot: null };
}

function simulationEntry({ horizonMonths, startMonth, simulation, discountRate }: Scenario): OutlineEntry {
  const { year, month } = calendar(startMonth, 0);
  const line = join(
    `${count(simulation.runs)} ${simulation.runs === 1 ? "future" : "futures"}`,
    `seed ${simulation.seed}`,
    `${percent(discountRate)} a year`,
  );
  return { path: "/simulation", name: `${months(horizonMonths)} from ${MONTH_NAMES[month]} ${year}`, line, slot: null };
}

import { BASE_MONTHS, calendarMonth, roundCount } from "../calendar.ts";
import type { Effort } from "../partners/effort.ts";
import { exponential, lognormal, normal } from "../random/distributions.ts";
import { type Key, Purpose, uniform, uniformPair } from "../random/draw.ts";
import type { Environment } from "./environment.ts";
import { Health } from "./health.ts";
import { type Life, State } from "./life.ts";
import type { SegmentModel } from "./segment.ts";
import { readSignals } from "./signals.ts";
import { seeUsage } from "./see-usage.ts";

const health = new Health();
/** Draws of a month: a new use case, the start of a decline. */
const events = new Float64Array(2);

/**
 * Fills `life` for the customer behind `key`, signed in month `start` (domain §6): what it would use from signing to
 * the horizon if it stayed a customer. `market` holds the factor on all usage from t = −24 on.
 */
export function live(
  life: Life,
  key: Key,
  segment: SegmentModel,
  effort: Effort,
  world: Environment,
  market: Float64Array,
  firstMonth: number,
  start: number,
  horizon: number,
): void {
  const lift = 1 + world.lift * world.coverage[BASE_MONTHS + start]!;
  life.start = start;
  life.months = horizon - start;
  life.potential = lognormal(key, Purpose.potential, 0, segment.activityMedian, segment.activitySigma);
  life.seats = Math.max(1, roundCount(lognormal(key, Purpose.seats, 0, segment.seatsMedian, segment.seatsSigma)));
  life.share = segment.walletShare === 1 ? 1 : 1 - Math.pow(1 - segment.walletShare, effort.helpGrow * lift);
  life.loyalty = exponential(key, Purpose.loyalty, 0);
  life.activation = activationAge(key, segment, effort, lift);
  life.firstValue = -1;
  life.declineCount = 0;
  const active = Math.min(life.months, life.activation);
  wait(life, segment, firstMonth, active);
  use(life, key, segment, effort, world, market, firstMonth, lift, active);
  if (world.course && world.course.usageBefore !== world.course.usageAfter) seeUsage(life, segment, world.course);
  readSignals(life, segment.laggardFrom);
}

function activationAge(key: Key, segment: SegmentModel, effort: Effort, lift: number): number {
  const probability = 1 - Math.pow(1 - segment.activationProbability, effort.helpActivate);
  if (!(uniform(key, Purpose.activation, 0) < probability)) return Infinity;
  const delay = lognormal(key, Purpose.delay, 0, segment.delayMedian, segment.delaySigma);
  return roundCount((delay * effort.dragActivate) / lift);
}

function wait(life: Life, segment: SegmentModel, firstMonth: number, until: number): void {
  for (let k = 0; k < until; k++) {
    life.activity[k] = 0;
    life.deseasonalised[k] = 0;
    life.season[k] = segment.season[calendarMonth(firstMonth, life.start + k)]!;
    life.demand[k] = 0;
    life.health[k] = 1;
    life.state[k] = State.waiting;
  }
}

function use(
  life: Life,
  key: Key,
  segment: SegmentModel,
  effort: Effort,
  world: Environment,
  market: Float64Array,
  firstMonth: number,
  lift: number,
  from: number,
): void {
  const expansionChance = 1 - Math.exp((-segment.expansionPerYear * effort.helpGrow * lift) / 12);
  const declineChance = 1 - Math.exp((-segment.declinePerYear * effort.dragGrow) / 12);
  const eventful = expansionChance > 0 || declineChance > 0;
  const full = world.hasUsage ? life.potential * life.share : 0;
  const firstValueFrom = segment.firstValueShare * full;
  const { sigma, persistence, innovation } = segment;
  let scale = 1;
  let z = 0;
  health.reset();
  for (let k = from; k < life.months; k++) {
    const a = k - from;
    const t = life.start + k;
    if (a > 0) {
      scale *= segment.monthlyGrowth;
      let declines = false;
      if (eventful && health.state === State.healthy) {
        uniformPair(events, key, Purpose.events, k);
        if (events[0]! < expansionChance) {
          scale *= 1 + lognormal(key, Purpose.uplift, k, segment.upliftMedian, segment.upliftSigma);
        }
        declines = events[1]! < declineChance;
      }
      if (declines) health.decline(life, k, segment);
      else if (health.state !== State.healthy) health.step(life, key, k, segment, world, effort.helpGrow);
    }
    let noise = 1;
    if (sigma > 0) {
      const shock = normal(key, Purpose.noise, k);
      z = a === 0 ? sigma * shock : persistence * z + innovation * shock;
      noise = Math.exp(z - (sigma * sigma) / 2);
    }
    const demand = segment.adoption[a]! * scale * health.q;
    const season = segment.season[calendarMonth(firstMonth, t)]!;
    const deseasonalised = full * demand * noise * market[BASE_MONTHS + t]!;
    const activity = deseasonalised * season;
    life.activity[k] = activity;
    life.deseasonalised[k] = deseasonalised;
    life.season[k] = season;
    life.demand[k] = demand;
    life.health[k] = health.q;
    life.state[k] = health.state;
    if (life.firstValue < 0 && activity > 0 && activity >= firstValueFrom) life.firstValue = k;
  }
}

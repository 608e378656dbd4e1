import type { Environment } from "./environment.ts";
import { type Life, State } from "./life.ts";
import type { SegmentModel } from "./segment.ts";
import { BASE_MONTHS } from "../calendar.ts";
import { type Key, Purpose, uniform } from "../random/draw.ts";

/** Health under which a declining customer without a floor falls dormant (domain §6.5). */
const DORMANT_UNDER = 0.05;
/** Health from which a recovering customer counts as healthy. */
const HEALTHY_FROM = 1 - 1e-9;

/** A customer's health while its life is simulated (domain §6.5). */
export class Health {
  state: number = State.healthy;
  /** Usage multiplier q, 0..1. */
  q = 1;
  #noticed = false;

  /** Back to a newly activated customer. */
  reset(): void {
    this.state = State.healthy;
    this.q = 1;
  }

  /** Begins a decline at age `k`, that month included. */
  decline(life: Life, k: number, segment: SegmentModel): void {
    life.declineAges[life.declineCount] = k;
    life.noticeAges[life.declineCount++] = -1;
    this.#noticed = false;
    this.state = State.declining;
    this.#decay(segment);
  }

  /** Moves a month on, for a customer that is not healthy. */
  step(life: Life, key: Key, k: number, segment: SegmentModel, world: Environment, helpGrow: number): void {
    switch (this.state) {
      case State.recovering:
        this.q = Math.min(1, this.q / (1 - segment.monthlyDecay));
        if (this.q >= HEALTHY_FROM) this.state = State.healthy;
        return;
      case State.declining:
        this.#decay(segment);
        if (this.state === State.declining && !this.#noticed && isNoticed(life, k, world)) {
          this.#noticed = true;
          life.noticeAges[life.declineCount - 1] = k;
          this.#trySave(life, key, world.saveRate * world.coverage[BASE_MONTHS + life.start + k]!, helpGrow);
        }
        return;
    }
  }

  #decay(segment: SegmentModel): void {
    this.q *= 1 - segment.monthlyDecay;
    if (segment.floor > 0) {
      if (this.q <= segment.floor) {
        this.q = segment.floor;
        this.state = State.floored;
      }
    } else if (this.q < DORMANT_UNDER) {
      this.q = 0;
      this.state = State.dormant;
    }
  }

  #trySave(life: Life, key: Key, reachableRate: number, helpGrow: number): void {
    const declineAge = life.declineAges[life.declineCount - 1]!;
    const chance = (1 - Math.pow(1 - reachableRate, helpGrow)) * this.q;
    if (chance > 0 && uniform(key, Purpose.save, declineAge) < chance) this.state = State.recovering;
  }
}

/** Whether a decline is noticed at age `k`, a month after it began at the earliest. */
function isNoticed(life: Life, k: number, { notice, course }: Environment): boolean {
  switch (notice.mode) {
    case "continuous":
      return true;
    case "periodic":
      return k % notice.reviewEvery === 0;
    case "reactive":
      return course !== null && k < life.moveAge
        ? isLastOfTerm(k, course.termMonths)
        : isLastOfTerm(k - life.moveAge, notice.termMonths);
  }
}

/** Whether the month of a contract is the last of a term of a year or more. */
function isLastOfTerm(month: number, termMonths: number): boolean {
  return termMonths >= 12 && (month + 1) % termMonths === 0;
}

import type { Environment } from "./environment.ts";
import { State } from "./life.ts";
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
  /** Age at which the running decline began. */
  #declineAge = 0;
  #noticed = false;

  /** Back to a newly activated customer. */
  reset(): void {
    this.state = State.healthy;
    this.q = 1;
  }

  /** Begins a decline at age `k`, that month included. */
  decline(k: number, segment: SegmentModel): void {
    this.#declineAge = k;
    this.#noticed = false;
    this.state = State.declining;
    this.#decay(segment);
  }

  /** Moves a month on, for a customer that is not healthy. */
  step(key: Key, k: number, t: number, segment: SegmentModel, world: Environment, helpGrow: number): void {
    switch (this.state) {
      case State.recovering:
        this.q = Math.min(1, this.q / (1 - segment.monthlyDecay));
        if (this.q >= HEALTHY_FROM) this.state = State.healthy;
        return;
      case State.declining:
        this.#decay(segment);
        if (this.state === State.declining && !this.#noticed && this.#isNoticed(k, world)) {
          this.#noticed = true;
          this.#trySave(key, world.saveRate * world.coverage[BASE_MONTHS + t]!, helpGrow);
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

  #isNoticed(k: number, world: Environment): boolean {
    const { mode, reviewEvery, termMonths } = world.notice;
    switch (mode) {
      case "continuous":
        return true;
      case "periodic":
        return k % reviewEvery === 0;
      case "reactive":
        return termMonths >= 12 && (k + 1) % termMonths === 0;
    }
  }

  #trySave(key: Key, reachableRate: number, helpGrow: number): void {
    const chance = (1 - Math.pow(1 - reachableRate, helpGrow)) * this.q;
    if (chance > 0 && uniform(key, Purpose.save, this.#declineAge) < chance) this.state = State.recovering;
  }
}

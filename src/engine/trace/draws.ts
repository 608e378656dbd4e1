import { normal } from "../random/distributions.ts";
import { type Key, Purpose, uniform, uniformPair } from "../random/draw.ts";
import type { CustomerDraws } from "./trace-types.ts";

/** A customer's random numbers up to age `months`, drawn again: they are functions of its key alone. */
export function customerDraws(key: Key, months: number, isDealt: boolean, loyalty: number): CustomerDraws {
  const byAge = (draw: (k: number) => number) => Array.from({ length: months }, (_, k) => draw(k));
  const pair = new Float64Array(2);
  const event = (k: number, which: 0 | 1): number => {
    uniformPair(pair, key, Purpose.events, k);
    return pair[which]!;
  };
  return {
    segment: isDealt ? null : uniform(key, Purpose.segment, 0),
    potential: normal(key, Purpose.potential, 0),
    seats: normal(key, Purpose.seats, 0),
    delay: normal(key, Purpose.delay, 0),
    optimism: normal(key, Purpose.optimism, 0),
    activation: uniform(key, Purpose.activation, 0),
    loyalty,
    noise: byAge((k) => normal(key, Purpose.noise, k)),
    uplift: byAge((k) => normal(key, Purpose.uplift, k)),
    useCase: byAge((k) => event(k, 0)),
    decline: byAge((k) => event(k, 1)),
    save: byAge((k) => uniform(key, Purpose.save, k)),
  };
}

import { exponential, normal } from "#engine/random/distributions.ts";
import { customerKey, hashId, newKey, Purpose, uniform, uniformPair } from "#engine/random/draw.ts";
import type { Partner, Scenario, Spread } from "#engine/scenario.ts";

/** What chance holds for one customer (domain §4): standard normals, uniforms, a unit exponential; by age where they have one. */
export interface Draws {
  potential: () => number;
  seats: () => number;
  delay: () => number;
  optimism: () => number;
  activation: () => number;
  loyalty: () => number;
  noise: (k: number) => number;
  uplift: (k: number) => number;
  useCase: (k: number) => number;
  decline: (k: number) => number;
  /** Of the attempt to save it from the decline that began at age k. */
  save: (k: number) => number;
}

/** The draws of a firm's customer in a run, from their keys. */
export function drawsOf(scenario: Scenario, run: number, partner: Partner, firm: number, number: number): Draws {
  const key = newKey();
  customerKey(key, scenario.simulation.seed, run, hashId(partner.id), firm, number);
  const normalAt = (purpose: Purpose) => () => normal(key, purpose, 0);
  const event = (place: 0 | 1) => (k: number) => {
    const pair = new Float64Array(2);
    uniformPair(pair, key, Purpose.events, k);
    return pair[place]!;
  };
  return {
    potential: normalAt(Purpose.potential),
    seats: normalAt(Purpose.seats),
    delay: normalAt(Purpose.delay),
    optimism: normalAt(Purpose.optimism),
    activation: () => uniform(key, Purpose.activation, 0),
    loyalty: () => exponential(key, Purpose.loyalty, 0),
    noise: (k) => normal(key, Purpose.noise, k),
    uplift: (k) => normal(key, Purpose.uplift, k),
    useCase: event(0),
    decline: event(1),
    save: (k) => uniform(key, Purpose.save, k),
  };
}

/** A spread's value at a standard normal (domain §3). */
export function spreadAt({ median, p90 }: Spread, normalDraw: number): number {
  return median === 0 ? 0 : median * Math.exp((Math.log(p90 / median) / 1.2815515655446004) * normalDraw);
}

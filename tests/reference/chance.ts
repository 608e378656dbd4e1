/** Seeded choices for making scenarios: not the engine's chance, so that neither can hide the other's faults. */
export interface Chance {
  /** A number in [low, high). */
  between: (low: number, high: number) => number;
  /** A whole number in [low, high]. */
  whole: (low: number, high: number) => number;
  yes: (probability: number) => boolean;
  pick: <T>(...options: T[]) => T;
  /** `count` results of `make`. */
  several: <T>(count: number, make: (index: number) => T) => T[];
}

/** Choices that follow from `seed` (mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
  };
  for (let i = 0; i < 8; i++) next();
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    between: (low, high) => low + next() * (high - low),
    whole,
    yes: (probability) => next() < probability,
    pick: (...options) => options[whole(0, options.length - 1)]!,
    several: (count, make) => Array.from({ length: count }, (_, index) => make(index)),
  };
}

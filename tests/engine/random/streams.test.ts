import { describe, expect, it } from "vitest";
import { normal } from "#engine/random/distributions.ts";
import { customerKey, hashId, newKey, Purpose, runKey, uniform } from "#engine/random/draw.ts";
import { correlation } from "./statistics.ts";

interface Place {
  seed: number;
  run: number;
  profile: string;
  firm: number;
  customer: number;
  purpose: Purpose;
}

const HERE: Place = { seed: 42, run: 3, profile: "si", firm: 1, customer: 5, purpose: Purpose.noise };
const LENGTH = 20_000;
/** Four and a half standard errors: the tests below look at some 200 pairs. */
const BOUND = 4.5 / Math.sqrt(LENGTH);

function stream(change: Partial<Place>, from = 0): Float64Array {
  const place = { ...HERE, ...change };
  const key = newKey();
  customerKey(key, place.seed, place.run, hashId(place.profile), place.firm, place.customer);
  return Float64Array.from({ length: LENGTH }, (_, n) => normal(key, place.purpose, n + from));
}

/** Neighbours, powers of two and negatives: where a weak mix would show. */
const NEIGHBOURS: Record<string, Partial<Place>[]> = {
  purposes: Object.values(Purpose).map((purpose) => ({ purpose })),
  customers: [5, 6, 7, 4, 1, 0, -1, -5, 5 + 256, 5 + 65536].map((customer) => ({ customer })),
  firms: [1, 0, 2, 3, 33, 1025].map((firm) => ({ firm })),
  runs: [3, 2, 4, 7, 1003, 19999].map((run) => ({ run })),
  profiles: ["si", "sj", "is", "si-2", "referral", "direct"].map((profile) => ({ profile })),
  seeds: [42, 43, 41, 0, 42 + 65536, 4294967295].map((seed) => ({ seed })),
};

describe("streams are independent", () => {
  it.each(Object.entries(NEIGHBOURS))("across %s", (_, places) => {
    const streams = places.map((place) => stream(place));
    const squares = streams.map((values) => values.map((x) => x * x));
    for (let a = 0; a < streams.length; a++) {
      for (let b = 0; b < a; b++) {
        const names = `${JSON.stringify(places[a])} and ${JSON.stringify(places[b])}`;
        expect(Math.abs(correlation(streams[a]!, streams[b]!)), names).toBeLessThan(BOUND);
        expect(Math.abs(correlation(squares[a]!, squares[b]!)), `squares of ${names}`).toBeLessThan(BOUND);
      }
    }
  });

  it.each([1, 2, 12, 24])("across n, %i apart", (lag) => {
    expect(Math.abs(correlation(stream({}), stream({}, lag)))).toBeLessThan(BOUND);
  });

  it("of one draw across customers, firms and runs, n and purpose held", () => {
    const along = (at: (i: number) => Partial<Place>) =>
      Float64Array.from({ length: LENGTH }, (_, i) => {
        const place = { ...HERE, ...at(i) };
        const key = newKey();
        customerKey(key, place.seed, place.run, hashId(place.profile), place.firm, place.customer);
        return normal(key, Purpose.potential, 0);
      });
    for (const values of [
      along((customer) => ({ customer })),
      along((firm) => ({ firm })),
      along((run) => ({ run })),
    ]) {
      expect(Math.abs(correlation(values.subarray(1), values.subarray(0, -1)))).toBeLessThan(BOUND);
    }
  });

  it("of the market from those of the customers", () => {
    const key = newKey();
    runKey(key, HERE.seed, HERE.run);
    const market = Float64Array.from({ length: LENGTH }, (_, t) => normal(key, Purpose.market, t - 24));
    expect(Math.abs(correlation(market, stream({ purpose: Purpose.market }, -24)))).toBeLessThan(BOUND);
    expect(Math.abs(correlation(market, stream({})))).toBeLessThan(BOUND);
  });
});

describe("keys", () => {
  it("do not collide among a million customers", () => {
    const keys = new BigUint64Array(1_000_000);
    const key = newKey();
    let next = 0;
    for (const profile of ["si", "referral"]) {
      const hash = hashId(profile);
      for (let run = 0; run < 500; run++) {
        for (let firm = 0; firm < 20; firm++) {
          for (let customer = -9; customer <= 40; customer++) {
            customerKey(key, 2027, run, hash, firm, customer);
            keys[next++] = (BigInt(key[0]! >>> 0) << 32n) | BigInt(key[1]! >>> 0);
          }
        }
      }
    }
    keys.sort();
    expect(keys.some((value, i) => i > 0 && value === keys[i - 1])).toBe(false);
  });

  it("do not depend on what was drawn before", () => {
    const key = newKey();
    customerKey(key, 1, 2, hashId("si"), 3, 4);
    const first = uniform(key, Purpose.save, 9);
    uniform(key, Purpose.noise, 1);
    customerKey(newKey(), 9, 9, 9, 9, 9);
    expect(uniform(key, Purpose.save, 9)).toBe(first);
  });

  it("hash profile ids to different numbers", () => {
    const ids = Array.from({ length: 20_000 }, (_, i) => `partner-${i}`);
    expect(new Set(ids.map(hashId)).size).toBe(ids.length);
  });
});

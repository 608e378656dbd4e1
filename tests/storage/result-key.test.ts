import { afterEach, describe, expect, it, vi } from "vitest";
import { canonicalJson } from "#storage/canonical-json.ts";
import { hash, plainHash } from "#storage/hash.ts";
import { resultKey } from "#storage/result-key.ts";
import { request } from "../runner/request.ts";

afterEach(() => vi.unstubAllGlobals());

describe("canonical JSON", () => {
  it("does not depend on the order of keys, at any depth", () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: "x" })).toBe('{"a":"x","b":[{"c":null,"d":1}]}');
    expect(canonicalJson({ a: "x", b: [{ c: null, d: 1 }] })).toBe('{"a":"x","b":[{"c":null,"d":1}]}');
  });

  it("keeps the order of lists", () => {
    expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]));
  });
});

describe("hash", () => {
  it("is SHA-256 where there is one", async () => {
    expect(await hash("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  it("does without in insecure contexts", async () => {
    vi.stubGlobal("crypto", {});
    expect(await hash("abc")).toBe(plainHash("abc"));
  });

  it("without SHA-256 tells 50,000 texts apart that differ in a digit", () => {
    const hashes = new Set(Array.from({ length: 50_000 }, (_, i) => plainHash(`{"price":${i},"seed":1}`)));
    expect(hashes.size).toBe(50_000);
    for (const each of hashes) expect(each).toMatch(/^[0-9a-f]{28}$/);
  });
});

describe("the key of a result", () => {
  const { scenario } = request();

  it("is the same for the same numbers, whatever they are called", async () => {
    const renamed = { ...scenario, id: "copy", name: "Copy", description: "…", notes: { "/currency": "…" } };
    expect(await resultKey(request({ scenario: renamed }))).toBe(await resultKey(request()));
  });

  it("differs with anything that changes numbers", async () => {
    const others = [
      request({ scenario: { ...scenario, discountRate: 0.123 } }),
      request({ scenario: { ...scenario, simulation: { ...scenario.simulation, seed: 99 } } }),
      request({ runs: 99 }),
      request({ metrics: ["revenue"] }),
      request({ quantiles: ["billings"] }),
      request({ pairs: [{ a: "commit-share", b: "seats-fee", metric: "revenue" }] }),
    ];
    const keys = new Set(await Promise.all([request(), ...others].map(resultKey)));
    expect(keys.size).toBe(others.length + 1);
  });
});

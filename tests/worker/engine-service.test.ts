import { describe, expect, it, vi } from "vitest";
import { simulate, summarise } from "#engine/index.ts";
import { buffersOf } from "#worker/buffers.ts";
import { createEngineService } from "#worker/engine-service.ts";
import { letGoOf, parcelOf, type Parcel } from "#worker/parcel.ts";
import type { Reply } from "#worker/reply.ts";
import { bytes } from "../runner/bytes.ts";
import { request } from "../runner/request.ts";

const { scenario, metrics, quantiles } = request();

function valueOf<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(reply.detail);
  return reply.value;
}

describe("the engine service", () => {
  it("names every buffer of what it computed, each once", () => {
    const { results, buffers } = valueOf(createEngineService().simulate({ scenario, metrics, from: 0, to: 2 }));
    expect(new Set(buffers).size).toBe(buffers.length);
    const moved = structuredClone(results, { transfer: buffers });
    expect(bytes(moved)).toEqual(bytes(simulate(scenario, { metrics, from: 0, to: 2 })));
    for (const { series, totals } of Object.values(results.strategies)) {
      for (const array of [...Object.values(series), ...Object.values(totals)]) expect(array).toHaveLength(0);
    }
  });

  it("gives exceptions as data", () => {
    const reply = createEngineService().simulate({ scenario, metrics, from: 2, to: 2 });
    expect(reply).toEqual({ ok: false, detail: expect.stringContaining("RangeError") });
  });

  it("keeps its parts when pictures and results leave it", () => {
    const service = createEngineService();
    service.begin("job", metrics);
    service.add("job", simulate(scenario, { metrics, from: 0, to: 3 }));
    const whole = simulate(scenario, { metrics, from: 0, to: 5 });
    for (let time = 0; time < 2; time++) {
      const { results, buffers } = valueOf<Parcel>(service.results("job"));
      structuredClone(results, { transfer: buffers });
      const summary = valueOf(service.summarise("job", { quantiles }));
      structuredClone(summary);
    }
    service.add("job", simulate(scenario, { metrics, from: 3, to: 5 }));
    expect(bytes(valueOf(service.results("job")).results)).toEqual(bytes(whole));
    expect(bytes(valueOf(service.summarise("job", { quantiles })))).toEqual(bytes(summarise(whole, { quantiles })));
  });

  it("waits for a gap to close before it shows what lies beyond", () => {
    const service = createEngineService();
    service.begin("job", metrics);
    const part = (from: number, to: number) => service.add("job", simulate(scenario, { metrics, from, to }));
    part(4, 6);
    expect(service.summarise("job", {})).toEqual({ ok: false, detail: "Error: Nothing is computed yet." });
    part(0, 2);
    expect(valueOf(service.summarise("job", {})).runs).toBe(2);
    part(2, 4);
    expect(valueOf(service.summarise("job", {})).runs).toBe(6);
  });

  it("drops parts of another job and refuses its questions", () => {
    const service = createEngineService();
    service.begin("new", metrics);
    service.add("old", simulate(scenario, { metrics, from: 0, to: 2 }));
    expect(service.summarise("new", {}).ok).toBe(false);
    expect(service.results("old").ok).toBe(false);
  });

  it("knows no lifeline where there are no locks", async () => {
    vi.stubGlobal("navigator", {});
    expect(await createEngineService().lifeline("name")).toEqual({ ok: true, value: false });
    vi.unstubAllGlobals();
  });
});

describe("a parcel", () => {
  it("holds all figures in one buffer, the same to the bit", () => {
    const made = () => simulate(scenario, { metrics, from: 0, to: 3 });
    const { results, buffers } = parcelOf(made());
    expect(buffers).toHaveLength(1);
    expect(bytes(results)).toEqual(bytes(made()));
    for (const { series } of Object.values(results.strategies)) {
      for (const values of Object.values(series)) expect(values.buffer).toBe(buffers[0]);
    }
  });

  it("is let go as a whole, also twice", () => {
    const { results } = parcelOf(simulate(scenario, { metrics, from: 0, to: 3 }));
    letGoOf(results);
    letGoOf(results);
    const lengths = Object.values(results.strategies).flatMap(({ totals }) =>
      Object.values(totals).map((v) => v.length),
    );
    const canBeFreed = "transfer" in ArrayBuffer.prototype;
    expect(new Set(lengths)).toEqual(new Set([canBeFreed ? 0 : 3]));
  });
});

describe("the buffers of a value", () => {
  it("are found at any depth, and shared ones once", () => {
    const shared = new Float64Array(4);
    const other = new Float64Array(1);
    expect(buffersOf({ a: shared, b: [{ c: shared.subarray(2), d: other, e: null, f: "x" }] })).toEqual([
      shared.buffer,
      other.buffer,
    ]);
  });

  it("leave nothing of a summary behind that the service needs again", () => {
    const service = createEngineService();
    service.begin("job", metrics);
    service.add("job", simulate(scenario, { metrics, from: 0, to: 3 }));
    const summary = valueOf(service.summarise("job", { quantiles }));
    const before = bytes(summary);
    structuredClone(summary, { transfer: buffersOf(summary) });
    expect(bytes(valueOf(service.summarise("job", { quantiles })))).toEqual(before);
  });
});

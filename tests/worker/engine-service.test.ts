import { describe, expect, it, vi } from "vitest";
import { simulate, summarise } from "#engine/index.ts";
import { buffersOf } from "#worker/buffers.ts";
import { createEngineService } from "#worker/engine-service.ts";
import { packed, unpacked, type Parcel } from "#worker/parcel.ts";
import type { Reply } from "#worker/reply.ts";
import { bytes } from "../runner/bytes.ts";
import { request } from "../runner/request.ts";

const { scenario, metrics, quantiles } = request();

function valueOf<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(reply.detail);
  return reply.value;
}

describe("the engine service", () => {
  it("computes into one array that can move away, the same to the bit", () => {
    const parcel = valueOf(createEngineService().simulate({ scenario, metrics, from: 0, to: 2 }));
    const moved = structuredClone(parcel, { transfer: [parcel.figures.buffer] });
    expect(bytes(unpacked(moved))).toEqual(bytes(simulate(scenario, { metrics, from: 0, to: 2 })));
    expect(parcel.figures).toHaveLength(0);
  });

  it("gives exceptions as data", () => {
    const reply = createEngineService().simulate({ scenario, metrics, from: 2, to: 2 });
    expect(reply).toEqual({ ok: false, detail: expect.stringContaining("RangeError") });
  });

  it("keeps its parts when pictures and results leave it", () => {
    const service = createEngineService();
    service.begin("job", metrics);
    service.add("job", packed(simulate(scenario, { metrics, from: 0, to: 3 })));
    const whole = simulate(scenario, { metrics, from: 0, to: 5 });
    for (let time = 0; time < 2; time++) {
      const parcel = valueOf<Parcel>(service.results("job"));
      structuredClone(parcel, { transfer: [parcel.figures.buffer] });
      const summary = valueOf(service.summarise("job", { quantiles }));
      structuredClone(summary);
    }
    service.add("job", packed(simulate(scenario, { metrics, from: 3, to: 5 })));
    expect(bytes(unpacked(valueOf(service.results("job"))))).toEqual(bytes(whole));
    expect(bytes(valueOf(service.summarise("job", { quantiles })))).toEqual(bytes(summarise(whole, { quantiles })));
  });

  it("waits for a gap to close before it shows what lies beyond", () => {
    const service = createEngineService();
    service.begin("job", metrics);
    const part = (from: number, to: number) => service.add("job", packed(simulate(scenario, { metrics, from, to })));
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
    service.add("old", packed(simulate(scenario, { metrics, from: 0, to: 2 })));
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
  const made = (runs: number) => simulate(scenario, { metrics, from: 0, to: runs });

  it("gives back what it was made of", () => {
    expect(bytes(unpacked(packed(made(3))))).toEqual(bytes(made(3)));
  });

  it("uses the room of an earlier one that is large enough", () => {
    const room = packed(made(3)).figures.buffer;
    const small = packed(made(2), room);
    expect(small.figures.buffer).toBe(room);
    expect(bytes(unpacked(small))).toEqual(bytes(made(2)));
    const large = packed(made(4), room);
    expect(large.figures.buffer).not.toBe(room);
    expect(bytes(unpacked(large))).toEqual(bytes(made(4)));
  });

  it("leaves its room when it was taken, or as soon as the gap before it is closed", () => {
    const service = createEngineService();
    service.begin("job", metrics);
    const part = (from: number, to: number) => packed(simulate(scenario, { metrics, from, to }));
    const [late, early] = [part(2, 4), part(0, 2)];
    expect(valueOf(service.add("job", late))).toEqual([]);
    const rooms = valueOf(service.add("job", early));
    expect(rooms).toHaveLength(2);
    expect([rooms[0] === early.figures.buffer, rooms[1] === late.figures.buffer]).toEqual([true, true]);
    expect(valueOf(service.add("another", part(4, 5)))).toEqual([]);
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
    service.add("job", packed(simulate(scenario, { metrics, from: 0, to: 3 })));
    const summary = valueOf(service.summarise("job", { quantiles }));
    const before = bytes(summary);
    structuredClone(summary, { transfer: buffersOf(summary) });
    expect(bytes(valueOf(service.summarise("job", { quantiles })))).toEqual(before);
  });
});

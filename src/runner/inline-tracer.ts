import { trace } from "#engine/index.ts";
import { createTraceDesk, type TraceFunction } from "#worker/trace-desk.ts";
import { createDeskTracer } from "./desk-tracer.ts";
import type { Tracer } from "./runner.ts";

/** A tracer that computes where it is called: for tests, and where there are no workers. `compute` is a test's to choose. */
export function createInlineTracer(compute: TraceFunction = trace): Tracer {
  const desk = createTraceDesk(compute);
  return createDeskTracer({
    async ask(question) {
      await new Promise((resolve) => setTimeout(resolve));
      const reply = await question(desk);
      return reply.ok ? { kind: "value", value: reply.value } : { kind: "error", detail: reply.detail };
    },
    close() {},
  });
}

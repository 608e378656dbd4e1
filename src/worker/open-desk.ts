/** The trace desk with the engine's `trace`: fetched when a future is opened for the first time. */
import { trace } from "#engine/index.ts";
import { createTraceDesk, type TraceService } from "./trace-desk.ts";

/** A desk of its own, with nothing at hand yet. */
export function openDesk(): TraceService {
  return createTraceDesk(trace);
}

import { resultKey, type ResultRequest } from "./result-key.ts";
import type { KeptRun, ResultStore } from "./store.ts";

/** Finished runs by what was asked for. No method rejects: what cannot be kept is computed again. */
export interface RunMemory {
  find(request: ResultRequest): Promise<KeptRun | null>;
  keep(request: ResultRequest, run: KeptRun): Promise<void>;
}

/** A memory of runs in `results`. */
export function createRunMemory(results: ResultStore): RunMemory {
  return {
    async find(request) {
      const stored = await results.get(await resultKey(request));
      return stored.ok ? stored.value : null;
    },
    async keep(request, run) {
      await results.put(await resultKey(request), run);
    },
  };
}

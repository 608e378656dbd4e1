import { modelKey, resultKey, type ResultRequest } from "./result-key.ts";
import type { FormerRun, KeptRun, ResultStore } from "./store.ts";

/** Finished runs by what was asked for. No method rejects: what cannot be kept is computed again. */
export interface RunMemory {
  find(request: ResultRequest): Promise<KeptRun | null>;
  keep(request: ResultRequest, run: KeptRun): Promise<void>;
  /** What the same model came to by an earlier version of the engine; null where nothing is known of that. */
  former(request: ResultRequest): Promise<FormerRun | null>;
  /** Puts away what a model came to earlier. */
  forget(former: FormerRun): Promise<void>;
}

/** A memory of runs in `results`. */
export function createRunMemory(results: ResultStore): RunMemory {
  return {
    async find(request) {
      const stored = await results.get(await resultKey(request));
      if (!stored.ok || stored.value === null) return null;
      // A first visit has nothing to check.
      const { answers } = await import("./kept-run.ts");
      return answers(stored.value, request) ? stored.value : null;
    },
    async keep(request, run) {
      await results.put(await resultKey(request), run, await modelKey(request));
    },
    async former(request) {
      const found = await results.former(await resultKey(request), await modelKey(request));
      if (!found.ok || found.value.length === 0) return null;
      const { formerRun } = await import("./former-run.ts");
      return formerRun(found.value);
    },
    async forget({ keys }) {
      await results.drop(keys);
    },
  };
}

import type { FormerResult, FormerRun } from "./store.ts";

/**
 * What a model came to, from its results by earlier versions of the engine, the newest first: the first that can be read;
 * null where none can.
 */
export function formerRun(results: readonly FormerResult[]): FormerRun | null {
  const keys = results.map(({ key }) => key);
  for (const { run } of results) {
    const summary = at(run, "summary");
    const [engineVersion, partnerFirms] = [at(summary, "engineVersion"), at(summary, "partnerFirms")];
    const totals = mapped(at(summary, "strategies"), (strategy) => mapped(at(strategy, "totals"), statistics));
    if (typeof engineVersion !== "string" || totals === null) continue;
    return { engineVersion, keys, partnerFirms: typeof partnerFirms === "number" ? partnerFirms : NaN, totals };
  }
  return null;
}

function statistics(total: unknown): { mean: number; p50: number } | null {
  const [mean, p50] = [at(total, "mean"), at(total, "p50")];
  return typeof mean === "number" && typeof p50 === "number" ? { mean, p50 } : null;
}

/** The values of an object that can be read; null where it is none. */
function mapped<T>(value: unknown, read: (inner: unknown) => T | null): Record<string, T> | null {
  if (!isObject(value)) return null;
  const entries = Object.entries(value).flatMap(([name, inner]): [string, T][] => {
    const known = read(inner);
    return known === null ? [] : [[name, known]];
  });
  return Object.fromEntries(entries);
}

function at(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

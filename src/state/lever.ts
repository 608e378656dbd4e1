import type { Scenario } from "#engine/index.ts";
import type { NumberField, SpreadField } from "#scenario/fields.ts";
import { fieldAt } from "#scenario/field-at.ts";
import { readAt, writeAt } from "#scenario/pointer.ts";

/** A number of a scenario with what describes it. */
export interface NumberAt {
  value: number;
  field: NumberField;
  /** The spread that the number is the median of, or null. */
  spread: SpreadField | null;
  /** The name of the offer, plan, segment … that the number belongs to. */
  owner: string | null;
}

/** The number at a path; null if there is none, as in scenarios made elsewhere. */
export function numberAt(scenario: Scenario, path: string): NumberAt | null {
  const field = fieldAt(scenario, path);
  const value = readAt(scenario, path);
  if (typeof value !== "number" || (field?.type !== "number" && field?.type !== "integer")) return null;
  const parent = path.endsWith("/median") ? fieldAt(scenario, parentOf(path)) : null;
  const item = readAt(scenario, path.split("/").slice(0, 3).join("/"));
  return { value, field, spread: parent?.type === "spread" ? parent : null, owner: nameOf(item) };
}

/**
 * The scenario with another number at a path. A median takes its 90th percentile along, so that the spread stays what
 * it was; `opened` gives the spread of a median that went through 0.
 */
export function withNumber(scenario: Scenario, opened: Scenario, path: string, value: number): Scenario {
  const at = numberAt(scenario, path);
  if (at === null || at.spread === null) return writeAt(scenario, path, value);
  const [before, now] = [spreadAt(opened, path), spreadAt(scenario, path)];
  const kept = before !== null && before.median > 0 && (now === null || now.median === 0 || sameSpread(before, now));
  const model = kept ? before : now;
  if (model === null || model.median === 0) return writeAt(scenario, parentOf(path), { median: value, p90: value });
  const p90 =
    value === model.median ? model.p90 : Math.min(at.spread.fields.p90.max, (value * model.p90) / model.median);
  return writeAt(scenario, parentOf(path), { median: value, p90: Math.max(value, p90) });
}

interface Values {
  median: number;
  p90: number;
}

function spreadAt(scenario: Scenario, path: string): Values | null {
  const spread = readAt(scenario, parentOf(path));
  return typeof spread === "object" && spread !== null ? (spread as Values) : null;
}

function sameSpread(a: Values, b: Values): boolean {
  return Math.abs(a.p90 / a.median - b.p90 / b.median) <= (1e-9 * a.p90) / a.median;
}

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf("/"));

function nameOf(item: unknown): string | null {
  const name = typeof item === "object" && item !== null && "name" in item ? item.name : null;
  return typeof name === "string" ? name : null;
}

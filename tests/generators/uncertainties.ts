/** Uncertain inputs for any scenario: every number that may be one, and what people and machines may say of it. */
import type { Scenario, Uncertainty } from "#engine/index.ts";
import { scenarioField, type Field, type NumberField } from "#scenario/fields.ts";
import { hasIds } from "#scenario/fields/part.ts";
import { below } from "#scenario/path.ts";
import { isNeverUncertain } from "#scenario/rules/uncertainty.ts";
import fc from "fast-check";

/** A number of a scenario that may be uncertain. */
export interface NumberPlace {
  path: string;
  field: NumberField;
  value: number;
}

/** Every number of a scenario that may be uncertain, in the schema's order. */
export function numberPlaces(scenario: Scenario): NumberPlace[] {
  return placesIn(scenarioField, scenario, "").filter(({ path }) => !isNeverUncertain(scenario, path));
}

function placesIn(field: Field, value: unknown, path: string): NumberPlace[] {
  if (value === null || value === undefined) return [];
  const parts = value as Record<string, unknown>;
  const inside = (fields: Readonly<Record<string, Field>>) =>
    Object.entries(fields).flatMap(([name, part]) => placesIn(part, parts[name], below(path, name)));
  switch (field.type) {
    case "number":
    case "integer":
      return [{ path, field, value: value as number }];
    case "object":
    case "spread":
      return inside(field.fields);
    case "union":
      return inside(field.cases[parts[field.by] as string]!.fields);
    case "nullable":
      return placesIn(field.field, value, path);
    case "list":
      return (value as Record<string, unknown>[]).flatMap((item, i) =>
        placesIn(field.item, item, below(path, hasIds(field.item) ? String(item["id"]) : i)),
      );
    case "map":
      return Object.entries(parts).flatMap(([name, part]) => placesIn(field.value, part, below(path, name)));
    default:
      return [];
  }
}

/**
 * The scenario with some of its numbers uncertain: neighbours often, so that several meet in one rule. `certain`: both
 * percentiles the same, so that the draw is known.
 */
export function withUncertainties(scenario: Scenario, certain: boolean): fc.Arbitrary<Scenario> {
  const places = numberPlaces(scenario);
  const rows = fc.tuple(fc.nat(places.length - 1), fc.integer({ min: 1, max: 8 })).chain(([from, count]) => {
    const chosen = places.slice(from, from + count);
    return fc.tuple(...chosen.map((place) => fc.option(uncertaintyOf(place, certain), { freq: 4 })));
  });
  return fc.array(rows, { minLength: 1, maxLength: 6 }).map((lists) => {
    const byPath = new Map(
      lists.flat().flatMap((uncertainty) => (uncertainty ? [[uncertainty.path, uncertainty]] : [])),
    );
    return { ...scenario, uncertainties: [...byPath.values()] };
  });
}

function uncertaintyOf(place: NumberPlace, certain: boolean): fc.Arbitrary<Uncertainty> {
  const low = drawnValue(place);
  if (certain) return low.map((value) => ({ path: place.path, p10: value, p90: value }));
  return fc
    .tuple(low, drawnValue(place))
    .map(([a, b]) => ({ path: place.path, p10: Math.min(a, b), p90: Math.max(a, b) }));
}

/** Values near the number, anywhere in its range, at its ends, beyond them, of any size. */
function drawnValue({ field, value }: NumberPlace): fc.Arbitrary<number> {
  const { min, max, typical } = field;
  const around = fc.double({ min: 0, max: 3, noNaN: true }).map((factor) => value * factor);
  const [low, high] = typical;
  const common = fc.double({ min: low - (high - low) / 2, max: high + (high - low) / 2, noNaN: true });
  const odd = fc.constantFrom(min, max, value, 0, min - 1, max * 2, -1e15, 1e15, 5e-324, 1e-9, 0.004, 0.006);
  return fc
    .oneof(around, common, fc.double({ min, max, noNaN: true }), odd)
    .map((drawn) => Math.min(1e15, Math.max(-1e15, drawn)) + 0);
}

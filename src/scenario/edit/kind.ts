/** Another shape of a union. */
import type { Scenario } from "#engine/index.ts";
import * as v from "valibot";
import type { Field, UnionField } from "../fields/kinds.ts";
import { ownField } from "../inspect.ts";
import { fieldAt } from "../field-at.ts";
import { readAt, writeAt } from "../pointer.ts";
import { schemaOf } from "../read/schema.ts";
import { seal } from "../read/sealed.ts";
import { settled, spelled } from "./paths.ts";
import { convertedPrice } from "./convert-price.ts";
import { startCase } from "./start.ts";
import { schemaPathOf } from "./start-values.ts";

/**
 * The scenario with another shape of the union at a path. Fields of the same name keep what is still valid, prices are
 * converted between schedules, all else is fresh. Numbers that change are certain then. Throws a RangeError if there is
 * no union or no such shape.
 */
export function withKind(scenario: Scenario, unionPath: string, kind: string): Scenario {
  const field = fieldAt(scenario, unionPath);
  const path = spelled(scenario, unionPath);
  if (field?.type !== "union" || path === null || !Object.hasOwn(field.cases, kind)) {
    throw new RangeError(`no ${kind} at ${unionPath}`);
  }
  const old = readAt(scenario, path) as Record<string, unknown>;
  if (old[field.by] === kind) return scenario;
  const next = writeAt(
    scenario,
    path,
    changed(field, kind, old, startCase(field, kind, scenario, schemaPathOf(scenario, path))),
  );
  const uncertainties = next.uncertainties.filter(({ path: at }) => {
    const place = spelled(scenario, at);
    return !place?.startsWith(`${path}/`) || readAt(next, at) === readAt(scenario, at);
  });
  return settled({ ...next, uncertainties });
}

type Parts = Record<string, unknown>;

function changed(field: UnionField, kind: string, old: Parts, fresh: Parts): Parts {
  const { fields } = field.cases[kind]!;
  const converted: Parts = field.by === "model" ? convertedPrice(old, kind) : old;
  const kept = Object.entries(fields).map(([name, part]): [string, unknown] => {
    const value = ownField(converted, name);
    return [name, value !== undefined && fits(part, value) ? value : fresh[name]];
  });
  return { [field.by]: kind, ...Object.fromEntries(kept) };
}

/** Whether a value is right for a field, its rules apart. */
function fits(field: Field, value: unknown): boolean {
  return v.safeParse(schemaOf(field), seal(value)).success;
}

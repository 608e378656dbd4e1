/** Fields that may be null: a fresh value in the place of null, and null again. */
import { LEAST_TYPICAL_SIZE, type Scenario } from "#engine/index.ts";
import type { Field } from "../fields/kinds.ts";
import { below, stepsOf } from "../path.ts";
import { fieldAt } from "../field-at.ts";
import { readAt, writeAt } from "../pointer.ts";
import { parted, settled, spelled } from "./paths.ts";
import { startAt } from "./start.ts";
import { schemaPathOf } from "./start-values.ts";

/**
 * The scenario with a fresh value in the place of null, or null in the place of a value. With what held before a
 * strategy comes a month of the switch, and goes. The end of a tier stays as it is: tiers are added and removed. Throws
 * a RangeError if the field may not be null.
 */
export function withPresence(scenario: Scenario, nullablePath: string, present: boolean): Scenario {
  const field = fieldAt(scenario, nullablePath);
  const whole = parted(nullablePath);
  const parent = spelled(scenario, whole.parent);
  const { step } = whole;
  if (field?.type !== "nullable" || parent === null) throw new RangeError(`never null: ${nullablePath}`);
  const path = below(parent, step);
  const there = readAt(scenario, path) ?? null;
  if (step === "upTo" || (there !== null) === present) return scenario;
  const next = withField(scenario, parent, step, present ? presentValue(field.field, scenario, path) : null);
  return settled(step === "before" ? withSwitch(next, `${parent}/switchMonth`, present) : next);
}

/** Writes a field that may have been missing: such fields are the last of their object. */
function withField(scenario: Scenario, parent: string, name: string, value: unknown): Scenario {
  return writeAt(scenario, parent, { ...(readAt(scenario, parent) as object), [name]: value });
}

function withSwitch(scenario: Scenario, path: string, present: boolean): Scenario {
  if (present && readAt(scenario, path) !== 0) return scenario;
  return writeAt(scenario, path, present ? Math.min(12, Math.floor(scenario.horizonMonths / 2)) : 0);
}

function presentValue(field: Field, scenario: Scenario, path: string): unknown {
  const steps = stepsOf(path)!;
  const { parent, step } = parted(path);
  const beside = (name: string) => readAt(scenario, `${parent}/${name}`);
  const start = () => startAt(field, scenario, schemaPathOf(scenario, path));
  switch (step) {
    case "appliesTo":
      return [(scenario.partners.find(({ type }) => type !== "direct") ?? scenario.partners[0]!).id];
    case "seasonality":
    case "seasonalRates":
      return Array.from({ length: 12 }, () => 1);
    case "customerSuccess":
      return structuredClone(scenario.customerSuccess);
    case "before":
      return before(scenario, steps[1]!);
    case "slot":
      return freeSlot(scenario);
    case "typicalSize":
      return typicalSize(beside("size") as number);
    case "minimum":
      return Math.min(start() as number, (beside("maximum") as number | null | undefined) ?? Infinity);
    case "maximum":
      return Math.max(start() as number, (beside("minimum") as number | null | undefined) ?? 0);
    default:
      return start();
  }
}

/** Another offer with the same plan, else the same offer with another plan, else the strategy itself. */
function before({ offers, plans, strategies }: Scenario, id: string): { offerId: string; planId: string } {
  const { offerId, planId } = strategies.find((strategy) => strategy.id === id)!;
  const offer = offers.find((other) => other.id !== offerId);
  if (offer) return { offerId: offer.id, planId };
  return { offerId, planId: plans.find((other) => other.id !== planId)?.id ?? planId };
}

function freeSlot({ strategies }: Scenario): number {
  const taken = strategies.map(({ slot }) => slot);
  return [0, 1, 2, 3, 4, 5, 6, 7].find((slot) => !taken.includes(slot)) ?? 0;
}

/** The firm's own size, unless it is so small that it would count as none. */
function typicalSize(own: number): number {
  return own === 0 || own >= LEAST_TYPICAL_SIZE ? own : LEAST_TYPICAL_SIZE;
}

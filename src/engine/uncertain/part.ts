import { own } from "../lookup.ts";
import type { LimitRule, Limits, NumberLimits } from "./limit-kinds.ts";

/** An object, list or map of a scenario: its parts by name or position. */
type Holder = Record<string, unknown>;

/** Changes a copy in which uncertain numbers are drawn, each within its own bounds, so that they keep a rule together. */
export type Settle = (copy: Holder) => void;

/** A part of a scenario with uncertain numbers in it. */
export class Part {
  /** As the scenario has it. */
  readonly original: Holder;
  readonly limits: Limits;
  /** Parts of it with uncertain numbers in them. */
  readonly parts = new Map<string, Part>();
  /** Its own uncertain numbers, by name: their positions among all. */
  readonly drawn = new Map<string, number>();
  settle: Settle | null = null;

  constructor(original: object, limits: Limits) {
    this.original = original as Holder;
    this.limits = limits;
  }

  /** Whether the number of this name is uncertain. */
  has(name: string): boolean {
    return this.drawn.has(name);
  }

  /** The bounds of a number of this part. Throws where it has none of that name. */
  boundsOf(name: string): NumberLimits {
    const limits = limitsAt(this, name);
    if (limits?.kind !== "number") throw new Error(`no number in the scenario: ${name}`);
    return limits;
  }

  /** The part of this part that a step of a path names (a name, an id or a position). Throws where there is none. */
  open(step: string): Part {
    const name = nameOf(this.original, step);
    const known = this.parts.get(name);
    if (known) return known;
    const limits = limitsAt(this, name);
    const original = own(this.original, name);
    if (!limits || typeof original !== "object" || original === null) throw new Error(`no such part: ${step}`);
    const part = new Part(original, limits);
    this.parts.set(name, part);
    return part;
  }

  /** A copy with these values as its uncertain numbers, settled by its rules. What is certain is shared. */
  copyWith(values: Float64Array): Holder {
    const copy = (Array.isArray(this.original) ? this.original.slice() : { ...this.original }) as Holder;
    for (const [name, part] of this.parts) copy[name] = part.copyWith(values);
    for (const [name, index] of this.drawn) copy[name] = values[index];
    this.settle?.(copy);
    return copy;
  }

  /** Reads the uncertain numbers of a copy back, as they stand after all rules. */
  readInto(values: Float64Array, copy: Holder): void {
    for (const [name, part] of this.parts) part.readInto(values, copy[name] as Holder);
    for (const [name, index] of this.drawn) values[index] = copy[name] as number;
  }
}

/** The rule that holds between the numbers of a part, if any. */
export function ruleOf({ limits, original }: Part): LimitRule | undefined {
  if (limits.kind === "cases") return limits.cases[original[limits.by] as string]?.rule;
  return limits.kind === "number" ? undefined : limits.rule;
}

/** The position of a list's item by its id, else the step itself. */
function nameOf(original: Holder, step: string): string {
  const at = Array.isArray(original) ? original.findIndex((item: { id?: unknown }) => item.id === step) : -1;
  return at < 0 ? step : String(at);
}

function limitsAt({ limits, original }: Part, name: string): Limits | undefined {
  switch (limits.kind) {
    case "number":
      return undefined;
    case "each":
      return limits.item;
    case "fields":
      return own(limits.fields, name);
    case "cases":
      return own(limits.cases[original[limits.by] as string]?.fields, name);
  }
}

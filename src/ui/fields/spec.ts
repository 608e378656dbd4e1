import type { EntryKind } from "#text/entry.ts";

/** What a field asks for, as the scenario's schema knows it. */
export interface FieldSpec {
  label: string;
  /** One sentence for the help mark. */
  help: string;
  /** The section of the method page that tells of it, or null. */
  anchor: string | null;
  kind: EntryKind;
  /** Only whole numbers. */
  whole: boolean;
  min: number;
  max: number;
  /** What an arrow key moves the value by. */
  step: number;
  /** For money. ISO 4217. */
  currency: string;
}

/** A value moved by whole steps, on the grid of steps, inside the bounds. */
export function stepped(value: number, steps: number, spec: FieldSpec): number {
  const to = (Math.round(value / spec.step) + steps) * spec.step;
  return Number(Math.min(spec.max, Math.max(spec.min, to)).toPrecision(12));
}

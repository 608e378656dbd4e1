/** Turns parts that were drawn independently into parts that go together: one repair for each rule of the schema. */
import type { RuleName } from "#scenario/rules/names.ts";

type Parts = Record<string, number>;
type Rows<K extends string> = Record<K, number | null>[];

const REPAIRS: Record<RuleName, (value: never) => unknown> = {
  spread: ({ median, p90 }: Parts) => ({ median, p90: Math.min(median! * 100, Math.max(median!, p90!)) }),
  curve: (curve: Parts) => ({ ...curve, monthsTo90: Math.max(curve["monthsTo90"]!, curve["monthsToHalf"]! + 1) }),
  bounds: (schedule: { minimum?: number | null; maximum?: number | null }) => {
    const { minimum, maximum } = schedule;
    const swap = typeof minimum === "number" && typeof maximum === "number" && maximum < minimum;
    return swap ? { ...schedule, minimum: maximum, maximum: minimum } : schedule;
  },
  tiers: (tiers: Rows<"upTo">) => {
    const bounds = ascending(tiers.map((tier, i) => tier.upTo ?? i + 1));
    return tiers.map((tier, i) => ({ ...tier, upTo: i === tiers.length - 1 ? null : bounds[i]! }));
  },
  ascending: (rows: Rows<"from">) => {
    const from = ascending(rows.map((row) => row.from ?? 0));
    return rows.map((row, i) => ({ ...row, from: from[i]! }));
  },
  focus: ({ sell, activate, grow }: Parts) => {
    const sum = sell! + activate! + grow!;
    if (sum === 0) return { sell: 1 / 3, activate: 1 / 3, grow: 1 / 3 };
    return { sell: sell! / sum, activate: activate! / sum, grow: grow! / sum };
  },
  mix: (mix: Parts) => {
    const all = Object.entries(mix).sort(([a], [b]) => (a < b ? -1 : 1));
    const none = all.every(([, weight]) => weight === 0);
    return Object.fromEntries(all.map(([id, weight]) => [id, none ? 1 : weight]));
  },
  team: (team: { typicalSize: number | null }) =>
    team.typicalSize !== null && team.typicalSize < 0.01 ? { ...team, typicalSize: 0 } : team,
  uncertainty: (uncertainty: Parts) => ({ ...uncertainty, p90: Math.max(uncertainty["p10"]!, uncertainty["p90"]!) }),
};

/** The value with what its rules ask for. */
export function repaired(rules: readonly RuleName[], value: unknown): unknown {
  return rules.reduce((so, rule) => REPAIRS[rule](so as never), value);
}

function ascending(values: number[]): number[] {
  const sorted = values.map((value) => Math.min(Math.max(value, 0.01), 1e11)).sort((a, b) => a - b);
  sorted.forEach((value, i) => (sorted[i] = i > 0 && value <= sorted[i - 1]! ? sorted[i - 1]! * 1.5 : value));
  return sorted;
}

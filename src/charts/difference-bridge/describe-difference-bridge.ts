/** Where the difference of two strategies comes from: steps from one mean contribution to the other, and their words. */
import {
  bridgeDescription,
  bridgeTitle,
  bridgeNote,
  levelLabel,
  stepLabel,
  type BridgeFinding,
  type BridgeStep,
  type LargestStep,
} from "#text/findings/difference-bridge.ts";
import { isRounding } from "#text/findings/words.ts";
import type { Compared } from "../difference/compared.ts";
import type { ResultView } from "../model.ts";

/** The order of the steps, and whether more of it adds to the contribution or takes from it. */
const STEPS: readonly [BridgeStep, 1 | -1][] = [
  ["fees", 1],
  ["drawdown", 1],
  ["overage", 1],
  ["payAsYouGo", 1],
  ["breakage", 1],
  ["serviceCost", -1],
  ["payouts", -1],
  ["successCost", -1],
  ["directCost", -1],
];

/** From b’s contribution to a’s. */
export interface Bridge {
  from: number;
  to: number;
  /** In order, with what each does to the contribution; steps that do nothing are in `equal`. */
  steps: { step: BridgeStep; amount: number }[];
  equal: BridgeStep[];
}

/** The bridge of means over the whole horizon; null where they are not known. */
export function bridgeOf(view: ResultView, { a, b }: Compared): Bridge | null {
  const [one, other] = [partsOf(view, a.id), partsOf(view, b.id)];
  if (!one || !other) return null;
  const all = STEPS.map(([step, sign]) => {
    const amount = sign * (one.parts[step] - other.parts[step]);
    return { step, amount: isRounding(amount, one.parts.size + other.parts.size) ? 0 : amount };
  });
  const used = STEPS.filter(([step]) => one.parts[step] !== 0 || other.parts[step] !== 0).map(([step]) => step);
  return {
    from: other.contribution,
    to: one.contribution,
    steps: all.filter(({ amount }) => amount !== 0),
    equal: all.filter(({ step, amount }) => amount === 0 && used.includes(step)).map(({ step }) => step),
  };
}

type Parts = Record<BridgeStep, number> & { size: number };

/** What a contribution is made of: pay as you go is the use that is neither drawn down nor overage. */
function partsOf(view: ResultView, id: string): { contribution: number; parts: Parts } | null {
  const mean = view.summary.strategies[id]?.mean;
  if (!mean?.contribution) return null;
  const total = (name: string): number => (mean[name] ?? new Float64Array()).reduce((sum, value) => sum + value, 0);
  const [drawdown, overage, consumption] = [total("drawdown"), total("overage"), total("consumption")];
  const free = consumption - drawdown - overage;
  const named = (["fees", "breakage", "serviceCost", "payouts", "successCost", "directCost"] as const).map(
    (name) => [name, total(name)] as const,
  );
  const parts = { ...(Object.fromEntries(named) as Omit<Parts, "size">), drawdown, overage };
  const payAsYouGo = isRounding(free, consumption) ? 0 : free;
  return { contribution: total("contribution"), parts: { ...parts, payAsYouGo, size: Math.abs(total("revenue")) } };
}

/** A row of the bridge in words: a level at its ends, else a step. */
export interface BridgeRow {
  key: string;
  label: string;
  amount: number;
  level: boolean;
  /** The contribution after it. */
  after: number;
}

/** The rows from b’s level down to a’s. */
export function bridgeRows(bridge: Bridge, { a, b }: Compared): BridgeRow[] {
  let after = bridge.from;
  const steps = bridge.steps.map(({ step, amount }) => {
    after += amount;
    return { key: step, label: stepLabel(step), amount, level: false, after };
  });
  const level = (letter: string, amount: number): BridgeRow => {
    return { key: letter, label: levelLabel(letter), amount, level: true, after: amount };
  };
  return [level(b.letter, bridge.from), ...steps, level(a.letter, bridge.to)];
}

/** Title, finding, description and note of the bridge. */
export function describeBridge(
  view: ResultView,
  pair: Compared,
): { finding: BridgeFinding; title: string; description: string; note: string | undefined } {
  const bridge = bridgeOf(view, pair);
  const finding: BridgeFinding = { a: pair.a.letter, b: pair.b.letter, ...found(view, bridge) };
  const title = bridgeTitle(finding, view.currency);
  return {
    finding,
    title,
    description: bridge ? bridgeDescription(bridgeRows(bridge, pair), view.currency) : title,
    note: bridge ? bridgeNote(bridge.equal) : undefined,
  };
}

type Found<T> = T extends unknown ? Omit<T, "a" | "b"> : never;

function found(view: ResultView, bridge: Bridge | null): Found<BridgeFinding> {
  if (!bridge) return { code: "nothing" };
  if (bridge.steps.length === 0) return { code: "same" };
  if (view.estimate) return { code: "estimate" };
  const largest = (sign: 1 | -1): LargestStep | null =>
    bridge.steps
      .filter(({ amount }) => Math.sign(amount) === sign)
      .reduce<LargestStep | null>(
        (most, step) => (!most || Math.abs(step.amount) > Math.abs(most.amount) ? step : most),
        null,
      );
  return { code: "parts", difference: bridge.to - bridge.from, up: largest(1), down: largest(-1) };
}

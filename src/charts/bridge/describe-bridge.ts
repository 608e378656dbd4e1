/** What the bridge from bookings to revenue shows, as data and in words. Means throughout. */
import type { Scenario } from "#engine/index.ts";
import {
  bridgeDescription,
  bridgeLabel,
  bridgeNote,
  bridgeTitle,
  type BridgeFinding,
  type BridgeRowName,
  type CarriedParts,
} from "#text/findings/bridge.ts";
import { money, signed } from "#text/format.ts";
import type { ResultView, StrategyKey } from "../model.ts";
import { bridgeOf, runDownOf, type Bridge } from "./bridge.ts";

/** Title, finding, description, and the note under the chart. */
export interface BridgeText {
  finding: BridgeFinding;
  title: string;
  description: string;
  note: string | undefined;
}

/** Shares from which on a part of revenue is worth the title. */
const TELLING = 0.1;

/** Describes the bridge of one strategy. */
export function describeBridge(view: ResultView, strategy: StrategyKey, scenario: Scenario): BridgeText {
  const bridge = bridgeOf(view, strategy.id, scenario);
  const finding: BridgeFinding = {
    a: strategy.letter,
    estimate: view.estimate,
    ...(bridge ? found(bridge, view.months) : { code: "missing" }),
  };
  const rolledOver = bridge && bridge.rolledOver > 0 ? money(bridge.rolledOver, view.currency) : null;
  return {
    finding,
    title: bridgeTitle(finding, view.currency),
    description: bridgeDescription(strategy.letter, bridge ? wordsOf(bridge, view) : []),
    note: bridge ? bridgeNote(carriedParts(bridge), rolledOver) : undefined,
  };
}

type Found = BridgeFinding extends infer F ? (F extends BridgeFinding ? Omit<F, "a" | "estimate"> : never) : never;

function found(bridge: Bridge, months: number): Found {
  const { booked, breakage, forgiven, overage, fees, asYouGo, revenue } = bridge;
  if (revenue <= 0 && booked <= 0) return { code: "nothing" };
  const ended = runDownOf(bridge) + forgiven;
  if (breakage >= TELLING * revenue && breakage > 0) return { code: "breakage", share: breakage / revenue, breakage };
  if (forgiven >= TELLING * ended && forgiven > 0) return { code: "forgiven", share: forgiven / ended, forgiven };
  if (isAll(fees, revenue)) return { code: "fees", revenue, months };
  if (isAll(asYouGo, revenue)) return { code: "asYouGo", revenue, months };
  if (overage >= TELLING * revenue) return { code: "overage", share: overage / revenue, overage };
  return { code: "apart", booked, revenue, months };
}

function isAll(part: number, whole: number): boolean {
  return whole > 0 && Math.abs(part - whole) <= 1e-9 * whole;
}

/** What may be part of what is carried in. */
function carriedParts({ facts, carried }: Bridge): CarriedParts {
  return { past: facts.past, seats: facts.addsSeats && carried !== 0, lapsing: facts.forgives && carried !== 0 };
}

/** A row of the bridge: a total, or a step that is added. */
export interface BridgeRow {
  name: BridgeRowName;
  /** Signed: what a step adds. */
  value: number;
  total: boolean;
}

/** The rows that a strategy's contracts can have, from bookings down to revenue. */
export function bridgeRows(bridge: Bridge): BridgeRow[] {
  const { facts } = bridge;
  const promises = facts.commitment || facts.fees;
  const row = (name: BridgeRowName, value: number, total = false): BridgeRow => ({ name, value, total });
  const neither = facts.commitment && bridge.forgiven === 0 && bridge.rolledOver === 0;
  const carried = facts.past || bridge.carried !== 0 ? [row("carried", bridge.carried)] : [];
  const forgiven = bridge.forgiven > 0 ? [row("forgiven", -bridge.forgiven)] : [];
  return [
    row("booked", bridge.booked, true),
    // What may still be forgiven comes after what was.
    ...(bridge.carried < 0 ? [...forgiven, ...carried] : [...carried, ...forgiven]),
    ...(promises ? [row("owed", -bridge.owed), row("runDown", runDownOf(bridge), true)] : []),
    ...(facts.commitment ? [row("overage", bridge.overage)] : []),
    ...(bridge.asYouGo > 0 || !promises ? [row("asYouGo", bridge.asYouGo)] : []),
    ...(neither ? [row("neither", 0)] : []),
    row("revenue", bridge.revenue, true),
  ];
}

function wordsOf(bridge: Bridge, view: ResultView): { label: string; text: string }[] {
  return bridgeRows(bridge).map(({ name, value, total }) => {
    const text = money(value, view.currency);
    return { label: rowLabel(bridge, name, view.months), text: total ? text : signed(value, text) };
  });
}

/** What a row of a bridge is called. */
export function rowLabel(bridge: Bridge, name: BridgeRowName, months: number, narrow = false): string {
  return bridgeLabel(name, months, carriedParts(bridge), bridge.facts, narrow);
}

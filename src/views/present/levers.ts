/** Inputs that a presentation offers as sliders: what a room asks about. */
import type { Scenario } from "#engine/index.ts";
import { leavesOf } from "#scenario/edit/walk.ts";
import { LEVERS } from "#scenario/templates/levers.ts";
import { numberAt, type NumberAt } from "#state/lever.ts";
import { leverName } from "#text/present-words.ts";
import { LEVER_LABELS } from "#text/ui-words.ts";
import { numberSpec } from "../model/fields/field-spec.ts";

/** A number of the scenario with the slider that moves it. */
export interface PresentLever {
  /** JSON pointer with ids. */
  path: string;
  label: string;
  at: NumberAt;
  min: number;
  max: number;
  step: number;
}

/** Where questions go in any scenario, the most asked first. */
const ASKED = [
  /^\/offers\/[^/]+\/commitment\/coverage$/,
  /^\/plans\/[^/]+\/components\/\d+\/rate$/,
  /^\/offers\/[^/]+\/charges\/\d+\/schedule\/(tiers\/0\/)?price$/,
  /^\/partners\/[^/]+\/responsiveness$/,
  /^\/segments\/[^/]+\/activation\/months\/median$/,
  /^\/customerSuccess\/saveRate$/,
];

const MOST = 24;

/** All levers of a scenario: those of the ready one where it has them, then what is asked of any. */
export function presentLevers(scenario: Scenario): PresentLever[] {
  const own = LEVERS.flatMap(({ id, path, min, max, step }): PresentLever[] => {
    const at = numberAt(scenario, path);
    return at === null ? [] : [{ path, label: LEVER_LABELS[id], at, min, max, step }];
  });
  const leaves = leavesOf(scenario);
  const paths = [
    ...scenario.uncertainties.map(({ path }) => path),
    ...ASKED.flatMap((asked) => leaves.map(({ path }) => path).filter((path) => asked.test(path))),
  ];
  const known = new Set(own.map(({ path }) => path));
  const more = [...new Set(paths)].filter((path) => !known.has(path)).flatMap((path) => leverAt(scenario, path));
  return [...own, ...more].slice(0, MOST);
}

function leverAt(scenario: Scenario, path: string): PresentLever[] {
  const at = numberAt(scenario, path);
  if (at === null) return [];
  const { field, value } = at;
  const { step } = numberSpec(field, "", scenario.currency);
  const [low, high] = field.typical;
  return [
    {
      path,
      label: leverName(at.owner, at.spread?.label ?? field.label),
      at,
      min: Math.max(field.min, Math.min(low, value)),
      max: Math.min(field.max, Math.max(high, value)),
      step,
    },
  ];
}

/** The two that stand on the slides when nobody has chosen: a promise and a rate where there are such, else the first. */
export function firstLevers(levers: readonly PresentLever[]): string[] {
  const wanted = [ASKED[0]!, ASKED[1]!].map((asked) => levers.findLast(({ path }) => asked.test(path))?.path);
  const rest = levers.map(({ path }) => path).filter((path) => !wanted.includes(path));
  return wanted.map((path) => path ?? rest.shift()).filter((path) => path !== undefined);
}

/** Titles and words of what plans pay against what drives it, with the cliffs where one more dollar pays much at once. */
import type { IncentiveComponent } from "#engine/index.ts";
import type { AskedWord } from "../chart-terms.ts";
import { driverFigure, driverOf, payoutPer } from "../editor-drawings-payouts.ts";
import { money } from "../format.ts";
import { componentLabel } from "../measures.ts";
import { fitting, listOf } from "./words.ts";

/** A place where reaching a driver of `at` pays `jump` more at once, under the strategies of these letters. */
export interface CliffFound {
  letters: string[];
  at: number;
  jump: number;
  /** Where more cliffs stand: how many. */
  others: number;
}

/** What the curves of all plans show. */
export type AttainmentFinding =
  { code: "nothing" } | { code: "smooth"; plans: number } | { code: "cliff"; cliff: CliffFound };

/** The title of the curves: at most 110 characters, no full stop. */
export function attainmentTitle(finding: AttainmentFinding, currency: string): string {
  switch (finding.code) {
    case "nothing":
      return "No plan pays partners anything";
    case "smooth":
      return finding.plans === 1
        ? "The plan has no cliff: a little more never pays much more at once"
        : "No plan has a cliff: a little more never pays much more at once";
    case "cliff": {
      const { letters, at, jump, others } = finding.cliff;
      const head = `Under ${listOf(letters)} a cliff stands at ${money(at, currency)}: reaching it pays ${money(jump, currency)} at once`;
      const more = others === 0 ? "" : `; ${others} more ${others === 1 ? "stands" : "stand"} elsewhere`;
      return fitting(`${head}${more}`, head);
    }
    default:
      return finding satisfies never;
  }
}

/** The heading of a panel: the component's kind. */
export function panelTitle(component: IncentiveComponent): string {
  const label = componentLabel(component.kind);
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** Under the axis of a panel: what drives the payout. */
export function panelDriver(component: IncentiveComponent): string {
  return driverOf(component);
}

/** The unit of a panel's payout: "a deal". */
export function panelPer(component: IncentiveComponent): string {
  return payoutPer(component);
}

/** A driver on an axis. */
export function panelFigure(component: IncentiveComponent, value: number, currency: string): string {
  return driverFigure(component, value, currency);
}

/** A cliff's flag: "cliff at $120k: +$14k". */
export function cliffFlag(at: number, jump: number, currency: string): string {
  return `cliff at ${money(at, currency)}: +${money(jump, currency)}`;
}

/** For whom a component is, where not for all partners: "A: Resellers only". */
export function onlyFor(letters: readonly string[], names: readonly string[]): string {
  return `${listOf(letters)}: ${listOf(names)} only`;
}

/** The subtitle. */
export function attainmentSubtitle(profile: string | null): string {
  const whom = profile === null ? "" : ` to ${profile}`;
  return `What each component pays${whom} as the figure that drives it rises; a panel a kind, a line a plan. Before gate, clawback and yearly cap`;
}

/** The note. */
export const ATTAINMENT_NOTE =
  "Each curve asks the rule that the simulation uses. A cliff is a threshold at which the whole is paid at a higher rate: one more dollar is worth the jump.";

/** The curves in words. */
export function attainmentDescription(
  panels: {
    title: string;
    driver: string;
    lines: { letters: string[]; plan: string; pays: number; to: string; per: string }[];
  }[],
  currency: string,
): string {
  return panels
    .map(({ title, driver, lines }) => {
      const said = lines.map(
        ({ letters, plan, pays, to, per }) =>
          `under ${listOf(letters)} (${plan}) ${money(pays, currency)} ${per} at ${to}`,
      );
      return `${title}, by ${driver}: ${listOf(said)}.`;
    })
    .join(" ");
}

/** Words of the curves and their table. */
export const ATTAINMENT_WORDS = {
  component: "Component",
  plan: "Plan",
  strategies: "Strategies",
  driver: "Driver",
  pays: "pays",
  jump: "jump there",
  missing: ["No plan pays partners anything", "Add a component to a plan"],
} as const;

/** The words of the curves. */
export const ATTAINMENT_TERMS: readonly AskedWord[] = [
  { word: "attainment", term: "attainment" },
  { word: "yearly cap", term: "annualCap" },
  { word: "clawback", term: "clawback" },
];

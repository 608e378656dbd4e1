import type { Focus, Partner } from "../scenario.ts";

/** What a firm's effort does, all 1 at an even split of a typical team (domain §5). */
export interface Effort {
  sell: number;
  activate: number;
  grow: number;
  helpActivate: number;
  dragActivate: number;
  helpGrow: number;
  dragGrow: number;
}

/** `help(e) = (1 + 3e)/4`: a quarter of the help remains with no effort. */
function help(effort: number): number {
  return (1 + 3 * effort) / 4;
}

/** Effort of a firm of this profile with this focus (domain §5). */
export function effortOf(partner: Partner, focus: Focus): Effort {
  const typical = partner.team.typicalSize || partner.team.size;
  const ratio = typical > 0 ? partner.team.size / typical : 1;
  const effort = (share: number, skill: number) => skill * Math.sqrt(3 * share * ratio);
  const activate = effort(focus.activate, partner.skill.activate);
  const grow = effort(focus.grow, partner.skill.grow);
  return {
    sell: effort(focus.sell, partner.skill.sell),
    activate,
    grow,
    helpActivate: help(activate),
    dragActivate: 1 / help(activate),
    helpGrow: help(grow),
    dragGrow: 1 / help(grow),
  };
}

/** Deals λ that a firm of this profile signs per month under an offer with that deal multiplier (domain §4). */
export function dealsPerMonth(partner: Partner, effort: Effort, dealMultiplier: number): number {
  return (partner.dealsPerYear / 12) * effort.sell * dealMultiplier;
}

/** Words of the editor of incentive plans. */
import type { IncentiveComponent } from "#engine/index.ts";

type Kind = IncentiveComponent["kind"];

/** Kinds of components that pay at the same time of a customer's life. */
interface KindGroup {
  heading: string;
  kinds: readonly Kind[];
}

/** The kinds as they are offered: by when they pay. */
export const KIND_GROUPS: readonly KindGroup[] = [
  { heading: "At signing", kinds: ["signingFee", "deploymentFunding"] },
  { heading: "Over time", kinds: ["revenueShare", "resaleMargin", "retainer"] },
  { heading: "For results", kinds: ["activationBonus", "growthRebate", "renewalBonus", "attainment"] },
];

/** What partners will do for a component of each kind. */
export const KIND_EFFECTS: Readonly<Record<Kind, string>> = {
  signingFee: "Firms put their time into winning deals, not into what becomes of them.",
  deploymentFunding: "Pays for the first project: firms win more, whether or not the customer goes live.",
  revenueShare: "Firms gain when customers go live, use more and stay: they tend what they sold.",
  resaleMargin: "Firms gain from all that is invoiced, from large commitments too that nobody uses.",
  retainer: "Firms bring customers live and keep them, small ones as readily as large ones.",
  activationBonus: "Firms hurry to bring customers to first value, and need not care about later use.",
  growthRebate: "Firms tend customers that can still grow, and leave those that have settled.",
  renewalBonus: "Firms keep customers under contract; use counts only as far as the next contract grows with it.",
  attainment: "Firms near a threshold push to get over it; those far below it earn little and do not.",
};

/** Words that never change. */
export const PLAN_EDITOR = {
  add: "Add a component",
  palette: "Kinds of components",
  paletteLead: "What firms will do for it, as far as they respond to pay at all:",
  none: "This plan pays nothing yet.",
  kind: "Kind",
  all: "All partners",
  some: "Only some",
  ownSales: "own sales team: earns no incentives",
  nobody: "It pays nobody: no partner is chosen.",
  onlyOwnSales: "It pays nobody: your own sales team earns no incentives.",
  addTier: "Add a tier",
  pasteTiers: "Two columns copied from a spreadsheet, From and Rate, can be pasted here.",
  curve: "What it pays against what drives it",
} as const;

/** What a component is called for those who only hear it: "Component 2, signing fee". */
export function componentName(index: number, label: string): string {
  return `Component ${index + 1}, ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

/** Why the plan takes no more components. */
export function componentsFull(max: number): string {
  return `A plan has ${max} components at most.`;
}

/** Why pasted tiers were not taken. */
export const PAYOUT_TIERS_REFUSED = "Paste two columns of numbers, From and Rate. Nothing has changed.";

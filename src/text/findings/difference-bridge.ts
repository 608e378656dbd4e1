/** Titles and labels of the bridge from one strategy’s contribution to another’s. All figures are means. */
import { money, signed } from "../format.ts";
import { FIRST_ESTIMATE, fitting, listOf } from "./words.ts";

/** What a contribution is made of, in the order of the bridge: what comes in, then what goes out. */
export type BridgeStep =
  | "fees"
  | "drawdown"
  | "overage"
  | "payAsYouGo"
  | "breakage"
  | "serviceCost"
  | "payouts"
  | "successCost"
  | "directCost";

const STEPS: Record<BridgeStep, string> = {
  fees: "Fees",
  drawdown: "Drawdown",
  overage: "Overage",
  payAsYouGo: "Pay as you go",
  breakage: "Breakage",
  serviceCost: "Cost of service",
  payouts: "Payouts",
  successCost: "Customer success",
  directCost: "Own sales",
};

/** The label of a step. */
export function stepLabel(step: BridgeStep): string {
  return STEPS[step];
}

/** What does it, where it adds and where it takes, and whether that is more than one thing. */
const SUBJECTS: Record<BridgeStep, (adds: boolean) => [string, boolean]> = {
  fees: (adds) => [adds ? "more fees" : "fewer fees", true],
  drawdown: (adds) => [adds ? "more drawdown" : "less drawdown", false],
  overage: (adds) => [adds ? "more overage" : "less overage", false],
  payAsYouGo: (adds) => [adds ? "more paid as used" : "less paid as used", false],
  breakage: (adds) => [adds ? "more breakage" : "less breakage", false],
  serviceCost: (adds) => [adds ? "cheaper service" : "dearer service", false],
  payouts: (adds) => [adds ? "lower payouts" : "higher payouts", true],
  successCost: (adds) => [adds ? "less customer success" : "more customer success", false],
  directCost: (adds) => [adds ? "fewer own sales" : "more own sales", true],
};

/** A step that was found to be the largest of its direction; `amount` is what it does to the contribution. */
export interface LargestStep {
  step: BridgeStep;
  amount: number;
}

/** What the bridge from `b` to `a` found; `difference` is that of the means. */
export type BridgeFinding = { a: string; b: string } & (
  | { code: "nothing" }
  | { code: "same" }
  | { code: "estimate" }
  | { code: "parts"; difference: number; up: LargestStep | null; down: LargestStep | null }
);

/** The title of the bridge: at most 110 characters, no full stop. */
export function bridgeTitle(finding: BridgeFinding, currency: string): string {
  const { a, b } = finding;
  switch (finding.code) {
    case "nothing":
      return `No figure for the contribution of ${a} and ${b} yet`;
    case "same":
      return `${a} and ${b} are alike in every part of the contribution`;
    case "estimate":
      return `Where the difference of ${a} and ${b} comes from${FIRST_ESTIMATE}`;
    case "parts": {
      const size = money(Math.abs(finding.difference), currency);
      const level = /[1-9]/.test(size)
        ? `In the mean ${a} earns you ${size} ${finding.difference > 0 ? "more" : "less"} than ${b}`
        : `In the mean ${a} and ${b} earn you the same`;
      const parts = partsOf(finding, currency);
      return fitting(`${level}: ${parts.join(", ")}`, `${level}: ${parts[0]}`);
    }
    default:
      return finding satisfies never;
  }
}

function partsOf({ up, down }: Extract<BridgeFinding, { code: "parts" }>, currency: string): string[] {
  const words = (of: LargestStep, way: "adds" | "takes"): string => {
    const [subject, plural] = SUBJECTS[of.step](way === "adds");
    const size = money(Math.abs(of.amount), currency);
    return way === "adds"
      ? `${subject} ${plural ? "add" : "adds"} ${size}`
      : `${subject} ${plural ? "take" : "takes"} ${size} away`;
  };
  const parts = [
    ...(up ? [{ of: up, way: "adds" as const }] : []),
    ...(down ? [{ of: down, way: "takes" as const }] : []),
  ];
  parts.sort((x, y) => Math.abs(y.of.amount) - Math.abs(x.of.amount));
  return parts.map(({ of, way }) => words(of, way));
}

/** The steps in words. */
export function bridgeDescription(rows: { label: string; amount: number; level: boolean }[], currency: string): string {
  return `${rows.map(({ label, amount, level }) => `${label} ${level ? money(amount, currency) : signed(amount, money(amount, currency))}`).join(", ")}.`;
}

/** The label of a level at an end of the bridge: "Contribution of D". */
export function levelLabel(letter: string): string {
  return `Contribution of ${letter}`;
}

/** The note: how the bars are read, and which parts are the same under both. */
export function bridgeNote(equal: readonly BridgeStep[]): string {
  const same = equal.map((step) => STEPS[step].toLowerCase());
  return `Filled: adds to the contribution; hatched: takes from it.${same.length > 0 ? ` The same under both: ${listOf(same)}.` : ""}`;
}

/** Words of the table. */
export const BRIDGE_WORDS = { step: "Step", effect: "Effect", after: "Contribution after it" } as const;

/** Titles, labels and notes of the bridge from bookings to revenue. All figures are means. */
import { count, money, months } from "../format.ts";
import { startingShare } from "./share-words.ts";
import { FIRST_ESTIMATE } from "./words.ts";

/** What the bridge of strategy `a` shows; amounts of the whole horizon. */
export type BridgeFinding = { a: string; estimate: boolean } & (
  | { code: "missing" }
  | { code: "nothing" }
  | { code: "breakage"; share: number; breakage: number }
  | { code: "forgiven"; share: number; forgiven: number }
  | { code: "fees"; revenue: number; months: number }
  | { code: "asYouGo"; revenue: number; months: number }
  | { code: "overage"; share: number; overage: number }
  | { code: "apart"; booked: number; revenue: number; months: number }
);

/** The title of the bridge: at most 110 characters, no full stop. */
export function bridgeTitle(finding: BridgeFinding, currency: string): string {
  return words(finding, currency) + (finding.estimate && finding.code !== "missing" ? FIRST_ESTIMATE : "");
}

function words(finding: BridgeFinding, currency: string): string {
  const { a } = finding;
  const write = (value: number): string => money(value, currency);
  switch (finding.code) {
    case "missing":
      return `The books of ${a} are not computed yet`;
    case "nothing":
      return `Under ${a} nothing is booked and nothing is recognised`;
    case "breakage":
      return `${startingShare(finding.share)} of revenue under ${a} is breakage: ${write(finding.breakage)} that no use stands behind`;
    case "forgiven":
      return `${startingShare(finding.share)} of what ends under ${a} is forgiven: ${write(finding.forgiven)} that customers need not pay`;
    case "fees":
      return `Under ${a} the contract is the revenue: ${write(finding.revenue)} in ${months(finding.months)}, all of it fees`;
    case "asYouGo":
      return `Under ${a} nothing is promised: all ${write(finding.revenue)} of ${months(finding.months)} is earned as it is used`;
    case "overage":
      return `${startingShare(finding.share)} of revenue under ${a} is overage: ${write(finding.overage)} beyond what was promised`;
    case "apart":
      return `Under ${a} ${write(finding.booked)} is booked and ${write(finding.revenue)} recognised in ${months(finding.months)}`;
    default:
      return finding satisfies never;
  }
}

/** "From bookings to revenue over 36 months, $m, mean of 1,000 futures, so that the parts add up" */
export function bridgeSubtitle(unit: string, runs: number, horizon: number): string {
  return `From bookings to revenue over ${months(horizon)}, ${unit}, mean of ${count(runs)} futures, so that the parts add up`;
}

/** The rows of the bridge. */
export type BridgeRowName =
  "booked" | "carried" | "forgiven" | "rolledOver" | "neither" | "owed" | "runDown" | "overage" | "asYouGo" | "revenue";

/** What is carried in: which of its parts can occur. */
export interface CarriedParts {
  past: boolean;
  seats: boolean;
  lapsing: boolean;
}

/** What a row is called; `narrow`: in few letters. */
export function bridgeLabel(
  row: BridgeRowName,
  horizon: number,
  carried: CarriedParts,
  runsDown: { fees: boolean; commitment: boolean },
  narrow = false,
): string {
  switch (row) {
    case "booked":
      return narrow ? "Booked" : `Booked in ${months(horizon)}`;
    case "carried":
      return carriedLabel(carried);
    case "forgiven":
      return "Forgiven";
    case "rolledOver":
      return narrow ? "Rolled over" : "Rolled over: still owed";
    case "neither":
      return narrow ? "Forgiven, rolled" : "Forgiven or rolled over";
    case "owed":
      return narrow ? "Owed at the end" : "Still owed at the end";
    case "runDown":
      return narrow ? "Run down" : runDownLabel(runsDown);
    case "overage":
      return "Overage";
    case "asYouGo":
      return narrow ? "As you go" : "Used as you go";
    case "revenue":
      return narrow ? "Revenue" : "Revenue recognised";
    default:
      return row satisfies never;
  }
}

function runDownLabel({ fees, commitment }: { fees: boolean; commitment: boolean }): string {
  return fees && commitment ? "Contracts run down" : fees ? "Fees earned" : "Commitments run down";
}

function carriedLabel({ past, seats, lapsing }: CarriedParts): string {
  if (lapsing) return past || seats ? "Carried in, net" : "May be forgiven";
  if (seats) return past ? "From before, added" : "Seats added since";
  return "Owed from before";
}

/** The parts of revenue, as they are named under the last bar. */
export const REVENUE_PARTS = {
  drawdown: "drawdown",
  fees: "fees",
  asYouGo: "as you go",
  overage: "overage",
  breakage: "breakage",
} as const;

/** What a net figure is made of, and where that which rolled over is; undefined where nothing is to be said. */
export function bridgeNote(carried: CarriedParts, rolledOver: string | null): string | undefined {
  const notes: string[] = [];
  const net = [
    ...(carried.past ? ["what was owed before the first month"] : []),
    ...(carried.seats ? ["fees of seats added in running terms, which are not booked"] : []),
    ...(carried.lapsing ? ["less commitments that may still be forgiven"] : []),
  ];
  if (carried.seats || carried.lapsing)
    notes.push(`${carriedLabel(carried)}: ${net.join(", ").replace(/^less /, "")}.`);
  if (rolledOver !== null)
    notes.push(`${rolledOver} rolled over into a later period: it stays owed and changes no sum.`);
  return notes.length > 0 ? notes.join(" ") : undefined;
}

/** The bridge in words. */
export function bridgeDescription(letter: string, rows: readonly { label: string; text: string }[]): string {
  return `${letter}, mean of all futures: ${rows.map(({ label, text }) => `${label} ${text}`).join("; ")}.`;
}

/** What partners do with their time under each strategy, as data and in words. */
import type { BestResponse, Focus } from "#engine/index.ts";
import { focusDescription, focusTitle, type Activity, type FocusFinding, type TimeMove } from "#text/findings/focus.ts";
import type { PartnerKey, ResultView, StrategyKey } from "../model.ts";

/** What a firm's time goes to, in the order in which it is shown. */
export const ACTIVITIES: readonly Activity[] = ["sell", "activate", "grow"];

/** A profile under a strategy. */
export interface FocusCell {
  strategy: StrategyKey;
  partner: PartnerKey;
  /** What its firms do. */
  played: Focus;
  /** Null where no search was made or it is not over. */
  best: BestResponse | null;
}

/** Time that is elsewhere under this share has not moved. */
const NOTHING = 0.005;
/** And from this share on it has jumped. */
const JUMP = 0.25;

/** All profiles under all strategies, profile by profile. */
export function cellsOf(view: ResultView): FocusCell[] {
  return view.partners.flatMap((partner) =>
    view.strategies.map((strategy) => ({
      strategy,
      partner,
      played: view.summary.focus[strategy.id]?.[partner.id] ?? partner.focus,
      best: (partner.responds ? view.responses?.best[strategy.id]?.[partner.id] : null) ?? null,
    })),
  );
}

/** Title, finding and description of partners' time. */
export function describeFocus(view: ResultView): { finding: FocusFinding; title: string; description: string } {
  const cells = cellsOf(view);
  const finding = found(view, cells);
  const rows = view.partners.map((partner) => ({
    name: partner.name,
    splits: cells
      .filter((cell) => cell.partner === partner)
      .map(({ strategy, played }) => ({ letter: strategy.letter, focus: played })),
  }));
  return { finding, title: focusTitle(finding), description: focusDescription(rows) };
}

function found(view: ResultView, cells: FocusCell[]): FocusFinding {
  const asked = cells.filter(({ partner }) => partner.responds);
  if (asked.length === 0) return { code: "given" };
  if (asked.some(({ best }) => best === null)) return { code: "searching" };
  const jump = mostOf(asked, (cell) => elsewhere(formerOf(view, cell) ?? cell.played, cell.played));
  if (jump.share >= JUMP) return { code: "jump", ...whose(jump.cell), share: jump.share };
  const most = mostOf(asked, ({ partner, played }) => elsewhere(partner.focus, played));
  if (most.share < NOTHING) return { code: "content", all: asked.length === cells.length };
  return { code: "moves", ...whose(most.cell), move: moveOf(most.cell.partner.focus, most.cell.played) };
}

function formerOf({ former }: ResultView, { strategy, partner }: FocusCell): Focus | undefined {
  return former?.[strategy.id]?.[partner.id];
}

function whose({ strategy, partner }: FocusCell): { a: string; name: string } {
  return { a: strategy.letter, name: partner.name };
}

function mostOf(cells: FocusCell[], shareOf: (cell: FocusCell) => number): { cell: FocusCell; share: number } {
  const all = cells.map((cell) => ({ cell, share: shareOf(cell) }));
  return all.reduce((most, next) => (next.share > most.share + 1e-9 ? next : most));
}

/** The share of time that goes elsewhere in one split than in the other. */
function elsewhere(a: Focus, b: Focus): number {
  return ACTIVITIES.reduce((sum, of) => sum + Math.max(0, b[of] - a[of]), 0);
}

/** The move of time from one split to another. */
function moveOf(a: Focus, b: Focus): TimeMove {
  const by = ACTIVITIES.map((of) => ({ of, change: b[of] - a[of] })).sort((x, y) => x.change - y.change);
  const [least, middle, most] = [by[0]!, by[1]!, by[2]!];
  const whole = Math.abs(middle.change) < NOTHING ? "both" : middle.change > 0 ? "from" : "to";
  return { from: least.of, to: most.of, share: elsewhere(a, b), whole };
}

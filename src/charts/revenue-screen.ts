/** What the revenue screen found: means of the whole horizon. */
import { sum } from "d3";
import { revenueScreenTitle, type RevenueScreen } from "#text/findings/revenue-screen.ts";
import type { ResultView, StrategyKey } from "./model.ts";

/** The screen's finding about a strategy, as data and as its title. */
export function revenueScreen(view: ResultView, strategy: StrategyKey): { finding: RevenueScreen; title: string } {
  const mean = view.summary.strategies[strategy.id]?.mean ?? {};
  const total = (metric: string): number => sum(mean[metric] ?? []);
  const [revenue, consumption] = [total("revenue"), total("consumption")];
  const { months, estimate } = view;
  const code = codeOf(revenue, consumption, total("breakage"));
  const finding: RevenueScreen = { a: strategy.letter, code, revenue, consumption, months, estimate };
  return { finding, title: revenueScreenTitle(finding, view.currency) };
}

/** Less than this share of revenue is left out of a sentence. */
const TELLING = 0.005;

function codeOf(revenue: number, consumption: number, breakage: number): RevenueScreen["code"] {
  if (revenue <= 0) return "nothing";
  if (consumption <= 0) return "fees";
  if (consumption > revenue) return "beyond";
  const rest = revenue - consumption;
  if (rest < TELLING * revenue) return "asUsed";
  return breakage >= rest / 2 ? "unused" : "partly";
}

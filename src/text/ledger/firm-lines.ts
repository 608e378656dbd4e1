/** What is settled on a firm's total, in words. */
import type { FirmLine } from "#engine/index.ts";
import { months, monthName } from "../format.ts";
import { listOf } from "../findings/words.ts";
import { baseName } from "./bases.ts";
import { componentOf, planOf, type LedgerContext } from "./context.ts";
import { cents, rate } from "./figures.ts";
import { incentiveLabel } from "./labels.ts";

type Attainment = Extract<FirmLine, { kind: "attainment" }>;
type Cap = Extract<FirmLine, { kind: "cap" }>;

const PERIOD_MONTHS = { quarter: 3, year: 12 } as const;

/** What a total earned in a quarter or year, band by band. */
export function explainAttainment(line: Attainment, month: number, context: LedgerContext): string {
  const { currency, startMonth } = context.scenario;
  const rule = componentOf(context, line, "attainment");
  const base = rule ? baseName(rule.base) : "its base";
  const whole = rule ? PERIOD_MONTHS[rule.period] : line.periodMonths;
  const to = `the ${months(line.periodMonths)} to ${monthName(startMonth, month)}`;
  const total = `${cents(line.total, currency)} ${base} in ${to}`;
  const cut = line.periodMonths < whole ? ` (thresholds for ${line.periodMonths} of ${months(whole)})` : "";
  const earned = line.bands.length === 0 ? `${total} earns nothing` : bandsOf(line, rule?.mode, total, currency);
  return `${incentiveLabel("attainment")}: ${earned}${cut}: ${cents(line.amount, currency)}.`;
}

function bandsOf(
  line: Attainment,
  mode: "marginal" | "retroactive" | undefined,
  total: string,
  currency: string,
): string {
  const [first] = line.bands;
  if (mode === "retroactive" && first) {
    return `${rate(first.rate, line.total)} of all ${total}, which reached ${cents(first.from, currency)}`;
  }
  const bands = line.bands.map(({ from, to, rate: paid, amount }) => {
    const part = Math.min(line.total, to ?? Infinity) - from;
    const place =
      from === 0
        ? `of the first ${cents(part, currency)}`
        : `of ${cents(part, currency)} beyond ${cents(from, currency)}`;
    return `${rate(paid, part)} ${place} (${cents(amount, currency)})`;
  });
  return `of ${total}, ${listOf(bands)}`;
}

/** How much of a month the yearly cap leaves. */
export function explainCap(line: Cap, month: number, context: LedgerContext): string {
  const { currency, startMonth } = context.scenario;
  const plan = planOf(context, line.planId);
  const yearly = plan?.annualCap == null ? "the yearly cap" : `the ${cents(plan.annualCap, currency)} a year`;
  const earned = `${cents(line.total, currency)} earned in ${monthName(startMonth, month)}`;
  return `${incentiveLabel("cap")}: ${earned} under “${plan?.name ?? line.planId}”, where ${cents(line.room, currency)} is left of ${yearly}: ${cents(line.amount, currency)}.`;
}

import { type Life, SIGNALS } from "./life.ts";

const LAGGARD = SIGNALS.indexOf("laggard");
const ONBOARDING = SIGNALS.indexOf("onboarding");
const RISK = SIGNALS.indexOf("risk");
const STEADY = SIGNALS.indexOf("steady");
const EXPANSION = SIGNALS.indexOf("expansion");

/** Months since first value before a trend is read. */
const SETTLED_MONTHS = 6;
const RISK_UNDER = 0.9;
const EXPANSION_OVER = 1.1;
/** Share by which a sum may miss a bound through rounding: usage that meets it is neither under nor over it. */
const ROUNDING = 1e-12;

/** Fills `life.signal`: what a vendor can see from usage alone (domain §11), the first that applies. */
export function readSignals(life: Life, laggardFrom: number): void {
  const firstValue = life.firstValue < 0 ? life.months : life.firstValue;
  const settled = Math.min(life.months, firstValue + SETTLED_MONTHS);
  let k = 0;
  for (; k < firstValue; k++) life.signal[k] = k >= laggardFrom ? LAGGARD : ONBOARDING;
  for (; k < settled; k++) life.signal[k] = life.deseasonalised[k] === 0 ? RISK : STEADY;
  for (; k < life.months; k++) life.signal[k] = trendSignal(life.deseasonalised, k);
}

function trendSignal(usage: Float64Array, k: number): number {
  if (usage[k] === 0) return RISK;
  const recent = threeMonths(usage, k);
  const before = threeMonths(usage, k - 3);
  if (recent < (RISK_UNDER - ROUNDING) * before) return RISK;
  return recent > (EXPANSION_OVER + ROUNDING) * before ? EXPANSION : STEADY;
}

/** Use of the three months up to age `k`. */
function threeMonths(usage: Float64Array, k: number): number {
  return usage[k]! + usage[k - 1]! + usage[k - 2]!;
}

/** The trend that the signal at age `k` is read from: three months' use ÷ that of the three before; null where it is read from none. */
export function usageTrend({ firstValue, deseasonalised }: Life, k: number): number | null {
  if (firstValue < 0 || k < firstValue + SETTLED_MONTHS) return null;
  const before = threeMonths(deseasonalised, k - 3);
  return before > 0 ? threeMonths(deseasonalised, k) / before : null;
}

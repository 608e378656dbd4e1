import { BASE_MONTHS } from "../calendar.ts";
import { normal } from "../random/distributions.ts";
import { type Key, newKey, Purpose, runKey } from "../random/draw.ts";

const key: Key = newKey();

/** Fills `factors`, from t = −24 on, with the shock common to all usage in a run: `exp(m_t − σ²/2)` (domain §4). */
export function marketFactors(
  factors: Float64Array,
  market: { sigma: number; persistence: number },
  seed: number,
  run: number,
): void {
  const { sigma, persistence } = market;
  if (sigma === 0) {
    factors.fill(1);
    return;
  }
  runKey(key, seed, run);
  const innovation = sigma * Math.sqrt(1 - persistence * persistence);
  let m = 0;
  for (let i = 0; i < factors.length; i++) {
    const shock = normal(key, Purpose.market, i - BASE_MONTHS);
    m = i === 0 ? sigma * shock : persistence * m + innovation * shock;
    factors[i] = Math.exp(m - (sigma * sigma) / 2);
  }
}

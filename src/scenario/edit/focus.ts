import type { Focus } from "#engine/index.ts";

/** The parts of a focus. */
export const FOCUS_PARTS = ["sell", "activate", "grow"] as const;

/** One part of a focus. */
export type FocusPart = (typeof FOCUS_PARTS)[number];

/**
 * The focus with another share (0..1) in one part. The other two share what is left as they did before, evenly if they
 * had nothing; the three add up to 1 exactly.
 */
export function withFocus(focus: Focus, part: FocusPart, share: number): Focus {
  const [second, third] = FOCUS_PARTS.filter((other) => other !== part) as [FocusPart, FocusPart];
  const others = focus[second] + focus[third];
  const rest = 1 - share;
  const next = { ...focus };
  next[part] = share;
  next[second] = rounded(others > 0 ? (rest * focus[second]) / others : rest / 2);
  next[third] = Math.max(0, rounded(1 - share - next[second]));
  return next;
}

/** To a millionth of a per cent: what is typed and shown stays short. */
function rounded(share: number): number {
  return Math.round(share * 1e8) / 1e8;
}

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
  next[second] = Math.min(rest, rounded(others > 0 ? (rest * focus[second]) / others : rest / 2, 1e3));
  next[third] = Math.max(0, rounded(rest - next[second], 1e8));
  return next;
}

/** What is shown stays short: a part taken along is whole tenths of a per cent, the last one what is left of what was typed. */
function rounded(share: number, parts: number): number {
  return Math.round(share * parts) / parts;
}

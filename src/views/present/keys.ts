const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, PageDown: 1, PageUp: -1 };

/**
 * The slide that a key leads to; null where it is none of the presentation's keys, or belongs to what has the focus.
 * The page keys are the presentation's even on a slider: they are what a pointer in the hand sends.
 */
export function turnOf(event: KeyboardEvent, n: number, all: number): number | null {
  const { key } = event;
  const target = event.target as Partial<Pick<Element, "closest">> | null;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  const held = (what: string): boolean => (target?.closest?.(what) ?? null) !== null;
  const paging = key === "PageDown" || key === "PageUp";
  if (held("select, textarea, input:not([type=range])") || (held("input") && !paging)) return null;
  if (key === " ") return held("button, a, [role=slider]") ? null : n + (event.shiftKey ? -1 : 1);
  if (key === "Home") return 1;
  if (key === "End") return all;
  const step = STEPS[key];
  return step === undefined ? null : n + step;
}

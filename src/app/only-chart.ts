/** Milliseconds in which a chart is waited for: its screen may be loading, its figures on their way. */
const PATIENCE = 8000;

/**
 * Marks the figure of that name below `root` with `data-only`, now and whenever it is drawn anew. `onmissing` is called
 * where none comes. Gives what ends it.
 */
export function markOnly(root: HTMLElement, name: string, onmissing: () => void): () => void {
  const mark = (): void => {
    for (const figure of root.querySelectorAll("figure[data-chart]"))
      figure.toggleAttribute("data-only", figure.getAttribute("data-chart") === name);
  };
  mark();
  const changes = new MutationObserver(mark);
  changes.observe(root, { childList: true, subtree: true });
  const patience = setTimeout(() => {
    if (root.querySelector("[data-only]") === null) onmissing();
  }, PATIENCE);
  return () => {
    changes.disconnect();
    clearTimeout(patience);
  };
}

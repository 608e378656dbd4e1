/** Milliseconds in which a chart is waited for: its screen may be loading, its figures on their way. */
const PATIENCE = 5000;

/** Scrolls to the chart of that name and puts the focus there, as soon as it stands. Gives what calls it off. */
export function showChart(name: string | null): (() => void) | undefined {
  if (name === null) return undefined;
  const until = performance.now() + PATIENCE;
  let next = requestAnimationFrame(function look(now) {
    const figure = document.querySelector<HTMLElement>(`figure[data-chart="${name}"][data-ready]`);
    if (figure === null && now < until) return void (next = requestAnimationFrame(look));
    figure?.setAttribute("tabindex", "-1");
    figure?.focus({ preventScroll: true });
    figure?.scrollIntoView();
  });
  return () => cancelAnimationFrame(next);
}

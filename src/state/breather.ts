/** So many milliseconds are worked on at a time: a page that draws within 50 ms feels alive. */
const STRETCH = 15;

/** For long tasks: what it gives is awaited between their parts, and lets the page go on where it has waited long. */
export function breather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < STRETCH) return;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  };
}

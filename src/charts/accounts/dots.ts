/** Dots as one path, and how pointer and keys find one of them. Pure. */

/** A place in px. */
interface Place {
  x: number;
  y: number;
}

/** Px within which a pointer finds a dot. */
const REACH = 22;

/** Circles around places as one path. */
export function dotsPath(places: readonly Place[], radius: number): string {
  const r = Number(radius.toFixed(1));
  const d = (2 * r).toFixed(1);
  const half = `a${r},${r} 0 1,0`;
  return places.map(({ x, y }) => `M${(x - r).toFixed(1)},${y.toFixed(1)}${half} ${d},0${half} -${d},0`).join("");
}

/** The dot nearest to a point; null where none is within reach. */
export function nearestDot(places: readonly Place[], x: number, y: number): number | null {
  let best: number | null = null;
  let least = REACH ** 2;
  for (let i = 0; i < places.length; i++) {
    const distance = (places[i]!.x - x) ** 2 + (places[i]!.y - y) ** 2;
    if (distance < least) [best, least] = [i, distance];
  }
  return best;
}

/** The dot that a key leads to: arrows the next, with Shift the tenth, Home and End, Esc none; undefined: not such a key. */
export function stepDot(from: number | null, key: string, far: boolean, dots: number): number | null | undefined {
  const by = far ? 10 : 1;
  const within = (to: number): number | null => (dots === 0 ? null : Math.max(0, Math.min(dots - 1, to)));
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return within((from ?? -1) + by);
    case "ArrowLeft":
    case "ArrowDown":
      return within((from ?? dots) - by);
    case "Home":
      return within(0);
    case "End":
      return within(dots - 1);
    case "Escape":
      return from === null ? undefined : null;
    default:
      return undefined;
  }
}

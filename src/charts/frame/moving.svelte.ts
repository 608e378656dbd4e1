import { untrack } from "svelte";

/** Numbers in any nesting: what may move. */
export type Geometry = number | readonly Geometry[] | Float64Array | { readonly [key: string]: Geometry };

/** What is to be drawn: pictures of the same shape move into one another, others replace it. */
export interface Target<T> {
  shape: string;
  geometry: T;
}

const DURATION = 240;

/** The geometry between two pictures, `part` of the way; where one of them has no figure, the new one. */
export function between<T>(from: T, to: T, part: number): T {
  if (typeof to === "number") {
    const start = from as number;
    return (Number.isFinite(start) && Number.isFinite(to) ? start + (to - start) * part : to) as T;
  }
  if (Array.isArray(to)) return to.map((item, i) => between((from as unknown[])[i], item, part)) as T;
  if (to === null || typeof to !== "object") return to;
  const mixed = Object.entries(to).map(([key, value]) => [
    key,
    between((from as Record<string, unknown>)[key], value, part),
  ]);
  return Object.fromEntries(mixed) as T;
}

function still(): boolean {
  return document.hidden || matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** Moves a picture's geometry from old to new in 240 ms. Make it while a component is set up. */
export class Moving<T> {
  #shown = $state.raw<Target<T> | null>(null);
  readonly #read: () => Target<T>;

  constructor(read: () => Target<T>) {
    this.#read = read;
    $effect(() => {
      const next = read();
      const from = untrack(() => this.#shown);
      if (!from || from.shape !== next.shape || still()) {
        this.#shown = next;
        return;
      }
      if (from.geometry === next.geometry) return;
      return this.#run(from, next);
    });
  }

  /** The geometry to draw now; always of the shape of the newest target. */
  get current(): T {
    const next = this.#read();
    return this.#shown?.shape === next.shape ? this.#shown.geometry : next.geometry;
  }

  #run(from: Target<T>, next: Target<T>): () => void {
    const start = performance.now();
    const step = (now: number): void => {
      const time = Math.min(1, Math.max(0, (now - start) / DURATION));
      const geometry = time < 1 ? between(from.geometry, next.geometry, 1 - (1 - time) ** 3) : next.geometry;
      this.#shown = { shape: next.shape, geometry };
      if (time < 1) frame = requestAnimationFrame(step);
    };
    let frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }
}

/** Where the words of ringed dots stand: beside them, where the fewest other dots are. Pure. */
import type { AccountsLayout } from "./accounts-layout.ts";

/** A label of two lines at a dot. */
export interface ToldLabel {
  /** Place of the dot. */
  at: number;
  lines: [string, string];
  x: number;
  /** Of the upper line. */
  y: number;
  anchor: "start" | "end" | "middle";
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Px that a letter takes on average, at 12 px. */
const LETTER = 6;
const HEIGHT = 30;
/** Px from the dot to its words. */
const OFF = 13;

/** Places the labels one after another. */
export function toldLabels(
  layout: AccountsLayout,
  told: readonly { at: number; lines: [string, string] }[],
): ToldLabel[] {
  const taken: Box[] = [];
  return told.map(({ at, lines }) => {
    const width = Math.max(...lines.map((line) => line.length)) * LETTER;
    const options = placesAt(layout.dots[at]!, width).map((place) => ({
      ...place,
      cost: costOf(place.box, at, layout, taken),
    }));
    const best = options.reduce((least, next) => (next.cost < least.cost ? next : least));
    taken.push(best.box);
    return { at, lines, x: best.x, y: best.y, anchor: best.anchor };
  });
}

function placesAt({ x, y }: { x: number; y: number }, width: number) {
  const box = (left: number, top: number): Box => ({ left, right: left + width, top, bottom: top + HEIGHT });
  const beside = [-HEIGHT / 2, -HEIGHT + 2, -2];
  return [
    ...beside.map((dy) => ({ anchor: "start" as const, x: x + OFF, y: y + dy + 11, box: box(x + OFF, y + dy) })),
    ...beside.map((dy) => ({ anchor: "end" as const, x: x - OFF, y: y + dy + 11, box: box(x - OFF - width, y + dy) })),
    { anchor: "middle" as const, x, y: y - OFF - HEIGHT + 11, box: box(x - width / 2, y - OFF - HEIGHT) },
    { anchor: "middle" as const, x, y: y + OFF + 9, box: box(x - width / 2, y + OFF) },
  ];
}

/** How bad a place is: outside of the plot worst, then on other words, then on dots and lines. */
function costOf(box: Box, at: number, { plot, dots, split, zeroY }: AccountsLayout, taken: readonly Box[]): number {
  const out =
    Math.max(0, plot.left - box.left) +
    Math.max(0, box.right - plot.right) +
    Math.max(0, plot.top - box.top) +
    Math.max(0, box.bottom - plot.bottom);
  const words = taken.filter((other) => meets(box, other)).length;
  const hit = dots.filter(
    ({ x, y }, i) => i !== at && x > box.left - 5 && x < box.right + 5 && y > box.top - 5 && y < box.bottom + 5,
  );
  const lines = Number(split.x > box.left && split.x < box.right) + Number(zeroY > box.top && zeroY < box.bottom);
  return out * 100 + words * 1000 + hit.length * 10 + lines * 12;
}

function meets(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

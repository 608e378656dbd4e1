/** Where the words of ringed dots stand: beside them, where the fewest other dots are. Pure. */

/** A label of two lines at a dot. */
export interface ToldLabel {
  /** Place of the dot. */
  at: number;
  lines: [string, string];
  x: number;
  /** Of the upper line. */
  y: number;
  anchor: "start" | "end";
  /** Joins words that stand further off to their dot; "" where they are beside it. */
  leader: string;
}

/** A picture of dots, px; `split.x` and `zeroY` are lines that words rather do not cross, NaN where there is none. */
export interface DotsDrawn {
  plot: Box;
  dots: readonly { x: number; y: number }[];
  split: { x: number };
  zeroY: number;
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
/** Px from a label's top to the base of its upper line. */
const ASCENT = 11;
/** Px by which words may stand further off, where there is more room. */
const FURTHER = [0, 28, 56, 84];
/** Px from the dot to its words. */
const OFF = 13;

/** Places the labels one after another. */
export function toldLabels(layout: DotsDrawn, told: readonly { at: number; lines: [string, string] }[]): ToldLabel[] {
  const taken: Box[] = [];
  return told.map(({ at, lines }) => {
    const width = Math.max(...lines.map((line) => line.length)) * LETTER;
    const options = placesAt(layout.dots[at]!, width).map((place) => ({
      ...place,
      cost: costOf(place.box, at, layout, taken),
    }));
    const best = options.reduce((least, next) => (next.cost < least.cost ? next : least));
    taken.push(best.box);
    return { at, lines, x: best.x, y: best.y, anchor: best.anchor, leader: best.leader };
  });
}

type Place = Omit<ToldLabel, "at" | "lines"> & { box: Box; far: number };

function placesAt({ x, y }: { x: number; y: number }, width: number): Place[] {
  const box = (left: number, top: number): Box => ({ left, right: left + width, top, bottom: top + HEIGHT });
  const beside = [-HEIGHT / 2, -HEIGHT + 2, -2];
  const start = (left: number, top: number): Place => ({
    anchor: "start",
    x: left,
    y: top + ASCENT,
    box: box(left, top),
    leader: "",
    far: 0,
  });
  const end = (right: number, top: number): Place => ({
    anchor: "end",
    x: right,
    y: top + ASCENT,
    box: box(right - width, top),
    leader: "",
    far: 0,
  });
  return [
    ...beside.flatMap((dy) => [start(x + OFF, y + dy), end(x - OFF, y + dy)]),
    ...FURTHER.flatMap((far) => {
      const [above, below] = [y - OFF - far - HEIGHT, y + OFF + far];
      const leader = (from: number, to: number): string => (far === 0 ? "" : `M${x},${from}V${to}`);
      const up = { leader: leader(y - OFF + 4, above + HEIGHT + 2), far };
      const down = { leader: leader(y + OFF - 4, below - 2), far };
      return [
        { ...start(x - OFF, above), ...up },
        { ...end(x + OFF, above), ...up },
        { ...start(x - OFF, below), ...down },
        { ...end(x + OFF, below), ...down },
      ];
    }),
  ];
}

/** How bad a place is: outside of the plot worst, then on other words, then on dots and lines. */
function costOf(box: Box, at: number, { plot, dots, split, zeroY }: DotsDrawn, taken: readonly Box[]): number {
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

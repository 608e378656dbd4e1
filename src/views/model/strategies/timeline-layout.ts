/** A change of course along the months: who is under which terms, in pixels. Pure. */
import { endsScale, monthAxis, type MonthAxis } from "#charts/frame/months.ts";

/** What is drawn. */
export interface Change {
  /** Months of the horizon. */
  months: number;
  startMonth: string;
  switchMonth: number;
  /** How long contracts of before last, in months. */
  termMonths: number;
  /** Contracts signed before stay as they are; else each moves at its renewal. */
  keep: boolean;
}

/** Where the parts of the drawing are, in px from the left. */
export interface Timeline {
  left: number;
  right: number;
  /** The switch. */
  x: number;
  /** Where the last contract of before has moved, or the end of the horizon. */
  end: number;
  /** The share of them that is left there: 0 if all have moved. */
  rest: number;
  /** Where contracts move: some of many. */
  moves: number[];
  axis: MonthAxis;
}

/** Room at both ends for the handle. */
const INSET = 10;

/** How many moves are drawn at most, and how far they are apart at least, in px. */
const MOST_MOVES = 6;
const MOVE_GAP = 12;

/** The drawing of a change of course at a width in px. */
export function layoutTimeline(change: Change, width: number): Timeline {
  const { months, startMonth, switchMonth, termMonths, keep } = change;
  const scale = endsScale(months, width - 2 * INSET);
  const xOf = (month: number): number => INSET + scale.edge(month);
  const last = keep ? months : Math.min(months, switchMonth + termMonths);
  const shifted = { at: (month: number) => xOf(month + 1), edge: xOf };
  return {
    left: INSET,
    right: width - INSET,
    x: xOf(switchMonth),
    end: xOf(last),
    rest: keep ? 1 : 1 - (last - switchMonth) / termMonths,
    moves: keep ? [] : movesIn(xOf(switchMonth), xOf(switchMonth + termMonths), width - INSET),
    axis: monthAxis(months, startMonth, shifted, 12),
  };
}

/** Moves spread evenly from one place to another, as far as they are before the edge. */
function movesIn(from: number, to: number, edge: number): number[] {
  const count = Math.max(1, Math.min(MOST_MOVES, Math.floor((to - from) / MOVE_GAP)));
  const moves = Array.from({ length: count }, (_, i) => from + ((i + 0.5) / count) * (to - from));
  return moves.filter((x) => x < edge);
}

/** The month of the switch at a place in px: one that comes before the end. */
export function monthAt({ months }: Pick<Change, "months">, width: number, x: number): number {
  const month = Math.round(((x - INSET) / (width - 2 * INSET)) * months);
  return Math.max(0, Math.min(months - 1, month));
}

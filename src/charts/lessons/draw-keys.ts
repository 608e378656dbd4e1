/** Drawing by keys. Pure. */
import { carried, lastDrawn, moved, type Drawn } from "./drawing.ts";

/** Ends of the value axis. */
export interface DrawAxis {
  top: number;
  bottom: number;
}

/** How far a key goes: a part of the axis and a month; with Shift ten parts and a year. */
const PARTS = 40;
const FAR = { parts: 10, months: 12 };

/** What an arrow key moves the line by. */
export function stepOn({ top, bottom }: DrawAxis): number {
  return (top - bottom) / PARTS;
}

/** Where keys are: the month that was chosen, while it can be seen why; else the last that is drawn; null: nowhere yet. */
export function monthAt(drawn: Drawn, chosen: number | null, focused: boolean): number | null {
  const last = lastDrawn(drawn);
  if (last === null) return focused ? 0 : null;
  const stays = chosen !== null && chosen < drawn.length && (focused || drawn[chosen] !== null);
  return stays ? chosen : last;
}

/** What a key does at a month: the drawing and the month after it; null: it is no such key. */
export function keyed(
  drawn: Drawn,
  at: number,
  key: string,
  far: boolean,
  axis: DrawAxis,
): { drawn: Drawn; at: number } | null {
  const last = drawn.length - 1;
  /** Lines begin at nothing, as far as the axis has it. */
  const first = Math.max(axis.bottom, Math.min(axis.top, 0));
  const raise = (by: number): { drawn: Drawn; at: number } => {
    const step = stepOn(axis) * (far ? FAR.parts : 1);
    return { drawn: moved(drawn, at, by * step, first, axis.bottom, axis.top), at };
  };
  const goOn = (to: number): { drawn: Drawn; at: number } => ({ drawn: carried(drawn, at, to, first), at: to });
  const months = far ? FAR.months : 1;
  switch (key) {
    case "ArrowUp":
      return raise(1);
    case "ArrowDown":
      return raise(-1);
    case "ArrowRight":
      return goOn(Math.min(last, at + months));
    case "End":
      return goOn(last);
    case "ArrowLeft":
      return { drawn, at: Math.max(0, at - months) };
    case "Home":
      return { drawn, at: 0 };
    default:
      return null;
  }
}

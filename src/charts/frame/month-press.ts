/** Whether a press on a month means to go there: by mouse and key always, by finger the second time; the first one reads it. */
export class MonthPress {
  #before: number | null = null;

  /** A press begins while the crosshair is at `month`. */
  begin(month: number | null): void {
    this.#before = month;
  }

  /** Whether the press that just ended at `month` goes there. */
  goes(event: MouseEvent, month: number): boolean {
    return !byFinger(event) || this.#before === month;
  }
}

/** Whether a finger did it: what it pointed at stays, since there is nothing that hovers. */
export function byFinger(event: MouseEvent): boolean {
  return (event as Partial<PointerEvent>).pointerType === "touch";
}

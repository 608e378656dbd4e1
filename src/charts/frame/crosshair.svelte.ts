import { getContext, setContext } from "svelte";

/** The month that all charts of a view point at. */
export class Crosshair {
  /** Month of the horizon, 0 the first; null: no crosshair. */
  month = $state<number | null>(null);

  /** Moves by months within the horizon; from nowhere it starts at the last month. */
  move(by: number, months: number): void {
    const from = this.month ?? (by < 0 ? months : -1);
    this.month = Math.min(months - 1, Math.max(0, from + by));
  }
}

/** Moves the crosshair by key: arrows a month, with Shift a year, Home and End, Esc removes it. Says whether it took the key. */
export function steer(crosshair: Crosshair, event: KeyboardEvent, months: number): boolean {
  const far = event.shiftKey ? 12 : 1;
  if (event.key === "ArrowRight" || event.key === "ArrowUp") crosshair.move(far, months);
  else if (event.key === "ArrowLeft" || event.key === "ArrowDown") crosshair.move(-far, months);
  else if (event.key === "Home") crosshair.month = 0;
  else if (event.key === "End") crosshair.month = months - 1;
  else if (event.key === "Escape" && crosshair.month !== null) crosshair.month = null;
  else return false;
  event.preventDefault();
  return true;
}

const KEY = "crosshair";

/** Shares one crosshair with all charts below the calling component, and gives it. */
export function shareCrosshair(): Crosshair {
  return setContext(KEY, new Crosshair());
}

/** The crosshair that a chart was given, that of its view, or one of its own. */
export function crosshairOf(given: Crosshair | undefined): Crosshair {
  return given ?? getContext<Crosshair | undefined>(KEY) ?? new Crosshair();
}

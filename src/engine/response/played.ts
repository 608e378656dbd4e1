import type { Focus, Partner } from "../scenario.ts";

/** Whether a profile follows its own interest. */
export function responds({ type, responsiveness }: Partner): boolean {
  return type !== "direct" && responsiveness > 0;
}

/** What a firm plays: `(1 − responsiveness)·focus + responsiveness·best`, part its habit, part its interest. */
export function played({ focus, responsiveness }: Partner, best: Focus): Focus {
  const blend = (habit: number, interest: number) => (1 - responsiveness) * habit + responsiveness * interest;
  return {
    sell: blend(focus.sell, best.sell),
    activate: blend(focus.activate, best.activate),
    grow: blend(focus.grow, best.grow),
  };
}

/** Partners' time as a table: what they do, and every split that was tried with what it pays a firm. */
import type { Focus } from "#engine/index.ts";
import { FOCUS_WORDS } from "#text/findings/focus.ts";
import { full, percent } from "#text/format.ts";
import type { TableData } from "../frame/table.ts";
import type { ResultView } from "../model.ts";
import { ACTIVITIES, cellsOf, type FocusCell } from "./describe-focus-map.ts";

/** A row a split: what is done first, then what was tried, the best paid first. */
export function focusTable(view: ResultView): TableData {
  const share = (value: number): string => percent(value, 1);
  return {
    columns: [
      { label: FOCUS_WORDS.strategy },
      { label: FOCUS_WORDS.partner },
      { label: FOCUS_WORDS.what },
      ...ACTIVITIES.map((activity) => ({ label: FOCUS_WORDS[activity], write: share })),
      { label: FOCUS_WORDS.value, write: full },
    ],
    rows: cellsOf(view).flatMap(rowsOf),
  };
}

function rowsOf({ strategy, partner, played, best }: FocusCell): (string | number)[][] {
  const row = (what: string, focus: Focus, value: number): (string | number)[] => [
    strategy.letter,
    partner.name,
    what,
    ...ACTIVITIES.map((activity) => focus[activity]),
    value,
  ];
  const isHabit = (focus: Focus): boolean => ACTIVITIES.every((of) => Math.abs(focus[of] - partner.focus[of]) < 1e-9);
  const tried = [...(best?.tried ?? [])].sort((a, b) => b.value - a.value);
  return [
    row(FOCUS_WORDS.played, played, NaN),
    ...tried.map(({ focus, value }) => {
      const isBest = ACTIVITIES.every((of) => focus[of] === best?.focus[of]);
      return row(isBest ? FOCUS_WORDS.best : isHabit(focus) ? FOCUS_WORDS.habit : FOCUS_WORDS.tried, focus, value);
    }),
  ];
}

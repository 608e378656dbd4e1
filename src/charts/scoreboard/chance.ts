/** Which differences on the scoreboard may be chance. Means, future by future. */
import type { PairedDifference } from "#engine/index.ts";
import { CHANCE_FOLLOWS, chanceNote, type Doubt } from "#text/findings/chance.ts";
import { baselineOf, pairedOf, type ResultView } from "../model.ts";
import { SCOREBOARD_MEASURES } from "./describe-scoreboard.ts";

/** Standard errors beyond which chance alone comes once in twenty times. */
const ERRORS = 1.96;

/** More futures than this cannot be asked for. */
const MOST_RUNS = 20_000;

/** The note on chance; undefined where nothing is compared. */
export function chanceNoteOf(view: ResultView): string | undefined {
  const base = baselineOf(view);
  if (!base) return undefined;
  if (view.estimate) return view.strategies.length > 1 ? CHANCE_FOLLOWS : undefined;
  const pairs = view.strategies
    .filter(({ id }) => id !== base.id)
    .flatMap(({ id, letter }) =>
      SCOREBOARD_MEASURES.map((measure) => ({ letter, measure, pair: pairedOf(view, id, base.id, measure) })),
    )
    .filter(({ pair }) => pair !== null && pair.count > 1);
  const differing = pairs.filter(({ pair }) => pair!.shareEqual < 1);
  const doubts = differing.flatMap(({ letter, measure, pair }): Doubt[] =>
    isBeyondChance(pair!) ? [] : [{ letter, measure, runs: runsToTell(pair!) }],
  );
  return chanceNote(doubts, differing.length, pairs.length - differing.length, base.letter);
}

/** Whether the mean of a difference is further from 0 than chance alone would bring it. */
export function isBeyondChance({ mean, standardError }: PairedDifference): boolean {
  return Math.abs(mean) > ERRORS * standardError;
}

/** Futures from which on a difference of this size would be beyond chance, to a leading figure; null: too many. */
export function runsToTell({ count, mean, standardError }: PairedDifference): number | null {
  const needed = count * ((ERRORS * standardError) / mean) ** 2;
  const figure = 10 ** Math.floor(Math.log10(needed));
  const runs = Math.ceil(needed / figure) * figure;
  return runs <= MOST_RUNS ? runs : null;
}

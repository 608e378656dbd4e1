/** What the comparison of two strategies comes to over the whole horizon: who earns the vendor more, by name. */
import { differenceTitle, type DifferenceFinding } from "#text/findings/difference.ts";
import { fitting, isLuck, isRounding } from "#text/findings/words.ts";
import { pairedOf, shareOfDirection, totalOf, type ResultView } from "../model.ts";
import type { Compared } from "./compared.ts";

/** The title of a screen about two strategies: by their names, or by letter where these are long or alike. */
export function pairTitle(view: ResultView, { a, b }: Compared): string {
  const found = findingOf(view, { a, b });
  const written = (one: string, other: string): string =>
    differenceTitle(
      { measure: "contribution", a: one, b: other, months: view.months, ...found } as DifferenceFinding,
      true,
      view.currency,
    );
  const letters = written(a.letter, b.letter);
  return a.name === b.name ? letters : fitting(written(a.name, b.name), letters);
}

type Found<T> = T extends unknown ? Omit<T, "measure" | "a" | "b" | "months"> : never;

function findingOf(view: ResultView, { a, b }: Compared): Found<DifferenceFinding> {
  const stats = pairedOf(view, a.id, b.id, "contribution");
  if (!stats) return { code: "nothing" };
  if (stats.shareEqual === 1) return { code: "same" };
  const level = totalOf(view, b.id, "contribution")?.p50 ?? 0;
  if (stats.p50 !== 0 && isRounding(stats.p50, level)) return { code: "alike" };
  if (view.estimate) return { code: "estimate", more: stats.p50 === 0 ? null : stats.p50 > 0 };
  if (stats.p50 === 0) return { code: "level", share: stats.shareEqual };
  const share = shareOfDirection(stats);
  if (isLuck(share)) return { code: "luck", more: stats.p50 > 0, share };
  return { code: "ends", difference: stats.p50, share };
}

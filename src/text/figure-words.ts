/** Words of the choice of how figures are written. */
import type { FigureChoice } from "./locale.ts";

/** The menu that has it, beside the choice of light and dark. */
export const LOOK_LABEL = "Colours and figures";

/** The choice’s name. */
export const FIGURES_LABEL = "Figures";

/** A way of writing figures in words: an example of it, but for the browser’s own. */
export function figureChoiceWords(choice: FigureChoice): string {
  return choice === "browser" ? "As in this browser" : choice;
}

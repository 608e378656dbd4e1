import { getContext, setContext } from "svelte";

/** Where figures stand: on a screen with all their tools, in a report, or on a slide. */
export interface Stage {
  readonly place: "screen" | "report" | "slide";
  /** What figures are laid out at, px, whatever their box is; null: their box. */
  readonly width: number | null;
  /** Height of a drawing that can be made to fit, px; null: its own. */
  readonly height: number | null;
  /** What drawings are enlarged by. */
  readonly zoom: number;
  /** Begins the subtitle: "Figure 3. "; "" where figures have no numbers. */
  readonly caption: string;
  /** Stands in the stead of the figure's own title; null: nothing does. */
  readonly headline: string | null;
}

const KEY = "stage";

const SCREEN: Stage = { place: "screen", width: null, height: null, zoom: 1, caption: "", headline: null };

/** Gives the figures below the calling component their stage; its members may be reactive. */
export function setStage(stage: Stage): void {
  setContext(KEY, stage);
}

/** The stage of a figure: that of a component above it, else the screen. */
export function stageOf(): Stage {
  return getContext<Stage | undefined>(KEY) ?? SCREEN;
}

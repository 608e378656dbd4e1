import { SCHEMES, SCREENS, WIDTHS, type Screen, type Width } from "./screens.ts";

/** One picture: a screen at a size, in light or dark. */
export interface Picture {
  /** Names its pixels: "summary-1440-light". */
  name: string;
  /** Names what it shows and where, the same in light and dark: "summary-1440". */
  layoutName: string;
  screen: Screen;
  width: Width;
  /** px */
  height: number;
  scheme: (typeof SCHEMES)[number];
}

const USUAL_HEIGHTS = { 1440: 900, 360: 740 };

/** A screen's pictures: 1440 px light, 360 dark, 1440 dark, 360 light. */
function picturesOf(screen: Screen): Picture[] {
  return SCHEMES.flatMap((_, first) =>
    WIDTHS.map((width, at) => {
      const scheme = SCHEMES[(first + at) % SCHEMES.length]!;
      const layoutName = `${screen.name}-${width}`;
      const height = screen.heights?.[width] ?? USUAL_HEIGHTS[width];
      return { name: `${layoutName}-${scheme}`, layoutName, screen, width, height, scheme };
    }),
  );
}

/** Every picture: each screen at each width, light and dark. */
export const PICTURES: readonly Picture[] = SCREENS.flatMap(picturesOf);

/** Every second screen once, at 1440 px light, 360 dark, 1440 dark and 360 light by turns. */
export const FEW_PICTURES: readonly Picture[] = SCREENS.filter((_, at) => at % 2 === 0).map((screen, at) => {
  const all = picturesOf(screen);
  return all[at % all.length]!;
});

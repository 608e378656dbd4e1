import { SCREENS, SHAPES, type Screen, type Shape } from "./screens.ts";

/** One picture: a screen at a size, in light or dark. */
export interface Picture extends Shape {
  /** Names its pixels: "summary-1440-light". */
  name: string;
  /** Names what it shows and where, the same in light and dark: "summary-1440". */
  layoutName: string;
  screen: Screen;
  /** px */
  height: number;
}

const USUAL_HEIGHTS = { 1440: 900, 360: 740 };

/** Of so many screens one is in the small set. */
const FEW = 6;

function picturesOf(screen: Screen): Picture[] {
  return (screen.only ?? SHAPES).map(({ width, scheme }) => {
    const layoutName = `${screen.name}-${width}`;
    const height = screen.heights?.[width] ?? USUAL_HEIGHTS[width];
    return { name: `${layoutName}-${scheme}`, layoutName, screen, width, height, scheme };
  });
}

/** Every picture that is kept. */
export const PICTURES: readonly Picture[] = SCREENS.flatMap(picturesOf);

/** Every sixth screen once, at the widths and in the colours by turns. */
export const FEW_PICTURES: readonly Picture[] = SCREENS.filter((_, at) => at % FEW === 0).map((screen, at) => {
  const all = picturesOf(screen);
  return all[at % all.length]!;
});

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

function picturesOf(screen: Screen): Picture[] {
  return (screen.only ?? SHAPES).map(({ width, scheme }) => {
    const layoutName = `${screen.name}-${width}`;
    const height = screen.heights?.[width] ?? USUAL_HEIGHTS[width];
    return { name: `${layoutName}-${scheme}`, layoutName, screen, width, height, scheme };
  });
}

/** Every picture that is kept. */
export const PICTURES: readonly Picture[] = SCREENS.flatMap(picturesOf);

/** What every run of the tests compares: one of each kind of screen; narrow and light is the method's. */
export const FEW_PICTURES: readonly Picture[] = [
  "summary-1440-light",
  "editor-offer-seats-360-dark",
  "partners-one-1440-dark",
  "compare-huge-1440-light",
].map((name) => {
  const found = PICTURES.find((picture) => picture.name === name);
  if (found === undefined) throw new Error(`There is no picture ${name}.`);
  return found;
});

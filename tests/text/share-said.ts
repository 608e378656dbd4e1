import { expect } from "vitest";
import { expectFigure } from "./claims.ts";

const SAID: Record<string, number> = {
  "a tenth": 0.1,
  "a fifth": 0.2,
  "a quarter": 0.25,
  "a third": 1 / 3,
  half: 0.5,
  "two thirds": 2 / 3,
  "three quarters": 0.75,
};

/** "A third", "38 %" is that share, to a little more than a point where it is said in words. */
export function shareSaid(text: string, share: number): void {
  const said = SAID[text.toLowerCase()];
  if (said === undefined) expectFigure(text, share);
  else expect(Math.abs(said - share), `${text}: ${share}`).toBeLessThan(0.0126);
}

import type { Course } from "./course.ts";
import type { Life } from "./life.ts";
import type { SegmentModel } from "./segment.ts";

/**
 * Where a change of course changes how much customers use: puts it into what signals are read from, and finds first
 * value anew, which no usage of 0 can be.
 */
export function seeUsage(life: Life, segment: SegmentModel, { usageBefore, usageAfter }: Course): void {
  const { activity, deseasonalised, months } = life;
  const moves = Math.min(months, life.moveAge);
  if (usageBefore === 0) deseasonalised.fill(0, 0, moves);
  else if (moves > 0 || usageAfter === 0) {
    for (let k = moves; k < months; k++) deseasonalised[k]! *= usageAfter / usageBefore;
  }
  const from = segment.firstValueShare * (life.potential * life.share);
  life.firstValue = -1;
  for (let k = 0; k < months && life.firstValue < 0; k++) {
    const used = (k < moves ? usageBefore : usageAfter) > 0 && activity[k]! > 0;
    if (used && activity[k]! >= from) life.firstValue = k;
  }
}

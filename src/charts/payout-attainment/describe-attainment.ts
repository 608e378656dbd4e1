/** What the curves of all plans show, as data and in words. */
import {
  ATTAINMENT_WORDS,
  attainmentDescription,
  attainmentTitle,
  panelDriver,
  panelFigure,
  panelPer,
  panelTitle,
  type AttainmentFinding,
} from "#text/findings/attainment.ts";
import { full } from "#text/format.ts";
import type { TableData } from "../frame/table.ts";
import { paysAt, type AttainmentLine, type AttainmentPanel } from "./attainment.ts";

const lettersOf = ({ strategies }: AttainmentLine): string[] => strategies.map(({ letter }) => letter);

/** Title, finding and description. */
export function describeAttainment(
  panels: readonly AttainmentPanel[],
  currency: string,
): { finding: AttainmentFinding; title: string; description: string } {
  const finding = found(panels);
  const said = panels.map(({ to, lines }) => ({
    title: panelTitle(lines[0]!.component),
    driver: panelDriver(lines[0]!.component),
    lines: lines.map((line) => ({
      letters: lettersOf(line),
      plan: line.planName,
      pays: paysAt(line, to),
      to: panelFigure(line.component, to, currency),
      per: panelPer(line.component),
    })),
  }));
  return {
    finding,
    title: attainmentTitle(finding, currency),
    description: attainmentDescription(said, currency),
  };
}

function found(panels: readonly AttainmentPanel[]): AttainmentFinding {
  const lines = panels.flatMap((panel) => panel.lines);
  if (lines.length === 0) return { code: "nothing" };
  const cliffs = lines.flatMap((line) => line.cliffs.map((cliff) => ({ line, cliff })));
  const [first] = cliffs;
  if (!first) return { code: "smooth", plans: new Set(lines.map(({ planName }) => planName)).size };
  const highest = cliffs.reduce((most, next) => (next.cliff.jump > most.cliff.jump ? next : most), first);
  const { at, jump } = highest.cliff;
  return { code: "cliff", cliff: { letters: lettersOf(highest.line), at, jump, others: cliffs.length - 1 } };
}

/** Full figures: a row an end of a stretch. */
export function attainmentTable(panels: readonly AttainmentPanel[]): TableData {
  const { component, plan, strategies, driver, pays, jump } = ATTAINMENT_WORDS;
  return {
    columns: [
      { label: component },
      { label: plan },
      { label: strategies },
      { label: driver, write: full },
      { label: pays, write: full },
      { label: jump, write: full },
    ],
    rows: panels.flatMap(({ lines }) =>
      lines.flatMap((line) => {
        const head = [panelTitle(line.component), line.planName, lettersOf(line).join(", ")];
        const row = (at: number, paid: number): (string | number)[] => {
          return [...head, at, paid, line.cliffs.find((cliff) => cliff.at === at)?.jump ?? NaN];
        };
        const last = line.stretches.at(-1);
        return [
          ...line.stretches.map(({ from, start }) => row(from, start)),
          ...(last ? [row(last.to, last.end)] : []),
        ];
      }),
    ),
  };
}

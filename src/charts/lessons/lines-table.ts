/** A picture of lines as a table, and in sentences. Pure. */
import {
  askedSentence,
  figureAlone,
  gapWords,
  guessSentence,
  LESSON_CHART_WORDS,
  lineSentence,
  quantileHead,
  rangeAlone,
} from "#text/lesson-chart-words.ts";
import type { TableData } from "../frame/table.ts";
import { largestGap } from "./drawing.ts";
import { cellWriter } from "./cell-writer.ts";
import type { LinesPicture } from "./pictures.ts";

const QUANTILES = ["p10", "p25", "p50", "p75", "p90"] as const;

/** A row a month: every line, its quantiles where it has a range that is not held back, and what the reader drew. */
export function linesTable(picture: LinesPicture): TableData {
  const { lines, months, asked, guess, estimate } = picture;
  const series = lines.flatMap(({ label, values, bands }) =>
    bands === null || estimate
      ? [{ label, values }]
      : QUANTILES.map((q) => ({ label: quantileHead(q, label), values: q === "p50" ? values : bands[q] })),
  );
  const drawn = asked?.drawn.map((value) => value ?? NaN) ?? guess?.values;
  const columns = drawn ? [...series, { label: LESSON_CHART_WORDS.yourLine, values: drawn }] : series;
  const rows = Array.from({ length: months }, (_, month) => [
    month + 1,
    ...columns.map(({ values }) => values[month] ?? NaN),
  ]);
  const write = cellWriter(picture.unit, rows);
  return { columns: [{ label: LESSON_CHART_WORDS.month }, ...columns.map(({ label }) => ({ label, write }))], rows };
}

/** What is to be seen: how each line runs, what is asked, how far the reader was off. */
export function describeLines(picture: LinesPicture): string {
  const { lines, months, unit, currency, asked, guess, estimate } = picture;
  const write = (value: number | undefined): string => figureAlone(value ?? NaN, unit, currency);
  const last = months - 1;
  const sentences = lines.map(({ label, values, bands }) => {
    const range = bands === null || estimate ? null : rangeAlone(bands.p10[last]!, bands.p90[last]!, unit);
    return lineSentence(label, write(values[0]), write(values[last]), months, range);
  });
  if (asked) sentences.push(askedSentence(asked.label, write(asked.bottom), write(asked.top), months));
  const answer = lines.find(({ key }) => key === guess?.of);
  if (guess && answer) {
    const most = largestGap(guess.values, answer.values, months);
    sentences.push(guessSentence(most && gapWords(most.gap, most.month, unit, currency)));
  }
  return sentences.join(" ");
}

/** From what a lesson wants to show and what was computed to what a picture is drawn from. */
import type {
  BarsPicture,
  DotsPicture,
  LessonPicture,
  LinesPicture,
  PictureAxis,
  PictureLine,
} from "#charts/lessons/pictures.ts";
import type { Account } from "#engine/index.ts";
import type { Facts } from "#state/lessons/facts.ts";
import type { BarsPlot, DotAxis, DotsPlot, DrawStep, Guess, LinesPlot, Plot, PlotLine } from "#state/lessons/lesson.ts";
import type { Drawn } from "#state/lessons/lesson-state.svelte.ts";
import { dotName } from "#text/lesson-chart-words.ts";
import { strategySlots } from "#text/strategy-slots.ts";
import { said } from "./words.ts";

/** What a picture shows beside the facts. */
export interface Shown {
  /** Too few futures yet for ranges. */
  estimate: boolean;
  /** The step that asks for one of the lines, and what is drawn of it so far. */
  asked?: { step: DrawStep; drawn: Drawn | null };
  /** The step that asked for one of the lines, and what was guessed. */
  guessed?: { step: DrawStep; guess: Guess | null };
  /** Customers of one future; null: they are on their way. */
  accounts?: readonly Account[] | null;
}

/** What is to be drawn of a plot. Throws an `Error` where the lesson keeps no such figures. */
export function pictureOf(plot: Plot, facts: Facts, shown: Shown): LessonPicture {
  switch (plot.kind) {
    case "lines":
      return linesOf(plot, facts, shown);
    case "bars":
      return barsOf(plot, facts, shown);
    case "dots":
      return dotsOf(plot, facts, shown);
    default:
      return plot satisfies never;
  }
}

/** Whether a picture shows where 8 of 10 futures lie, and 5 of 10. */
export function hasBands(picture: LessonPicture): boolean {
  if (picture.kind === "lines") return picture.lines.some(({ bands }) => bands !== null);
  return picture.kind === "bars" && picture.bars.some(({ p10, p25 }) => p10 < p25);
}

/** A curve of which nothing is drawn yet, for as many months as a plot shows. */
export function undrawn({ months }: LinesPlot, facts: Facts): Drawn {
  return Array.from({ length: months ?? facts.months }, () => null);
}

function baseOf({ name, title, subtitle }: Plot, facts: Facts, { estimate }: Shown) {
  const { currency } = facts.scenario;
  return { name, title: said(title, facts) ?? "", subtitle: said(subtitle, facts) ?? "", currency, estimate };
}

function slotsOf({ scenario }: Facts): Map<string, number> {
  const slots = strategySlots(scenario.strategies);
  return new Map(scenario.strategies.map(({ id }, i) => [id, slots[i] ?? 0]));
}

function linesOf(plot: LinesPlot, facts: Facts, shown: Shown): LinesPicture {
  const months = plot.months ?? facts.months;
  const { asked, guessed } = shown;
  const line = plot.lines.find(({ id }) => id === asked?.step.asked);
  const curve = guessed?.guess?.kind === "curve" ? guessed.guess : null;
  const slots = slotsOf(facts);
  return {
    ...baseOf(plot, facts, shown),
    kind: "lines",
    unit: plot.unit,
    months,
    lines: plot.lines.filter((one) => one !== line).map((one) => lineOf(one, plot, facts, slots, months)),
    asked:
      asked && line ? { label: line.label, ...axisOf(asked.step), drawn: asked.drawn ?? undrawn(plot, facts) } : null,
    guess:
      guessed && curve && plot.lines.some(({ id }) => id === guessed.step.asked)
        ? { of: guessed.step.asked, values: curve.values.slice(0, months), axis: axisOf(guessed.step) }
        : null,
  };
}

const axisOf = ({ top, bottom = 0 }: DrawStep): { top: number; bottom: number } => ({ top, bottom });

function lineOf(
  { id, label, strategy, metric, show, dashed = false, by = 1 }: PlotLine,
  { mode }: LinesPlot,
  facts: Facts,
  slots: ReadonlyMap<string, number>,
  months: number,
): PictureLine {
  const figures = facts.byMonth(strategy, metric, mode);
  const part = (values: Float64Array): Float64Array => values.subarray(0, months).map((value) => value / by);
  const ranged = show === "range";
  return {
    key: id,
    label,
    slot: dashed ? null : (slots.get(strategy) ?? null),
    dashed,
    values: part(ranged ? figures.p50 : figures.mean),
    bands: ranged
      ? { p10: part(figures.p10), p25: part(figures.p25), p75: part(figures.p75), p90: part(figures.p90) }
      : null,
  };
}

function barsOf(plot: BarsPlot, facts: Facts, shown: Shown): BarsPicture {
  const slots = slotsOf(facts);
  const bars = plot.bars.map(({ id, label, group = null, strategy, figure }) => {
    const { p10, p25, p50, p75, p90 } = figure(facts);
    return { key: id, label, group, slot: slots.get(strategy) ?? 0, p10, p25, p50, p75, p90 };
  });
  return { ...baseOf(plot, facts, shown), kind: "bars", unit: plot.unit, bars };
}

function dotsOf(plot: DotsPlot, facts: Facts, shown: Shown): DotsPicture {
  const slot = slotsOf(facts).get(plot.strategy) ?? 0;
  const dots = (shown.accounts ?? []).flatMap((account) => {
    const [x, y] = [plot.x.of(account, facts), plot.y.of(account, facts)];
    if (x === null || y === null) return [];
    const { partnerId, firm, customer } = account;
    const partner = facts.scenario.partners.find(({ id }) => id === partnerId);
    const label = dotName(customer, partner?.name ?? partnerId, (partner?.firms ?? 1) > 1 ? firm : null);
    return [{ key: `${partnerId}/${firm}/${customer}`, label, x, y }];
  });
  const base = baseOf(plot, facts, shown);
  const [x, y] = [sideOf(plot.x), sideOf(plot.y)];
  return { ...base, kind: "dots", unit: plot.y.unit, slot, waiting: !shown.accounts, x, y, dots };
}

function sideOf({ label, unit, log = false, split }: DotAxis): PictureAxis {
  return { label, unit, log, split: split ?? null };
}

/** What a lesson consists of: a live model, steps that ask before they show, levers, and claims that are computed. */
import type { Account, MonthlyPair, Scenario, Statistics } from "#engine/index.ts";
import type { FigureUnit } from "#text/lesson-chart-words.ts";
import type { Facts } from "./facts.ts";

/** A sentence, or one made from what was computed. `**…**` is bold; nothing else is markup. */
export type Words = string | ((facts: Facts) => string);

/** One line by month. */
export interface PlotLine {
  id: string;
  /** At its end, at most 22 characters. */
  label: string;
  strategy: string;
  /** A series of the engine; the lesson's `metrics` name it. */
  metric: string;
  /** `range`: median with bands of 5 and 8 of 10 futures. Ranges and means never stand in one picture. */
  show: "range" | "mean";
  /** Dashed, in ink: what was promised, or what is compared with. */
  dashed?: boolean;
  /** Divides the figures: by the number of firms or customers, where one of them is told of. */
  by?: number;
}

/** Series by month, as they are or added up from the first month on. */
export interface LinesPlot {
  kind: "lines";
  /** Unique in the lesson, kebab-case. */
  name: string;
  /** The finding; a step that asks has its question here. At most 110 characters. */
  title: Words;
  /** Measure and unit. */
  subtitle: Words;
  unit: FigureUnit;
  mode: "monthly" | "cumulative";
  /** Months from the first on that are shown; the default is the horizon. */
  months?: number;
  lines: readonly PlotLine[];
}

/** A figure of each future as a bar with its range; one bar a strategy, or a bar a part. */
export interface BarsPlot {
  kind: "bars";
  name: string;
  title: Words;
  subtitle: Words;
  unit: FigureUnit;
  /** `group` is a heading over the bars that have it, in the order of their coming. */
  bars: readonly {
    id: string;
    label: string;
    group?: string;
    strategy: string;
    figure: (facts: Facts) => Statistics;
  }[];
}

/** Customers of one future as dots. */
export interface DotsPlot {
  kind: "dots";
  name: string;
  title: Words;
  subtitle: Words;
  strategy: string;
  /** Month of the horizon, from 0, at whose end they are looked at. */
  month: number;
  x: DotAxis;
  y: DotAxis;
}

/** One side of a picture of dots; `of` is null for a customer that is not shown. */
export interface DotAxis {
  label: string;
  unit: FigureUnit;
  log?: boolean;
  /** Parts the picture: where it stands and what the two sides are called, the lower first. */
  split?: { at: number; words: readonly [string, string] };
  of: (account: Account, facts: Facts) => number | null;
}

export type Plot = LinesPlot | BarsPlot | DotsPlot;

interface StepBase {
  /** In the bar of steps, at most 16 characters. */
  tab: string;
  /** The heading, at most 90 characters. */
  title: Words;
  /** Two or three short paragraphs. */
  text: readonly Words[];
}

/** Tells what the learner needs to know. */
export interface TellStep extends StepBase {
  kind: "tell";
  plot?: Plot;
}

/** Asks for a curve: the learner draws one line of a picture; the others are shown. */
export interface DrawStep extends StepBase {
  kind: "draw";
  plot: LinesPlot;
  /** The `id` of the line that is drawn by the learner. */
  asked: string;
  /** Top of the value axis, in the picture's unit: it gives nothing away. */
  top: number;
  /** Bottom of it; the default is 0. */
  bottom?: number;
}

/** Asks for one of a few answers. */
export interface ChooseStep extends StepBase {
  kind: "choose";
  options: readonly { id: string; label: string }[];
  /** The `id` of the option that is true of what was computed. */
  answer: (facts: Facts) => string;
  plot?: Plot;
}

/** What a learner answered: figures by month, or the `id` of an option. */
export type Guess = { kind: "curve"; values: readonly number[] } | { kind: "option"; id: string };

/** Shows the answer to an earlier step beside what was guessed. */
export interface SeeStep {
  kind: "see";
  tab: string;
  /** The `tab` of the step that asked. */
  of: string;
  /** `guess` is null where nobody guessed: the heading then tells the answer alone. */
  title: (facts: Facts, guess: Guess | null) => string;
  text: readonly Words[];
  plot: Plot;
}

/** Lets the learner move levers. */
export interface MoveStep extends StepBase {
  kind: "move";
  plot: Plot;
  /** Ids of two or three levers. */
  levers: readonly string[];
  /** Something to bring about, and whether it is. */
  task?: { says: string; done: (facts: Facts) => boolean };
}

/** What to keep: three or four points, each a sentence. */
export interface KeepStep {
  kind: "keep";
  tab: string;
  title: Words;
  points: readonly Words[];
}

export type Step = TellStep | DrawStep | ChooseStep | SeeStep | MoveStep | KeepStep;

/** An input that the learner moves. */
export interface LessonLever {
  id: string;
  /** In the words of people, at most 34 characters. */
  label: string;
  /** JSON pointers with ids; all take the same value. */
  paths: readonly string[];
  min: number;
  max: number;
  step: number;
}

/** Something that a lesson says, as a figure over futures on one side of a bound by more than two standard errors. */
export type Claim = {
  says: string;
  side: "above" | "below";
  bound: number;
  /** What figure and bound are of, where a teacher reads them; the default is a number of things. */
  unit?: FigureUnit;
} & (
  | { kind: "futures"; figure: (facts: Facts) => Statistics }
  /** A figure of the customers of each future of a strategy, as they stand at the end of a month; NaN: none. */
  | { kind: "accounts"; strategy: string; month: number; of: (accounts: readonly Account[]) => number }
);

/** A lesson: five to eight steps on one model. */
export interface Lesson {
  id: string;
  /** The model as the lesson begins; at most 400 runs, 60 months and 4 strategies, so that it answers at once. */
  scenario: Scenario;
  /** Series that pictures, words and claims read: their means and ranges by month. */
  metrics: readonly string[];
  /** Strategies that are compared month by month. */
  pairs?: readonly MonthlyPair[];
  levers: readonly LessonLever[];
  steps: readonly Step[];
  claims: readonly Claim[];
}

/** What a teacher is told beside the lesson. */
export interface Guide {
  /** One sentence. */
  aim: string;
  questions: readonly string[];
  misconceptions: readonly { says: string; truth: string }[];
  /** What to do in so many minutes. */
  plans: readonly { minutes: 10 | 30 | 60; steps: readonly string[] }[];
}

/** A lesson as lists name it; the rest is fetched when it is opened. */
export interface LessonEntry {
  /** In addresses. */
  id: string;
  /** From 1. */
  number: number;
  /** At most 60 characters. */
  title: string;
  /** What it asks, one sentence of at most 110 characters. */
  question: string;
  /** About how long it takes. */
  minutes: number;
  load: () => Promise<Lesson>;
  loadGuide: () => Promise<Guide>;
}

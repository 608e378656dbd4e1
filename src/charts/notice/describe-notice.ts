/** What waiting costs, as data and in words. */
import {
  modeWords,
  noticeDescription,
  noticeTitle,
  type NoticeFinding,
  type TypicalMonths,
} from "#text/findings/notice.ts";
import type { StrategyKey } from "../model.ts";
import { noticeFigures, savedShare, type NoticeFigures, type NoticeMode } from "./notice-data.ts";

/** Fewer declines than this in a future are none. */
const NONE = 0.005;

/** Title, finding and description. */
export function describeNotice(
  strategy: StrategyKey,
  modes: readonly NoticeMode[],
): { finding: NoticeFinding; title: string; description: string } {
  const finding = found(strategy.letter, modes);
  const told = modes.map((mode) => {
    const figures = mode.totals && noticeFigures(mode.totals);
    return figures && { ...figures, words: modeWords(mode, mode.isToday) };
  });
  return {
    finding,
    title: noticeTitle(finding),
    description: noticeDescription(strategy.letter, strategy.name, told),
  };
}

function found(a: string, modes: readonly NoticeMode[]): NoticeFinding {
  const today = modes.find(({ isToday }) => isToday);
  const figures = today?.totals && noticeFigures(today.totals);
  if (!today || !figures || figures.declines < NONE) return { code: "none", a };
  const watched = figuresOf(modes.find(({ mode }) => mode === "continuous"));
  if (figures.typical === undefined) return { code: "unnoticed", a, today, saved: watched && savedShare(watched) };
  const waiting = today.mode === "continuous" ? modes.find(({ mode }) => mode === "reactive") : today;
  const late = figuresOf(waiting);
  if (!waiting || !late || late.typical === undefined || watched?.typical === undefined) {
    return { code: "today", a, typical: figures.typical, saved: savedShare(figures) };
  }
  const cost = { waiting, isToday: waiting === today, sooner: between(late.typical, watched.typical) };
  const best = savedShare(watched);
  if (best === 0) return { code: "idle", ...cost };
  return { code: "cost", ...cost, lost: Math.max(0, 1 - savedShare(late) / best) };
}

function figuresOf(mode: NoticeMode | undefined): NoticeFigures | null {
  return mode?.totals ? noticeFigures(mode.totals) : null;
}

function between(late: TypicalMonths, early: TypicalMonths): TypicalMonths {
  if (late === null) return early === null ? 0 : null;
  return Math.max(0, late - (early ?? late));
}

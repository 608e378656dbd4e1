/** Time to notice as a table: a row a mode of customer success that is computed; means of a future. */
import { lagColumn, modeWords, NOTICE_WORDS } from "#text/findings/notice.ts";
import { digits } from "#text/format.ts";
import type { TableData } from "../frame/table.ts";
import { noticeFigures, type NoticeMode } from "./notice-data.ts";

/** Declines, how many were noticed and saved, and after how many months. */
export function noticeTable(modes: readonly NoticeMode[]): TableData {
  const write = (value: number): string => digits(value, 2);
  const rows = modes.flatMap((mode) => {
    if (!mode.totals) return [];
    const { name, says } = modeWords(mode, mode.isToday);
    const { declines, noticed, saved, lags, later } = noticeFigures(mode.totals);
    return [[`${name}, ${says}`, declines, noticed, saved, ...lags, later]];
  });
  const { declines, noticed, savedColumn } = NOTICE_WORDS;
  const lags = Array.from({ length: 13 }, (_, lag) => lagColumn(lag));
  const heads = [declines, noticed, savedColumn, ...lags, lagColumn(null)];
  return { columns: [{ label: NOTICE_WORDS.row }, ...heads.map((label) => ({ label, write }))], rows };
}

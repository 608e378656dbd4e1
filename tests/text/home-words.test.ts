import { expect, test } from "vitest";
import { bestContribution, changedAgo, goOnWith } from "#text/home-words.ts";
import { openedFiles } from "#text/file-words.ts";

const now = new Date(2026, 2, 14, 12, 30).getTime();
const ago = (minutes: number): string => changedAgo(now - minutes * 60_000, now);

test("when a scenario was changed is said as people say it", () => {
  expect(ago(0)).toBe("just now");
  expect(ago(-5), "a clock that was put back").toBe("just now");
  expect(ago(1)).toBe("1 minute ago");
  expect(ago(59)).toBe("59 minutes ago");
  expect(ago(60)).toBe("today, 11:30");
  expect(ago(13 * 60)).toBe("yesterday, 23:30");
  expect(ago(2 * 24 * 60)).toBe("12 March");
  expect(changedAgo(new Date(2025, 4, 3).getTime(), now)).toBe("3 May 2025");
});

test("a value from a few futures says so", () => {
  expect(bestContribution(3_600_000, "USD", false)).toBe("$3.6m");
  expect(bestContribution(-26_000, "EUR", true)).toBe("about −€26k");
});

test("what became of several files", () => {
  expect(openedFiles(1, 0, ["bad.json"])).toBe("Opened 1 file; not bad.json");
  expect(openedFiles(3, 1, [])).toBe("Opened 3 files, 1 as a copy");
  expect(openedFiles(3, 2, ["a", "b", "c", "d"])).toBe("Opened 3 files, 2 as copies; not 4 others");
  expect(goOnWith("Mine")).toBe("Go on with “Mine”");
});

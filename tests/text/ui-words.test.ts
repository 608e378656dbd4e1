import { describe, expect, test } from "vitest";
import { wrongEntry } from "#text/entry-words.ts";
import { opened, problemsTitle } from "#text/file-words.ts";
import { duration, ranIn, runProgress, stoppedAfter } from "#text/run-words.ts";
import { savedReason, savedWords } from "#text/saved-words.ts";
import { changedOn } from "#text/ui-words.ts";

const share = { kind: "share", whole: false, min: 0, max: 1, currency: "USD" } as const;

describe("next to a wrong entry", () => {
  test("what is allowed and what is used meanwhile", () => {
    expect(wrongEntry(share, 0.12)).toBe("Enter 0\u00a0% to 100\u00a0%; still using 12\u00a0%");
    expect(wrongEntry({ ...share, kind: "months", whole: true, min: 6, max: 120 }, 36)).toBe(
      "Enter a whole number, 6 to 120; still using 36",
    );
  });

  test("a bound that nobody reaches is not said", () => {
    expect(wrongEntry({ ...share, kind: "money", max: 1e9 }, 38)).toBe("Enter $0 or more; still using $38");
  });
});

describe("a run in words", () => {
  test("under way, stopped and done", () => {
    expect(runProgress(214, 1000, 1.2)).toBe("214 of 1,000 futures · 1\u00a0s left");
    expect(runProgress(0, 1000, null)).toBe("0 of 1,000 futures");
    expect(runProgress(999, 1000, 0.01)).toBe("999 of 1,000 futures · 1\u00a0s left");
    expect(stoppedAfter(214, 1000)).toBe("Stopped after 214 of 1,000 futures");
    expect(ranIn(1000, 0.8123)).toBe("1,000 futures in 0.8\u00a0s");
    expect(ranIn(1, 0.02)).toBe("1 future in 0\u00a0s");
  });

  test("times are rounded as they grow", () => {
    expect([0.84, 9.94, 9.96, 99, 100, 600].map(duration)).toEqual([
      "0.8\u00a0s",
      "9.9\u00a0s",
      "10\u00a0s",
      "99\u00a0s",
      "2\u00a0min",
      "10\u00a0min",
    ]);
  });
});

test("each state of saving has its word, each hindrance its reason", () => {
  const states = ["saved", "saving", "memoryOnly", "failed"] as const;
  expect(new Set(states.map(savedWords)).size).toBe(states.length);
  const codes = ["unavailable", "newerVersion", "takenOver", "blocked", "quota"] as const;
  for (const code of codes) expect(savedReason({ code })).toMatch(/^[A-Z].*\.$/);
  expect(savedReason({ code: "other", detail: "disk" })).toContain("disk");
});

test("files in words", () => {
  expect(problemsTitle("a.json", 1)).toBe("a.json has a problem and was not opened");
  expect(problemsTitle("a.json", 14)).toBe("a.json has 14 problems and was not opened");
  expect(opened("Mine", false)).toBe("Opened “Mine”");
  expect(opened("Mine", true)).toContain("as a copy");
});

test("the time of a change: by the clock today, by the date before", () => {
  const now = new Date(2026, 4, 20, 18, 0).getTime();
  expect(changedOn(new Date(2026, 4, 20, 9, 5).getTime(), now)).toBe("09:05");
  expect(changedOn(new Date(2026, 4, 3, 9, 5).getTime(), now)).toBe("3 May");
  expect(changedOn(new Date(2025, 4, 3, 9, 5).getTime(), now)).toBe("3 May 2025");
});

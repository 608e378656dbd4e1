import { expect, test } from "vitest";
import { Progress } from "#state/lessons/progress.svelte.ts";

/** A notepad in memory. */
function notepad(text?: string) {
  const kept = new Map(text === undefined ? [] : [["drawdown-lessons", text]]);
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, to: string) => void kept.set(key, to),
  };
}

test("where one stopped and what was finished outlive the page, under a name that deleting everything knows", () => {
  const memory = notepad();
  const progress = new Progress(memory);
  expect(progress.of("contract")).toBeNull();
  progress.reach("contract", 2, 7);
  expect(progress.of("contract")).toEqual({ step: 2, done: false });
  progress.reach("contract", 7, 7);
  progress.reach("builder", 1, 6);
  progress.reach("contract", 3, 7);
  const next = new Progress(memory);
  expect(next.of("contract")).toEqual({ step: 3, done: true });
  expect(next.of("builder")).toEqual({ step: 1, done: false });
  expect([...memory.kept.keys()]).toEqual(["drawdown-lessons"]);
});

test.each([
  "",
  "null",
  "[1]",
  "{",
  '"x"',
  '{"contract":null}',
  '{"contract":{"step":0,"done":false}}',
  '{"contract":{"step":1.5,"done":false}}',
  '{"contract":{"step":2,"done":"yes"}}',
  '{"contract":{"step":1e9,"done":true}}',
])("what others wrote there does no harm: %s", (text) => {
  expect(new Progress(notepad(text)).of("contract")).toBeNull();
});

test("nothing is read of what is longer than what this page writes", () => {
  const text = `{"contract":{"step":2,"done":true},"x":"${"x".repeat(20_000)}"}`;
  expect(new Progress(notepad(text)).of("contract")).toBeNull();
});

test("what can be read beside it is kept", () => {
  const progress = new Progress(notepad('{"contract":{"step":4,"done":true},"<b>":{"step":1,"done":true},"pivot":7}'));
  expect(progress.of("contract")).toEqual({ step: 4, done: true });
  expect(progress.of("<b>")).toBeNull();
  expect(progress.of("__proto__")).toBeNull();
});

test("without a notepad, or with one that refuses, it holds until the page closes", () => {
  const refuse = (): never => {
    throw new DOMException("no", "QuotaExceededError");
  };
  for (const memory of [null, { getItem: refuse, setItem: refuse }]) {
    const progress = new Progress(memory);
    progress.reach("contract", 3, 7);
    expect(progress.of("contract")).toEqual({ step: 3, done: false });
  }
});

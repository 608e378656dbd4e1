import { expect, test } from "vitest";
import { historyKey, type Press } from "#app/shortcuts.ts";

const press = (key: string, held: Partial<Press> = {}): Press => {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
};

test.each<[string, Press, ReturnType<typeof historyKey>]>([
  ["Ctrl+Z", press("z", { ctrlKey: true }), "undo"],
  ["Cmd+Z", press("z", { metaKey: true }), "undo"],
  ["Shift+Ctrl+Z", press("Z", { ctrlKey: true, shiftKey: true }), "redo"],
  ["Shift+Cmd+Z", press("Z", { metaKey: true, shiftKey: true }), "redo"],
  ["Ctrl+Y", press("y", { ctrlKey: true }), "redo"],
  ["z alone", press("z"), null],
  ["Cmd+Y, which opens a browser's history", press("y", { metaKey: true }), null],
  ["Ctrl+Alt+Z", press("z", { ctrlKey: true, altKey: true }), null],
  ["Ctrl+A", press("a", { ctrlKey: true }), null],
])("%s", (_, pressed, step) => {
  expect(historyKey(pressed)).toBe(step);
});

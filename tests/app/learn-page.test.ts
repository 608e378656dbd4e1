import { expect, test } from "vitest";
import { HOME, HomePage } from "#app/home-page.svelte.ts";
import { LearnPage, type LearnParts } from "#app/learn-page.svelte.ts";
import { addressOf, LEARN_HOME } from "#state/lessons/place.ts";

/** An address bar that tells of each change at once. */
function addressBar(hash: string) {
  const listeners = new Set<() => void>();
  const bar = {
    location: { hash, replace: () => {} },
    addEventListener: (_: string, listener: () => void) => void listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => void listeners.delete(listener),
    go: (to: string) => {
      bar.location.hash = to;
      listeners.forEach((listener) => listener());
    },
  };
  return bar;
}

const PARTS = {} as LearnParts;
const LESSON = addressOf({ kind: "lesson", id: "contract", step: 3 });

test("it follows the address to lessons and glossary, fetches its parts once, and leaves Home alone", async () => {
  const bar = addressBar(HOME);
  let fetched = 0;
  const learn = new LearnPage(() => Promise.resolve((fetched++, PARTS)), bar as never);
  const home = new HomePage(() => Promise.resolve((() => {}) as never), bar as never);
  await Promise.all([learn.follow(), home.follow()]);
  expect([learn.open, home.open, fetched]).toEqual([false, true, 0]);
  for (const hash of [LEARN_HOME, LESSON, `${LEARN_HOME}/contract/teach`, "#/glossary/breakage", "#/learn/%%"]) {
    bar.go(hash);
    expect([learn.open, home.open], hash).toEqual([true, false]);
  }
  bar.go("#/nowhere");
  expect([learn.open, home.open, fetched]).toEqual([false, true, 1]);
});

test("a lesson and a page for teachers need the workers for themselves; the list, the glossary and other pages do not", async () => {
  const bar = addressBar(LESSON);
  const learn = new LearnPage(() => Promise.resolve(PARTS), bar as never);
  await learn.follow();
  expect([learn.computes, learn.place]).toEqual([true, { kind: "lesson", id: "contract", step: 3 }]);
  bar.go(addressOf({ kind: "teach", id: "contract" }));
  expect(learn.computes).toBe(true);
  for (const hash of [LEARN_HOME, "#/glossary", "#/summary"]) {
    bar.go(hash);
    expect(learn.computes, hash).toBe(false);
  }
});

import { expect, test } from "vitest";
import { routeOf } from "#app/routes.ts";
import { LESSONS } from "#lessons/index.ts";
import { addressOf, FIRST_LESSON, LEARN_HOME, learnPlaceOf, type LearnPlace } from "#state/lessons/place.ts";

const PLACES: LearnPlace[] = [
  { kind: "list", lost: false },
  { kind: "lesson", id: "contract", step: 1 },
  { kind: "lesson", id: "buy-or-use", step: 12 },
  { kind: "teach", id: "contract" },
  { kind: "glossary", term: null },
  { kind: "glossary", term: "true-forward" },
];

test("every place has an address of its own, which names it and no screen of the workspace", () => {
  for (const place of PLACES) {
    expect(learnPlaceOf(addressOf(place))).toEqual(place);
    expect(learnPlaceOf(`${addressOf(place)}/`)).toEqual(place);
    expect(routeOf(addressOf(place))).toBeNull();
  }
  expect(new Set(PLACES.map(addressOf)).size).toBe(PLACES.length);
});

test("an address that begins like those of lessons and names none leads to the list, which says so", () => {
  for (const hash of ["contract/0", "contract/x", "contract/100", "contract/2/3", "Contract", "a%20b", "<b>"])
    expect(learnPlaceOf(`${LEARN_HOME}/${hash}`)).toEqual({ kind: "list", lost: true });
});

test("other addresses are not Learn's", () => {
  for (const hash of ["", "#/", "#/learning", "#/home", "#/summary", "#/method/learn", "#/glossary/A", "#s=learn"])
    expect(learnPlaceOf(hash)).toBeNull();
});

test("who does not know the lessons knows where to begin", () => {
  expect(FIRST_LESSON).toBe(addressOf({ kind: "lesson", id: LESSONS[0]!.id, step: 1 }));
});

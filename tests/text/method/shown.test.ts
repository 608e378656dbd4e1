/** What is said of consumption pricing has a lesson, a template or a screen each that computes it. */
import { expect, test } from "vitest";
import { LESSONS } from "#lessons/index.ts";
import { TEMPLATES } from "#scenario/templates/index.ts";
import { learnPlaceOf } from "#state/lessons/place.ts";
import { templateWords } from "#text/template-words.ts";
import { HOME } from "#app/home-page.svelte.ts";
import { CHAPTERS, textsOf, wordsOf } from "./chapters.ts";

const sections = CHAPTERS.find(({ title }) => title === "What is shown where")!.sections;
const rows = sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "table" ? block.rows : [])));
const links = sections
  .flatMap((section) => textsOf(section).flat())
  .flatMap((part) => (part.as === "link" ? [part] : []));

const names = TEMPLATES.map(({ id }) => templateWords(id)?.name);

test("every claim says where it is shown", () => {
  expect(rows.length).toBeGreaterThanOrEqual(21);
  for (const [claim, shown] of rows) {
    expect(wordsOf(claim!)).toMatch(/^[A-Z].*\.$/);
    expect(
      shown!.some(({ as }) => as === "link"),
      wordsOf(claim!),
    ).toBe(true);
  }
});

test("the lessons it names are there, and it names each", () => {
  const named = links.flatMap(({ href, text }) => {
    const place = learnPlaceOf(href);
    return place?.kind === "lesson" ? [{ id: place.id, text }] : [];
  });
  for (const { id, text } of named) expect(LESSONS.find((lesson) => lesson.id === id)?.title, id).toContain(text);
  expect([...new Set(named.map(({ id }) => id))].sort()).toEqual(LESSONS.map(({ id }) => id).sort());
});

test("the templates it names are there, and it names each", () => {
  const named = links.filter(({ href, text }) => href === HOME && text !== "Home").map(({ text }) => text);
  expect([...new Set(named)].sort()).toEqual([...names].sort());
});

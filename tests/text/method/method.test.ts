import { describe, expect, it, test } from "vitest";
import { HOME } from "#app/home-page.svelte.ts";
import {
  BASE_METRICS,
  CAP_METRIC,
  COMPONENT_KINDS,
  EXTRA_TOTALS,
  metricsOnDemand,
  partnerLifetimeTotal,
  partnerPayoutMetric,
  partnerResultMetric,
  payoutMetric,
  segmentLifetimeTotal,
  yearTotals,
} from "#engine/index.ts";
import { learnPlaceOf } from "#state/lessons/place.ts";
import { ANSWER_TERMS } from "#text/answer-terms.ts";
import { term, TERM_NAMES } from "#text/dictionary.ts";
import { CHOICE_WORDS } from "#text/findings/offer-choice.ts";
import { fieldAnchor } from "#text/method/field-anchors.ts";
import { searchMethod } from "#text/method/method.ts";
import { formulaParts } from "#text/formula.ts";
import { METHOD_HOME } from "#text/terms.ts";
import { LEVER_ANCHORS } from "#text/ui-words.ts";
import { allInputs } from "#views/method/inputs.ts";
import { ANCHORS, CHAPTERS, SECTIONS, textsOf } from "./chapters.ts";
import { leadsSomewhere } from "../screen-charts.ts";

const names = SECTIONS.flatMap(({ anchor, blocks }) =>
  blocks.flatMap((block) => (block.kind === "names" ? block.names.map((name) => ({ anchor, name })) : [])),
);

describe("sections", () => {
  it("have an anchor each, and something to say", () => {
    expect(ANCHORS.size).toBe(SECTIONS.length);
    for (const { anchor, blocks } of SECTIONS) expect(blocks.length, anchor).toBeGreaterThan(0);
  });

  it("link to sections and screens that there are", () => {
    const links = SECTIONS.flatMap((section) =>
      textsOf(section)
        .flat()
        .flatMap((part) => (part.as === "link" ? [{ from: section.anchor, href: part.href }] : [])),
    );
    expect(links.length).toBeGreaterThan(100);
    const broken = links.filter(({ href }) => {
      if (href.startsWith(`${METHOD_HOME}/`)) return !ANCHORS.has(href.slice(METHOD_HOME.length + 1));
      return !leadsSomewhere(href) && learnPlaceOf(href) === null && href !== HOME;
    });
    expect(broken).toEqual([]);
  });

  it("leave no mark of their writing in the text", () => {
    const formulas = SECTIONS.flatMap(({ blocks }) => blocks.flatMap((b) => (b.kind === "formula" ? b.lines : [])));
    const set = [...formulas, ...TERM_NAMES.map((name) => term(name).formula ?? "")].flatMap(formulaParts);
    expect(set.filter(({ text }) => /[_^{}`*]/.test(text))).toEqual([]);
    const left = SECTIONS.flatMap((section) => textsOf(section).flat()).filter(({ as, text }) =>
      as === "formula" ? /`/.test(text) : /[`*{}[\]]|(^|\s)_/.test(text),
    );
    expect(left).toEqual([]);
  });
});

describe("every figure is told of in one section", () => {
  const NAMED = [
    ...Object.keys(BASE_METRICS),
    ...COMPONENT_KINDS.map(payoutMetric),
    CAP_METRIC,
    ...metricsOnDemand(6).filter((metric) => !metric.startsWith("cohort/")),
    ...EXTRA_TOTALS,
    ...[
      "cohort/…",
      "cohort/…/recurring",
      ...yearTotals(6).map(({ metric }) => `${metric}/year/…`),
      partnerPayoutMetric("…"),
      partnerResultMetric("…"),
      segmentLifetimeTotal("…"),
      partnerLifetimeTotal("…"),
    ],
  ];

  it.each(NAMED)("%s", (metric) => {
    expect(names.filter(({ name }) => name === metric)).toHaveLength(1);
  });

  it("and no section names a figure that there is not", () => {
    expect(names.map(({ name }) => name).filter((name) => !NAMED.includes(name))).toEqual([]);
  });
});

describe("every field is told of", () => {
  it.each(allInputs().map(({ path, label }) => [path, label]))("%s: %s", (path) => {
    expect(ANCHORS).toContain(fieldAnchor(path));
  });

  it.each(allInputs().flatMap(({ options }) => options.map(({ path, label }) => [path, label] as const)))(
    "%s: %s, by name",
    (path, label) => {
      const section = SECTIONS.find(({ anchor }) => anchor === fieldAnchor(path));
      expect(section?.plain).toContain(label.toLowerCase());
    },
  );

  it("each component and each price schedule in a section of its own", () => {
    for (const kind of ["components", "schedule"]) {
      const paths = allInputs().flatMap(({ options }) => options.map(({ path }) => path));
      const cases = paths.filter((path) => new RegExp(`/${kind}=[^/=]+$`).test(path));
      const ends = new Set(cases.map((path) => path.slice(path.lastIndexOf("/"))));
      expect(ends.size).toBeGreaterThan(4);
      expect(new Set(cases.map(fieldAnchor)).size).toBe(ends.size);
    }
  });
});

test.each(TERM_NAMES)("the help mark of %s leads to a section", (name) => {
  const { anchor, sentence } = term(name);
  expect(ANCHORS).toContain(anchor);
  expect(sentence).toMatch(/^[A-Z].*[^.]\.$/);
});

test.each(Object.entries(ANSWER_TERMS))(
  "the help mark of a chart on %s leads to a section",
  (_, { anchor, sentence }) => {
    expect(ANCHORS).toContain(anchor);
    expect(sentence).toMatch(/^[A-Z].*[^.]\.$/);
  },
);

test("the help mark of who would choose which offer leads to a section", () => {
  expect(ANCHORS).toContain(CHOICE_WORDS.help.anchor);
});

test.each(Object.entries(LEVER_ANCHORS))("the help mark of the lever %s leads to a section", (_, anchor) => {
  expect(ANCHORS).toContain(anchor);
});

test("a search finds the sections that have all its words", () => {
  const found = searchMethod(CHAPTERS, "ROLLS over  arrears").flatMap(({ sections }) => sections);
  expect(found.map(({ anchor }) => anchor)).toContain("billing-of-commitments");
  expect(found.length).toBeLessThan(10);
  expect(searchMethod(CHAPTERS, " ")).toEqual(CHAPTERS);
  expect(searchMethod(CHAPTERS, "nrr")[0]?.sections.length).toBeGreaterThan(0);
  expect(searchMethod(CHAPTERS, "zzz")).toEqual([]);
});

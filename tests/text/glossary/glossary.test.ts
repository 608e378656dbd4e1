import { describe, expect, it, test } from "vitest";
import { formulaParts } from "#text/formula.ts";
import { byLetter, GLOSSARY, searchGlossary } from "#text/glossary/entries.ts";
import { termId } from "#text/glossary/address.ts";
import { placeWords } from "#text/glossary/places.ts";
import { term, TERM_NAMES } from "#text/dictionary.ts";
import { ANCHORS } from "../method/chapters.ts";
import { leadsSomewhere } from "../screen-charts.ts";

const ids = GLOSSARY.map(({ id }) => id);
const find = (query: string): string[] => searchGlossary(query).map(({ id }) => id);

describe("the terms", () => {
  it("have an address of their own each, and a headword", () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(GLOSSARY.map(({ name }) => name.toLowerCase())).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9-]{1,40}$/.test(id))).toEqual([]);
    expect(ids.length).toBeGreaterThan(60);
  });

  it("have every term of a help mark, worded as there", () => {
    for (const name of TERM_NAMES) {
      const entry = GLOSSARY.find(({ id }) => id === termId(name));
      const { sentence, formula, anchor } = term(name);
      expect(entry, name).toMatchObject({ sentence, formula, anchor });
    }
  });

  it.each(GLOSSARY.map((entry) => [entry.name, entry] as const))("%s: one sentence, a section, a place", (_, entry) => {
    expect(entry.sentence).toMatch(/^[A-Z][^.]*\.$/);
    expect(entry.sentence.length).toBeLessThan(135);
    expect(ANCHORS).toContain(entry.anchor);
    expect(formulaParts(entry.formula ?? "").filter(({ text }) => /[_^{}]/.test(text))).toEqual([]);
    expect(placeWords(entry.where).words).not.toMatch(/undefined/);
  });

  it("live on screens and in charts that there are", () => {
    const places = [...new Set(GLOSSARY.map(({ where }) => placeWords(where).href).filter((href) => href !== null))];
    expect(places.length).toBeGreaterThan(15);
    expect(places.filter((href) => !leadsSomewhere(href))).toEqual([]);
  });
});

test("the words that the field uses are found, whatever they are called here", () => {
  const words = ["NRR", "GRR", "CLV", "TTFV", "payback", "cohort", "adoption", "activation", "go-live", "wallet share"];
  const more = ["coverage", "CSM", "QBR", "health score", "SI", "MSP", "ISV", "reseller", "referral", "deal maker"];
  const plans = ["builder", "clawback", "accelerator", "cliff", "true-up", "true-forward", "ramp", "rollover"];
  const money = ["breakage", "RPO", "FYCV", "TCV", "per unit", "graduated", "volume", "stairstep", "package"];
  const rest = ["idle spend", "regret", "churn", "logo churn", "contribution", "cost of channel", "8 of 10"];
  const all = [...words, ...more, ...plans, ...money, ...rest, "common random numbers", "future", "meter", "rate card"];
  expect(all.filter((word) => find(word).length === 0)).toEqual([]);
});

test("a search needs all its words, in any case and writing", () => {
  expect(find("nrr")).toContain("nrr");
  expect(find("GO LIVE")).toContain("going-live");
  expect(find("buyer's")).toEqual(["regret"]);
  expect(find("unused chance renews")).toEqual(["regret"]);
  expect(find("zzz")).toEqual([]);
  expect(find(" ")).toEqual(ids);
});

test("letters are in order and hold all terms", () => {
  const groups = byLetter(GLOSSARY);
  const letters = groups.map(({ letter }) => letter);
  expect(letters).toEqual([...new Set(letters)].sort());
  expect(groups.flatMap(({ entries }) => entries)).toEqual(GLOSSARY);
});

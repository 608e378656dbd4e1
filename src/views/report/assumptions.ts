/** The assumptions of a scenario as rows: every entry of the model, and under it what is not known for sure or has a note. */
import type { Scenario } from "#engine/index.ts";
import { labelsAt } from "#scenario/labels.ts";
import { fieldAt } from "#scenario/field-at.ts";
import { readAt } from "#scenario/pointer.ts";
import { rangeWords, valueWords } from "#text/input-values.ts";
import { offerInputs, partnerInputs, planInputs, segmentInputs, successInputs } from "#text/report-inputs.ts";
import { REPORT } from "#text/report-words.ts";
import { outlineOf, type OutlineEntry } from "#text/ui-words-outline.ts";

/** One input, or one entry of the model with its key inputs. */
export interface AssumptionRow {
  path: string;
  name: string;
  /** Pieces of a sentence. */
  words: string[];
  /** What it lies in, in 8 of 10 futures; null where it is known for sure. */
  range: string | null;
  /** Where it comes from; null where nobody noted it. */
  note: string | null;
  /** Belongs to the entry above. */
  sub: boolean;
}

/** Entries under a heading. */
export interface AssumptionSection {
  heading: string;
  rows: AssumptionRow[];
}

/** Entries whose inputs stand elsewhere: in a list of their own, or as rows of what they are about. */
const ELSEWHERE = ["/strategies", "/uncertainties", "/notes"];

/** What the entry of the simulation holds besides its own part. */
const OF_SIMULATION = ["/horizonMonths", "/startMonth", "/discountRate", "/currency"];

/** All assumptions, in the order of the model's outline. */
export function assumptionsOf(scenario: Scenario): AssumptionSection[] {
  const marked = markedPaths(scenario);
  const told = new Set<string>();
  const sections = outlineOf(scenario).flatMap(({ heading, entries }): AssumptionSection[] => {
    const rows = entries
      .filter(({ path }) => !ELSEWHERE.some((other) => path === other || path.startsWith(`${other}/`)))
      .flatMap((entry) => {
        const within = marked.filter((path) => belongs(path, entry.path) && !told.has(path));
        for (const path of within) told.add(path);
        const own = { ...entryRow(scenario, entry), note: scenario.notes[entry.path] ?? null };
        return [own, ...within.filter((path) => path !== entry.path).map((path) => inputRow(scenario, path, true))];
      });
    return rows.length === 0 ? [] : [{ heading, rows }];
  });
  const rest = marked.filter((path) => !told.has(path)).map((path) => inputRow(scenario, path, false));
  return rest.length === 0 ? sections : [...sections, { heading: REPORT.otherInputs, rows: rest }];
}

/** Paths of inputs that are not known for sure or have a note, each once. */
function markedPaths({ uncertainties, notes }: Scenario): string[] {
  return [...new Set([...uncertainties.map(({ path }) => path), ...Object.keys(notes)])];
}

function belongs(path: string, entry: string): boolean {
  if (entry === "/simulation" && OF_SIMULATION.includes(path)) return true;
  return path === entry || path.startsWith(`${entry}/`);
}

function entryRow(scenario: Scenario, { path, name, line }: OutlineEntry): Omit<AssumptionRow, "note"> {
  return { path, name, words: wordsOf(scenario, path) ?? [line], range: null, sub: false };
}

/** The key inputs of an entry; null where its line in the outline says it all. */
function wordsOf(scenario: Scenario, path: string): string[] | null {
  const [list, id] = path.split("/").slice(1);
  const named = <T extends { id: string }>(items: readonly T[]): T | undefined => items.find((item) => item.id === id);
  const [segment, partner] = [named(scenario.segments), named(scenario.partners)];
  const [offer, plan] = [named(scenario.offers), named(scenario.plans)];
  if (list === "segments" && segment) return segmentInputs(segment, scenario);
  if (list === "partners" && partner) return partnerInputs(partner, scenario.currency);
  if (list === "offers" && offer) return offerInputs(offer, scenario);
  if (list === "plans" && plan) return planInputs(plan, scenario);
  if (list !== "customerSuccess") return null;
  const entry = outlineOf(scenario).flatMap(({ entries }) => entries.filter((one) => one.path === path));
  return [...entry.map(({ line }) => line), ...successInputs(scenario.customerSuccess)];
}

function inputRow(scenario: Scenario, path: string, sub: boolean): AssumptionRow {
  const field = fieldAt(scenario, path);
  const value = field && valueWords(field, readAt(scenario, path), [scenario, scenario]);
  const uncertain = scenario.uncertainties.find((one) => one.path === path);
  const labels = labelsAt(scenario, path);
  return {
    path,
    name: labels.slice(sub ? Math.min(2, labels.length - 1) : 0).join(" › "),
    words: value === null ? [] : [value],
    range: uncertain === undefined ? null : rangeWords(uncertain, field, scenario.currency),
    note: scenario.notes[path] ?? null,
    sub,
  };
}

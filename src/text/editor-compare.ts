/** What is different between two scenarios, in words: values as their fields show them. */
import type { Scenario } from "#engine/index.ts";
import type { PlacedDifference } from "#scenario/difference.ts";
import type { ListName } from "#scenario/fields.ts";
import { CRUMBS } from "./editor-sections.ts";
import { itemsOf, quoted, rangeWords, valueWords, type Range } from "./input-values.ts";
import { slotLetter } from "./strategy-slots.ts";

/** One difference: what it is called, what it was and is (null: nothing to show), and what became of it. */
export interface DifferenceLine {
  difference: PlacedDifference;
  label: string;
  from: string | null;
  to: string | null;
  /** "Added", "Removed", "In another order"; "" where a value says it all. */
  became: string;
}

/** The differences of one entry under its heading. */
export interface DifferenceGroup {
  entry: string;
  heading: string;
  lines: DifferenceLine[];
}

/** Words of the list itself. */
export const COMPARE = {
  with: "Compared with",
  opened: "As it was when opened",
  templates: "Ready scenarios",
  kept: "Your scenarios",
  nothing: "Nothing differs",
  loading: "Reading the scenario",
  missing: "That scenario cannot be read",
  from: "from",
  to: "to",
} as const;

/** How many inputs differ: "3 differences". */
export function differenceCount(count: number): string {
  return `${count} ${count === 1 ? "difference" : "differences"}`;
}

/** The differences of a later scenario from an earlier one in words, entry by entry. */
export function differenceGroups(
  differences: readonly PlacedDifference[],
  before: Scenario,
  after: Scenario,
): DifferenceGroup[] {
  const groups = new Map<string, DifferenceGroup>();
  for (const difference of differences) {
    const { entry } = difference;
    const group = groups.get(entry) ?? { entry, heading: headingOf(entry, before, after), lines: [] };
    group.lines.push(lineOf(difference, before, after));
    groups.set(entry, group);
  }
  return [...groups.values()];
}

/** A line as one sentence: "Coverage: from 60 % to 70 %", "Charge 2: Added: Usage". */
export function lineSentence({ label, from, to, became }: DifferenceLine): string {
  const values = from !== null && to !== null ? `${COMPARE.from} ${from} ${COMPARE.to} ${to}` : (to ?? from);
  return [label, became, values].filter((part) => part !== null && part !== "").join(": ");
}

const HEADINGS: Readonly<Record<string, string>> = {
  "": "Scenario",
  "/market": `${CRUMBS["market"]} › Good and bad times`,
  "/meters": `${CRUMBS["meters"]} › Meters`,
};

function headingOf(entry: string, before: Scenario, after: Scenario): string {
  const [list = "", id] = entry.split("/").slice(1);
  const crumb = CRUMBS[list] ?? list;
  if (id === undefined) return HEADINGS[entry] ?? crumb;
  const items = [...itemsOf(after, list as ListName), ...itemsOf(before, list as ListName)];
  return `${crumb} › ${items.find((item) => item.id === id)?.name ?? id}`;
}

const BECAME = { added: "Added", removed: "Removed", moved: "In another order", changed: "", renamed: "" } as const;

function lineOf(difference: PlacedDifference, before: Scenario, after: Scenario): DifferenceLine {
  const { kind, of } = difference;
  const label = difference.labels.join(" › ");
  const [from, to] = [
    shown(difference, difference.before, before, after),
    shown(difference, difference.after, after, before),
  ];
  if (of === "uncertainty") return { difference, label: `${label}, not known for sure`, from, to, became: "" };
  if (of === "note") return { difference, label: label === "" ? "Note" : `Note on ${label}`, from, to, became: "" };
  if (kind === "changed" || kind === "renamed") return { difference, label, from, to, became: "" };
  const there = kind === "removed" ? { from, to: null } : { from: null, to };
  return { difference, label, ...there, became: BECAME[kind] };
}

/** A value of a difference in its own scenario; what is not there any more is looked up in the other. */
function shown({ of, path, field }: PlacedDifference, value: unknown, own: Scenario, other: Scenario): string | null {
  if (of === "note") return typeof value === "string" ? quoted(value) : "no note";
  if (of === "uncertainty") return rangeWords(value as Range | undefined, field, own.currency);
  if (path.endsWith("/slot")) return typeof value === "number" ? slotLetter(value) : "the first that is free";
  return field && valueWords(field, value, [own, other]);
}

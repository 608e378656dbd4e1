/** Scenarios in which every text is a payload: all that a file, a link or another page could bring in. */
import type { Scenario } from "#engine/index.ts";
import type { ListName, TextField } from "#scenario/fields.ts";
import { renameId } from "#scenario/edit/rename.ts";
import { parseScenario } from "#scenario/parse.ts";
import { writeAt } from "#scenario/pointer.ts";
import { everything } from "#tests/fixtures/everything.ts";
import { sitesOf, type Site } from "#tests/walk/places.ts";
import { IDS, PARAGRAPHS, PAYLOADS, UNFIT } from "./payloads.ts";

const NAMED: readonly ListName[] = ["meters", "segments", "partners", "offers", "plans", "strategies"];

/** Everything that the schema has, computed in no time. */
const SMALL: Scenario = {
  ...everything,
  name: "Payloads",
  notes: { "/discountRate": "x", "/currency": "x", "/horizonMonths": "x" },
  horizonMonths: 12,
  simulation: { ...everything.simulation, runs: 2 },
  uncertainties: [{ path: "/discountRate", p10: 0.05, p90: 0.12 }],
};

/** A place that holds a text. */
export type TextSite = Site & { field: TextField };

/** Every text of a scenario, by the schema. */
export function textsOf(scenario: Scenario): TextSite[] {
  return sitesOf(scenario).filter((site): site is TextSite => site.field.type === "text");
}

/** Whether a text is read by people: others have a form of their own, and payloads are refused there. */
export const isFree = ({ field: { format } }: TextSite): boolean => format === "line" || format === "paragraph";

const shortened = (text: string, { max }: TextField): string => text.slice(0, max);

/** A scenario with another payload in every text, beginning with that at a place in the list, and ids that name other things. */
export function filled(from: number): Scenario {
  let scenario = withIds(SMALL, from);
  for (const [i, { path, field }] of textsOf(scenario).filter(isFree).entries()) {
    const payloads = field.format === "line" ? PAYLOADS : PARAGRAPHS;
    const text = shortened(payloads[(from + i) % payloads.length]!, field);
    scenario = writeAt(scenario, path, text.trim() === "" ? "<b>" : text);
  }
  const parsed = parseScenario({ ...scenario, id: `payloads-${from}` });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.scenario;
}

function withIds(scenario: Scenario, from: number): Scenario {
  return NAMED.reduce((renamed, list) => {
    const ids = renamed[list].map(({ id }) => id);
    return ids.reduce((next, id, i) => renameId(next, `/${list}/${id}`, IDS[(from + i) % IDS.length]!), renamed);
  }, scenario);
}

/** Files that are refused, with a payload in every place of one kind: texts with forms, choices, references, names. */
export function refused(from: number): unknown[] {
  const scenario = filled(from);
  const at = (i: number): string => [...PAYLOADS, ...UNFIT][(from + i) % (PAYLOADS.length + UNFIT.length)]!;
  const formed = textsOf(scenario).filter((site) => !isFree(site) && site.path !== "/id");
  const choices = sitesOf(scenario).filter(({ field }) => field.type === "choice" || field.type === "reference");
  const put = (sites: readonly Site[]): unknown =>
    sites.reduceRight<Scenario>((wrong, { path }, i) => writeAt(wrong, path, at(i)), scenario);
  const unknown = Object.fromEntries(PAYLOADS.map((name, i) => [name, at(i)]));
  return [
    put(formed),
    put(choices),
    { ...scenario, ...unknown },
    { ...scenario, notes: unknown, name: UNFIT[from % UNFIT.length] },
    { ...scenario, offers: PAYLOADS, uncertainties: PAYLOADS.map((path) => ({ path, p10: 1, p90: 2 })) },
  ];
}

/** Everything that can be done to a scenario, one act a deed and place: how it is done on the page, and what comes of it. */
import type { Scenario } from "#engine/index.ts";
import type { Field, ListName, NumberField, TextField } from "#scenario/fields.ts";
import { hasIds } from "#scenario/fields/part.ts";
import { withFocus, type FocusPart } from "#scenario/edit/focus.ts";
import { addItem, moveItem, removeItem } from "#scenario/edit/items.ts";
import { sorted } from "#scenario/edit/paths.ts";
import { renameId } from "#scenario/edit/rename.ts";
import { addTo, withKind, withPresence } from "#scenario/edit/starts.ts";
import { startRange, uncertaintyAt, withNote, withUncertainty } from "#scenario/edit/uncertain.ts";
import { parseScenario } from "#scenario/parse.ts";
import { fieldAt } from "#scenario/field-at.ts";
import { readAt, writeAt } from "#scenario/pointer.ts";
import { withNumber } from "#state/lever.ts";
import { NEW_NAMES } from "#text/editor-words.ts";
import { parseEntry, showEntry, type EntryKind } from "#text/entry.ts";
import { keepSlots, pinSlots, slotsWith } from "#text/strategy-slots.ts";
import * as on from "./gestures.ts";
import type { Gesture } from "./gestures.ts";
import { deedsOf, schemaDeeds, sitesOf, type Site } from "./places.ts";

/** Something done on the page and what the scenario is then. */
export interface Act {
  /** What is done where in the schema: "set /discountRate". */
  deed: string;
  /** The path that it is done at. */
  path: string;
  /** The entry of the outline under which it is done; "" for the outline itself. */
  entry: string;
  gestures: Gesture[];
  after: Scenario;
}

type Made = Pick<Act, "gestures" | "after"> & { entry?: string };

/** What an act is made from: the scenario as it is and as it was opened, and which of several numbers is typed. */
export interface Sitting {
  scenario: Scenario;
  opened: Scenario;
  turn: number;
}

/** What a person can do, by the schema. */
const WANTED = new Set(schemaDeeds());

/** An act for every deed of the schema that can be done in a scenario, and one for every option of a choice. */
export function actsOf(scenario: Scenario): Act[] {
  const acts = new Map<string, Act>();
  for (const site of sitesOf(scenario)) {
    for (const deed of deedsOf(site.field)) {
      if (acts.has(`${deed} ${site.at}`)) continue;
      for (const [variant, act] of Object.entries(actsAt({ scenario, opened: scenario, turn: 0 }, site, deed))) {
        const key = `${act.deed}${variant}`;
        if (!acts.has(key)) acts.set(key, act);
      }
    }
  }
  return [...acts.values()];
}

/** The acts that do a deed at a site, by a name where there are several; none where it cannot be done there. */
export function actsAt(sitting: Sitting, site: Site, deed: string): Record<string, Act> {
  const name = `${deed} ${site.at}`;
  if (!WANTED.has(name)) return {};
  const made = Object.entries(ways(sitting, site, deed)).flatMap(([variant, way]): [string, Act][] => {
    if (way === null || !isChange(sitting.scenario, way.after)) return [];
    return [[variant, { deed: name, path: site.path, entry: entryOf(site.path), ...way }]];
  });
  return Object.fromEntries(made);
}

/** Whether a scenario is another one and as the parser writes it. */
function isChange(scenario: Scenario, after: Scenario): boolean {
  const text = JSON.stringify(after);
  const parsed = parseScenario(after);
  return text !== JSON.stringify(scenario) && parsed.ok && JSON.stringify(parsed.scenario) === text;
}

/** The entry of the outline that a path is edited in. */
export function entryOf(path: string): string {
  const [first = "", second = ""] = path.slice(1).split("/");
  if (["segments", "offers", "partners", "plans"].includes(first)) return second === "" ? "" : `/${first}/${second}`;
  if (first === "strategies") return second === "" ? "" : `/strategies/${second}`;
  if (first === "baselineStrategyId") return "/strategies";
  if (first === "name") return "";
  return ["market", "meters", "customerSuccess", "uncertainties", "notes"].includes(first)
    ? `/${first}`
    : "/simulation";
}

/** The ways to do a deed at a site, by a name where there are several; null where it cannot be done there. */
function ways(sitting: Sitting, site: Site, deed: string): Record<string, Made | null> {
  const { scenario } = sitting;
  const { field, path } = site;
  const [what, kind = ""] = deed.split("=");
  if (!isShown(scenario, path)) return {};
  switch (what) {
    case "set":
      return {
        "": field.type === "text" ? texted(scenario, path, field) : numbered(sitting, path, field as NumberField),
      };
    case "choose":
      return field.type === "choice" ? chosen(scenario, path, Object.keys(field.options)) : {};
    case "refer":
      return { "": referred(scenario, path, field) };
    case "fill":
    case "clear":
      return { "": present(scenario, path, what === "fill") };
    case "become":
      return { "": { gestures: on.choose(`${path}/${by(field)}`, kind), after: withKind(scenario, path, kind) } };
    case "add":
      return { "": added(scenario, path, field) };
    case "move":
    case "remove":
      return { "": rearranged(scenario, path, field, what) };
    case "weigh":
      return { of: weighed(scenario, path, true), other: weighed(scenario, path, false) };
    case "note":
      return { "": noted(scenario) };
    default:
      return { "": unnoted(scenario) };
  }
}

const by = (field: Field): string => (field.type === "union" ? field.by : "");
const parentOf = (path: string): string => path.slice(0, path.lastIndexOf("/"));
const stepOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** What belongs to a change of course is there only where there is one. */
function isShown(scenario: Scenario, path: string): boolean {
  const changes = /^\/strategies\/[^/]+\/(switchMonth|existing)$/.test(path);
  return !changes || readAt(scenario, `${parentOf(path)}/before`) !== null;
}

function numbered(sitting: Sitting, path: string, field: NumberField): Made | null {
  const { scenario } = sitting;
  if (/^\/strategies\/.*\/slot$/.test(path)) return coloured(scenario, path);
  const at = typedField(scenario, path, field);
  const now = readAt(scenario, path) as number;
  for (const value of candidates(field, now, sitting.turn)) {
    const text = showEntry(value, at.kind, scenario.currency);
    const read = parseEntry(text, at.kind, at.whole);
    if (value === now || !read.ok || read.value !== value) continue;
    const after = withValue(sitting, path, value);
    if (isChange(scenario, after)) return { gestures: on.type(path, text), after };
  }
  return null;
}

/** How a number is typed: the bounds of an uncertain input as the input itself. */
function typedField(scenario: Scenario, path: string, field: NumberField): { kind: EntryKind; whole: boolean } {
  const doubt = /^\/uncertainties\/\d+$/.test(parentOf(path))
    ? String(readAt(scenario, `${parentOf(path)}/path`))
    : null;
  const of = (doubt === null ? field : fieldAt(scenario, doubt)) as NumberField;
  const { unit } = of;
  const kinds: Partial<Record<string, EntryKind>> = { factor: "factor", months: "months" };
  const kind = unit.startsWith("money") ? "money" : unit.startsWith("share") ? "share" : (kinds[unit] ?? "number");
  return { kind, whole: of.type === "integer" };
}

function candidates({ min, max, typical: [low, high] }: NumberField, now: number, turn: number): number[] {
  const near = [now * 1.25, now * 1.1, now * 0.9, now * 1.01, now + 1];
  const all = [high, low + (high - low) / 2, low, ...near].map((value) => Number(value.toPrecision(6)));
  const turned = [...all.slice(turn % all.length), ...all.slice(0, turn % all.length)];
  return [...turned, ...turned.map(Math.round)].filter((value) => value >= min && value <= max);
}

/** A median takes the spread along, a share of a team's time the other two. */
function withValue({ scenario, opened }: Sitting, path: string, value: number): Scenario {
  const parent = parentOf(path);
  if (!parent.endsWith("/focus")) return withNumber(scenario, opened, path, value);
  const focus = readAt(scenario, parent) as Parameters<typeof withFocus>[0];
  return writeAt(scenario, parent, withFocus(focus, stepOf(path) as FocusPart, value));
}

const TEXTS: Record<TextField["format"], string> = {
  id: "walked",
  line: "Walked",
  paragraph: "Walked, and said so.",
  month: "2028-02",
  currency: "CHF",
  pointer: "/market/sigma",
};

function texted(scenario: Scenario, path: string, { format }: TextField): Made {
  const text = TEXTS[format];
  const after =
    format === "id" && path !== "/id"
      ? renameId(scenario, parentOf(path), text)
      : path.startsWith("/notes/")
        ? withNote(scenario, path.slice("/notes/".length).replaceAll("~1", "/"), text)
        : writeAt(scenario, path, text);
  return { gestures: on.type(path, text), after };
}

function chosen(scenario: Scenario, path: string, options: readonly string[]): Record<string, Made> {
  return Object.fromEntries(
    options.map((option) => [
      `=${option}`,
      { gestures: on.choose(path, option), after: writeAt(scenario, path, option) },
    ]),
  );
}

function referred(scenario: Scenario, path: string, field: Field): Made | null {
  if (field.type !== "reference") return null;
  const items: readonly { id: string }[] = scenario[field.to];
  const to = items.find(({ id }) => id !== readAt(scenario, path));
  if (to === undefined) return null;
  const after = writeAt(scenario, path, to.id);
  const gestures = path === "/baselineStrategyId" ? on.tick(path, items.indexOf(to), "radio") : on.choose(path, to.id);
  return { gestures, after };
}

function present(scenario: Scenario, path: string, to: boolean): Made | null {
  if (/^\/strategies\/.*\/slot$/.test(path)) return coloured(scenario, path, null);
  const after = withPresence(scenario, path, to);
  if (path.endsWith("/appliesTo")) return { gestures: on.choose(path, to ? "some" : "all"), after };
  return { gestures: on.tick(path, 0, "checkbox"), after };
}

/** Another colour for a strategy; `from` is the one that it has chosen so far. */
function coloured(scenario: Scenario, path: string, from?: null): Made | null {
  const id = path.split("/")[2]!;
  if (from === null && readAt(scenario, path) !== null) return null;
  const { strategies } = scenario;
  const slot = 5;
  return { gestures: on.tick(path, slot, "radio"), after: pinSlots(scenario, slotsWith(strategies, id, slot)) };
}

function added(scenario: Scenario, path: string, field: Field): Made | null {
  if (field.type !== "list") return null;
  if (field.item.type === "reference") return paid(scenario, path, field.item.to);
  if (path === "/uncertainties") return doubted(scenario);
  const named = hasIds(field.item) && path !== "/meters";
  const kind = field.item.type === "union" ? Object.keys(field.item.cases).at(-1)! : undefined;
  const name = named ? { name: NEW_NAMES[path.slice(1) as ListName] } : {};
  const after = addTo(scenario, path, { ...name, ...(kind !== undefined && { kind }) })?.scenario;
  if (after === undefined) return null;
  return { gestures: named ? on.addToOutline(path) : on.addTo(path, kind), after };
}

function paid(scenario: Scenario, path: string, to: ListName): Made | null {
  const ids = readAt(scenario, path) as string[];
  const item = scenario[to].find(({ id }) => !ids.includes(id));
  if (item === undefined) return null;
  const added = addItem(scenario, path, item.id);
  const order = scenario[to].map(({ id }) => id).filter((id) => id === item.id || ids.includes(id));
  const after = moveItem(added.scenario, added.path, order.indexOf(item.id));
  return { gestures: on.tick(path, scenario[to].indexOf(item as never), "checkbox"), after };
}

function doubted(scenario: Scenario): Made | null {
  const path = "/market/sigma";
  if (uncertaintyAt(scenario, path) !== null) return null;
  const after = withUncertainty(scenario, path, startRange(scenario, path));
  return { gestures: on.fieldMenu(path, "first"), after, entry: "/market" };
}

function rearranged(scenario: Scenario, path: string, field: Field, what: "move" | "remove"): Made | null {
  if (field.type !== "list") return null;
  const items = readAt(scenario, path) as readonly (string | { id?: string })[];
  const position = what === "move" || items.length < 2 ? 0 : 1;
  const item = items[position];
  if (item === undefined || (typeof item === "object" && items.length < 2)) return null;
  if (typeof item === "string") {
    const removal = removeItem(scenario, `${path}/${position}`);
    const row = scenario.partners.findIndex(({ id }) => id === item);
    return removal.ok ? { gestures: on.tick(path, row, "checkbox"), after: removal.scenario } : null;
  }
  const named = hasIds(field.item);
  const at = `${path}/${named && path !== "/meters" ? item.id! : position}`;
  const removal = removeItem(scenario, at);
  const next = what === "move" ? moveItem(scenario, at, 1) : removal.ok ? removal.scenario : null;
  if (next === null) return null;
  if (path === "/uncertainties") return { gestures: on.button(path, "Known for sure", position), after: next };
  const gestures = named && path !== "/meters" ? on.outlineMenu(at, what) : on.itemTool(at, what);
  return { gestures, after: named && path !== "/meters" ? keepSlots(scenario, next) : next };
}

function weighed(scenario: Scenario, path: string, there: boolean): Made | null {
  const mix = readAt(scenario, path) as Readonly<Record<string, number>>;
  const segment = scenario.segments.find(({ id }) => Object.hasOwn(mix, id) === there);
  if (segment === undefined) return null;
  const after = writeAt(scenario, path, sorted({ ...mix, [segment.id]: 7 }));
  return { gestures: on.type(`${path}/${segment.id}`, "7"), after };
}

function noted(scenario: Scenario): Made {
  const path = "/market/sigma";
  const gestures = [...on.fieldMenu(path, "last"), ...on.note(path, "Guessed.")];
  return { gestures, after: withNote(scenario, path, "Guessed."), entry: "/market" };
}

function unnoted(scenario: Scenario): Made {
  const path = "/discountRate";
  return { gestures: on.button("/notes/~1discountRate", "Remove", 0), after: withNote(scenario, path, "") };
}

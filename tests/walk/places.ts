/** All that can be done to a scenario, by its schema alone. */
import { scenarioField, type Field, type Fields } from "#scenario/fields.ts";
import { hasIds } from "#scenario/fields/part.ts";

/** A place of the schema in a scenario: `at` names it with the cases of unions and * for items, `path` is the pointer. */
export interface Site {
  at: string;
  path: string;
  field: Field;
}

/** What is no field of its own: it follows from others, or files alone have it. */
const FOLLOWS: readonly RegExp[] = [
  // The last tier is the open one: tiers are added and removed.
  /^(fill|clear) .*\/upTo$/,
  // A strategy that has a colour can get another one.
  /^clear \/strategies\/\*\/slot$/,
  // Who is paid is ticked; it, rows by totals and uncertain inputs have the order of what they are about.
  /^(move .*\/appliesTo|refer .*\/appliesTo\/\*)$/,
  /^move \/uncertainties$/,
  /^move .*\/attainment\/tiers$/,
];

/** Everything that a person can do, as "what place": "set /discountRate", "become=volume /offers/…/schedule". */
export function schemaDeeds(): string[] {
  const deeds: string[] = [];
  visitSchema(scenarioField, "", (field, at) => deeds.push(...deedsOf(field).map((deed) => `${deed} ${at}`)));
  return [...new Set(deeds)].filter((deed) => !FOLLOWS.some((rule) => rule.test(deed)));
}

/** What can be done at a field itself; what can be done to its parts is theirs. */
export function deedsOf(field: Field): string[] {
  switch (field.type) {
    case "number":
    case "integer":
    case "text":
      return ["set"];
    case "choice":
      return ["choose"];
    case "reference":
      return ["refer"];
    case "nullable":
      return ["fill", "clear"];
    case "union":
      return Object.keys(field.cases).map((kind) => `become=${kind}`);
    case "list":
      return field.min === field.max ? [] : ["add", "move", "remove"];
    case "map":
      return field.to === null ? ["note", "unnote"] : ["weigh"];
    default:
      return [];
  }
}

function visitSchema(field: Field, at: string, found: (field: Field, at: string) => void): void {
  found(field, at);
  const within = (fields: Fields, base: string): void => {
    for (const [name, part] of Object.entries(fields)) visitSchema(part, `${base}/${name}`, found);
  };
  if (field.type === "nullable") visitSchema(field.field, at, found);
  else if (field.type === "object" || field.type === "spread") within(field.fields, at);
  else if (field.type === "list") visitSchema(field.item, `${at}/*`, found);
  else if (field.type === "map") visitSchema(field.value, `${at}/*`, found);
  else if (field.type === "union") {
    for (const [kind, { fields }] of Object.entries(field.cases)) within(fields, `${at}/${kind}`);
  }
}

/** All places of a scenario, in the schema's order; items with pages of their own go by id, all others by position. */
export function sitesOf(scenario: unknown): Site[] {
  const sites: Site[] = [];
  visit(scenarioField, scenario, "", "", sites);
  return sites;
}

function visit(field: Field, value: unknown, at: string, path: string, sites: Site[]): void {
  sites.push({ at, path, field });
  if (field.type === "nullable") {
    if (value !== null && value !== undefined) visit(field.field, value, at, path, sites);
    return;
  }
  const parts = value as Record<string, unknown>;
  const within = (fields: Fields, base: string): void => {
    for (const [name, part] of Object.entries(fields)) {
      visit(part, parts[name], `${base}/${name}`, `${path}/${name}`, sites);
    }
  };
  if (field.type === "object" || field.type === "spread") within(field.fields, at);
  else if (field.type === "union") {
    const kind = String(parts[field.by]);
    within(field.cases[kind]!.fields, `${at}/${kind}`);
  } else if (field.type === "map") {
    for (const [name, part] of Object.entries(parts)) {
      visit(field.value, part, `${at}/*`, `${path}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`, sites);
    }
  } else if (field.type === "list") {
    const byId = hasIds(field.item) && path !== "/meters";
    (value as { id: string }[]).forEach((item, i) =>
      visit(field.item, item, `${at}/*`, `${path}/${byId ? item.id : i}`, sites),
    );
  }
}

/** What a person enters, read from the schema and sorted to the sections of the method that tell of it. */
import { scenarioField, type Field, type Fields, type Unit } from "#scenario/fields.ts";
import { fieldAnchor } from "#text/method/field-anchors.ts";

/** A field as the method lists it. */
export interface Input {
  /** Where it is in the schema: see `fieldAnchor`. */
  path: string;
  label: string;
  help: string;
  /** Null for choices. */
  unit: Unit | null;
  /** Of choices: the values with their labels, and what a case means. */
  options: { path: string; label: string; help: string | null }[];
}

/** Every number and choice of a scenario. */
export function allInputs(): Input[] {
  return inputsOf(scenarioField, "");
}

/** The inputs by section; alike ones, as of schedules for seats and for usage, once. */
export function inputsByAnchor(): Map<string, Input[]> {
  const sorted = new Map<string, Input[]>();
  for (const input of allInputs()) {
    const anchor = fieldAnchor(input.path);
    if (anchor === null) continue;
    const there = sorted.get(anchor) ?? [];
    if (!there.some(({ label, help }) => label === input.label && help === input.help)) there.push(input);
    sorted.set(anchor, there);
  }
  return sorted;
}

function inputsOf(field: Field, path: string): Input[] {
  switch (field.type) {
    case "number":
    case "integer":
      return [numberInput(field, field.unit, path)];
    case "spread":
      return [numberInput(field, field.fields.median.unit, path)];
    case "choice":
      return [
        {
          ...named(field, path),
          options: Object.entries(field.options).map(([value, label]) => ({
            path: `${path}=${value}`,
            label,
            help: null,
          })),
        },
      ];
    case "object":
      return fieldsOf(field.fields, path);
    case "union":
      return [
        {
          ...named(field, path),
          options: Object.entries(field.cases).map(([value, { label, help }]) => ({
            path: `${path}=${value}`,
            label,
            help,
          })),
        },
        ...Object.entries(field.cases).flatMap(([value, { fields }]) => fieldsOf(fields, `${path}=${value}`)),
      ];
    case "nullable":
      return inputsOf(field.field, path);
    case "list":
    case "map": {
      const of = field.type === "list" ? field.item : field.value;
      return of.type === "number" ? [numberInput(field, of.unit, path)] : inputsOf(of, path);
    }
    case "text":
    case "reference":
    case "constant":
      return [];
    default:
      return field satisfies never;
  }
}

function fieldsOf(fields: Fields, path: string): Input[] {
  return Object.entries(fields).flatMap(([name, field]) => inputsOf(field, path === "" ? name : `${path}/${name}`));
}

function named({ label, help }: { label: string; help: string }, path: string): Input {
  return { path, label, help, unit: null, options: [] };
}

function numberInput(words: { label: string; help: string }, unit: Unit, path: string): Input {
  return { ...named(words, path), unit };
}

/**
 * Values of unknown make, kept shut. Validation looks into what it is given (prototypes, names, lengths), and getters,
 * proxies and cycles may throw or never end; so it is given boxes, and copies of what one box holds at a time.
 */
import { isList, isObject, lengthOf, namesOf, ownField } from "../inspect.ts";

/** A list, an object or a function in a box. */
export class Sealed {
  readonly value: object;
  constructor(value: object) {
    this.value = value;
  }
}

/** A list in a box. */
export type SealedList = Sealed & { value: unknown[] };

/** A value that is safe to look at: as it is, or in a box. */
export function seal(value: unknown): unknown {
  const shut = typeof value === "function" || (typeof value === "object" && value !== null);
  return shut ? new Sealed(value) : value;
}

/** A value out of its box. */
export function unseal(value: unknown): unknown {
  return value instanceof Sealed ? value.value : value;
}

/** Whether a box holds a list. */
export function holdsList(value: unknown): value is SealedList {
  return value instanceof Sealed && isList(value.value);
}

/** Whether a box holds an object with named fields. */
export function holdsObject(value: unknown): value is Sealed {
  return value instanceof Sealed && isObject(value.value);
}

/** How many items or names a box holds. */
export function sizeOf({ value }: Sealed): number {
  return isList(value) ? lengthOf(value) : namesOf(value).length;
}

/** The first items of a boxed list, at most `most`, each sealed. */
export function itemsOf({ value }: SealedList, most: number): unknown[] {
  return Array.from({ length: Math.min(lengthOf(value), most) }, (_, i) => seal(ownField(value, String(i))));
}

/** So many fields that the schema does not know are looked at; any of them is a problem. */
const MOST_UNKNOWN = 10_000;

/** A boxed object's own fields, each sealed, by key: those that are known, and of others the first. */
export function fieldsOf({ value }: Sealed, known: readonly string[]): Record<string, unknown> {
  const names = namesOf(value);
  if (names.length <= MOST_UNKNOWN) return sealedFields(value, names);
  const given = names.filter((name) => known.includes(name));
  return sealedFields(value, [...new Set([...given, ...names.slice(0, MOST_UNKNOWN)])]);
}

/** The first of a boxed object's own fields by name, at most `most`, each sealed, by key. */
export function sortedFieldsOf({ value }: Sealed, most: number): Record<string, unknown> {
  return sealedFields(value, namesOf(value).sort().slice(0, most));
}

function sealedFields(value: object, names: string[]): Record<string, unknown> {
  const fields = Object.create(null) as Record<string, unknown>;
  for (const name of names) fields[keyOf(name)] = seal(ownField(value, name));
  return fields;
}

/** Valibot passes over fields of these names; an id may well be one of them. */
const PASSED_OVER = /^\0*(__proto__|prototype|constructor)$/;
const MARKED = /^\0+(__proto__|prototype|constructor)$/;

/** The key of a name: marked where validation would pass over it. */
function keyOf(name: string): string {
  return PASSED_OVER.test(name) ? `\0${name}` : name;
}

/** The name that a key stands for. */
export function nameOf(key: string): string {
  return MARKED.test(key) ? key.slice(1) : key;
}

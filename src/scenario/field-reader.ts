/** Reads the fields of a frame around scenarios, one by one. */
import { isList, isObject, kindOf, namesOf, ownField } from "./inspect.ts";
import { isLibraryId } from "./library-file.ts";
import { nearest, shorten } from "./nearest.ts";
import { below } from "./path.ts";
import type { Problem, ProblemDetail, ValueKind } from "./problem.ts";

/** An object whose fields are read: only its own ones. */
export type Fields = Record<string, unknown>;

/** As of a scenario, so many problems are told. */
const MOST_PROBLEMS = 1000;

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Takes values apart and notes what is wrong; where something is, what it gives only stands in. Never throws. */
export class FieldReader {
  readonly problems: Problem[] = [];

  /** An object, or null. */
  object(value: unknown, path: string): Fields | null {
    if (isObject(value)) return value;
    this.typed(path, "object", value);
    return null;
  }

  /** What `take` gives for each item of a list of at most `most`. */
  list<T>(from: Fields, name: string, path: string, most: number, take: (item: unknown, at: number) => T[]): T[] {
    const value = this.given(from, name, path);
    if (value === undefined) return [];
    if (!isList(value)) this.typed(`${path}/${name}`, "list", value);
    else if (value.length <= most) return value.flatMap(take);
    else this.note(`${path}/${name}`, { code: "listLength", params: { length: value.length, min: 0, max: most } });
    return [];
  }

  /** A text of at most `longest` characters. */
  line(from: Fields, name: string, path: string, longest: number): string {
    const value = this.#text(from, name, path);
    if (value === null || value.length <= longest) return value ?? "";
    this.note(`${path}/${name}`, { code: "textLength", params: { length: value.length, min: 0, max: longest } });
    return "";
  }

  /** An id as libraries have them. */
  id(from: Fields, name: string, path: string): string {
    const value = this.#text(from, name, path);
    if (value === null || isLibraryId(value)) return value ?? "";
    this.note(`${path}/${name}`, { code: "textFormat", params: { format: "id" } });
    return "";
  }

  /** A time as JSON writes it, in milliseconds since 1970. */
  time(from: Fields, name: string, path: string): number {
    const value = this.#text(from, name, path);
    const time = value !== null && TIME.test(value) ? Date.parse(value) : NaN;
    if (value !== null && Number.isNaN(time)) this.note(`${path}/${name}`, { code: "time", params: {} });
    return time;
  }

  /** One of several texts, or null. */
  choice<T extends string>(from: Fields, name: string, path: string, options: readonly T[]): T | null {
    const value = this.#text(from, name, path);
    const chosen = options.find((option) => option === value);
    if (chosen !== undefined || value === null) return chosen ?? null;
    const params = { value: shorten(value), options: [...options], nearest: nearest(value, options) };
    this.note(`${path}/${name}`, { code: "choice", params });
    return null;
  }

  /** A field that must be there; undefined where it is not. */
  given(from: Fields, name: string, path: string): unknown {
    const value = ownField(from, name);
    if (value === undefined) this.note(path, { code: "missing", params: { name } });
    return value;
  }

  /** Notes the fields that nothing is known of. */
  refuseOthers(fields: Fields, path: string, known: readonly string[]): void {
    for (const given of namesOf(fields).slice(0, MOST_PROBLEMS)) {
      if (known.includes(given)) continue;
      const name = shorten(given);
      this.note(below(path, name), { code: "unknownField", params: { name, nearest: nearest(given, known) } });
    }
  }

  /** Notes that a value is of another kind than it should be. */
  typed(path: string, expected: ValueKind, value: unknown): void {
    this.note(path, { code: "type", params: { expected, actual: kindOf(value) } });
  }

  /** Notes what is wrong at a path. */
  note(path: string, detail: ProblemDetail): void {
    this.add({ path, ...detail });
  }

  /** Notes a problem; those after the thousandth are not told. */
  add(problem: Problem): void {
    if (this.problems.length < MOST_PROBLEMS) this.problems.push(problem);
  }

  #text(from: Fields, name: string, path: string): string | null {
    const value = this.given(from, name, path);
    if (typeof value === "string") return value;
    if (value !== undefined) this.typed(`${path}/${name}`, "text", value);
    return null;
  }
}

import type { ListName, TextFormat, Unit } from "./fields/kinds.ts";

/** What a value is, in the words of a file. */
export type ValueKind =
  "number" | "text" | "list" | "object" | "yes/no" | "null" | "nothing" | "not a finite number" | "other";

/** What is wrong, and what would be right; sentences are made in `text/problems.ts`. */
export type ProblemDetail =
  | { code: "missing"; params: { name: string } }
  | { code: "type"; params: { expected: ValueKind; actual: ValueKind } }
  | { code: "range"; params: { value: number; min: number; max: number; unit: Unit } }
  | { code: "wholeNumber"; params: { value: number; min: number; max: number } }
  | { code: "textLength"; params: { length: number; min: number; max: number } }
  | { code: "textFormat"; params: { format: TextFormat } }
  | { code: "choice"; params: { value: string; options: string[]; nearest: string | null } }
  | { code: "listLength"; params: { length: number; min: number; max: number } }
  | { code: "unknownField"; params: { name: string; nearest: string | null } }
  | { code: "duplicateId"; params: { id: string } }
  | { code: "unknownReference"; params: { id: string; to: ListName; known: string[]; nearest: string | null } }
  | { code: "version"; params: { newest: number } }
  | { code: "newerVersion"; params: { version: number; newest: number } }
  | { code: "p90BelowMedian"; params: { median: number } }
  | { code: "spreadTooWide"; params: { median: number; greatest: number } }
  | { code: "monthsTo90"; params: { monthsToHalf: number; least: number } }
  | { code: "maximumBelowMinimum"; params: { minimum: number } }
  | { code: "lastTierOpen"; params: Record<string, never> }
  | { code: "onlyLastTierOpen"; params: Record<string, never> }
  | { code: "notAscending"; params: { previous: number } }
  | { code: "focusSum"; params: { sum: number } }
  | { code: "noPositiveWeight"; params: Record<string, never> }
  | { code: "typicalSize"; params: { least: number } }
  | { code: "p90BelowP10"; params: { p10: number } }
  | { code: "switchAfterEnd"; params: { horizonMonths: number } }
  | { code: "notANumberField"; params: { path: string } }
  | { code: "cannotBeUncertain"; params: { path: string } }
  | { code: "uncertainTwice"; params: { path: string } }
  | { code: "fileTooLarge"; params: { bytes: number; limit: number } }
  | { code: "tooDeep"; params: { limit: number } }
  | { code: "jsonSyntax"; params: { line: number; column: number } }
  | { code: "time"; params: Record<string, never> }
  | { code: "notRead"; params: Record<string, never> }
  | { code: "folder"; params: Record<string, never> }
  | { code: "utf16"; params: Record<string, never> }
  | { code: "notText"; params: Record<string, never> }
  | { code: "libraryAmongOthers"; params: Record<string, never> }
  | { code: "tooManyProblems"; params: { more: number } };

/** One thing that is wrong. `path` is a JSON pointer with ids for positions where there are ids; "" is the whole. */
export type Problem = { path: string } & ProblemDetail;

/** The name of a kind of problem. */
export type ProblemCode = ProblemDetail["code"];

/** Takes a problem down at a path below where the reporter stands ("" for right there). */
export type Report = (below: string, detail: ProblemDetail) => void;

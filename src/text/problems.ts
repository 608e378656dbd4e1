/** What is wrong with a scenario, in one sentence each: what is wrong and what would be right. */
import type { ListName, Problem, TextFormat, Unit, ValueKind } from "#scenario/parse.ts";
import { digits } from "./format.ts";

/** The sentence for a problem, without its path and without a full stop. */
export function problemMessage(problem: Problem): string {
  switch (problem.code) {
    case "missing":
      return `“${problem.params.name}” is missing and must be given`;
    case "type":
      return `must be ${AS_KIND[problem.params.expected]}, but is ${AS_KIND[problem.params.actual]}`;
    case "range":
      return `must be from ${figure(problem.params.min)} to ${figure(problem.params.max)}${unitHint(problem.params.unit)}, but is ${figure(problem.params.value)}`;
    case "wholeNumber":
      return `must be a whole number from ${figure(problem.params.min)} to ${figure(problem.params.max)}, but is ${figure(problem.params.value)}`;
    case "textLength":
      return `must have ${figure(problem.params.min)} to ${figure(problem.params.max)} characters, but has ${figure(problem.params.length)}`;
    case "textFormat":
      return `must be ${AS_FORMAT[problem.params.format]}`;
    case "choice":
      return `must be one of ${listed(problem.params.options)}, but is “${problem.params.value}”${meant(problem.params.nearest)}`;
    case "listLength":
      return `must have ${entries(problem.params.min, problem.params.max)}, but has ${figure(problem.params.length)}`;
    case "unknownField":
      return `“${problem.params.name}” is no field of this part${meant(problem.params.nearest) || "; remove it"}`;
    case "duplicateId":
      return `“${problem.params.id}” is there twice: each must be unique in its list`;
    case "unknownReference":
      return `“${problem.params.id}” is none of the ${LIST_NAMES[problem.params.to]}; ${known(problem.params.known)}${meant(problem.params.nearest)}`;
    case "version":
      return `must be a version of the file format, a whole number from 1 to ${figure(problem.params.newest)}`;
    case "newerVersion":
      return `was made by a newer Drawdown (format ${figure(problem.params.version)}); this one reads up to format ${figure(problem.params.newest)}: reload the page to get the newest`;
    case "p90BelowMedian":
      return `must not be under the typical value, ${figure(problem.params.median)}`;
    case "spreadTooWide":
      return `must be at most 100 times the typical value ${figure(problem.params.median)}, that is ${figure(problem.params.greatest)}`;
    case "monthsTo90":
      return `must be over the months to half (${figure(problem.params.monthsToHalf)}): at least ${figure(problem.params.least)}`;
    case "maximumBelowMinimum":
      return `must not be under the minimum, ${figure(problem.params.minimum)}`;
    case "lastTierOpen":
      return "must be null: the last tier has no end";
    case "onlyLastTierOpen":
      return "must be a number: only the last tier has no end";
    case "notAscending":
      return problem.params.previous < 0
        ? "must be over the one before"
        : `must be over the one before, ${figure(problem.params.previous)}`;
    case "focusSum":
      return `must add up to 1, but adds up to ${figure(problem.params.sum)}`;
    case "noPositiveWeight":
      return "must have at least one weight above 0";
    case "typicalSize":
      return `must be 0 or empty (the firm's own size), or at least ${figure(problem.params.least)}`;
    case "p90BelowP10":
      return `must not be under the lower end of its range, ${figure(problem.params.p10)}`;
    case "switchAfterEnd":
      return `must be before the end of the simulation, month ${figure(problem.params.horizonMonths)}`;
    case "notANumberField":
      return `“${problem.params.path}” must be the path of a number in this scenario, like /segments/smb/activity/median`;
    case "cannotBeUncertain":
      return `“${problem.params.path}” cannot be uncertain: choose any number but the horizon, those of the simulation and colours`;
    case "uncertainTwice":
      return `“${problem.params.path}” is there twice: an input can be uncertain in one way only`;
    case "fileTooLarge":
      return `The file has ${megabytes(problem.params.bytes)}; it may have at most ${megabytes(problem.params.limit)}`;
    case "tooDeep":
      return `The file has more than ${figure(problem.params.limit)} lists and objects inside each other; no scenario has so many`;
    case "jsonSyntax":
      return `The file is not valid JSON: something is wrong at line ${figure(problem.params.line)}, column ${figure(problem.params.column)}`;
    case "time":
      return "must be a time like 2027-01-31T09:30:00.000Z";
    case "notRead":
      return "The file could not be read: it may have been moved, deleted or locked since it was chosen";
    case "folder":
      return "This is a folder: open it and choose the files in it";
    case "utf16":
      return "The file is written in UTF-16: save it as UTF-8 and open it again";
    case "notText":
      return "The file is no text in UTF-8, so it is no scenario";
    case "libraryAmongOthers":
      return "This is a backup of a whole library: open it by itself";
    case "tooManyProblems":
      return `There are ${figure(problem.params.more)} more problems: mend these first`;
    default:
      return problem satisfies never;
  }
}

/** One line for a problem, with its path; the whole file's path is “/”. */
export function problemLine(problem: Problem): string {
  return `${problemPath(problem) || "/"}: ${problemMessage(problem)}`;
}

/** Longest path that is shown whole, in characters: names in it come from the file. */
const LONGEST_PATH = 200;

/** The path of a problem as it is shown. */
export function problemPath({ path }: Problem): string {
  return path.length <= LONGEST_PATH ? path : `${path.slice(0, LONGEST_PATH - 1)}…`;
}

const AS_KIND: Record<ValueKind, string> = {
  number: "a number",
  text: "a text",
  list: "a list",
  object: "an object",
  "yes/no": "true or false",
  null: "null",
  nothing: "missing",
  "not a finite number": "not a finite number",
  other: "something that no file can hold",
};

const AS_FORMAT: Record<TextFormat, string> = {
  id: "1 to 40 characters from a to z, 0 to 9 and hyphen, and not “constructor”",
  line: "one line of text that is not blank, without control characters",
  paragraph: "text without control characters",
  month: "a year and a month like 2027-01",
  currency: "a currency code of ISO 4217 like USD or EUR",
  pointer: "the path of a field like /offers/annual/termMonths",
};

const LIST_NAMES: Record<ListName, string> = {
  meters: "meters",
  segments: "segments",
  partners: "partner profiles",
  offers: "offers",
  plans: "plans",
  strategies: "strategies",
};

function figure(value: number): string {
  const digits = value !== 0 && (Math.abs(value) >= 1e15 || Math.abs(value) < 1e-6);
  return digits
    ? String(value)
    : value.toLocaleString("en-GB", { maximumSignificantDigits: 12, useGrouping: Math.abs(value) >= 10_000 });
}

function unitHint(unit: Unit): string {
  return unit.startsWith("share") ? " (0.08 is 8 %)" : "";
}

function listed(options: readonly string[]): string {
  return options.join(", ");
}

function meant(nearest: string | null): string {
  return nearest === null ? "" : `; did you mean “${nearest}”?`;
}

function known(ids: readonly string[]): string {
  return ids.length === 0 ? "there are none" : `known: ${listed(ids)}`;
}

function entries(min: number, max: number): string {
  return min === max ? `exactly ${figure(min)} entries` : `${figure(min)} to ${figure(max)} entries`;
}

function megabytes(bytes: number): string {
  return `${digits(bytes / 1e6, 1, true)} MB`;
}

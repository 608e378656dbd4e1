/** What is said of files and kept scenarios that are opened, or cannot be. */
import { count } from "./format.ts";

/** Heads the list of what is wrong with a file. */
export function problemsTitle(file: string, problems: number): string {
  return problems === 1
    ? `${file} has a problem and was not opened`
    : `${file} has ${count(problems)} problems and was not opened`;
}

/** Said above the list. */
export const PROBLEMS_LEAD = "Your present work is untouched. Once this is put right, open it again.";

/** What text is called that came without a file. */
export const BROUGHT = { pasted: "What was pasted", dropped: "What was dropped" } as const;

/** What is said of pasting by a button. */
export const PASTE_WORDS = {
  paste: "Paste a scenario",
  nothing: "The clipboard holds no scenario: copy the text of a scenario file first",
  closed: "The browser did not show the clipboard to this page",
} as const;

/** The path of a problem that is about a file as a whole. */
export const WHOLE_FILE = "the whole file";

/** Said when a list of problems is cut. */
export function moreProblems(rest: number): string {
  return `and ${count(rest)} more`;
}

/** Said after opening a file. */
export function opened(name: string, keptBoth: boolean): string {
  return keptBoth ? `Opened “${name}” as a copy: another version of it was already here and stays` : `Opened “${name}”`;
}

/** Said after opening several files: how many, how many of them as copies, and which were refused. */
export function openedFiles(files: number, copies: number, refused: readonly string[]): string {
  const done = `Opened ${count(files)} ${files === 1 ? "file" : "files"}${copies > 0 ? `, ${count(copies)} as ${copies === 1 ? "a copy" : "copies"}` : ""}`;
  if (refused.length === 0) return done;
  const named = refused.length > 3 ? `${count(refused.length)} others` : refused.join(", ");
  return `${done}; not ${named}`;
}

/** Said where more files come at once than are taken. */
export function tooManyFiles(files: number, most: number): string {
  return `${count(files)} files at once are too many: open at most ${count(most)} at a time`;
}

/** A stored scenario that was open last and cannot be read; `problem` is the first thing wrong with it. */
export function keptAside(name: string, problem: string): string {
  return `“${name}” cannot be read by this version and stays as it is (${problem}). You see the example instead.`;
}

/** A stored scenario that was chosen and cannot be read; `problem` is the first thing wrong with it. */
export function notOpened(name: string, problem: string): string {
  return `“${name}” cannot be read by this version and stays as it is (${problem}). Your present work is untouched.`;
}

/** Said of a scenario that was chosen and is no longer there. */
export const GONE = "This scenario is no longer here; another tab may have changed it";

/** Said after starting again from the example. */
export const STARTED_AGAIN = "Started again from the example; what you had stays under Scenarios";

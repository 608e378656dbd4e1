/** The method as the page shows it, read from the files of the repository. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Block, Chapter, Inline, Section } from "#text/method/method.ts";
import { parseChapter } from "#text/method/parse-method.ts";

const FOLDER = "src/text/method";

/** All chapters in order. */
export const CHAPTERS: Chapter[] = readdirSync(FOLDER)
  .filter((name) => /^\d.*\.md$/.test(name))
  .sort()
  .map((name) => parseChapter(readFileSync(join(FOLDER, name), "utf8")));

/** All sections in order. */
export const SECTIONS: Section[] = CHAPTERS.flatMap(({ sections }) => sections);

/** The anchors of all sections. */
export const ANCHORS: ReadonlySet<string> = new Set(SECTIONS.map(({ anchor }) => anchor));

/** Running text without its marks. */
export function wordsOf(words: readonly Inline[]): string {
  return words.map(({ text }) => text).join("");
}

/** All running text of a section. */
export function textsOf(section: Section): Inline[][] {
  return section.blocks.flatMap((block: Block) => {
    if (block.kind === "list") return block.items;
    if (block.kind === "table") return block.rows.flat();
    return "words" in block ? [block.words] : [];
  });
}

/** The method page as data: chapters of sections, each with an anchor that stays. */

/** A piece of running text. */
export type Inline =
  | { as: "plain" | "strong" | "emphasis" | "formula"; text: string }
  /** `href` is an address of this page or, from `https:`, another one. */
  | { as: "link"; text: string; href: string };

/** A paragraph and what it is for; `formula`: a rule on lines of its own. */
export type Block =
  | { kind: "text" | "convention" | "example" | "source" | "shown"; words: Inline[] }
  | { kind: "list"; items: Inline[][] }
  | { kind: "table"; head: string[]; rows: Inline[][][] }
  | { kind: "formula"; lines: string[] }
  /** What the figures are called in exports and in the output of the command. */
  | { kind: "names"; names: string[] };

/** One term with its rule. */
export interface Section {
  anchor: string;
  title: string;
  blocks: Block[];
  /** All its words in lower case, for the search. */
  plain: string;
}

/** Sections that belong together. */
export interface Chapter {
  title: string;
  sections: Section[];
}

/** The chapters in which every word of a search occurs in a section, with those sections; all for an empty search. */
export function searchMethod(chapters: readonly Chapter[], query: string): Chapter[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const holds = ({ plain }: Section): boolean => words.every((word) => plain.includes(word));
  return chapters
    .map((chapter) => ({ ...chapter, sections: chapter.sections.filter(holds) }))
    .filter(({ sections }) => sections.length > 0);
}

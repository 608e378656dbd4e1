/** The method's chapters are written as Markdown, of which they use a little: see README.md in this folder. */
import { methodAddress } from "../terms.ts";
import type { Block, Chapter, Inline, Section } from "./method.ts";

const SECTION = /^## (.+) \{#([a-z0-9-]+)\}$/;

/** A chapter from its text. Throws where a heading has no anchor, which a test finds before a reader does. */
export function parseChapter(text: string): Chapter {
  const [head = "", ...rest] = text.replaceAll("\r", "").split(/^(?=## )/m);
  return { title: head.replace(/^# /, "").trim(), sections: rest.map(parseSection) };
}

function parseSection(text: string): Section {
  const [head = "", ...lines] = text.split("\n");
  const [, title, anchor] = SECTION.exec(head) ?? [];
  if (title === undefined || anchor === undefined) throw new Error(`no anchor in the heading: ${head}`);
  const blocks = paragraphsOf(lines).map(parseBlock);
  return { anchor, title, blocks, plain: `${title}\n${blocks.map(plainOf).join("\n")}`.toLowerCase() };
}

/** Runs of lines between empty ones; what is fenced is one run. */
function paragraphsOf(lines: readonly string[]): string[][] {
  const paragraphs: string[][] = [[]];
  let fenced = false;
  for (const line of lines) {
    if (line.startsWith("```")) fenced = !fenced;
    if (line === "" && !fenced) paragraphs.push([]);
    else paragraphs.at(-1)!.push(line);
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

/** What a paragraph is by how it begins. */
const LEADS = { "Convention: ": "convention", "Source: ": "source", "Shown: ": "shown", "> ": "example" } as const;

function parseBlock(lines: string[]): Block {
  const [first = ""] = lines;
  if (first.startsWith("```")) return { kind: "formula", lines: lines.slice(1, -1) };
  if (first.startsWith("- ")) return { kind: "list", items: itemsOf(lines).map(parseInline) };
  if (first.startsWith("|")) return tableOf(lines);
  if (first.startsWith("Names: "))
    return { kind: "names", names: [...lines.join(" ").matchAll(/`([^`]+)`/g)].map((m) => m[1]!) };
  for (const [lead, kind] of Object.entries(LEADS)) {
    if (first.startsWith(lead))
      return {
        kind,
        words: parseInline(
          lines
            .map((line) => line.replace(/^> ?/, ""))
            .join(" ")
            .replace(lead, ""),
        ),
      };
  }
  return { kind: "text", words: parseInline(lines.join(" ")) };
}

/** Head, rule, rows. */
function tableOf(lines: readonly string[]): Block {
  const [head = [], , ...rows] = lines.map((line) => line.split("|").slice(1, -1));
  return {
    kind: "table",
    head: head.map((cell) => cell.trim()),
    rows: rows.map((row) => row.map((cell) => parseInline(cell.trim()))),
  };
}

function itemsOf(lines: readonly string[]): string[] {
  return lines
    .join("\n")
    .split(/^- /m)
    .slice(1)
    .map((item) => item.replace(/\n\s*/g, " ").trim());
}

const INLINE = /\*\*(.+?)\*\*|`(.+?)`|(?<!\w)_([^_]+)_(?!\w)|\[([^\]]+)\]\(([^)]+)\)/g;

/** A figure and its per-cent sign stay on one line. */
const joined = (text: string): string => text.replace(/(\d) %/g, "$1\u00a0%");

function parseInline(written: string): Inline[] {
  const text = joined(written);
  const parts: Inline[] = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    if (match.index > from) parts.push({ as: "plain", text: text.slice(from, match.index) });
    parts.push(inlineOf(match));
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ as: "plain", text: text.slice(from) });
  return parts;
}

function inlineOf([, strong, formula, emphasis, link = "", href = ""]: RegExpMatchArray): Inline {
  if (strong !== undefined) return { as: "strong", text: strong };
  if (formula !== undefined) return { as: "formula", text: formula };
  if (emphasis !== undefined) return { as: "emphasis", text: emphasis };
  return { as: "link", text: link, href: /^#[a-z]/.test(href) ? methodAddress(href.slice(1)) : href };
}

const wordsOf = (words: readonly Inline[]): string => words.map(({ text }) => text).join("");

function plainOf(block: Block): string {
  switch (block.kind) {
    case "list":
      return block.items.map(wordsOf).join("\n");
    case "table":
      return block.rows.flat().map(wordsOf).join("\n");
    case "formula":
      return block.lines.join("\n");
    case "names":
      return block.names.join("\n");
    default:
      return wordsOf(block.words);
  }
}

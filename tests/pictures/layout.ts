import type { Page } from "@playwright/test";

/** Something on the page: what it is and says, and where: left, top, width, height in whole px of the window. */
export type Item = [what: string, left: number, top: number, width: number, height: number];

/** A part of the window in px. */
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What is seen, in the order of the document. */
export type Layout = Item[];

/**
 * Reads what a picture shows: landmarks, headings, fields with their values, buttons, links, figures, whatever has words of
 * its own (those of charts included), drawings with the number of their marks, and each of their paths.
 * @param within the part of the window that is read; all of it where none is given
 */
export function readLayout(page: Page, within?: Box | null): Promise<Layout> {
  return page.evaluate((part) => {
    const TOLD =
      "header, nav, main, aside, footer, form, section, dialog, figure, table, details, h1, h2, h3, h4, h5, h6," +
      "input, select, textarea, button, summary, a[href], output, progress, img, canvas, svg, path, [role]";
    const area = part ?? { x: 0, y: 0, width: innerWidth, height: innerHeight };
    const clean = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();

    function shown(element: Element): boolean {
      const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
      if (width + height === 0 || !element.checkVisibility({ visibilityProperty: true })) return false;
      return right > area.x && bottom > area.y && left < area.x + area.width && top < area.y + area.height;
    }

    function marks(svg: Element): string {
      const kinds = ["path", "line", "rect", "circle", "polygon", "text"];
      const counts = kinds.map((kind) => [svg.querySelectorAll(kind).length, kind] as const);
      return counts.flatMap(([count, kind]) => (count > 0 ? `${count} ${kind}` : [])).join(", ");
    }

    function value(element: Element): string {
      if (element instanceof HTMLSelectElement) return clean(element.selectedOptions[0]?.text);
      if (element instanceof HTMLTextAreaElement || element instanceof HTMLProgressElement) return `${element.value}`;
      if (!(element instanceof HTMLInputElement)) return "";
      return element.type === "radio" || element.type === "checkbox" ? `${element.checked}` : element.value;
    }

    function words(element: Element): string {
      if (element.matches("svg")) return marks(element);
      const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
      return clean(own.map(({ nodeValue }) => nodeValue).join(" "));
    }

    function item(element: Element): Item {
      const { left, top, width, height } = element.getBoundingClientRect();
      const kind = [element.localName, element.getAttribute("type"), element.getAttribute("role")];
      const label =
        element.getAttribute("aria-label") ?? (element as Partial<HTMLInputElement>).labels?.[0]?.textContent;
      const what = [...kind, clean(label), value(element), words(element)].filter(Boolean).join(" ");
      return [what, Math.round(left), Math.round(top), Math.round(width), Math.round(height)];
    }

    const told = (element: Element) => element.matches(TOLD) || words(element) !== "";
    return [...document.body.querySelectorAll("*")].filter((element) => told(element) && shown(element)).map(item);
  }, within);
}

/** A layout as a file: an item a line, so that a change is read line by line. */
export function layoutFile(layout: Layout): string {
  return `[\n${layout.map((item) => JSON.stringify(item)).join(",\n")}\n]\n`;
}

/** Items of one list that the other one has less often. */
function lacking(from: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const what of other) left.set(what, (left.get(what) ?? 0) + 1);
  return from.filter((what) => {
    const count = left.get(what) ?? 0;
    left.set(what, count - 1);
    return count <= 0;
  });
}

/**
 * What differs, a line for each thing; nothing where the layouts are the same.
 * @param tolerance px by which edges and extents may differ
 */
export function layoutDifferences(expected: Layout, actual: Layout, tolerance: number): string[] {
  const [before, now] = [expected.map(([what]) => what), actual.map(([what]) => what)];
  const gone = lacking(before, now).map((what) => `gone: ${what}`);
  const added = lacking(now, before).map((what) => `new: ${what}`);
  if (gone.length + added.length > 0) return [...gone, ...added];
  const other = before.findIndex((what, at) => what !== now[at]);
  if (other >= 0) return [`in another place of the document: ${before[other]}`];
  return expected.flatMap(([what, ...box], at) => {
    const [, ...moved] = actual[at]!;
    const same = box.every((px, side) => Math.abs(px - moved[side]!) <= tolerance);
    return same ? [] : `moved: ${what}, from ${box.join(" ")} to ${moved.join(" ")}`;
  });
}

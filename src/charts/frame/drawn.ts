/** A figure's drawing as SVG, whether it is drawn in SVG, written in HTML, or both: what is seen, where it is seen. */
import { written } from "./written.ts";

const SVG = "http://www.w3.org/2000/svg";

/** What a picture has no use for: what only a pointer brings, what is only heard, marks that can be pressed. */
const LEFT_OUT = "[data-passing], [popover], [popovertarget], .readout, .only-heard, .hidden, input, select";

/** All that stands in a box, in its px from its upper left corner. */
export function drawnParts(box: Element): SVGElement[] {
  const from = box.getBoundingClientRect();
  const parts: SVGElement[] = [];
  const visit = (element: Element): void => {
    const style = getComputedStyle(element);
    if (element.matches(LEFT_OUT) || style.display === "none" || style.visibility === "hidden") return;
    const at = element.getBoundingClientRect();
    const place = new DOMRect(at.x - from.x, at.y - from.y, at.width, at.height);
    if (element instanceof SVGSVGElement) return void parts.push(drawing(element, place));
    parts.push(...surface(style, place));
    for (const child of element.childNodes) {
      if (child instanceof Text) parts.push(...lines(child, style, from));
      else if (child instanceof Element) visit(child);
    }
  };
  visit(box);
  return parts;
}

function made(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

function drawing(svg: SVGSVGElement, { x, y, width, height }: DOMRect): SVGElement {
  const copy = written(svg);
  for (const [key, value] of Object.entries({ x, y, width, height })) copy.setAttribute(key, String(value));
  copy.setAttribute("overflow", "visible");
  return copy;
}

/** The ground of an element and its edges above and below. */
function surface(style: CSSStyleDeclaration, { x, y, width, height }: DOMRect): SVGElement[] {
  const parts: SVGElement[] = [];
  const ground = style.backgroundColor;
  if (!/^rgba\(.*, 0\)$|^transparent$/.test(ground) && width > 0 && height > 0) {
    parts.push(made("rect", { x, y, width, height, rx: parseFloat(style.borderTopLeftRadius) || 0, fill: ground }));
  }
  const edge = (size: string, colour: string, top: boolean): void => {
    const thick = parseFloat(size);
    if (thick > 0) parts.push(made("rect", { x, y: top ? y : y + height - thick, width, height: thick, fill: colour }));
  };
  edge(style.borderTopWidth, style.borderTopColor, true);
  edge(style.borderBottomWidth, style.borderBottomColor, false);
  return parts;
}

/** A text as it is broken into lines. */
function lines(text: Text, style: CSSStyleDeclaration, from: DOMRect): SVGElement[] {
  const found: { left: number; top: number; height: number; words: string }[] = [];
  for (const { index, 0: word } of text.data.matchAll(/\S+\s*/g)) {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + word.trimEnd().length);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    const last = found.at(-1);
    if (last && Math.abs(last.top - box.top) < 2) last.words += word;
    else found.push({ left: box.left, top: box.top, height: box.height, words: word });
  }
  return found.map(({ left, top, height, words }) => {
    const element = made("text", {
      x: left - from.x,
      y: top - from.y + height * baselineOf(style),
      fill: style.color,
      "font-family": style.fontFamily,
      "font-size": style.fontSize,
      "font-weight": style.fontWeight,
      "font-stretch": style.fontStretch,
      "letter-spacing": style.letterSpacing,
    });
    element.style.setProperty("font-feature-settings", style.fontFeatureSettings);
    element.textContent = words.trim();
    return element;
  });
}

/** Where in a line's height its letters stand, as a share of it. */
function baselineOf({ font }: CSSStyleDeclaration): number {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) return 0.8;
  context.font = font;
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context.measureText("x");
  return up + down > 0 ? up / (up + down) : 0.8;
}

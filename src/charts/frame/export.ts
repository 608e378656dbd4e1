/** Charts out of the page: text to the clipboard, files, pictures. */

const SVG = "http://www.w3.org/2000/svg";
const MARGIN = 24;
const KEPT = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linejoin",
  "stroke-linecap",
  "opacity",
  "paint-order",
  "shape-rendering",
  "text-anchor",
  "font-family",
  "font-size",
  "font-weight",
  "font-stretch",
  "letter-spacing",
  "font-feature-settings",
];

/** What stands over and under an exported picture. */
export interface Caption {
  title: string;
  subtitle: string;
  /** A font-face rule with its bytes, or "". */
  face?: string;
}

/** The chart as a document of its own: styles written out, title and subtitle on top, on paper. */
export function standalone(svg: SVGSVGElement, caption: Caption): { text: string; width: number; height: number } {
  const head = 56;
  const width = svg.width.baseVal.value + 2 * MARGIN;
  const height = svg.height.baseVal.value + head + 2 * MARGIN;
  const style = getComputedStyle(svg);
  const root = document.createElementNS(SVG, "svg");
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` })) {
    root.setAttribute(name, String(value));
  }
  root.setAttribute("xmlns", SVG);
  root.append(rectangle(width, height, style.getPropertyValue("--paper")));
  if (caption.face) {
    const sheet = document.createElementNS(SVG, "style");
    sheet.textContent = caption.face;
    root.append(sheet);
  }
  const ink = style.getPropertyValue("--ink");
  const family = style.getPropertyValue("--font");
  root.append(line(caption.title, MARGIN + 14, { size: 16, weight: 620, ink, family }));
  root.append(line(caption.subtitle, MARGIN + 34, { size: 12, weight: 400, ink, family }));
  const copy = written(svg);
  copy.setAttribute("x", String(MARGIN));
  copy.setAttribute("y", String(MARGIN + head));
  copy.setAttribute("overflow", "visible");
  root.append(copy);
  return { text: new XMLSerializer().serializeToString(root), width, height };
}

function written(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const copies = copy.querySelectorAll<SVGElement>("*");
  svg.querySelectorAll<SVGElement>("*").forEach((element, i) => {
    const style = getComputedStyle(element);
    for (const name of KEPT) copies[i]!.style.setProperty(name, style.getPropertyValue(name));
    copies[i]!.removeAttribute("class");
  });
  copy.removeAttribute("class");
  copy.querySelectorAll("[data-passing]").forEach((element) => element.remove());
  return copy;
}

function rectangle(width: number, height: number, fill: string): SVGElement {
  const rect = document.createElementNS(SVG, "rect");
  for (const [name, value] of Object.entries({ width, height, fill })) rect.setAttribute(name, String(value));
  return rect;
}

function line(text: string, y: number, of: { size: number; weight: number; ink: string; family: string }): SVGElement {
  const element = document.createElementNS(SVG, "text");
  const attributes = {
    x: MARGIN,
    y,
    fill: of.ink,
    "font-size": of.size,
    "font-weight": of.weight,
    "font-stretch": of.weight > 400 ? "86%" : "98%",
    "font-family": of.family,
  };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.textContent = text;
  return element;
}

/** Draws a picture at a multiple of its size; rejects where the browser cannot. */
export async function toPng(picture: { text: string; width: number; height: number }, scale: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png");
  });
}

/** Saves a file through the browser. */
export function save(content: Blob, fileName: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** A file name from a title: lower case, words joined by hyphens. */
export function fileStem(title: string): string {
  const stem = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-/, "")
    .slice(0, 60)
    .replace(/-$/, "");
  return stem || "chart";
}

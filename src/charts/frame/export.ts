/** Charts out of the page: files and pictures. Fetched when somebody asks for one. */
import { drawnParts } from "./drawn.ts";

const SVG = "http://www.w3.org/2000/svg";
const MARGIN = 24;

/** What stands over and under an exported picture. */
export interface Caption {
  title: string;
  subtitle: string;
  /** A font-face rule with its bytes, or "". */
  face?: string;
}

/** The drawing of a figure as a document of its own: styles written out, title and subtitle on top, on paper. */
export function standalone(drawing: Element, caption: Caption): { text: string; width: number; height: number } {
  const style = getComputedStyle(drawing);
  const [ink, family] = [style.getPropertyValue("--ink"), style.getPropertyValue("--font")];
  const box = drawing.getBoundingClientRect();
  const [title, subtitle] = [
    broken(caption.title, box.width, TITLE, family),
    broken(caption.subtitle, box.width, WORDS, family),
  ];
  const head = title.length * TITLE.line + subtitle.length * WORDS.line + 12;
  const [width, height] = [box.width + 2 * MARGIN, box.height + head + 2 * MARGIN].map(Math.ceil) as [number, number];
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
  let y = MARGIN;
  for (const { words, of } of [
    ...title.map((words) => ({ words, of: TITLE })),
    ...subtitle.map((words) => ({ words, of: WORDS })),
  ]) {
    y += of.line;
    root.append(line(words, y - 5, { ...of, ink, family }));
  }
  const group = document.createElementNS(SVG, "g");
  group.setAttribute("transform", `translate(${MARGIN} ${MARGIN + head})`);
  group.append(...drawnParts(drawing));
  root.append(group);
  return { text: new XMLSerializer().serializeToString(root).replace(NO_XML, "\uFFFD"), width, height };
}

/** Halves of letters, and what is no letter: names may have them, no XML and no address. */
const NO_XML = /[\p{Cs}\uFFFE\uFFFF]/gu;

const TITLE = { size: 16, weight: 620, stretch: "86%", line: 20 };
const WORDS = { size: 12, weight: 400, stretch: "98%", line: 16 };

/** A text in lines that fit a width. */
function broken(text: string, width: number, { size, weight }: typeof TITLE, family: string): string[] {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) return [text];
  context.font = `${weight} ${size}px ${family}`;
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && context.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function rectangle(width: number, height: number, fill: string): SVGElement {
  const rect = document.createElementNS(SVG, "rect");
  for (const [name, value] of Object.entries({ width, height, fill })) rect.setAttribute(name, String(value));
  return rect;
}

function line(text: string, y: number, of: typeof TITLE & { ink: string; family: string }): SVGElement {
  const element = document.createElementNS(SVG, "text");
  const attributes = {
    x: MARGIN,
    y,
    fill: of.ink,
    "font-size": of.size,
    "font-weight": of.weight,
    "font-stretch": of.stretch,
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

/** Names that Windows keeps for devices. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** A file name from a title: lower case, letters without their accents, words joined by hyphens. */
export function fileStem(title: string): string {
  const stem = title
    .slice(0, 400)
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-/, "")
    .slice(0, 60)
    .replace(/-$/, "");
  return DEVICES.test(stem) ? `${stem}-1` : stem || "chart";
}

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { layoutFile, type Layout } from "./layout.ts";
import type { Shape } from "./screens.ts";
import type { Sight } from "./rest.ts";

const FOLDER = join(import.meta.dirname, "steps");

/** What is kept of a step of a lesson: what it shows and where, and by colours a digest of its pixels. */
export interface KeptStep {
  layout: Layout;
  pixels: Partial<Record<Shape["scheme"], string>>;
}

const fileOf = (lesson: string, step: number): string => join(FOLDER, `${lesson}-${step}.json`);

/** A digest of every pixel: a hundred and sixty pictures would take more room than all others together. */
export function digestOf({ png }: Sight): string {
  return createHash("sha256").update(png).digest("hex");
}

/** What is kept of a step; null where nothing is. */
export function keptStep(lesson: string, step: number): KeptStep | null {
  const file = fileOf(lesson, step);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as KeptStep) : null;
}

/** Keeps a step as it is seen in both colours. */
export function keepStep(lesson: string, step: number, { layout, pixels }: KeptStep): void {
  mkdirSync(FOLDER, { recursive: true });
  const lines = layoutFile(layout).trimEnd().replaceAll("\n", "\n  ");
  writeFileSync(fileOf(lesson, step), `{\n  "layout": ${lines},\n  "pixels": ${JSON.stringify(pixels)}\n}\n`);
}

/** Every kept step by its file with its size in bytes. */
export function keptSteps(): { file: string; bytes: number }[] {
  return existsSync(FOLDER)
    ? readdirSync(FOLDER).map((file) => ({ file, bytes: statSync(join(FOLDER, file)).size }))
    : [];
}

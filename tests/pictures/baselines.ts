import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { layoutFile, type Layout } from "./layout.ts";
import type { Picture } from "./pictures.ts";
import { asWebp } from "./pixels.ts";
import type { Sight } from "./rest.ts";

const FOLDER = join(import.meta.dirname, "baselines");
const DRAWN_BY = join(import.meta.dirname, "drawn-by.json");

const pathsOf = ({ name, layoutName }: Picture) => ({
  layout: join(FOLDER, `${layoutName}.json`),
  pixels: join(FOLDER, `${name}.webp`),
});

/** What draws pixels; where it is the same, they are. */
export function drawer(browser: Browser): string {
  return `Chromium ${browser.version()} on ${process.platform} ${process.arch}`;
}

/** What drew the pictures that are kept; null where there are none. */
export function drawnBy(): string | null {
  return existsSync(DRAWN_BY) ? (JSON.parse(readFileSync(DRAWN_BY, "utf8")) as string) : null;
}

/** What is kept of a picture, its pixels as WebP; throws where nothing is. */
export function kept(picture: Picture): Sight {
  const paths = pathsOf(picture);
  return { layout: JSON.parse(readFileSync(paths.layout, "utf8")) as Layout, png: readFileSync(paths.pixels) };
}

/** Keeps a picture in place of the one before; throws where another browser drew the others. */
export async function keep(browser: Browser, picture: Picture, { layout, png }: Sight): Promise<void> {
  const by = drawer(browser);
  const others = drawnBy();
  if (others !== null && others !== by) throw new Error(`The others were drawn by ${others}: draw them all.`);
  const paths = pathsOf(picture);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(paths.layout, layoutFile(layout));
  writeFileSync(paths.pixels, await asWebp(browser, png));
  writeFileSync(DRAWN_BY, `${JSON.stringify(by)}\n`);
}

/** Every kept file with its size in bytes. */
export function keptFiles(): { file: string; bytes: number }[] {
  return readdirSync(FOLDER).map((file) => ({ file, bytes: statSync(join(FOLDER, file)).size }));
}

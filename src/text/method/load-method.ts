import { parseChapter } from "./parse-method.ts";
import type { Chapter } from "./method.ts";

/** Where the built page has the chapters: files of their own, so that only who reads them fetches them. */
const ADDRESSES = import.meta.glob<string>("./[0-9]*.md", { query: "?url", import: "default", eager: true });

/** Fetches the method, chapter by chapter in the order of their numbers. Throws where one cannot be fetched. */
export async function loadMethod(): Promise<Chapter[]> {
  const names = Object.keys(ADDRESSES).sort();
  return Promise.all(names.map(async (name) => parseChapter(await textAt(ADDRESSES[name]!))));
}

async function textAt(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

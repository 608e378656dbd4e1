/** Files as text: only what is text in UTF-8 is one. */
import type { Problem } from "./problem.ts";

/** A file's text without its byte order mark, or why there is none. */
export type FileText = { ok: true; text: string } | { ok: false; problem: Problem };

/** Reads a file to its end. Never rejects. */
export async function textOf(file: Blob): Promise<FileText> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refused("notRead");
  }
  if (isUtf16(bytes)) return refused("utf16");
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? refused("notText") : { ok: true, text };
  } catch {
    return refused("notText");
  }
}

/** By its byte order mark, or because every other byte of its first letters is nothing. */
function isUtf16([a, b, c, d]: Uint8Array): boolean {
  const marked = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
  const plain = (a === 0 && c === 0 && b !== 0 && d !== 0) || (b === 0 && d === 0 && a !== 0 && c !== 0);
  return marked || (plain && c !== undefined);
}

function refused(code: "notRead" | "utf16" | "notText"): FileText {
  return { ok: false, problem: { path: "", code, params: {} } };
}

import { isMeantForUs } from "#scenario/recognise.ts";
import { BROUGHT, PASTE_WORDS } from "#text/file-words.ts";
import type { Brought } from "./brought.ts";
import { openFiles } from "./files.ts";
import type { Services } from "./services.ts";

/** Opens what was dropped: files whatever they are, text where it is meant as a scenario. */
export function openDropped(page: Services, { files, folders, text, links }: Brought): Promise<void> {
  const refused = folders.map((file) => ({ file, problems: [{ path: "", code: "folder" as const, params: {} }] }));
  if (files.length + folders.length > 0) return openFiles(page, files, refused);
  if (links !== "") return Promise.resolve(followLink(links));
  return openText(page, text, BROUGHT.dropped).then(() => {});
}

/** A link to this page is gone to; any other is let lie, so that it does not take the place of one's work. */
function followLink(links: string): void {
  const [first = ""] = links.split(/\r?\n/).filter((line) => !line.startsWith("#"));
  const [there] = first.split("#");
  const [here] = location.href.split("#");
  if (there === here && first.includes("#")) location.hash = first.slice(first.indexOf("#"));
}

/** Opens what was pasted where it is meant as a scenario; a picture or a sentence on the clipboard is left alone. */
export function openPasted(page: Services, { files, text }: Brought): Promise<void> {
  if (files.some(mayBeJson)) return openFiles(page, files);
  return openText(page, text, BROUGHT.pasted).then(() => {});
}

/** Opens what is on the clipboard, or says why not. */
export async function openClipboard(page: Services): Promise<void> {
  let text: string;
  try {
    text = await navigator.clipboard.readText();
  } catch {
    return page.messages.tell(PASTE_WORDS.closed);
  }
  if (!(await openText(page, text, BROUGHT.pasted))) page.messages.tell(PASTE_WORDS.nothing);
}

/** Gives whether it is meant for us. */
async function openText(page: Services, text: string, name: string): Promise<boolean> {
  if (!isMeantForUs(text)) return false;
  await openFiles(page, [new File([text], name, { type: "application/json" })]);
  return true;
}

function mayBeJson({ name, type }: File): boolean {
  return /\.json$/i.test(name) || type === "application/json" || type.startsWith("text/");
}

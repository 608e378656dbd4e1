/** Scenarios as links: given to others, and those of others kept or left. Fetched when it is asked for. */
import type { Scenario } from "#engine/index.ts";
import { writeLink, type WrittenLink } from "#scenario/link/link.ts";
import type { Act } from "#state/draft.svelte.ts";
import { copyKept, keptByEdit, linkCopied } from "#text/link-words.ts";
import { arrive } from "./arrival.ts";
import type { Services } from "./services.ts";

/** Puts a scenario's link into the clipboard and says so; where that cannot be done it is shown, or why there is none. */
export async function copyLink({ draft, visit, messages }: Services, scenario: Scenario): Promise<void> {
  // The browser wants the clipboard to be asked for at once, while it knows of the click.
  const visited = scenario === draft.scenario ? visit.link : null;
  const written: Promise<WrittenLink> =
    visited === null ? writeLink(scenario) : Promise.resolve({ ok: true, link: visited });
  const address = written.then((made) => (made.ok ? window.location.href.replace(/#.*$/, "") + made.link : ""));
  const copied = await toClipboard(address);
  const made = await written;
  if (!made.ok) messages.link = { kind: "unfit", problem: made.problem, scenario };
  else if (copied) messages.tell(linkCopied((await address).length));
  else messages.link = { kind: "byHand", address: await address };
}

/** Whether the browser lets the page write to the clipboard, and did. */
async function toClipboard(text: Promise<string>): Promise<boolean> {
  try {
    const blob = text.then((plain) => new Blob([plain], { type: "text/plain" }));
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
    return true;
  } catch {
    return false;
  }
}

/** Puts the shared scenario that is open beside the own ones and opens it as one of them. */
export async function keepCopy(page: Services): Promise<void> {
  const added = await page.shelf.add([page.visit.copy()]);
  if (added === null) return;
  tellOf(page, copyKept(added.scenario.name), added.act);
  await arrive();
}

/** Goes back from a shared scenario to the own work. */
export async function backToOwn({ visit }: Services): Promise<void> {
  await visit.leave();
  await arrive();
}

/** Says that an edit of a shared scenario is kept in an own one. */
export function tellOfEdit(page: Services, { name }: Scenario, act: Act): void {
  tellOf(page, keptByEdit(name), act);
}

function tellOf({ messages, draft }: Services, text: string, act: Act): void {
  messages.notice = { text, undo: () => draft.undo(), stands: () => draft.endsWith(act) };
}

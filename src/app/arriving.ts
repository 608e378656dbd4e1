import type { Scenario } from "#engine/index.ts";
import type { LinkProblem } from "#scenario/link/link.ts";
import { notedLink, type SessionNotes } from "#state/visit.svelte.ts";
import { NOT_LOADED } from "#text/dialog-words.ts";
import { HOME } from "./home-page.svelte.ts";
import { FIRST_ROUTE, hashOf, isLink } from "./routes.ts";
import type { Services } from "./services.ts";

/** What came of a link: its scenario with the link as it was written, what is wrong, or that it could not be read now. */
export type Arrival =
  | { kind: "scenario"; scenario: Scenario; link: string }
  | { kind: "refused"; problem: LinkProblem }
  | { kind: "notLoaded" };

/**
 * Reads the link that a page is opened with, or that it showed before it was loaded again; null where there is neither.
 * From then on the address names a screen.
 */
export async function arrivalAt(page: Window, notes: SessionNotes): Promise<Arrival | null> {
  const { hash } = page.location;
  const text = isLink(hash) ? hash : notedLink(notes);
  if (text === null) return null;
  const arrival = await read(text);
  if (isLink(hash)) page.location.replace(arrival.kind === "scenario" ? hashOf(FIRST_ROUTE) : HOME);
  return arrival;
}

/** Opens links that are put into the address of the open page; what was shown stays where that cannot be done. */
export function followLinks(services: Services, page: Window): void {
  page.addEventListener("hashchange", ({ oldURL }) => void openLink(services, page, new URL(oldURL).hash));
}

async function openLink(services: Services, { location }: Window, before: string): Promise<void> {
  const { hash } = location;
  if (!isLink(hash)) return;
  const arrival = await read(hash);
  if (location.hash !== hash) return;
  if (arrival.kind === "scenario") {
    await services.visit.open(arrival.scenario, arrival.link);
    location.replace(hashOf(FIRST_ROUTE));
  } else {
    location.replace(isLink(before) || before === "" ? HOME : before);
    tellOf(services, arrival);
  }
}

/** Says why a link was not opened. */
export function tellOf({ messages }: Pick<Services, "messages">, arrival: Arrival | null): void {
  if (arrival?.kind === "refused") messages.link = arrival;
  if (arrival?.kind === "notLoaded") messages.tell(NOT_LOADED);
}

async function read(text: string): Promise<Arrival> {
  const links = await import("#scenario/link/link.ts").catch(() => null);
  if (links === null) return { kind: "notLoaded" };
  const found = await links.readLink(text);
  if (!found.ok) return { kind: "refused", problem: found.problem };
  const { scenario } = found;
  // Without what mail and chat have put in.
  const again = await links.writeLink(scenario);
  return { kind: "scenario", scenario, link: again.ok ? again.link : text };
}

import type { StorageFailure } from "#storage/store.ts";
import type { Services } from "./services.ts";

/** What the names of all that the app keeps beside its database begin with. */
const OWN = /^drawdown[ -]/;

/**
 * Takes everything that the app keeps out of this browser: its database, notes and settings, files for visits without
 * network. Null: all is gone. Else what kept the database from going; the rest is gone. The page is of no use then:
 * `startAnew`.
 */
export async function deleteEverything({ stores, library }: Services): Promise<StorageFailure | null> {
  const deleted = await stores.keeping.deleteEverything();
  library.end();
  await unregister();
  await dropCaches();
  forgetNotes();
  // A page that is left notes what it could not save, and this one must not.
  window.addEventListener("pagehide", forgetNotes);
  return deleted.ok ? null : deleted.failure;
}

/** Opens the page as on a first visit. */
export function startAnew(): void {
  history.replaceState(null, "", location.pathname + location.search);
  location.reload();
}

/** Before the caches: a worker that is there would fill them again. */
async function unregister(): Promise<void> {
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  const registration = await serviceWorker?.getRegistration().catch(() => undefined);
  await registration?.unregister().catch(() => false);
}

/** Pages that did not come over https have none. */
async function dropCaches(): Promise<void> {
  const { caches } = window as { caches?: CacheStorage };
  if (caches === undefined) return;
  const names = await caches.keys().catch(() => []);
  for (const name of names) if (OWN.test(name)) await caches.delete(name).catch(() => false);
}

function forgetNotes(): void {
  for (const which of ["localStorage", "sessionStorage"] as const) {
    try {
      const notes = window[which];
      for (const key of Object.keys(notes)) if (OWN.test(key)) notes.removeItem(key);
    } catch {
      // A browser that refuses them has kept nothing in them.
    }
  }
}

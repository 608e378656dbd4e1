import type { StorageFailure } from "#storage/store.ts";
import { savedReason } from "#text/saved-words.ts";
import { MAKE_ROOM } from "#text/storage-words.ts";
import { WORDS } from "#text/ui-words.ts";
import { saveFile } from "./file-acts.ts";
import type { Services } from "./services.ts";

/** Says on whatever page that work is not saved, and what helps, as long as that is so. */
export function offerHelp(page: Services, failure: StorageFailure): void {
  const { messages, dialogs, draft, library } = page;
  // Of what other tabs do it is said elsewhere.
  if (failure.code === "deleted" || failure.code === "takenOver" || failure.code === "blocked") return;
  const makesRoom = failure.code === "quota";
  messages.offer = {
    text: savedReason(failure),
    label: makesRoom ? MAKE_ROOM : WORDS.saveFile,
    act: () => void (makesRoom ? dialogs.open("storage") : saveFile(page, draft.scenario)),
    urgent: true,
    stands: () => library.saved.kind === "failed",
  };
}

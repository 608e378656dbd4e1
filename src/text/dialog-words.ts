/** What menus call the dialogs that they open; the dialogs' own words are fetched with them. */
export const DIALOG_WORDS = { versions: "Versions…", storage: "What is kept here…" } as const;

/** Said of a part of the page that could not be fetched. */
export const NOT_LOADED = "This part could not be loaded; try again";

/** What pages and their service worker say to each other. */

/** What a page tells the worker: to take the place of the version before it, or to drop versions that no page uses. */
export type Order = "takeOver" | "tidy";

/** What the worker asks a page, with a port for the answer: the address of the page's main script. */
export type Question = "mainScript";

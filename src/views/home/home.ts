import type { Scenario } from "#engine/index.ts";
import type { ResultView } from "#charts/model.ts";
import type { TemplateEntry } from "#scenario/templates/index.ts";
import type { Previews } from "#state/previews.svelte.ts";
import type { ShelfRow } from "#state/shelf.svelte.ts";

/** What a person can do on Home. */
export interface HomeActs {
  /** Opens a copy of a template. */
  openTemplate: (template: TemplateEntry) => void;
  /** Opens a kept scenario. */
  open: (id: string) => void;
  /** Gives the copy's id, or null where there is none. */
  duplicate: (id: string) => Promise<string | null>;
  /** This and those below give whether it was done; where it was not, the words on keeping say why. */
  rename: (id: string, name: string) => Promise<boolean>;
  remove: (id: string) => Promise<boolean>;
  bringBack: (id: string) => Promise<boolean>;
  /** Saves what is kept as a file, readable or not. */
  save: (row: ShelfRow) => void;
  chooseFiles: () => void;
  /** Opens what is on the clipboard; null where the browser shows it to no page. */
  paste: (() => void) | null;
  /** Saves all that is kept as one file. */
  backUp: () => void;
  /** Lets a person choose such a file. */
  restore: () => void;
  /** Shows what is kept in this browser. */
  showKept: () => void;
}

/** What Home is given. */
export interface HomeProps {
  /** The scenario that is open. */
  scenario: Scenario;
  /** Its newest picture; null until there is one. */
  view: ResultView | null;
  /** Whether it is the running example as it was. */
  untouched: boolean;
  /** The address of the workspace. */
  workspace: string;
  rows: readonly ShelfRow[];
  /** Where scenarios are kept, or why they are not. */
  keptWords: string;
  /** The templates' scenarios by id; null until there was time to fetch them. */
  ready: ReadonlyMap<string, Scenario> | null;
  previews: Previews;
  acts: HomeActs;
}

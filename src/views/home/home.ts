import type { Scenario } from "#engine/index.ts";
import type { ResultView } from "#charts/model.ts";

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
}

/** What is said of backups of the whole library: made, restored, or not. */
import { count } from "./format.ts";

/** Words that never change. */
export const BACKUP_WORDS = {
  reading: "Reading the backup…",
  allHere: "Everything in this backup is here already",
} as const;

/** How much is in a library. */
interface Amount {
  scenarios: number;
  versions: number;
}

/** Said once a backup is on its way to the person's files. `automatic`: whether automatic versions are in it too. */
export function backedUp(amount: Amount, automatic: boolean): string {
  const left = automatic ? "" : "; automatic versions would make it too large and are not in it";
  return `Backed up ${contents(amount)}${left}`;
}

/** Said where a backup could not be made; `reason` is a sentence. */
export function notBackedUp(reason: string): string {
  return `Nothing was backed up. ${reason}`;
}

/** Said once what a backup holds is there; of its scenarios so many are copies beside what had their place. */
export function restored(amount: Amount, copies: number): string {
  if (copies === 0) return `Restored ${contents(amount)}`;
  const { scenarios, versions } = amount;
  const those = copies === scenarios ? (copies === 1 ? "as a copy" : "all as copies") : `${copiesOf(copies)}`;
  const more = versions === 0 ? "" : `, and ${versionsOf(versions)}`;
  return `Restored ${scenariosOf(scenarios)}, ${those}${more}`;
}

/** Said where the store refused; `reason` is a sentence. */
export function notRestored(reason: string): string {
  return `Nothing was restored. ${reason}`;
}

/** "12 scenarios and 40 versions", "no scenarios". */
function contents({ scenarios, versions }: Amount): string {
  if (versions === 0) return scenariosOf(scenarios);
  return scenarios === 0 ? versionsOf(versions) : `${scenariosOf(scenarios)} and ${versionsOf(versions)}`;
}

function scenariosOf(scenarios: number): string {
  return scenarios === 1 ? "1 scenario" : `${scenarios === 0 ? "no" : count(scenarios)} scenarios`;
}

function versionsOf(versions: number): string {
  return versions === 1 ? "1 version" : `${count(versions)} versions`;
}

function copiesOf(copies: number): string {
  return `${count(copies)} of them as ${copies === 1 ? "a copy" : "copies"}`;
}

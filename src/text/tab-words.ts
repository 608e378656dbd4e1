/** What is said where a scenario is open in several tabs. */

/** What the versions are called that two tabs leave which changed the same: ours came later. */
export function conflictVersion(side: "ours" | "theirs"): string {
  return side === "ours"
    ? "The later, where two tabs changed the same"
    : "The earlier, where two tabs changed the same";
}

/** Said where two tabs changed the same place of a scenario. */
export function conflictKept(name: string): string {
  return `Another tab changed the same part of “${name}”. What you see is the later; both are kept as versions.`;
}

/** Said where the open scenario was deleted in another tab, and offers to keep it. */
export function deletedElsewhere(name: string): string {
  return `“${name}” was deleted in another tab. It stays on your screen; an edit keeps it again.`;
}

/** Said where an edit brought back what another tab had deleted. */
export function keptAgain(name: string): string {
  return `“${name}” had been deleted in another tab. Your edit keeps it again.`;
}

/** Said where undo was to take away what another tab has changed since. */
export function stays(name: string): string {
  return `“${name}” stays: another tab has changed it since.`;
}

/** Said where everything was deleted in another tab. */
export const ALL_DELETED = "Everything was deleted in another tab. Nothing is saved any more.";

/** What can be done about these, as buttons say it. */
export const TAB_ACTS = { versions: "See versions", keep: "Keep it", reload: "Reload" };

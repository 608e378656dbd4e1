/** The part of a key press that matters here. */
export type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** The step in the history that a key press asks for: Ctrl or Cmd with Z, Shift and Z, or Y; null for all other keys. */
export function historyKey({ key, ctrlKey, metaKey, altKey, shiftKey }: Press): "undo" | "redo" | null {
  if ((!ctrlKey && !metaKey) || altKey) return null;
  if (key.toLowerCase() === "z") return shiftKey ? "redo" : "undo";
  return key.toLowerCase() === "y" && ctrlKey && !shiftKey ? "redo" : null;
}

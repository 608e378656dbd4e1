import type { Attachment } from "svelte/attachments";
import { cellsOf } from "#text/paste-cells.ts";

/**
 * Lets a group of fields take cells copied from a spreadsheet: `onpaste` gets them, by row, and gives a sentence where
 * they do not fit, which goes to `onrefuse` for the group to show; null takes that back. A single cell is pasted into
 * its field as any text, and so is anything into a note.
 */
export function cellPaste(
  onpaste: (cells: string[][]) => string | null,
  onrefuse: (problem: string | null) => void,
): Attachment<HTMLElement> {
  return (group) => {
    const take = (event: ClipboardEvent): void => {
      if (event.target instanceof HTMLTextAreaElement) return;
      const cells = cellsOf(event.clipboardData?.getData("text/plain") ?? "");
      if (cells.length === 0 || (cells.length === 1 && cells[0]!.length === 1)) return;
      event.preventDefault();
      onrefuse(onpaste(cells));
    };
    const forget = (): void => onrefuse(null);
    group.addEventListener("paste", take);
    group.addEventListener("input", forget);
    return () => {
      group.removeEventListener("paste", take);
      group.removeEventListener("input", forget);
    };
  };
}

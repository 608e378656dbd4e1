import { tick } from "svelte";
import type { Attachment } from "svelte/attachments";
import { cellsOf } from "#text/paste-cells.ts";

/**
 * Lets a group of fields take cells copied from a spreadsheet: `onpaste` gets them, by row, and gives a sentence where
 * they do not fit, which goes to `onrefuse` for the group to show; null takes that back. A single cell is pasted into
 * its field as any text, and so is anything into a note. What is said is scrolled into view: it stands at the end of
 * the group, as its own alert.
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
      const problem = onpaste(cells);
      onrefuse(problem);
      if (problem !== null) void tick().then(() => showAlert(group));
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

function showAlert(group: HTMLElement): void {
  group.querySelector(":scope > [role=alert]")?.scrollIntoView({ block: "nearest" });
}

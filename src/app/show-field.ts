import { tick } from "svelte";

/** How long the editor may take to be fetched, in milliseconds. */
const PATIENCE = 5000;

const CONTROLS = ["input, select, textarea", "button, a, [tabindex]"];

/** Puts the focus on the editor of a path, or of what it is part of, once the entry that it belongs to is on the page. */
export async function showField(path: string): Promise<void> {
  await tick();
  const until = performance.now() + PATIENCE;
  while (document.getElementById("entry-name") === null && performance.now() < until) await nextFrame();
  for (let at = path; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const control = controlOf(document.querySelector<HTMLElement>(`#model [data-path="${CSS.escape(at)}"]`));
    if (!control) continue;
    control.scrollIntoView({ block: "center" });
    return control.focus();
  }
}

/** What is used to change a value, if it can be seen. */
function controlOf(editor: HTMLElement | null): HTMLElement | undefined {
  const controls = CONTROLS.flatMap((kinds) => [...(editor?.querySelectorAll<HTMLElement>(kinds) ?? [])]);
  return controls.find((control) => control.checkVisibility());
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

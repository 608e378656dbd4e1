import { tick } from "svelte";

/** How long the editor may take to be fetched, in milliseconds. */
const PATIENCE = 5000;

const CONTROLS = ["input, select, textarea", "button, a, [tabindex]"];

/**
 * Puts the focus on the editor of a path, or of what it is part of, once its entry is on the page. `spell` gives one
 * spelling to all paths of the same thing, the one that `path` has.
 */
export async function showField(path: string, spell: (path: string) => string | null): Promise<void> {
  await tick();
  const until = performance.now() + PATIENCE;
  while (document.getElementById("entry-name") === null && performance.now() < until) await nextFrame();
  const editors = [...document.querySelectorAll<HTMLElement>("#model [data-path]")];
  for (let at = path; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const control = controlOf(editors.find(({ dataset }) => spell(dataset["path"] ?? "") === at));
    if (!control) continue;
    control.scrollIntoView({ block: "center" });
    return control.focus();
  }
}

/** What is used to change a value, if it can be seen. */
function controlOf(editor: HTMLElement | undefined): HTMLElement | undefined {
  const controls = CONTROLS.flatMap((kinds) => [...(editor?.querySelectorAll<HTMLElement>(kinds) ?? [])]);
  return controls.find((control) => control.checkVisibility());
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

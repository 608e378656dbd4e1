import { flushSync } from "svelte";
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import { apiVendor } from "#scenario/templates/index.ts";
import { Draft } from "#state/draft.svelte.ts";
import { Editing } from "#state/editing.svelte.ts";
import EditorHost from "#tests/walk/EditorHost.svelte";

test("the focus comes back to the entry that was closed, and stays where a person takes it from there", async () => {
  const editing = new Editing(new Draft(apiVendor, () => performance.now()));
  await render(EditorHost, { editing });
  const entry = (path: string): HTMLElement => document.querySelector(`[data-entry="${path}"]`)!;
  entry("/market").click();
  await page.getByRole("button", { name: "Done" }).click();
  expect(document.activeElement).toBe(entry("/market"));

  entry("/meters").focus();
  editing.set("/market/sigma", 0.2);
  flushSync();
  expect(document.activeElement).toBe(entry("/meters"));
});

import { tick } from "svelte";
import { afterEach, beforeAll, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup, render } from "vitest-browser-svelte";
import "#ui/tokens.css";
import "#ui/base.css";
import { withUncertainty } from "#scenario/edit/uncertain.ts";
import { writeAt } from "#scenario/pointer.ts";
import { apiVendor } from "#scenario/templates/index.ts";
import { Draft } from "#state/draft.svelte.ts";
import { Editing } from "#state/editing.svelte.ts";
import EntryHost from "./EntryHost.svelte";

const ADOPTION = "/segments/mid/adoption";

beforeAll(() => page.viewport(700, 1000));
afterEach(() => cleanup());

test("a curve to begin with takes the place of one whose inputs are uncertain", async () => {
  const bass = writeAt(apiVendor, ADOPTION, { kind: "bass", p: 0.01, q: 0.3 });
  const edit = new Editing(new Draft(withUncertainty(bass, `${ADOPTION}/p`, { p10: 0.005, p90: 0.02 }), () => 0));
  await render(EntryHost, { edit, path: "/segments/mid", width: 600 });
  await tick();
  await userEvent.click(page.getByRole("group", { name: "Begin with" }).getByRole("button").first());
  expect(edit.value(`${ADOPTION}/kind`)).not.toBe("bass");
  expect(edit.scenario.uncertainties).toEqual([]);
});

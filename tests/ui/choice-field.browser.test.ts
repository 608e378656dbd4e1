import { expect, test } from "vitest";
import { render } from "vitest-browser-svelte";
import { userEvent } from "vitest/browser";
import ChoiceField from "#ui/fields/ChoiceField.svelte";

const options = (n: number) => Array.from({ length: n }, (_, i) => ({ value: `v${i}`, label: `Choice ${i}` }));

test("few options stand side by side and go by arrow keys", async () => {
  const chosen: string[] = [];
  const screen = await render(ChoiceField, {
    label: "Left over",
    options: options(3),
    value: "v0",
    onchoose: (v: string) => chosen.push(v),
  });
  await expect.element(screen.getByRole("group", { name: "Left over" })).toBeVisible();
  const first = screen.getByRole("radio", { name: "Choice 0" });
  await expect.element(first).toBeChecked();
  first.element().focus();
  await userEvent.keyboard("{ArrowRight}");
  expect(chosen).toEqual(["v1"]);
});

test("many options are a list to choose from", async () => {
  const chosen: string[] = [];
  const screen = await render(ChoiceField, {
    label: "Billing",
    options: options(6),
    value: "v2",
    onchoose: (v: string) => chosen.push(v),
  });
  const list = screen.getByRole("combobox", { name: "Billing" });
  await expect.element(list).toHaveValue("v2");
  await userEvent.selectOptions(list, "v4");
  expect(chosen).toEqual(["v4"]);
});

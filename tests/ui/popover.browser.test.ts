import { afterEach, expect, test } from "vitest";
import { beside } from "#ui/popover.ts";

afterEach(() => document.body.replaceChildren());

/** An open popover, before the frame in which it is placed, with the button that it belongs to. */
function opened(): { button: HTMLElement; popover: HTMLElement; leave: () => void } {
  const button = document.createElement("button");
  const popover = Object.assign(document.createElement("div"), { popover: "auto" });
  document.body.append(button, popover);
  let there: HTMLElement | null = button;
  const end = beside(() => there)(popover);
  popover.showPopover();
  const leave = (): void => {
    end?.();
    document.body.replaceChildren();
    there = null;
  };
  return { button, popover, leave };
}

const frame = (): Promise<number> => new Promise(requestAnimationFrame);

test("stands beside its button in the frame after it opened", async () => {
  const { popover } = opened();
  await frame();
  expect(popover.style.left).not.toBe("");
  expect(popover.style.opacity).toBe("");
});

test("is not placed on a screen that was left between the click and the frame", async () => {
  const errors: string[] = [];
  const hear = (event: ErrorEvent): void => {
    errors.push(event.message);
    event.preventDefault();
  };
  window.addEventListener("error", hear);
  const { popover, leave } = opened();
  leave();
  await frame();
  window.removeEventListener("error", hear);
  expect(errors).toEqual([]);
  expect(popover.style.left).toBe("");
});

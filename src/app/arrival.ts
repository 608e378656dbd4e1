import { tick } from "svelte";

/** Puts the focus where a page begins, once it is drawn: who goes there by keyboard or hears the page goes on from its top. */
export async function arrive(): Promise<void> {
  await tick();
  const main = document.getElementById("results");
  const start = main?.querySelector<HTMLElement>("h1[tabindex]") ?? main;
  start?.focus({ preventScroll: true });
}

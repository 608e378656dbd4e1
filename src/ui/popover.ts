import type { Attachment } from "svelte/attachments";

const GAP = 6;
const EDGE = 8;

/** Where a popover stands, in pixels of the window. */
export interface Place {
  left: number;
  top: number;
}

/** A rectangle by its edges. */
export type Box = Pick<DOMRect, "left" | "right" | "top" | "bottom">;

/**
 * Under the anchor, or above it where there is no room; its left edge at the anchor's (`end`: the right edges),
 * moved as far as it takes to stay inside the window.
 */
export function placeOf(
  anchor: Box,
  size: { width: number; height: number },
  window: { width: number; height: number },
  align: "start" | "end",
): Place {
  const wanted = align === "start" ? anchor.left : anchor.right - size.width;
  const left = Math.max(EDGE, Math.min(wanted, window.width - size.width - EDGE));
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - size.height;
  const top = below + size.height > window.height - EDGE && above >= EDGE ? above : below;
  return { left, top };
}

/** Puts a popover beside the button that opens it, each time it opens, and again where its rows come later. */
export function beside(
  anchor: () => HTMLElement | null | undefined,
  align: "start" | "end" = "start",
): Attachment<HTMLElement> {
  return (popover) => {
    const put = (): void => {
      const from = anchor();
      // Gone meanwhile: a screen may be left in the frame between the click and this.
      if (!from?.isConnected || !popover.isConnected) return;
      const size = { width: popover.offsetWidth, height: popover.offsetHeight };
      const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
      const { left, top } = placeOf(from.getBoundingClientRect(), size, view, align);
      Object.assign(popover.style, { left: `${left}px`, top: `${top}px`, opacity: "" });
    };
    const resized = new ResizeObserver(() => {
      if (popover.matches(":popover-open")) put();
    });
    const place = (event: Event): void => {
      if ((event as ToggleEvent).newState !== "open") return;
      // Not hidden: who presses Tab at once gets into it, before it is placed.
      popover.style.opacity = "0";
      requestAnimationFrame(put);
    };
    popover.addEventListener("beforetoggle", place);
    resized.observe(popover);
    return () => {
      popover.removeEventListener("beforetoggle", place);
      resized.disconnect();
    };
  };
}

/** How large a figure can be beside the words of a step on a projector. */
import type { Attachment } from "svelte/attachments";

/** Width that figures are laid out at before they are enlarged, px: narrow, so that their words come out large. */
const LAYOUT_WIDTH = 580;

/** Least height of a layout, px: lower, its labels have no room. */
const LEAST_HEIGHT = 220;

/** What stands over and under the drawing while nobody has measured it, px. */
const WORDS = 90;

/** Measures a room, and gives what a stage says of it. */
export class SlideRoom {
  readonly width = LAYOUT_WIDTH;
  #room = $state.raw({ width: 0, height: 0 });
  #words = $state(WORDS);
  readonly #on: () => boolean;

  /** `on`: whether it is measured at all. */
  constructor(on: () => boolean) {
    this.#on = on;
  }

  /** What drawings are enlarged by. */
  get zoom(): number {
    const { width, height } = this.#room;
    if (width === 0) return 1;
    return Math.min(width / this.width, Math.max(0, height - this.#words) / LEAST_HEIGHT);
  }

  /** The height that drawings are laid out at where they can be made to fit, px. */
  get height(): number {
    const { zoom } = this;
    return zoom > 0 ? Math.max(LEAST_HEIGHT, Math.floor((this.#room.height - this.#words) / zoom)) : LEAST_HEIGHT;
  }

  /** To be attached to the room that the figure stands in. */
  readonly watch: Attachment<HTMLElement> = (room) => {
    if (!this.#on()) return;
    const measure = (): void => {
      this.#room = { width: room.clientWidth, height: room.clientHeight };
      const [figure, drawing] = [room.querySelector("figure"), room.querySelector(".drawing")];
      if (figure && drawing)
        this.#words = figure.getBoundingClientRect().height - drawing.getBoundingClientRect().height;
    };
    const sizes = new ResizeObserver(measure);
    const follow = (): void => {
      sizes.disconnect();
      for (const one of [room, ...room.querySelectorAll("figure header")]) sizes.observe(one);
    };
    follow();
    const changes = new MutationObserver(follow);
    changes.observe(room, { childList: true });
    return () => {
      sizes.disconnect();
      changes.disconnect();
    };
  };
}

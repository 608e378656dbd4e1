/** How large a figure can be beside the words of a step on a projector. */
import type { Attachment } from "svelte/attachments";

/** Width that figures are laid out at before they are enlarged, px: narrow, so that their words come out large. */
const LAYOUT_WIDTH = 580;

/** Least height of a layout, px: lower, its labels have no room. */
const LEAST_HEIGHT = 220;

/** What stands over and under the drawing while nobody has measured it, px. */
const WORDS = 90;

/** Less of a change is none, px: what is measured depends on what was. */
const CLOSE = 1;

/** Measures a room, and gives what a stage says of it. */
export class SlideRoom {
  readonly width = LAYOUT_WIDTH;
  #room = $state.raw({ width: 0, height: 0 });
  #words = $state(WORDS);
  /** Height of the drawing before it is enlarged, px: some cannot be made to fit. */
  #drawn = $state(0);
  readonly #on: () => boolean;

  /** `on`: whether it is measured at all. */
  constructor(on: () => boolean) {
    this.#on = on;
  }

  /** What drawings are enlarged by. */
  get zoom(): number {
    const wide = this.#wide;
    return this.#drawn === 0 ? wide : Math.min(wide, this.#high / this.#drawn);
  }

  /** The height that drawings are laid out at where they can be made to fit, px. */
  get height(): number {
    return Math.max(LEAST_HEIGHT, Math.floor(this.#high / this.#wide));
  }

  /** What fills the room from side to side. */
  get #wide(): number {
    return this.#room.width === 0 ? 1 : this.#room.width / this.width;
  }

  /** What the words leave of the room's height, px. */
  get #high(): number {
    return Math.max(LEAST_HEIGHT / 2, this.#room.height - this.#words);
  }

  /** To be attached to the room that the figure stands in. */
  readonly watch: Attachment<HTMLElement> = (room) => {
    if (!this.#on()) return;
    const sizes = new ResizeObserver(() => this.#measure(room));
    const follow = (): void => {
      sizes.disconnect();
      for (const one of [room, ...room.querySelectorAll("figure header, .drawing")]) sizes.observe(one);
    };
    follow();
    const changes = new MutationObserver(follow);
    changes.observe(room, { childList: true });
    return () => {
      sizes.disconnect();
      changes.disconnect();
    };
  };

  #measure(room: HTMLElement): void {
    this.#room = { width: room.clientWidth, height: room.clientHeight };
    const [figure, drawing] = [room.querySelector("figure"), room.querySelector(".drawing")];
    if (figure === null || drawing === null) return;
    const { height } = drawing.getBoundingClientRect();
    const words = figure.getBoundingClientRect().height - height;
    const drawn = height / this.zoom;
    if (Math.abs(words - this.#words) > CLOSE) this.#words = words;
    if (Math.abs(drawn - this.#drawn) > CLOSE) this.#drawn = drawn;
  }
}

import type { Attachment } from "svelte/attachments";

/** How far out of the window something still counts as in sight, px: it is drawn before it is scrolled to. */
const MARGIN = 200;

/** Whether an element can be seen: what follows the pointer in all charts of a view is drawn only where it is. */
export class Sight {
  seen = $state(true);

  /** For `{@attach sight.watch}` on the element. */
  readonly watch: Attachment = (element) => {
    const observer = new IntersectionObserver(([entry]) => (this.seen = entry?.isIntersecting ?? true), {
      rootMargin: `${MARGIN}px`,
    });
    observer.observe(element);
    return () => observer.disconnect();
  };
}

/** Words of the presentation. */

/** Words that never change. */
export const PRESENT = {
  title: "Presentation",
  slide: "slide",
  next: "Next slide",
  previous: "Previous slide",
  full: "Full screen",
  window: "Leave full screen",
  leave: "Leave",
  leaveKey: "Esc",
  levers: "Sliders",
  noLever: "No slider",
  firstLever: "First slider",
  secondLever: "Second slider",
  running: "Computing",
} as const;

/** Where one stands: "2 of 7". */
export function slideOf(n: number, all: number): string {
  return `${n}\u00a0of\u00a0${all}`;
}

/** Said when a slide comes: "2 of 7: A beats B on three of five measures". */
export function slideSaid(n: number, all: number, title: string): string {
  return `${slideOf(n, all)}: ${title}`;
}

/** What a slider moves: "Commitment: Coverage". */
export function leverName(owner: string | null, label: string): string {
  return owner === null ? label : `${owner}: ${label}`;
}

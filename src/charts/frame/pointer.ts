/** Where in a drawing of a height, px, a pointer is: in the drawing's own px, however much it is enlarged on the page. */
export function placeIn(
  { clientX, clientY, currentTarget }: MouseEvent & { currentTarget: HTMLElement },
  height: number,
): [x: number, y: number] {
  const box = currentTarget.getBoundingClientRect();
  const enlarged = box.height / height || 1;
  return [(clientX - box.left) / enlarged, (clientY - box.top) / enlarged];
}

/** A drawing with its styles written out, so that it needs no style sheet. */

/** What of a style is kept. */
const KEPT = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-opacity",
  "stroke-linejoin",
  "stroke-linecap",
  "opacity",
  "display",
  "visibility",
  "paint-order",
  "shape-rendering",
  "text-anchor",
  "font-family",
  "font-size",
  "font-weight",
  "font-stretch",
  "letter-spacing",
  "font-feature-settings",
];

/** A copy of a drawing as it looks now, without what a pointer brings. */
export function written(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const copies = copy.querySelectorAll<SVGElement>("*");
  svg.querySelectorAll<SVGElement>("*").forEach((element, i) => {
    const style = getComputedStyle(element);
    for (const name of KEPT) copies[i]!.style.setProperty(name, style.getPropertyValue(name));
    copies[i]!.removeAttribute("class");
  });
  copy.removeAttribute("class");
  copy.querySelectorAll("[data-passing]").forEach((element) => element.remove());
  return copy;
}

/** The margins of printed pages: which letter is which strategy, what the figures come from, and the number of the page. */
import { PAGE } from "#text/report-words.ts";

/** A text as CSS writes it, whatever is in it. */
function quoted(text: string): string {
  const safe = text.replace(/[\\"]/g, "\\$&").replace(/[\n\r\f]/g, " ");
  return `"${safe}"`;
}

/** The rule of the report's pages. Browsers without boxes in page margins leave their contents out. */
export function pageRule(left: string, right: string): string {
  const type =
    'font: 400 7.5pt/10pt "Archivo Variable", Arial, sans-serif; color: #2b2b2b; vertical-align: top; padding-top: 2.5mm';
  return `@page {
    margin: 13mm 14mm 19mm;
    @bottom-left { content: ${quoted(left)}; ${type}; text-align: left; width: 64% }
    @bottom-right { content: ${quoted(`${right} · ${PAGE[0]}`)} counter(page) ${quoted(PAGE[1])} counter(pages); ${type}; text-align: right; width: 36%; white-space: nowrap }
  }`;
}

/** Gives the page its rule as long as the report stands; gives what takes it back. */
export function adoptPageRule(rule: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rule);
  document.adoptedStyleSheets.push(sheet);
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

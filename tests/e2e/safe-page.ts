/** Watches whether anything that came from outside became more than a text on the page. */
import type { Page } from "@playwright/test";
import type { Scenario } from "#engine/index.ts";
import { expect } from "./fixtures.ts";

/** Everything that a watched page did and should not have. */
type Offences = string[];

/** Watches a page from its next visit on: gives what checks it as it stands and what it did so far. */
export async function watchSafety(page: Page): Promise<Check> {
  const offences: Offences = [];
  page.on("dialog", (dialog) => {
    offences.push(`dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => {});
  });
  page.on("popup", (popup) => offences.push(`window: ${popup.url()}`));
  page.on("framenavigated", (frame) => {
    if (frame !== page.mainFrame()) offences.push(`frame: ${frame.url()}`);
  });
  await page.exposeFunction("tellOffence", (offence: string) => void offences.push(offence));
  await page.addInitScript(watchFromInside);
  return async (where) => {
    offences.push(...(await page.evaluate(foundInPage)));
    expect(offences, where).toEqual([]);
  };
}

/** Every screen, by its address. */
const SCREENS = [
  "home",
  "summary",
  "revenue",
  "partners",
  "customers",
  "compare",
  "ledger",
  "report",
  "present",
  "method",
];

/** Checks a watched page as it stands. */
export type Check = (where: string) => Promise<void>;

/** Goes to an address of the page and waits until what stands there is drawn. */
export async function go(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), address);
  await expect(page.locator("main h1, main h2, main figure").first()).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

/** Visits every screen. */
export async function visitScreens(page: Page, check: Check): Promise<void> {
  for (const screen of SCREENS) {
    await go(page, `#/${screen}`);
    await check(screen);
  }
}

/** Visits screens with names of other things in their addresses. */
export async function visitAddresses(page: Page, { strategies }: Scenario, check: Check): Promise<void> {
  const [a, b] = [strategies[0]!.id, strategies[1]!.id];
  const addresses = [
    `revenue/${a}`,
    `compare/${a}/${b}/difference`,
    `ledger/${a}/1/_/1/1/1`,
    "revenue/constructor",
    "compare/constructor/constructor/constructor",
    "present/constructor",
    `ledger/${a}/typical/constructor/1/1/1/constructor`,
    "ledger/prototype/typical/then",
  ];
  for (const address of addresses) {
    await go(page, `#/${address}`);
    await check(address);
  }
}

/** Runs in the page before its scripts. */
function watchFromInside(): void {
  const tell = (offence: string): void =>
    void (Reflect.get(globalThis, "tellOffence") as (text: string) => void)(offence);
  Object.defineProperty(globalThis, "__pwned", { set: () => tell("a payload ran"), get: () => undefined });
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) =>
    tell(`policy: ${effectiveDirective} ${blockedURI} ${sample}`),
  );
  addEventListener("submit", (event) => !event.defaultPrevented && tell("a form was sent"));
  const made = /^(script|iframe|frame|frameset|object|embed|applet|base|style|meta|foreignobject|animate|set|portal)$/i;
  const isOwnScript = (node: Element): boolean =>
    node instanceof HTMLScriptElement && node.type === "module" && node.src.startsWith(`${location.origin}/`);
  new MutationObserver((changes) => {
    if (document.readyState === "loading") return;
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        for (const each of [node, ...node.querySelectorAll("*")]) {
          if (made.test(each.localName) && !isOwnScript(each))
            tell(`an element was made: ${each.outerHTML.slice(0, 120)}`);
        }
      }
    }
  }).observe(document, { childList: true, subtree: true });
}

/** Runs in the page: what stands there and must not. */
function foundInPage(): string[] {
  const found: string[] = [];
  // A form of the app's own sends nothing: it has no address.
  const addresses = [
    "href",
    "src",
    "action",
    "formaction",
    "xlink:href",
    "srcset",
    "data",
    "poster",
    "background",
    "ping",
  ];
  const isOwn = (address: string, element: Element): boolean => {
    if (address.startsWith("#")) return true;
    const url = new URL(address, location.href);
    if (url.protocol === "blob:") return element.hasAttribute("download");
    return url.origin === location.origin && /^https?:$/.test(url.protocol);
  };
  for (const element of document.querySelectorAll("*")) {
    const name = element.localName;
    if (
      /^(iframe|frame|object|embed|applet|base|style|foreignobject|animate|set|portal|marquee|plaintext)$/i.test(name)
    )
      found.push(`<${name}> on the page`);
    if (
      name === "link" &&
      !/^(modulepreload|stylesheet|icon|manifest|apple-touch-icon)$/.test(element.getAttribute("rel") ?? "")
    )
      found.push(`a link of kind ${element.getAttribute("rel")}`);
    if (name === "meta" && element.parentElement !== document.head) found.push("<meta> outside of the head");
    for (const { name: attribute, value } of element.attributes) {
      if (/^on/i.test(attribute)) found.push(`${attribute}="${value}" at <${name}>`);
      if (attribute === "style" && /url\(|expression|@import|javascript|evil|-moz-binding|behavior/i.test(value))
        found.push(`style="${value}"`);
      if (addresses.includes(attribute) && name !== "link" && !isOwn(value, element))
        found.push(`${attribute}="${value}"`);
      if (
        (attribute === "id" || attribute === "name") &&
        /[<>"'\s{}]|^__|^(document|location|body|constructor)$/.test(value)
      )
        found.push(`${attribute}="${value}" names other things`);
    }
  }
  for (const prototype of [Object.prototype, Array.prototype]) {
    if (Object.keys(prototype).length > 0) found.push(`a prototype has ${Object.keys(prototype).join()}`);
  }
  const scripts = [...document.scripts].filter(
    ({ src, type }) => type !== "module" || !src.startsWith(`${location.origin}/`),
  );
  if (scripts.length > 0) found.push(`foreign scripts: ${scripts.map((script) => script.outerHTML).join()}`);
  return found;
}

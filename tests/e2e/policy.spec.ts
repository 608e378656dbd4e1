// Not the house's test: what is refused here is meant to be complained about on the console.
import { expect, test } from "@playwright/test";

const OTHER = "https://other.example/";

/** Things that no page of ours does, each with the directive that must stop it. */
const REFUSED: [what: string, directive: string, attempt: () => unknown][] = [
  // Later, because what a debugger evaluates directly may evaluate strings.
  ["code from a string", "require-trusted-types-for", () => setTimeout(() => globalThis.eval("1"))],
  ["markup from a string", "require-trusted-types-for", () => (document.body.innerHTML = "<b>x</b>")],
  ["a worker of another origin", "require-trusted-types-for", () => new Worker("https://other.example/worker.js")],
  ["a worker made in the page", "require-trusted-types-for", () => new Worker(URL.createObjectURL(new Blob(["0"])))],
  ["a policy of another name", "trusted-types", () => Reflect.get(globalThis, "trustedTypes").createPolicy("mine", {})],
  ["a request to another origin", "connect-src", () => fetch("https://other.example/")],
  ["a picture of another origin", "img-src", () => (new Image().src = "https://other.example/a.png")],
  ["a frame", "frame-src", () => (document.body.appendChild(document.createElement("iframe")).src = "./")],
  ["another base address", "base-uri", () => (document.head.appendChild(document.createElement("base")).href = "/x/")],
  [
    "a style sheet in the page",
    "style-src-elem",
    () => document.head.appendChild(document.createElement("style")).append("body { color: red }"),
  ],
];

for (const [what, directive, attempt] of REFUSED) {
  test(`the page's policy refuses ${what}`, async ({ page, context }) => {
    const left: string[] = [];
    await context.route(`${OTHER}**`, (route) => (left.push(route.request().url()), route.abort()));
    await page.goto("./");
    await page.evaluate(() => {
      const violated: string[] = [];
      Reflect.set(globalThis, "violated", violated);
      addEventListener("securitypolicyviolation", (event) => violated.push(event.effectiveDirective));
    });
    await page.evaluate(attempt).catch(() => undefined);
    await expect.poll(() => page.evaluate(() => Reflect.get(globalThis, "violated"))).toContain(directive);
    expect(left).toEqual([]);
  });
}

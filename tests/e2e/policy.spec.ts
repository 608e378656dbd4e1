// Not the house's test: what is refused here is meant to be complained about on the console.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
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
  ["a handler in an attribute", "require-trusted-types-for", () => document.body.setAttribute("onclick", "1")],
  ["an address that is code", "script-src-elem", () => void (location.href = "javascript:1")],
  ["a document written as text", "require-trusted-types-for", () => document.write("<b>x</b>")],
  ["markup parsed from a string", "require-trusted-types-for", () => new DOMParser().parseFromString("x", "text/html")],
  [
    "a script of another origin",
    "require-trusted-types-for",
    () => (document.head.appendChild(document.createElement("script")).src = "https://other.example/x.js"),
  ],
  [
    "a service worker of another origin",
    "require-trusted-types-for",
    () => navigator.serviceWorker.register("https://other.example/sw.js"),
  ],
  ["a shared worker made in the page", "require-trusted-types-for", () => new SharedWorker("data:text/javascript,0")],
  [
    "a second policy of a known name",
    "trusted-types",
    () => Reflect.get(globalThis, "trustedTypes").createPolicy("svelte-trusted-html", {}),
  ],
  ["a plug-in", "object-src", () => (document.body.appendChild(document.createElement("embed")).src = "./")],
  ["a beacon", "connect-src", () => navigator.sendBeacon("https://other.example/", "x")],
  ["a socket", "connect-src", () => new WebSocket("wss://other.example/")],
  ["a stream of events", "connect-src", () => new EventSource("https://other.example/")],
  ["a sound of another origin", "media-src", () => new Audio("https://other.example/a.mp3").load()],
  ["a picture made in the page", "img-src", () => (new Image().src = URL.createObjectURL(new Blob(["0"])))],
  ["a font of another origin", "font-src", () => new FontFace("other", "url(https://other.example/a.woff2)").load()],
  [
    "a style sheet of another origin",
    "style-src-elem",
    () =>
      Object.assign(document.head.appendChild(document.createElement("link")), {
        rel: "stylesheet",
        href: "https://other.example/a.css",
      }),
  ],
  [
    "a form that is sent",
    "form-action",
    () => {
      const form = document.body.appendChild(document.createElement("form"));
      form.action = "https://other.example/";
      form.submit();
    },
  ],
];

test("the page's policy refuses what no page of ours does", async ({ page, context }) => {
  const left: string[] = [];
  await context.route(`${OTHER}**`, (route) => (left.push(route.request().url()), route.abort()));
  await page.goto("./#/glossary");
  // By then the page has made the policies of its own.
  await expect(page.locator("main h1")).toBeVisible();
  await page.evaluate(() => {
    addEventListener("securitypolicyviolation", (event) => {
      (Reflect.get(globalThis, "violated") as string[]).push(event.effectiveDirective);
    });
  });
  const all = expect.configure({ soft: true });
  for (const [what, directive, attempt] of REFUSED) {
    await test.step(what, async () => {
      await page.evaluate(() => Reflect.set(globalThis, "violated", []));
      // What it gives is not waited for: what is refused may stay open.
      await page.evaluate(`void (${attempt.toString()})()`).catch(() => undefined);
      await all
        .poll(() => page.evaluate(() => Reflect.get(globalThis, "violated")), {
          message: what,
          timeout: 3000,
          intervals: [5, 10, 20, 50, 100],
        })
        .toContain(directive);
    });
  }
  expect(left).toEqual([]);
  expect(page.url()).toMatch(/^http:\/\/127\.0\.0\.1/);
});

test("scripts and policies of the page are the named ones", async ({ page }) => {
  await page.addInitScript(() => {
    const made: string[] = [];
    Reflect.set(globalThis, "policiesMade", made);
    const { trustedTypes } = globalThis as unknown as { trustedTypes: { createPolicy: (name: string) => unknown } };
    const create = trustedTypes.createPolicy.bind(trustedTypes);
    trustedTypes.createPolicy = (name, ...rules: []) => (made.push(name), create(name, ...rules));
  });
  await page.goto("./#/summary");
  await expect(page.locator("main h1, main h2").first()).toBeVisible({ timeout: 20_000 });
  const made = await page.evaluate(() => (Reflect.get(globalThis, "policiesMade") as string[]).sort());
  expect(made).toEqual(["default", "svelte-trusted-html"]);
  const scripts = await page.evaluate(() => [...document.scripts].map(({ src, text }) => [new URL(src).origin, text]));
  expect(scripts).toEqual([[new URL(page.url()).origin, ""]]);
});

/** Names of kinds of document, and pages to which messages of errors point: no request is made to any of them. */
const NAMED = /^https?:\/\/(www\.w3\.org|schemas\.openxmlformats\.org|schemas\.microsoft\.com|svelte\.dev\/e)\//;

test("the built files name no other host", () => {
  const files = readdirSync("dist", { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const texts = files.filter(({ name }) => /\.(html|js|css|json|webmanifest|txt|svg)$/.test(name));
  expect(texts.length).toBeGreaterThan(10);
  for (const { parentPath, name } of texts) {
    const text = readFileSync(join(parentPath, name), "utf8");
    const addresses = text.match(/\b(?:https?|wss?):\/\/[a-z0-9][^\s"'`<>)\\]*/gi) ?? [];
    expect(
      addresses.filter((address) => !NAMED.test(address)),
      name,
    ).toEqual([]);
  }
});

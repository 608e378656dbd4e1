import { beforeEach, expect, test } from "vitest";
import { addressOf, cacheName, cachePrefix, type Edition } from "#service-worker/edition.ts";
import { keepEdition } from "#service-worker/keep.ts";
import { dropUnused } from "#service-worker/tidy.ts";

const scope = new URL("/kept/", location.href).href;
const TYPES = { "": "text/html", js: "text/javascript" };

type Files = Record<string, string>;

const FIRST: Files = { "": "<p>one", "assets/main-1.js": "1", "assets/same.js": "same" };
const SECOND: Files = { "": "<p>two", "assets/main-2.js": "2", "assets/same.js": "same" };

async function digestOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest))).slice(0, 20);
}

async function edition(version: string, files: Files): Promise<Edition> {
  const listed = Object.entries(files).map(async ([path, text]) => ({ path, digest: await digestOf(text) }));
  return { version, files: await Promise.all(listed) };
}

/** A host that has some files, and notes what it was asked for. */
function hostOf(files: Files, odd: Record<string, Response> = {}) {
  const asked: string[] = [];
  const fetch = async (address: string): Promise<Response> => {
    const path = address.slice(scope.length);
    asked.push(path);
    const type = path === "" ? TYPES[""] : TYPES.js;
    const headers = { "content-type": type, vary: "Origin", "content-encoding": "gzip", "x-frame-options": "DENY" };
    return odd[path] ?? new Response(files[path], { headers });
  };
  return { asked, fetch };
}

const keep = async (version: string, files: Files, fetch: ReturnType<typeof hostOf>["fetch"]) =>
  keepEdition(await edition(version, files), { scope, caches, fetch });

const kept = async (version: string, path: string) => {
  const cache = await caches.open(cacheName({ version, files: [] }, scope));
  return cache.match(addressOf({ path, digest: "" }, scope), { ignoreVary: true });
};

beforeEach(async () => {
  for (const name of await caches.keys()) await caches.delete(name);
});

test("every file is kept with its headers, but for those of its way", async () => {
  await keep("1", FIRST, hostOf(FIRST).fetch);
  for (const [path, text] of Object.entries(FIRST)) expect(await (await kept("1", path))?.text()).toBe(text);
  const page = await kept("1", "");
  expect(page?.headers.get("x-frame-options")).toBe("DENY");
  expect(page?.headers.get("content-encoding")).toBeNull();
});

test("what the version before has is not fetched again", async () => {
  await keep("1", FIRST, hostOf(FIRST).fetch);
  const host = hostOf(SECOND);
  await keep("2", SECOND, host.fetch);
  expect(host.asked.sort()).toEqual(["", "assets/main-2.js"]);
  expect(await (await kept("2", "assets/same.js"))?.text()).toBe("same");
  expect(await (await kept("2", ""))?.text()).toBe("<p>two");
});

const html = { headers: { "content-type": "text/html; charset=utf-8" } };
const script = { headers: { "content-type": "text/javascript" } };

test.each<[string, string, () => Response]>([
  ["an error", "assets/main-2.js", () => new Response("2", { ...script, status: 500 })],
  ["the page in the place of a script", "assets/main-2.js", () => new Response("<p>two", html)],
  ["a script that is called a page", "assets/main-2.js", () => new Response("2", html)],
  ["half of a script", "assets/main-2.js", () => new Response("", script)],
  ["the page of another version", "", () => new Response("<p>one", html)],
])("with %s a version is not taken, and the next attempt goes on where it ended", async (_, path, odd) => {
  await keep("1", FIRST, hostOf(FIRST).fetch);
  await expect(keep("2", SECOND, hostOf(SECOND, { [path]: odd() }).fetch)).rejects.toThrow(/not what was built/);
  expect(await (await kept("1", ""))?.text()).toBe("<p>one");
  expect(await kept("2", path)).toBeUndefined();

  const again = hostOf(SECOND);
  await keep("2", SECOND, again.fetch);
  expect(again.asked).toContain(path);
  expect(again.asked).not.toContain("assets/same.js");
});

test("versions go once no open page began with them; other copies and other apps keep theirs", async () => {
  await keep("1", FIRST, hostOf(FIRST).fetch);
  await keep("2", SECOND, hostOf(SECOND).fetch);
  await caches.open("drawdown /elsewhere/ 1");
  await caches.open("another app");
  const own = `${cachePrefix(scope)}2`;
  const [first, second] = [`${scope}assets/main-1.js`, `${scope}assets/main-2.js`];

  await dropUnused([first, second], { own, scope, caches });
  expect(await caches.keys()).toHaveLength(4);
  await dropUnused([second], { own, scope, caches });
  expect((await caches.keys()).sort()).toEqual(["another app", "drawdown /elsewhere/ 1", own]);
});

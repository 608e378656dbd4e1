import { describe, expect, test } from "vitest";
import { findKept, keptUnder, type Asked } from "#service-worker/answer.ts";

const SCOPE = "https://host.example/tools/drawdown/";

const asked = (path: string, parts: Partial<Asked> = {}): Asked => {
  return { url: new URL(path, SCOPE).href, method: "GET", mode: "cors", ...parts };
};

describe("the page", () => {
  test.each(["", "?from=mail", "index.html", "index.html?a=1#/summary"])("is one, whatever follows: %s", (path) => {
    expect(keptUnder(asked(path, { mode: "navigate" }), SCOPE)).toBe(SCOPE);
  });

  test.each(["other/", "assets/index-1.js", "/", "/tools/", "/tools/drawdown-two/", "https://other.example/"])(
    "is no other: %s",
    (path) => expect(keptUnder(asked(path, { mode: "navigate" }), SCOPE)).toBeNull(),
  );
});

describe("files", () => {
  test("are kept under their addresses", () => {
    expect(keptUnder(asked("assets/index-1.js"), SCOPE)).toBe(`${SCOPE}assets/index-1.js`);
    expect(keptUnder(asked("icon.svg#part"), SCOPE)).toBe(`${SCOPE}icon.svg`);
  });

  test.each(["https://other.example/tools/drawdown/a.js", "/a.js", "a.js?v=2", "?page"])(
    "of other origins and folders, or with a query, are not looked for: %s",
    (path) => expect(keptUnder(asked(path), SCOPE)).toBeNull(),
  );

  test("are only asked for, never sent", () => {
    expect(keptUnder(asked("assets/index-1.js", { method: "POST" }), SCOPE)).toBeNull();
  });
});

/** Caches by name, of addresses with what they hold. */
function caches(all: Record<string, Record<string, string>>): Pick<CacheStorage, "keys" | "match"> {
  return {
    keys: async () => Object.keys(all),
    match: async (address, { cacheName, ignoreVary } = {}) => {
      const text = all[cacheName!]?.[address as string];
      return text === undefined || ignoreVary !== true ? undefined : new Response(text);
    },
  };
}

describe("what is kept", () => {
  const own = "drawdown /tools/drawdown/ 2";
  const all = caches({
    "drawdown /tools/drawdown/ 1": { a: "old", b: "of the version before" },
    [own]: { a: "new" },
    "drawdown /elsewhere/ 7": { c: "of another copy" },
    "another app": { d: "of another app" },
  });

  test.each([
    ["a", "new"],
    ["b", "of the version before"],
    ["c", undefined],
    ["d", undefined],
  ])("%s comes from the own version first, then from others of this copy of the app", async (address, text) => {
    const found = await findKept(address, { own, scope: SCOPE, caches: all });
    expect(await found?.text()).toBe(text);
  });
});

import { describe, expect, it } from "vitest";
import type { Arrival } from "#app/arriving.ts";
import { embedOf, isShownHere } from "#app/embed.ts";

function settled(search: string, hash: string, arrival: Arrival | null = null) {
  const embed = embedOf(search);
  let now = hash;
  embed.settle({ hash, replace: (to: string | URL) => void (now = String(to)) }, arrival);
  return { now, problems: embed.problems };
}

describe("the address of what stands in another page", () => {
  it("keeps a lesson at its step, a screen and a chart", () => {
    for (const hash of ["#/learn/contract/2", "#/revenue/_/bridge", "#/summary"])
      expect(settled("?embed", hash)).toEqual({ now: hash, problems: [] });
  });

  it("without a place begins with the summary", () => {
    expect(settled("?embed", "")).toEqual({ now: "#/summary", problems: [] });
  });

  it("leaves a link to itself until it is read, and then goes where `at` says", () => {
    expect(settled("?embed&at=revenue/_/bridge", "#s=1.abc").now).toBe("#s=1.abc");
    expect(settled("?embed&at=revenue/_/bridge", "#/summary")).toEqual({ now: "#/revenue/_/bridge", problems: [] });
  });

  it("says what it does not know", () => {
    expect(settled("?embed", "#/nowhere")).toEqual({
      now: "#/summary",
      problems: [{ code: "noPlace", at: "nowhere" }],
    });
    expect(settled("?embed&at=nowhere/at/all", "").problems).toEqual([{ code: "noPlace", at: "nowhere/at/all" }]);
    expect(settled("?embed&template=<b>", "").problems).toEqual([{ code: "noTemplate", id: "<b>" }]);
  });

  it("says that a link could not be read, not that the place in its stead is wrong", () => {
    const unread = { kind: "notLoaded" } as const;
    const problems = [{ code: "unread" }];
    expect(settled("?embed", "#/home", unread)).toEqual({ now: "#/summary", problems });
    expect(settled("?embed&at=revenue/_/bridge", "#/home", unread)).toEqual({ now: "#/revenue/_/bridge", problems });
  });

  it("has no room for the method and Home", () => {
    const hashes = ["#/revenue/_/bridge", "#/learn/contract", "#/glossary/nrr", "#/method/nrr", "#/home"];
    expect(hashes.map(isShownHere)).toEqual([true, true, true, false, false]);
  });

  it("opens a ready scenario by its id, and in the colours that it is told", async () => {
    const embed = embedOf("?embed&template=seasonal&theme=dark");
    expect((await embed.scenario())?.id).toBe("seasonal");
    expect(embed.theme).toBe("dark");
    expect(embedOf("?embed&theme=pink").theme).toBe("system");
    expect(await embedOf("?embed").scenario()).toBeNull();
  });
});

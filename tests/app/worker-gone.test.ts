import { expect, test } from "vitest";
import { saysGone } from "#app/worker-gone.ts";

test.each([
  [404, "text/plain", "drawdown.example"],
  [410, "", "drawdown.example"],
  [200, "text/html", "localhost"],
  [200, "text/html;charset=utf-8", "127.0.0.1"],
  [200, "text/html", "[::1]"],
])("%d with %s at %s: the app has gone", (status, type, host) => expect(saysGone(status, type, host)).toBe(true));

test.each([
  [200, "text/javascript", "localhost"],
  [500, "text/html", "localhost"],
  [503, "text/plain", "drawdown.example"],
  // The page of a network that wants a word first.
  [200, "text/html", "drawdown.example"],
  [200, "text/html", "localhost.example"],
])("%d with %s at %s: it has not", (status, type, host) => expect(saysGone(status, type, host)).toBe(false));

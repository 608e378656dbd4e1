import { defineConfig } from "@playwright/test";
import { CHROMIUM_FLAGS, findChromium } from "./scripts/find-chromium.mjs";
import type { HouseOptions } from "./tests/e2e/fixtures.ts";

// Another port than `npm start`, so that both can run.
const PORT = 4179;

/** Tests that measure time have the machine for themselves. */
const TIMED = /@timed/;
const LONG = process.env["DRAWDOWN_LONG"] === "1";

const executablePath = await findChromium();

/** @param flags beside those of every test */
const launch = (flags: string[] = []) => ({
  args: [...CHROMIUM_FLAGS, ...flags],
  ...(executablePath && { executablePath }),
});

export default defineConfig<HouseOptions>({
  testMatch: "**/*.spec.ts",
  projects: [
    { name: "paths", testDir: "tests/e2e", grepInvert: LONG ? TIMED : /@timed|@full/ },
    // Parts that change are drawn as a whole: else the same picture differs by a trace from time to time.
    { name: "pictures", testDir: "tests/pictures", use: { launchOptions: launch(["--disable-partial-raster"]) } },
    // `npm test` runs these by themselves.
    { name: "timed", testDir: "tests/e2e", grep: TIMED, workers: 1, use: { known: false } },
  ],
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // A picture that is missing is a failure; `npm run pictures` draws.
  updateSnapshots: "none",
  reporter: "list",
  use: {
    baseURL: `http://127.0.0.1:${PORT}/`,
    // A viewport and no device: those fake a user agent.
    viewport: { width: 1440, height: 900 },
    launchOptions: launch(),
  },
  webServer: {
    // Node itself, not npx: a signal to npx leaves the server running.
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${PORT} --strictPort`,
    url: `http://127.0.0.1:${PORT}/`,
    reuseExistingServer: false,
  },
});

import { availableParallelism } from "node:os";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig, type ViteUserConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { CHROMIUM_FLAGS, findChromium } from "./scripts/find-chromium.mjs";
import { nativeModules } from "./scripts/native-modules.mjs";

const BROWSER_TESTS = "tests/**/*.browser.test.ts";

/** Watching and coverage look at the sources themselves. */
const COMPUTES_NATIVELY = process.argv.includes("run") && !process.argv.some((flag) => flag.startsWith("--coverage"));

/** The files that take longest begin, so that no core waits for one of them at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) =>
      /(claims|differential|trace|fuzz|findings)\.test\.ts$/.test(moduleId);
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig(async (): Promise<ViteUserConfig> => {
  const executablePath = await findChromium();
  const launchOptions = { args: CHROMIUM_FLAGS, ...(executablePath && { executablePath }) };
  return {
    plugins: [svelte()],
    test: {
      projects: [
        {
          extends: true,
          plugins: COMPUTES_NATIVELY ? [nativeModules()] : [],
          test: {
            name: "node",
            environment: "node",
            include: ["tests/**/*.test.ts"],
            exclude: [BROWSER_TESTS],
            // Suites over generated scenarios take seconds, and on a busy machine some times as long.
            testTimeout: 20_000,
            // A worker loads a module once for all its files: importing anew took as long as a third of the tests.
            isolate: false,
            // All cores: by itself Vitest leaves one to itself, of two half.
            maxWorkers: availableParallelism(),
          },
        },
        {
          extends: true,
          test: {
            name: "browser",
            include: [BROWSER_TESTS],
            // A page has no environment of its own.
            provide: { long: process.env["DRAWDOWN_LONG"] === "1" },
            // After the others, not beside them: these compute in workers of their own, and some measure time.
            sequence: { groupOrder: 1 },
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright({ launchOptions }),
              instances: [{ browser: "chromium" }],
            },
          },
        },
      ],
      sequence: { sequencer: LongestFirst },
      coverage: { provider: "v8", include: ["src/**"] },
    },
  };
});

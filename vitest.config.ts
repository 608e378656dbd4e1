import { svelte } from "@sveltejs/vite-plugin-svelte";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig, type ViteUserConfig } from "vitest/config";
import { CHROMIUM_FLAGS, findChromium } from "./scripts/find-chromium.mjs";

const BROWSER_TESTS = "tests/**/*.browser.test.ts";

export default defineConfig(async (): Promise<ViteUserConfig> => {
  const executablePath = await findChromium();
  const launchOptions = { args: CHROMIUM_FLAGS, ...(executablePath && { executablePath }) };
  return {
    plugins: [svelte()],
    test: {
      projects: [
        {
          extends: true,
          test: { name: "node", environment: "node", include: ["tests/**/*.test.ts"], exclude: [BROWSER_TESTS] },
        },
        {
          extends: true,
          test: {
            name: "browser",
            include: [BROWSER_TESTS],
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
      coverage: { provider: "v8", include: ["src/**"] },
    },
  };
});

import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";
import { contentSecurityPolicy } from "./scripts/content-security-policy.mjs";

export default defineConfig({
  // Relative addresses: the build works from any folder of a static host.
  base: "./",
  plugins: [svelte(), contentSecurityPolicy()],
  worker: { format: "es" },
  build: {
    modulePreload: { polyfill: false },
    // Nothing becomes a data: address: the policy lets fonts and styles come from the own origin only.
    assetsInlineLimit: 0,
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
});

import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";
import { contentSecurityPolicy } from "./scripts/content-security-policy.mjs";
import { serviceWorker } from "./scripts/service-worker.mjs";

// These layers only define: what a screen takes of the engine's one face does not bring the rest into its chunk.
const treeshake = { moduleSideEffects: (id: string): boolean => !/\/src\/(engine|scenario|text)\//.test(id) };

// Larger files are packed in workers with blob: addresses, which the policy forbids: they are packed in the page instead.
const fflate = { find: /^fflate$/, replacement: fileURLToPath(new URL("./src/views/results/zip.ts", import.meta.url)) };

/** What every first picture needs: in one file it packs smaller than in thirty. What is missing here only costs bytes. */
const SHELL = [
  "app/(Results|Brand|PageTrouble|HistoryButtons|services|routes|arrival|file-acts|choose-files)",
  "state/(lessons/place|theme|ledger-place|run-request|open-entry)",
  "text/(format|locale|measures|terms|ui-words|run-words|saved-words|strategy-slots|months)[.]",
  "ui/(Icon|Menu|Dialog|HelpMark|HelpNote|popover|StrategyKey)",
  "storage/(records|result-store|found|within|room|revision)",
  "scenario/(templates/(makers|ready-scenario)|model-of|played|path)",
];
const shell = new RegExp(`/src/(${SHELL.join("|")})`);

export default defineConfig({
  // Relative addresses: the build works from any folder of a static host.
  base: "./",
  resolve: { alias: [fflate] },
  plugins: [svelte(), contentSecurityPolicy(), serviceWorker()],
  worker: { format: "es", rolldownOptions: { treeshake } },
  build: {
    modulePreload: { polyfill: false },
    // Nothing becomes a data: address: the policy lets fonts and styles come from the own origin only.
    assetsInlineLimit: 0,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      treeshake,
      // The method's chapters leave as plain text: some hosts turn Markdown into pages of their own.
      output: {
        codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: "shell", test: shell }] },
        assetFileNames: ({ names }) => `assets/[name]-[hash]${names[0]?.endsWith(".md") ? ".txt" : "[extname]"}`,
      },
    },
  },
});

// Bundles what the headless command needs and keeps the bundle until a source changes: 50 ms instead of a second.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "./processes.mjs";

const CACHE = join(ROOT, "node_modules", ".cache", "headless");
const LAYERS = ["engine", "scenario", "text"];
const ENTRIES = {
  engine: "src/engine/index.ts",
  file: "src/scenario/file.ts",
  problems: "src/text/problems.ts",
  words: "src/text/headless.ts",
  ledger: "src/text/ledger/incentives.ts",
};

/**
 * The modules of the engine, the scenario files and the sentences, as they stand in src/.
 * @returns {Promise<{ engine: typeof import("../src/engine/index.ts"), file: typeof import("../src/scenario/file.ts"),
 *   problems: typeof import("../src/text/problems.ts"), words: typeof import("../src/text/headless.ts"),
 *   ledger: typeof import("../src/text/ledger/incentives.ts") }>}
 */
export async function headlessModules() {
  const out = join(CACHE, fingerprint());
  if (!existsSync(out)) await bundleInto(out);
  const modules = await Promise.all(
    Object.keys(ENTRIES).map(async (name) => [name, await import(pathToFileURL(join(out, `${name}.mjs`)).href)]),
  );
  return Object.fromEntries(modules);
}

/** Hash of all sources that can get into the bundle, and of the packages. */
function fingerprint() {
  const hash = createHash("sha256").update(readFileSync(join(ROOT, "package-lock.json")));
  for (const layer of LAYERS) {
    const folder = join(ROOT, "src", layer);
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
    for (const file of files.sort()) hash.update(file).update(readFileSync(join(folder, file)));
  }
  return hash.digest("hex").slice(0, 16);
}

/** Builds beside the target and moves it there whole, so that commands at the same time do not meet half a bundle. @param {string} out */
async function bundleInto(out) {
  const { build } = await import("vite");
  mkdirSync(CACHE, { recursive: true });
  const fresh = `${out}-${process.pid}`;
  const input = Object.fromEntries(Object.entries(ENTRIES).map(([name, path]) => [name, join(ROOT, path)]));
  await build({
    configFile: false,
    root: ROOT,
    logLevel: "error",
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: fresh,
      minify: false,
      target: "node20",
      rolldownOptions: { input, output: { entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" } },
    },
  });
  try {
    renameSync(fresh, out);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(out)) throw error;
  }
  for (const other of readdirSync(CACHE)) {
    if (/^[\da-f]{16}$/.test(other) && join(CACHE, other) !== out)
      rmSync(join(CACHE, other), { recursive: true, force: true });
  }
}

/** Builds the engine for Node as it is in a worker: native modules, one file each, so that a profile can name them. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";

const root = resolve(import.meta.dirname, "..");

/**
 * Bundles the given sources (paths from the root, by name) and gives their modules.
 * @template {Record<string, string>} T
 * @param {T} entries
 * @param {string} outDir below the root
 * @returns {Promise<{ [K in keyof T]: any }>}
 */
export async function loadBuilt(entries, outDir) {
  const out = resolve(root, outDir);
  await build({
    configFile: false,
    root,
    logLevel: "error",
    publicDir: false,
    build: {
      ssr: true,
      outDir: out,
      emptyOutDir: true,
      minify: false,
      target: "node20",
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, resolve(root, path)])),
        output: { preserveModules: true, preserveModulesRoot: resolve(root), entryFileNames: "[name].mjs" },
      },
    },
  });
  const modules = await Promise.all(
    Object.keys(entries).map(async (name) => [name, await import(pathToFileURL(resolve(out, `${name}.mjs`)).href)]),
  );
  return Object.fromEntries(modules);
}

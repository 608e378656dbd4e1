/** Builds the engine for Node as it is in a worker: native modules, one file each, so that a profile can name them. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";

const root = resolve(import.meta.dirname, "..");

/**
 * Builds the given sources, and what they import, to a module each.
 * @param {Record<string, string>} entries paths from the root, by the names that their modules get
 * @param {string} outDir emptied before
 * @param {{ sourcemap?: "inline" }} [options]
 */
export async function buildModules(entries, outDir, { sourcemap } = {}) {
  await build({
    configFile: false,
    root,
    logLevel: "error",
    publicDir: false,
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      minify: false,
      ...(sourcemap && { sourcemap }),
      target: "node20",
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, resolve(root, path)])),
        output: { preserveModules: true, preserveModulesRoot: root, entryFileNames: "[name].mjs" },
      },
    },
  });
}

/**
 * Builds the given sources (paths from the root, by name) and gives their modules.
 * @template {Record<string, string>} T
 * @param {T} entries
 * @param {string} outDir below the root
 * @returns {Promise<{ [K in keyof T]: any }>}
 */
export async function loadBuilt(entries, outDir) {
  const out = resolve(root, outDir);
  await buildModules(entries, out);
  const modules = await Promise.all(
    Object.keys(entries).map(async (name) => [name, await import(pathToFileURL(resolve(out, `${name}.mjs`)).href)]),
  );
  return Object.fromEntries(modules);
}

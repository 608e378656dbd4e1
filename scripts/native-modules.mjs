/**
 * Gives tests in Node what computes as native modules. Vitest's own runner turns every use of an import into a look-up:
 * a kernel of many small modules takes twice as long by it.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { buildModules } from "./engine-build.mjs";
import { ROOT } from "./processes.mjs";

/** What computes, and what computes it once more; nothing here imports a component. */
const FOLDERS = ["src/engine", "src/scenario", "src/text", "tests/generators", "tests/reference"];
/** Needs the build of the app. */
const APART = ["src/text/method/load-method.ts"];
const CACHE = join(ROOT, "node_modules", ".cache");

/**
 * A plugin that builds those modules once, each to a file of its own so that there is one of each, and leads imports to them.
 * @returns {import("vite").Plugin}
 */
export function nativeModules() {
  /** @type {Promise<string> | undefined} */
  let built;
  return {
    name: "native-modules",
    enforce: "pre",
    async resolveId(source, importer) {
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      if (!resolved?.id.startsWith(ROOT) || !resolved.id.endsWith(".ts")) return resolved;
      built ??= buildAll();
      const file = fileOf(await built, relative(ROOT, resolved.id));
      return existsSync(file) ? { id: file } : resolved;
    },
  };
}

/** Builds into a folder of this process, which goes with it. */
async function buildAll() {
  mkdirSync(CACHE, { recursive: true });
  const outDir = mkdtempSync(join(CACHE, "native-"));
  process.once("exit", () => rmSync(outDir, { recursive: true, force: true }));
  const paths = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  );
  const sources = paths.filter((path) => /(?<!\.test)\.ts$/.test(path) && !APART.includes(path));
  const entries = Object.fromEntries(sources.map((path) => [path.slice(0, -".ts".length), path]));
  await buildModules(entries, outDir, { sourcemap: "inline" });
  return outDir;
}

/** Where the module of a path is built to. @param {string} outDir @param {string} path */
function fileOf(outDir, path) {
  return join(outDir, path.replace(/\.ts$/, ".mjs"));
}

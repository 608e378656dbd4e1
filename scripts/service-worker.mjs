// Writes the service worker of a build: its code, and above it the list of the build's files.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const NAME = "service-worker.js";
const SOURCE = fileURLToPath(new URL("../src/service-worker/service-worker.ts", import.meta.url));

/** @param {"base64" | "hex"} encoding @param {...(string | Buffer)} parts */
function digest(encoding, ...parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest(encoding);
}

/**
 * All files of a built app, as its worker keeps them. The page goes by its folder: hosts redirect from `index.html`.
 * @param {string} folder
 * @returns {import("../src/service-worker/edition.ts").EditionFile[]}
 */
export function filesOf(folder) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    );
  return paths
    .filter((path) => path !== NAME)
    .sort()
    .map((path) => ({
      path: path === "index.html" ? "" : path,
      digest: digest("base64", readFileSync(join(folder, path))).slice(0, 20),
    }));
}

/** The worker's code in one piece. */
async function compiled() {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    build: { write: false, rolldownOptions: { input: SOURCE, output: { format: "iife" } } },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (!result || !("output" in result)) throw new Error("The service worker was not built.");
  return result.output[0].code;
}

/**
 * Writes the service worker for what stands in a folder. Another byte in any file, or in the worker, is another version.
 * @param {string} folder
 */
export async function writeServiceWorker(folder) {
  const code = await compiled();
  const files = filesOf(folder);
  const version = digest("hex", code, JSON.stringify(files)).slice(0, 16);
  writeFileSync(join(folder, NAME), `const EDITION=${JSON.stringify({ version, files })};\n${code}`);
}

/**
 * A Vite plugin that gives a build its service worker, once all other files are there.
 * @returns {import("vite").Plugin}
 */
export function serviceWorker() {
  let folder = "";
  return {
    name: "service-worker",
    apply: "build",
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    writeBundle: { order: "post", sequential: true, handler: () => writeServiceWorker(folder) },
  };
}

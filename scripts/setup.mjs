// Installs the packages when, and only when, what they depend on has changed.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT, run } from "./processes.mjs";

const MODULES = join(ROOT, "node_modules");
const STAMP = join(MODULES, ".installed-for");

/** Hash of everything an installation is good for: lock file, platform, processor and Node's binary interface. */
function fingerprint() {
  const hash = createHash("sha256");
  hash.update(readFileSync(join(ROOT, "package-lock.json")));
  hash.update([process.platform, process.arch, process.versions.modules].join(" "));
  return hash.digest("hex");
}

/** Ends the process with a clear word where Node is too old for the tools. */
function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (fits) return;
  console.error(`Drawdown needs Node 22.12 or newer, or 20 from 20.19 on; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Runs `npm` with the given arguments, by the same npm that runs this script where there is one. @param {string[]} args */
function npm(args) {
  const self = process.env["npm_execpath"];
  if (self?.endsWith(".js")) return run(process.execPath, [self, ...args]);
  return run(process.platform === "win32" ? "npm.cmd" : "npm", args);
}

/** Makes `node_modules` fit the lock file; ends the process where that fails. */
export async function ensureInstalled() {
  requireNode();
  const wanted = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return;
  console.log("Installing packages …");
  const code = await npm(["ci", "--include=dev"]);
  if (code !== 0) {
    console.error("The packages could not be installed: see npm's message above. Is the package registry reachable?");
    process.exit(1);
  }
  writeFileSync(STAMP, wanted);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureInstalled();

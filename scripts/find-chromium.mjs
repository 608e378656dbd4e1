// Finds a Chromium for the tests in a browser, or installs one.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./processes.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"];

const PLACES = [
  "/usr/bin/chromium",
  "/usr/lib/chromium/chromium",
  "/opt/google/chrome/chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

const isRoot = process.getuid?.() === 0;

/**
 * Features of Chromium that tests do without. Of two such lists the last counts, so this one has Playwright's too. The
 * address bar's popups are pages of their own: half a second of one core for every context that nobody ever sees.
 */
const WITHOUT = [
  ...["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup"],
  ...["AimEnabled", "AutoDeElevate", "AvoidCorsURLLoaderRestartOnRedirect", "AvoidUnnecessaryBeforeUnloadCheckSync"],
  ...["BlockOriginHeaderModificationOnRedirect", "DestroyProfileOnBrowserClose", "DialMediaRouteProvider"],
  ...["GlobalMediaControls", "HttpsUpgrades", "LensOverlay", "MediaRouter", "NetworkTimeServiceQuerying"],
  ...["OptimizationHints", "PaintHolding", "ThirdPartyStoragePartitioning", "Translate"],
];

/** Flags for a Chromium that runs tests: quiet, without a GPU, and without its sandbox where it is run as root. */
export const CHROMIUM_FLAGS = [
  ...(isRoot ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  `--disable-features=${WITHOUT.join(",")}`,
];

/** Whether the file is a browser that starts: some systems ship a stub under its name. @param {string} path */
function starts(path) {
  if (!existsSync(path)) return false;
  if (process.platform === "win32") return true;
  return spawnSync(path, ["--version"], { timeout: 20_000 }).status === 0;
}

/** The path of the Chromium that Playwright keeps for itself, whether it is there or not. */
async function playwrightPath() {
  const { chromium } = await import("playwright");
  return chromium.executablePath();
}

/**
 * The path of a Chromium: `CHROMIUM_PATH`, else names on the PATH, else the usual places, else Playwright's own.
 * @returns {Promise<string | undefined>} undefined where there is none
 */
export async function findChromium() {
  const named = process.env["CHROMIUM_PATH"];
  if (named) return named;
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...PLACES, await playwrightPath()].find(starts);
}

/** Tries the ways to install a browser that this machine has. */
async function install() {
  if (isRoot && existsSync("/usr/bin/apt-get")) {
    console.log("Installing Chromium with apt-get …");
    await run("apt-get", ["update"]);
    await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]);
    if (await findChromium()) return;
  }
  console.log("Fetching Chromium with Playwright …");
  await run(process.execPath, ["node_modules/playwright/cli.js", "install", "chromium"]);
}

/**
 * The path of a Chromium, installed first where there is none.
 * @returns {Promise<string>} throws with what to do where none can be had
 */
export async function ensureChromium() {
  const found = await findChromium();
  if (found) return found;
  await install();
  const installed = await findChromium();
  if (installed) return installed;
  throw new Error(
    "The tests need a Chromium and none was found. Install Chromium, Chrome or Edge, or name one: CHROMIUM_PATH=/path/to/chromium npm test",
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await ensureChromium());

// `npm run pictures [-- SCREEN …]`: builds and draws the kept pictures anew, those of the named screens or all of them.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { ensureChromium } from "./find-chromium.mjs";
import { endTogether, ROOT, run } from "./processes.mjs";

const PICTURES = join(ROOT, "tests", "pictures");

/** Runs a tool of the packages, by its path from node_modules. @param {string} tool @param {string[]} args */
const runTool = (tool, args) => run(process.execPath, [join(ROOT, "node_modules", tool), ...args]);

endTogether(130);
process.env["CHROMIUM_PATH"] = await ensureChromium();
process.env["DRAWDOWN_LONG"] = "1";

const screens = process.argv.slice(2);
const named = screens.length > 0 ? ["--grep", `(^|\\s)(${screens.join("|")}): `] : [];
if (await runTool("vite/bin/vite.js", ["build", "--logLevel", "warn"])) process.exit(1);
if (screens.length === 0) {
  rmSync(join(PICTURES, "baselines"), { recursive: true, force: true });
  rmSync(join(PICTURES, "steps"), { recursive: true, force: true });
  rmSync(join(PICTURES, "drawn-by.json"), { force: true });
}
const drawing = ["test", "--project", "pictures", "--update-snapshots=all", "pictures.spec", "lessons.spec", ...named];
process.exitCode = await runTool("@playwright/test/cli.js", drawing);

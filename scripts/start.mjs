// `npm start`: installs if needed, builds for production, serves the build. One process; a signal ends all of it.
import { endTogether, ROOT } from "./processes.mjs";
import { ensureInstalled } from "./setup.mjs";

/** The server, once there is one. @type {import("vite").PreviewServer | undefined} */
let server;
endTogether(0, async () => server?.close());

await ensureInstalled();
const { build, preview } = await import("vite");

console.log("Building …");
await build({ root: ROOT, logLevel: "warn" });

const port = Number(process.env["PORT"] ?? 4173);
server = await preview({ root: ROOT, preview: { port, strictPort: process.env["PORT"] !== undefined } });
for (const url of server.resolvedUrls?.local ?? []) console.log(`Drawdown is at ${url}`);
console.log("Ctrl+C ends it.");

// `npm start`: installs if needed, builds for production, serves the build. One process; a signal ends all of it.
import { ensureInstalled, ROOT } from "./setup.mjs";

await ensureInstalled();
const { build, preview } = await import("vite");

console.log("Building …");
await build({ root: ROOT, logLevel: "warn" });

const port = Number(process.env["PORT"] ?? 4173);
const server = await preview({ root: ROOT, preview: { port, strictPort: process.env["PORT"] !== undefined } });
for (const url of server.resolvedUrls?.local ?? []) console.log(`Drawdown is at ${url}`);
console.log("Ctrl+C ends it.");

for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.once(signal, () => void server.close().finally(() => process.exit(0)));
}

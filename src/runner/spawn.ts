/** A new engine worker. Throws where workers are not available. */
export function spawnEngineWorker(): Worker {
  return new Worker(new URL("../worker/engine.worker.ts", import.meta.url), { type: "module" });
}

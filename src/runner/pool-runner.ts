import { CrewRunner } from "./crew-runner.ts";
import { PoolCrew, type PoolOptions } from "./pool-crew.ts";
import type { Runner } from "./runner.ts";
import { spawnEngineWorker } from "./spawn.ts";

/** A runner with workers. */
export interface PoolRunner extends Runner {
  /** Starts the first workers before there is anything to compute. */
  warm(): void;
}

/** Runs in web workers, as many as the machine has cores unless told otherwise. */
export function createPoolRunner(options: Partial<PoolOptions> = {}): PoolRunner {
  const crew = new PoolCrew({ spawn: spawnEngineWorker, cores: navigator.hardwareConcurrency || 2, ...options });
  const runner = new CrewRunner(crew);
  return Object.assign(runner, { warm: () => crew.warm() });
}

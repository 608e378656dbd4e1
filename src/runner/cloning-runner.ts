import type { EngineService } from "#worker/engine-service.ts";
import { CrewRunner } from "./crew-runner.ts";
import { cloned, LocalCrew } from "./local-crew.ts";
import type { Runner } from "./runner.ts";

/** Inline, but everything passes through `structuredClone`: finds what cannot cross to a worker without needing one. */
export function createCloningRunner(service: EngineService): Runner {
  return new CrewRunner(new LocalCrew(service, cloned));
}

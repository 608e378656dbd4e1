import type { EngineService } from "#worker/engine-service.ts";
import { CrewRunner } from "./crew-runner.ts";
import { inPlace, LocalCrew } from "./local-crew.ts";
import type { Runner } from "./runner.ts";

/** Runs where it is called, with a pause between chunks: for tests and where there are no workers. */
export function createInlineRunner(service: EngineService): Runner {
  return new CrewRunner(new LocalCrew(service, inPlace));
}

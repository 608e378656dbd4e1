import { createEngineService, type EngineService } from "#worker/engine-service.ts";
import type { Answer, Crew, Lane, PartsKeeper } from "#runner/crew.ts";
import { cloned, LocalCrew } from "#runner/local-crew.ts";

const DEATH: Answer<never> = { kind: "died", detail: "killed by the test", everAnswered: true };

/** What a test can make go wrong. */
export interface Faults {
  /** Called before each chunk with how many there were: true kills the lane. */
  laneDies?: (chunks: number) => boolean;
  /** Called before each picture with how many there were: true kills the keeper and what it kept. */
  keeperDies?: (pictures: number) => boolean;
  /** Milliseconds that each chunk takes; by default only turns. */
  delay?: (chunks: number) => number;
  /** Called before each best response with how many there were: true kills the lane. */
  searcherDies?: (searches: number) => boolean;
  /** Milliseconds that each best response takes, or what it waits for; by default only turns. */
  searchDelay?: (searches: number) => number | Promise<void>;
}

/** A crew of several lanes in one thread, with deaths at will. Keeps account of the chunks asked for. */
export class FakeCrew implements Crew {
  readonly asked: { from: number; to: number }[] = [];
  /** The best responses asked for: strategy and profile. */
  readonly sought: string[] = [];
  interrupted = 0;
  readonly #faults: Faults;
  readonly #lanes: { busy: boolean; crew: LocalCrew }[];
  #keeper: { keeper: PartsKeeper; alive: boolean } | null = null;
  #pictures = 0;
  #tellFree: () => void = () => {};

  constructor(lanes: number, faults: Faults = {}, service: () => EngineService = createEngineService) {
    this.#faults = faults;
    const lane = () => ({ busy: false, crew: new LocalCrew(service(), cloned) });
    this.#lanes = Array.from({ length: lanes }, lane);
  }

  freeLane(): Lane | null {
    const lane = this.#lanes.find(({ busy }) => !busy);
    if (!lane) return null;
    const { delay, laneDies, searchDelay, searcherDies } = this.#faults;
    const occupied = async <T>(
      wait: number | Promise<void>,
      dies: boolean,
      work: (lane: Lane) => Promise<Answer<T>>,
    ) => {
      lane.busy = true;
      await (typeof wait === "number" ? new Promise((resolve) => setTimeout(resolve, wait)) : wait);
      const answer = dies ? DEATH : await work(lane.crew.freeLane()!);
      lane.busy = false;
      this.#tellFree();
      return answer;
    };
    return {
      simulate: (task) => {
        const chunks = this.asked.push({ from: task.from, to: task.to });
        return occupied(delay?.(chunks) ?? 0, laneDies?.(chunks) ?? false, (line) => line.simulate(task));
      },
      respond: (task) => {
        const searches = this.sought.push(`${task.strategyId} ${task.partnerId}`);
        return occupied(searchDelay?.(searches) ?? 0, searcherDies?.(searches) ?? false, (line) => line.respond(task));
      },
      interrupt: () => void this.interrupted++,
    };
  }

  keeper(): PartsKeeper {
    if (!this.#keeper?.alive) {
      const inner = new LocalCrew(createEngineService(), cloned).keeper();
      const mine = { keeper: inner, alive: true };
      const unlessDead = <T>(answer: Promise<Answer<T>>) => answer.then((value) => (mine.alive ? value : DEATH));
      mine.keeper = {
        get alive() {
          return mine.alive;
        },
        begin: (job, ranged) => unlessDead(inner.begin(job, ranged)),
        add: (job, part) => unlessDead(inner.add(job, part)),
        summarise: (job, options) => {
          if (this.#faults.keeperDies?.(++this.#pictures)) mine.alive = false;
          return unlessDead(inner.summarise(job, options));
        },
        results: (job) => unlessDead(inner.results(job)),
      };
      this.#keeper = mine;
    }
    return this.#keeper!.keeper;
  }

  onFree(listener: () => void): void {
    this.#tellFree = listener;
  }

  setEditing(): void {}

  dispose(): void {}
}

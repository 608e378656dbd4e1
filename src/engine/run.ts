import { type BooksSetting, NOTHING_ON_DEMAND, type WantedBooks } from "./books/books-setting.ts";
import { StrategyBooks } from "./books/strategy-books.ts";
import { WorldBooks } from "./books/world-books.ts";
import type { ContractWitness } from "./contracts/witness.ts";
import { discountFactors } from "./calendar.ts";
import { ContractColumns } from "./contracts/columns.ts";
import { runContract } from "./contracts/contract.ts";
import { arrivalGap, baseSigningMonth, drawnSegment, ordinal, signingMonth } from "./customers/arrivals.ts";
import { moveAge } from "./customers/course.ts";
import { Life } from "./customers/life.ts";
import { live } from "./customers/live.ts";
import { marketFactors } from "./customers/market.ts";
import { type GroupModel, isMixed, type StrategyModel, type WorldModel } from "./groups.ts";
import type { Model, ProfileModel } from "./model.ts";
import type { PlanWitness } from "./incentives/witness.ts";
import { servicesNet } from "./partners/services.ts";
import { customerKey, type Key, newKey, Purpose, uniform } from "./random/draw.ts";

/** What a sink is told of a customer: who it is. Its months stand in the columns, to be read before the call returns. */
export interface CustomerSeen {
  world: WorldModel;
  profile: number;
  firm: number;
  /** +j for the j-th new customer, −i of the installed base. */
  customer: number;
  /** Key of its draws. */
  key: Key;
  life: Life;
  columns: ContractColumns;
}

/** Looks on while runs are worked through; chosen when a runner is made. */
export type Sink = (seen: CustomerSeen) => void;

/** Looks on at everything, for a trace. */
export interface Watch {
  contract: ContractWitness;
  plan: PlanWitness;
  /** A firm was settled: its figures stand in the books. */
  firm(worldRun: WorldRun, profile: number, firm: number): void;
}

/** What a model run is made for. */
export interface ModelRunOptions {
  sink?: Sink | null;
  watch?: Watch | null;
  /** Books to keep beside the usual. */
  wanted?: WantedBooks;
}

/** Books of one world and of its strategies, in the model's order. */
export interface WorldRun {
  world: WorldModel;
  /** The contract of the customer at work. */
  columns: ContractColumns;
  books: WorldBooks;
  strategies: StrategyBooks[];
}

/** Works through whole runs of a model, one after the other, in memory that it allocates once. */
export class ModelRun {
  readonly worlds: WorldRun[][];
  readonly #model: Model;
  readonly #sink: Sink | null;
  readonly #watch: Watch | null;
  readonly #life: Life;
  /** Factor on all usage in the run at work, from t = −24 on. */
  readonly market: Float64Array;
  readonly #net: Float64Array;
  readonly #firmKey = newKey();
  readonly #key = newKey();
  #run = 0;

  constructor(model: Model, { sink = null, watch = null, wanted = NOTHING_ON_DEMAND }: ModelRunOptions = {}) {
    this.#model = model;
    this.#sink = sink;
    this.#watch = watch;
    this.#life = new Life(model.capacity);
    this.market = new Float64Array(model.capacity);
    this.#net = new Float64Array(model.horizon);
    this.worlds = model.groups.map((group) => group.worlds.map((world) => this.#openBooks(world, wanted)));
  }

  #openBooks(world: WorldModel, wanted: WantedBooks): WorldRun {
    const { horizon, capacity, discountRate, profiles, segments } = this.#model;
    const setting: BooksSetting = {
      horizon,
      capacity,
      sizes: { profiles: profiles.length, segments: segments.length },
      discount: discountFactors(discountRate, capacity),
      wanted,
    };
    const columns = new ContractColumns(capacity, isMixed(world));
    return {
      world,
      columns,
      books: new WorldBooks(world, columns, setting),
      strategies: world.strategies.map((strategy) => this.#openStrategy(strategy, columns, setting)),
    };
  }

  #openStrategy(strategy: StrategyModel, columns: ContractColumns, setting: BooksSetting): StrategyBooks {
    const books = new StrategyBooks(strategy, this.#life, columns, setting);
    if (this.#watch) books.watch(this.#watch.plan);
    return books;
  }

  /** Works run `run` through; its figures then stand in `worlds`. */
  run(run: number): void {
    const model = this.#model;
    this.#run = run;
    marketFactors(this.market, model.market, model.seed, run);
    for (let g = 0; g < model.groups.length; g++) this.#runGroup(model.groups[g]!, this.worlds[g]!);
  }

  /** Works one firm of profile `p` in run `run` through; the books then hold its figures alone. */
  runFirm(run: number, p: number, firm: number): void {
    const model = this.#model;
    this.#run = run;
    marketFactors(this.market, model.market, model.seed, run);
    for (let g = 0; g < model.groups.length; g++) {
      this.#clear(this.worlds[g]!);
      this.#runFirm(model.groups[g]!, this.worlds[g]!, model.profiles[p]!, p, firm);
    }
  }

  #clear(worlds: WorldRun[]): void {
    for (let w = 0; w < worlds.length; w++) {
      worlds[w]!.books.clear();
      for (let s = 0; s < worlds[w]!.strategies.length; s++) worlds[w]!.strategies[s]!.clear();
    }
  }

  #runGroup(group: GroupModel, worlds: WorldRun[]): void {
    this.#clear(worlds);
    for (let p = 0; p < this.#model.profiles.length; p++) this.#runProfile(group, worlds, p);
  }

  #runProfile(group: GroupModel, worlds: WorldRun[], p: number): void {
    const profile = this.#model.profiles[p]!;
    for (let firm = 0; firm < profile.partner.firms; firm++) this.#runFirm(group, worlds, profile, p, firm);
    if (profile.isDirect) return;
    for (let w = 0; w < worlds.length; w++) {
      const { strategies } = worlds[w]!;
      for (let s = 0; s < strategies.length; s++) strategies[s]!.settleProfile(p);
    }
  }

  #runFirm(group: GroupModel, worlds: WorldRun[], profile: ProfileModel, p: number, firm: number): void {
    for (let w = 0; w < worlds.length; w++) worlds[w]!.books.clearFirm();
    this.#runBase(group, worlds, profile, p, firm);
    this.#runArrivals(group, worlds, profile, p, firm);
    for (let w = 0; w < worlds.length; w++) {
      const { books, strategies } = worlds[w]!;
      for (let s = 0; s < strategies.length; s++) strategies[s]!.settleFirm(p);
      if (this.#watch) this.#watch.firm(worlds[w]!, p, firm);
      if (profile.isDirect) continue;
      servicesNet(this.#net, profile.partner, group.environment.efforts[p]!, books);
      for (let s = 0; s < strategies.length; s++) strategies[s]!.addServices(p, this.#net);
    }
  }

  #runBase(group: GroupModel, worlds: WorldRun[], profile: ProfileModel, p: number, firm: number): void {
    const { firms, installedBase } = profile.partner;
    for (let i = 1; i <= installedBase; i++) {
      const o = ordinal(i, firm, firms);
      this.#openCustomer(profile, firm, -i);
      this.#life.isNew = false;
      this.#life.segment = this.#model.poisson ? this.#drawSegment(profile) : profile.baseDealer.segment(o);
      this.#runCustomer(group, worlds, p, firm, -i, baseSigningMonth(o, installedBase * firms));
    }
  }

  #runArrivals(group: GroupModel, worlds: WorldRun[], profile: ProfileModel, p: number, firm: number): void {
    const { seed, poisson, horizon } = this.#model;
    const { firms } = profile.partner;
    const { environment } = group;
    const dealRate = environment.dealRates[p]!;
    const dealRateBefore = environment.dealRatesBefore[p]!;
    customerKey(this.#firmKey, seed, this.#run, profile.hash, firm, 0);
    let clock = 0;
    for (let j = 1; ; j++) {
      const o = ordinal(j, firm, firms);
      clock = poisson ? clock + arrivalGap(this.#firmKey, j) : (o - 0.5) / firms;
      const start = signingMonth(clock, dealRate, dealRateBefore, environment.course, horizon);
      if (start === Infinity) return;
      this.#openCustomer(profile, firm, j);
      this.#life.isNew = true;
      this.#life.segment = poisson ? this.#drawSegment(profile) : profile.newDealer.segment(o);
      this.#runCustomer(group, worlds, p, firm, j, start);
    }
  }

  #openCustomer(profile: ProfileModel, firm: number, customer: number): void {
    customerKey(this.#key, this.#model.seed, this.#run, profile.hash, firm, customer);
  }

  #drawSegment(profile: ProfileModel): number {
    return drawnSegment(profile.weights, profile.weightTotal, uniform(this.#key, Purpose.segment, 0));
  }

  #runCustomer(group: GroupModel, worlds: WorldRun[], p: number, firm: number, customer: number, start: number): void {
    const model = this.#model;
    const life = this.#life;
    const segment = model.segments[life.segment]!;
    const { environment } = group;
    const effort = environment.efforts[p]!;
    const contractWitness = this.#watch ? this.#watch.contract : null;
    life.moveAge = moveAge(environment.course, start);
    live(life, this.#key, segment, effort, environment, this.market, model.firstMonth, start, model.horizon);
    for (let w = 0; w < worlds.length; w++) {
      const { world, columns, books, strategies } = worlds[w]!;
      runContract(columns, life, world, p, this.#key, segment.walletShare, model.firstMonth, contractWitness);
      books.add(life, p);
      for (let s = 0; s < strategies.length; s++) strategies[s]!.pay(p, world);
      if (this.#sink) this.#sink({ world, profile: p, firm, customer, key: this.#key, life, columns });
    }
  }
}

import type { ContractColumns } from "../contracts/columns.ts";
import type { Life } from "../customers/life.ts";
import type { WorldModel } from "../groups.ts";
import { HealthScore } from "../customers/health-score.ts";

/** Sums of customers' health scores by month (domain §11). Kept where it is asked for. */
export class HealthBooks {
  readonly score: Float64Array;
  readonly #reader: HealthScore;

  constructor(horizon: number, capacity: number) {
    this.score = new Float64Array(horizon);
    this.#reader = new HealthScore(capacity);
  }

  /** Back to no customers. */
  clear(): void {
    this.score.fill(0);
  }

  /** Adds a customer's months under contract. */
  add(life: Life, columns: ContractColumns, world: WorldModel): void {
    const end = Math.min(life.months, columns.churn);
    const scores = this.#reader.read(life, columns, world, end);
    for (let k = Math.max(0, -life.start); k < end; k++) this.score[life.start + k]! += scores[k]!;
  }
}

import type { ContractColumns } from "../contracts/columns.ts";
import { type Life, State } from "../customers/life.ts";

/** Declines that began under contract from t = 0 on, and how long each went unnoticed (domain §11). */
export class DeclineBooks {
  declines = 0;
  /** Those that customer success ended: the attempt at notice saved the customer. */
  saved = 0;
  /** Noticed ones by months from start to notice. */
  readonly lags: Float64Array;

  constructor(capacity: number) {
    this.lags = new Float64Array(capacity);
  }

  /** Back to no declines. */
  clear(): void {
    this.declines = 0;
    this.saved = 0;
    this.lags.fill(0);
  }

  /** Adds a customer's declines; nobody notices one once the customer has left. */
  add(life: Life, { churn }: ContractColumns): void {
    for (let i = 0; i < life.declineCount; i++) {
      const began = life.declineAges[i]!;
      if (began >= churn || life.start + began < 0) continue;
      this.declines++;
      const noticed = life.noticeAges[i]!;
      if (noticed < 0 || noticed >= churn) continue;
      this.lags[noticed - began]!++;
      if (life.state[noticed] === State.recovering) this.saved++;
    }
  }
}

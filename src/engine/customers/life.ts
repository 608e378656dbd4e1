/** What a customer is, month by month; numbers, because they live in a typed array. */
export const State = {
  /** Not activated, or never will be. */
  waiting: 0,
  healthy: 1,
  declining: 2,
  recovering: 3,
  /** At its floor for good. */
  floored: 4,
  /** Usage 0 for good. */
  dormant: 5,
} as const;

/** Signals of domain §11, read from usage alone; indices into the signal series. */
export const SIGNALS = ["laggard", "onboarding", "risk", "steady", "expansion"] as const;

/**
 * One customer's life before any contract: columns by age k, reused for every customer.
 * Usage is without the offer's usage multiplier, so that strategies that differ only in money share it.
 */
export class Life {
  /** Month of signing; negative in the installed base. */
  start = 0;
  /** Months from signing to the horizon. */
  months = 0;
  isNew = false;
  segment = 0;
  /** Activity per month at full adoption. */
  potential = 0;
  /** People who would have a seat (N₀). */
  seats = 0;
  /** Share won of the customer's demand, effort included. */
  share = 0;
  /** Age of activation; Infinity if never. */
  activation = 0;
  /** Age of first value; −1 if not within the horizon. */
  firstValue = -1;
  /** Age at which it comes under the strategy's own offer if it renews then: 0 from the start, Infinity never. */
  moveAge = 0;
  /** Unit exponential that renewals use up. */
  loyalty = 0;
  readonly activity: Float64Array;
  /** Activity without season, for signals. */
  readonly deseasonalised: Float64Array;
  /** Calendar season factor of the month. */
  readonly season: Float64Array;
  /** Demand index I = A·G·q. */
  readonly demand: Float64Array;
  /** Health q. */
  readonly health: Float64Array;
  readonly state: Uint8Array;
  readonly signal: Uint8Array;
  /** Ages at which declines began, and at which they were noticed (−1: not); the first `declineCount` count. */
  readonly declineAges: Int32Array;
  readonly noticeAges: Int32Array;
  declineCount = 0;

  /** Room for lives of up to `capacity` months. */
  constructor(capacity: number) {
    this.activity = new Float64Array(capacity);
    this.deseasonalised = new Float64Array(capacity);
    this.season = new Float64Array(capacity);
    this.demand = new Float64Array(capacity);
    this.health = new Float64Array(capacity);
    this.state = new Uint8Array(capacity);
    this.signal = new Uint8Array(capacity);
    this.declineAges = new Int32Array(capacity);
    this.noticeAges = new Int32Array(capacity);
  }
}

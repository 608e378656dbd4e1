/** Fees to be taken back from one firm: columns, chained by the month in which they are taken back; emptied per firm. */
export class ClawbackList {
  /** Month of signing, component whose fee it is, and fee times the part that is taken back, before any cap. */
  signed = new Int32Array(64);
  component = new Int32Array(64);
  amount = new Float64Array(64);
  /** Entry that follows in the same month, or −1. */
  next = new Int32Array(64);
  /** First entry of each month, or −1. */
  readonly first: Int32Array;
  #count = 0;

  constructor(horizon: number) {
    this.first = new Int32Array(horizon).fill(-1);
  }

  /** Forgets all entries. */
  clear(): void {
    this.first.fill(-1);
    this.#count = 0;
  }

  /** Notes that `amount` of a fee signed in month `signed` is taken back in `month`; gives the entry's place. */
  add(signed: number, month: number, component: number, amount: number): number {
    if (this.#count === this.signed.length) this.#grow();
    const entry = this.#count++;
    this.signed[entry] = signed;
    this.component[entry] = component;
    this.amount[entry] = amount;
    this.next[entry] = this.first[month]!;
    this.first[month] = entry;
    return entry;
  }

  #grow(): void {
    const size = this.#count * 2;
    this.signed = copied(this.signed, new Int32Array(size));
    this.component = copied(this.component, new Int32Array(size));
    this.next = copied(this.next, new Int32Array(size));
    this.amount = copied(this.amount, new Float64Array(size));
  }
}

function copied<T extends Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** What a field under test edits, with what was asked of it. */
export class Held {
  value = $state(0);
  readonly before: number;
  readonly edits: number[] = [];
  settled = 0;
  /** What a value must fit to. */
  among = $state.raw<unknown>(undefined);
  /** What else stands against a value, or null. */
  refuses: (value: number) => string | null = () => null;

  constructor(value: number) {
    this.value = value;
    this.before = value;
  }

  edit(value: number): string | null {
    const refusal = this.refuses(value);
    if (refusal !== null) return refusal;
    this.edits.push(value);
    this.value = value;
    return null;
  }
}

/** What a field under test edits, with what was asked of it. */
export class Held {
  value = $state(0);
  readonly before: number;
  readonly edits: number[] = [];
  settled = 0;

  constructor(value: number) {
    this.value = value;
    this.before = value;
  }

  edit(value: number): void {
    this.edits.push(value);
    this.value = value;
  }
}

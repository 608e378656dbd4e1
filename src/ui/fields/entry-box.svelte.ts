import { untrack } from "svelte";
import { parseEntry, showEntry } from "#text/entry.ts";
import { eitherEntry, stillUsing, wrongEntry } from "#text/entry-words.ts";
import { stepped, type FieldSpec } from "./spec.ts";

/** What an entry box shows and changes. */
export interface BoxSource {
  /** Null: nothing is entered yet. */
  value: number | null;
  spec: FieldSpec;
  /** Takes a valid number; gives a sentence where something else stands against it. */
  onedit: (value: number) => string | null;
  /** What a value must fit to: when it changes, what was refused is tried again. Null: not now, as after an undo. */
  among?: unknown;
}

/**
 * The text in a number field. What is typed goes on as a value as long as it is one and allowed; otherwise the last
 * valid value stays, and `problem` says what is allowed and what is used meanwhile. A value that changes from outside
 * (undo, a slider) takes the box over.
 */
export class EntryBox {
  readonly #source: () => BoxSource;
  /** `refused`: the number that is right by itself, where something else stands against it. */
  #typed = $state.raw<{ text: string; problem: string | null; used: number | null; refused?: number } | null>(null);

  constructor(source: () => BoxSource) {
    this.#source = source;
  }

  /** What is typed and still holds. */
  get #current() {
    return this.#typed?.used === this.#source().value ? this.#typed : null;
  }

  /** The text to show. */
  get text(): string {
    const { value, spec } = this.#source();
    return this.#current?.text ?? (value === null ? "" : showEntry(value, spec.kind, spec.currency));
  }

  /** What is wrong with the text, in a sentence, or null. */
  get problem(): string | null {
    return this.#current?.problem ?? null;
  }

  /** Takes a typed text. */
  type(text: string): void {
    const { value, spec } = this.#source();
    if (value === null && text.trim() === "") return this.reset();
    const entry = parseEntry(text, spec.kind, spec.whole);
    if (entry.ok && entry.value >= spec.min && entry.value <= spec.max) {
      this.#try(text, entry.value);
    } else {
      const either = !entry.ok && entry.code === "ambiguous";
      const problem = either ? eitherEntry(text, entry, spec, value) : wrongEntry(spec, value);
      this.#typed = { text, problem, used: value };
    }
  }

  /** The person has left the box: a valid text gives way to the value as it is written. */
  leave(): void {
    if (this.problem === null) this.#typed = null;
  }

  /** Moves the value by whole steps. */
  step(steps: number): void {
    const { value, spec } = this.#source();
    this.#typed = null;
    const to = stepped(value ?? 0, steps, spec);
    if (to === value) return;
    this.#try(showEntry(to, spec.kind, spec.currency), to);
    this.leave();
  }

  /** Tries again what something else stood against. Called as that changes. */
  retry(): void {
    const { among } = this.#source();
    const typed = untrack(() => this.#current);
    if (among === null || among === undefined || typed?.refused === undefined) return;
    const { text, refused } = typed;
    untrack(() => this.#try(text, refused));
  }

  /** Hands a number on that is right by itself; where it is refused, its text stays with what stands against it. */
  #try(text: string, to: number): void {
    const { value, spec, onedit } = this.#source();
    const refusal = to === value ? null : onedit(to);
    if (refusal === null) this.#typed = { text, problem: null, used: to };
    else this.#typed = { text, problem: refusal + stillUsing(spec, value), used: value, refused: to };
  }

  /** Forgets what was typed over another value: it shall not come back with that. Called as the value changes. */
  follow(): void {
    if (this.#typed !== null && this.#current === null) this.#typed = null;
  }

  /** Forgets what is typed. */
  reset(): void {
    this.#typed = null;
  }
}

import type { Report } from "../problem.ts";

/** A value as it was read: parts that are wrong are undefined. */
export type Draft<T> = T extends readonly (infer I)[]
  ? (Draft<I> | undefined)[]
  : T extends object
    ? { [K in keyof T]?: Draft<T[K]> | undefined }
    : T;

/** What holds between the parts of a value; parts that are undefined were reported already and are passed over. */
export type Rule<T> = (value: Draft<T>, report: Report) => void;

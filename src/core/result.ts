import type { Issue } from "./issue";

/** A value, or the one thing that kept us from making it. Problems of the outside world are values, not exceptions. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly issue: Issue };

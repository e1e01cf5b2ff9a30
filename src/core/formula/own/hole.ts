import type { Expression } from "../expression";

// In the pattern of a twin a hole stands for any part of a formula.

const HOLE = /^\0(\d+)/;

/** The same number is the same part. `kind` tells holes of one number apart where their pattern is built. */
export function hole(index: number, kind = ""): Expression {
  return { kind: "verbatim", text: `\0${index}${kind}` };
}

/** Number of a hole; null for anything else. */
export function holeIndex(expression: Expression): number | null {
  const index = expression.kind === "verbatim" ? HOLE.exec(expression.text)?.[1] : undefined;
  return index === undefined ? null : Number(index);
}

/**
 * How formulas are written. `functions`: with our own functions, `=OKRSCORE(…)`. `plain`: the same value in
 * classic Excel formulas (no LET, LAMBDA or dynamic arrays), for readers without the add-in.
 */
export type Dialect = "functions" | "plain";

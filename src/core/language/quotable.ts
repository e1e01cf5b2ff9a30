/** Longest text that a sentence quotes whole; a cell may hold a hundred times as much. */
const LONGEST = 300;

/** Values of a sentence, with texts that nobody could read in it cut. @example quotable({ name: "x".repeat(301) }).name // => "xxx … xxx…" */
export function quotable<Values extends object | undefined>(values: Values): Values {
  if (values === undefined) return values;
  const isLong = (value: unknown): value is string => typeof value === "string" && value.length > LONGEST;
  if (!Object.values(values).some(isLong)) return values;
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, isLong(value) ? `${value.slice(0, LONGEST)}…` : value])) as Values;
}

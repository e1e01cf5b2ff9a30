/** A number with the English noun that it counts. @example howMany(1, "objective") // "1 objective" */
export function howMany(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

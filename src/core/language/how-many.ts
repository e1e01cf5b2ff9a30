/** The ends of a range, or the one number that it is. @example fromTo(3, 5, "to") // "3 to 5" */
export function fromTo(low: number, high: number, to: string): string {
  return low === high ? String(low) : `${low} ${to} ${high}`;
}

/** A number with the English noun that it counts. @example howMany(1, "objective") // "1 objective" */
export function howMany(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

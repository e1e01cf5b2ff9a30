import type { Origin } from "./measure";

/** What a department is there for, as its statement of duties says. */
export interface Duty {
  readonly department: string;
  readonly text: string;
  /** As stated; may name several people. */
  readonly owner: string | null;
  readonly source: Origin;
}

/** A task that the company asks of a department, one of its few that count. */
export interface KeyTask {
  /** Null where only an owner is stated. */
  readonly department: string | null;
  readonly text: string;
  readonly owner: string | null;
  /** ISO date; of a stated period its last day. Null if none is stated. */
  readonly due: string | null;
  /** Its status, in the sheet's words, where nothing is left to do: done or given up. Null while it is to be done. */
  readonly over: string | null;
  /** How much of it is done, 0…1, with its cell; null where the sheet states no number. */
  readonly progress: { readonly value: number; readonly origin: Origin } | null;
  readonly source: Origin;
}

/** Somebody of a list of people. */
export interface Person {
  readonly name: string;
  readonly team: string | null;
  readonly manager: string | null;
  readonly role: string | null;
  readonly source: Origin;
}

/** Who there is, and what they are there for. Each in the order of the sheets and their rows. */
export interface Organisation {
  readonly duties: readonly Duty[];
  readonly tasks: readonly KeyTask[];
  readonly people: readonly Person[];
}

/**
 * The first of the people that a cell of owners names: who leads. Null for a blank.
 *
 * @example leadOf("M. Osei / J. Lindqvist") // => "M. Osei"
 */
export function leadOf(owner: string | null): string | null {
  const [first = ""] = (owner ?? "").split(/[/、,，;；&+\n]|\band\b|和/).map((name) => name.trim()).filter((name) => name !== "");
  return first === "" ? null : first;
}

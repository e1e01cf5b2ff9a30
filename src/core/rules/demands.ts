import { readStatement, statesResult, type Quantity, type Statement } from "./statement";
import { findWord, joined, leadingWord, oncePerWords, type Words } from "./words";

const JOINTS = /[，,；;。](?!\d)|并且|同时|以及|\band\b|\bas well as\b/i;

/** Verbs with which a clause of its own begins. */
const verbsOf = oncePerWords(({ activity, takingPart, upward, downward }) => joined(activity, takingPart, upward, downward));

/**
 * The clauses of a key result that each ask for a result of their own. One that only names a date, a place or a
 * second noun asks for nothing; a second number in brackets asks for something.
 *
 * @example demands(readStatement("Raise NPS to 50 and cut churn to 2 %")) // => ["Raise NPS to 50", "cut churn to 2 %"]
 */
export function demands(statement: Statement): readonly string[] {
  const clauses = statement.undated.split(JOINTS).map((clause) => clause.trim());
  const asking = clauses.filter((clause) => asksForResult(clause, statement.words));
  return asking.length > 1 ? asking : looseQuantities(statement).map(({ text }) => text.trim());
}

/** The first word of praise that is not part of a measure's name; null if there is none. */
export function unmeasurableWord(text: string, { unmeasurable, measuredBy }: Words): string | null {
  const rest = text.replace(/\bor better\b|\bbetter than\b/gi, "");
  const word = findWord(rest, unmeasurable);
  if (word === null) return null;
  const after = rest.slice(rest.indexOf(word) + word.length);
  const named = measuredBy.zh.some((measure) => after.startsWith(measure)) || measuredBy.en.some((measure) => after.startsWith(` ${measure}`));
  return named ? null : word;
}

function asksForResult(clause: string, words: Words): boolean {
  const statement = readStatement(clause, words);
  const isBase = statement.movement === null && /^(?:from\b|[从由较比])/i.test(clause);
  if (clause === "" || isBase) return false;
  return statesResult(statement) || unmeasurableWord(clause, words) !== null || leadingWord(clause, verbsOf(words)) !== null;
}

/** Numbers that are neither ends of a movement nor the base of a change. */
function looseQuantities({ undated, quantities, movement }: Statement): readonly Quantity[] {
  const loose = quantities.filter((quantity) =>
    quantity !== movement?.from && quantity !== movement?.to &&
    /\d/.test(quantity.text) && !/(?:\b(?:from|of|by|per|top|within|in)|[从由每前在])\s*$/i.test(undated.slice(0, quantity.start)));
  return movement ? [movement.to, ...loose.filter(({ kind }) => kind === movement.to.kind && kind !== "count")] : loose;
}

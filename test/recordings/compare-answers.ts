/** Members that only tell one object from another: each application has its own. */
const IDS: ReadonlySet<string> = new Set(["Id", "_Id", "_ReferenceId"]);

/** Members whose texts are the application's own words. */
const WORDS: ReadonlySet<string> = new Set(["Message"]);

const TOLERANCE = 1e-9;

/**
 * Sentences on how an answer differs from the recorded one: members that only one of them has, lengths of lists, values. Numbers
 * are the same within a billionth. Ids are not compared; what each recorded one is called now is noted in `ids`.
 */
export function compareAnswers(recorded: unknown, found: unknown, at: string, ids: Map<unknown, unknown>): readonly string[] {
  if (Array.isArray(recorded) && Array.isArray(found)) {
    if (recorded.length !== found.length) return [`${at}: ${recorded.length} recorded, ${found.length} by the model`];
    return recorded.flatMap((item, index) => compareAnswers(item, found[index], `${at}[${index}]`, ids));
  }
  if (isObject(recorded) && isObject(found)) {
    return [...new Set([...Object.keys(recorded), ...Object.keys(found)])].flatMap((key) => compareMember(recorded, found, key, `${at}.${key}`, ids));
  }
  return areSame(recorded, found) ? [] : [`${at}: ${JSON.stringify(recorded)} recorded, ${JSON.stringify(found)} by the model`];
}

function compareMember(recorded: Members, found: Members, key: string, at: string, ids: Map<unknown, unknown>): readonly string[] {
  if (!(key in found)) return [`${at}: recorded, not by the model`];
  if (!(key in recorded)) return [`${at}: by the model, not recorded`];
  const [a, b] = [recorded[key], found[key]];
  if (IDS.has(key) && typeof a === typeof b) {
    ids.set(a, b);
    return [];
  }
  return WORDS.has(key) ? [] : compareAnswers(a, b, at, ids);
}

type Members = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function areSame(a: unknown, b: unknown): boolean {
  if (typeof a === "number" && typeof b === "number") return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));
  return a === b;
}

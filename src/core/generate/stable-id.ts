/** Digits and capitals without those that look alike. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 5;

/**
 * A short id that depends on nothing but `prefix` and `subject`, so that it is the same whenever it is made again.
 * About one pair in 24 million subjects shares an id; `uniqueIds` tells those apart.
 *
 * @example stableId("KR-27Q1", "delivery") // => "KR-27Q1-" and five letters or digits
 */
export function stableId(prefix: string, subject: string): string {
  let rest = fnv1a(subject);
  let code = "";
  for (let digit = 0; digit < LENGTH; digit++) {
    code += ALPHABET.charAt(rest % ALPHABET.length);
    rest = Math.floor(rest / ALPHABET.length);
  }
  return `${prefix}-${code}`;
}

/** Ids of several subjects, in their order; the later of two that share one gets a number. */
export function uniqueIds(prefix: string, subjects: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  return subjects.map((subject) => {
    const id = stableId(prefix, subject);
    const time = (times.get(id) ?? 0) + 1;
    times.set(id, time);
    return time === 1 ? id : `${id}-${time}`;
  });
}

/** Cycle id as short as ids need it. @example cyclePrefix("KR", "FY2027-Q1") // => "KR-27Q1" */
export function cyclePrefix(kind: string, cycle: string): string {
  return `${kind}-${cycle.replace(/^FY\d\d(?=\d\d)/, "").replaceAll("-", "")}`;
}

/** Fowler, Noll and Vo's hash over UTF-16 units, unsigned 32 bits. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** What stands between the names of several owners of one thing. A comma may belong to one name: "Smith, John". */
const BETWEEN_NAMES = /[;；、，/／\r\n]/;

/**
 * The people whom owner cells name, each once, in the order in which they come first.
 *
 * @example peopleOf(["M. Osei", "J. Lindqvist; M. Osei", null]) // => ["M. Osei", "J. Lindqvist"]
 */
export function peopleOf(owners: readonly (string | null)[]): readonly string[] {
  return [...new Set(owners.flatMap((owner) => (owner ?? "").split(BETWEEN_NAMES).map((name) => name.trim())).filter((name) => name !== ""))];
}

/** True if an owner cell names a person, alone or among others; capitals do not count. */
export function isOwnedBy(owner: string | null, person: string): boolean {
  return peopleOf([owner]).some((name) => foldPerson(name) === foldPerson(person));
}

/** A name as it is compared: capitals, width and outer spaces do not count. */
export function foldPerson(name: string): string {
  return name.normalize("NFKC").trim().toLowerCase();
}

/** Names that an owner's cell states. A comma is part of a name: `Keller, Anna`. @example owners("A. Keller; J. Lindqvist") // => ["A. Keller", "J. Lindqvist"] */
export function owners(cell: string | null): readonly string[] {
  return (cell ?? "").split(/[;；、/\n]/).map((name) => name.trim()).filter((name) => name !== "");
}

/** True if the cell names the person; capitals, width and spaces do not count. @example isOwnedBy("a. keller", "A.Keller") // => true */
export function isOwnedBy(cell: string | null, person: string): boolean {
  const wanted = folded(person);
  return owners(cell).some((name) => folded(name) === wanted);
}

function folded(name: string): string {
  return name.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}

/** Bytes of a name that a file of any system takes, with room for an ending and for what stands beside it while it is written. */
const LONGEST = 180;

/** What some system takes for something else: separators, patterns, and characters that are not seen. */
const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001f\u007f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * Names of workbooks after these texts, one for each, in their order, no two the same whatever the case: for files that are
 * named after people.
 *
 * @example fileNames(["PBC A/B", "PBC a_b"]) // => ["PBC A_B.xlsx", "PBC a_b (2).xlsx"]
 */
export function fileNames(texts: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    const plain = plainName(text);
    let name = plain;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${plain} (${number})`;
    taken.add(name.toLowerCase());
    return `${name}.xlsx`;
  });
}

function plainName(text: string): string {
  const name = text.normalize("NFC").replace(/\s+/g, " ").replace(FORBIDDEN, "_");
  // Windows drops spaces and points at the end.
  return cut(name).replace(/^[\s.]+|[\s.]+$/g, "") || "_";
}

/** As many characters as there is room for. */
function cut(name: string): string {
  let [kept, bytes] = ["", 0];
  for (const character of name) {
    bytes += new TextEncoder().encode(character).length;
    if (bytes > LONGEST) break;
    kept += character;
  }
  return kept;
}

import { isCellError, type CellValue } from "../grid";

/** A cell that two people agreed on. */
export interface AgreedValue {
  /** The same wherever the cell moves to: a name, or the id of a row and the key of its column. */
  readonly key: string;
  /** What people call it. */
  readonly label: string;
  /** Address: `'5 Confirmation'!H12`. */
  readonly cell: string;
  readonly kind: "number" | "text" | "logical" | "blank" | "error";
  readonly value: string;
}

/** What stands in a workbook as its seal. */
export interface Seal {
  /** In hexadecimal digits. */
  readonly hash: string;
  readonly values: readonly AgreedValue[];
  /** Null if nobody signed. */
  readonly signature: string | null;
  /** Of the public key that belongs to the signature. */
  readonly fingerprint: string | null;
}

export interface SealedChange {
  readonly label: string;
  readonly cell: string;
  /** Null for a value that was not there. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Digits of a number that count: programs differ in those beyond. */
const DIGITS = 12;

/** A value as it is sealed. A formula's empty text is blank, and an ending of lines counts as any other. */
export function agreedValue(key: string, label: string, cell: string, content: CellValue): AgreedValue {
  const of = (kind: AgreedValue["kind"], value: string): AgreedValue => ({ key, label, cell, kind, value });
  if (content === null || content === "") return of("blank", "");
  if (isCellError(content)) return of("error", content.error);
  switch (typeof content) {
    case "number":
      return of("number", String(Number(content.toPrecision(DIGITS))));
    case "boolean":
      return of("logical", String(content));
    default:
      return of("text", content.replace(/\r\n?/g, "\n"));
  }
}

/**
 * The text over which a seal is made: a line for each value, sorted by key, with key, kind and value in JSON, so that no
 * value can pass for two. Places and labels are left out: a row may be moved, and a header be translated.
 *
 * @example canonicalText([agreedValue("rating", "Rating", "S!C9", "B+")]) // => 'okrscore seal 1\n["rating","text","B+"]\n'
 */
export function canonicalText(values: readonly AgreedValue[]): string {
  const lines = values.map(({ key, kind, value }) => JSON.stringify([key, kind, value])).sort();
  return ["okrscore seal 1", ...lines].map((line) => `${line}\n`).join("");
}

/** What is not as it was sealed, in the order of the seal, and then what is new. */
export function sealedChanges(sealed: readonly AgreedValue[], now: readonly AgreedValue[]): readonly SealedChange[] {
  const current = new Map(now.map((one) => [one.key, one]));
  const known = new Set(sealed.map(({ key }) => key));
  const changed = sealed.flatMap((before): readonly SealedChange[] => {
    const after = current.get(before.key);
    if (after?.kind === before.kind && after.value === before.value) return [];
    return [{ label: before.label, cell: after?.cell ?? before.cell, before: before.value, after: after?.value ?? null }];
  });
  const added = now.filter(({ key, kind }) => !known.has(key) && kind !== "blank").map(({ label, cell, value }) => ({ label, cell, before: null, after: value }));
  return [...changed, ...added];
}

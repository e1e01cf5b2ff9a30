import { parseCorrections, type Corrections, type ReaderOptions } from "../../core/reader";
import type { Result } from "../../core/result";
import type { Json } from "../state";

/** Corrections of what is recognised, as they were given or remembered; null for none. */
export function correctionsOf(json: Json): Result<Corrections | null> {
  return json === null ? { ok: true, value: null } : parseCorrections(json);
}

export function readingOptions(
  sheets: readonly string[] | undefined,
  ownSheets: ReadonlySet<string>,
  corrections: Corrections | null,
  fiscalYearStart: string | undefined,
): ReaderOptions {
  return {
    ownSheets,
    corrections,
    ...(sheets === undefined ? {} : { sheets }),
    ...(fiscalYearStart === undefined ? {} : { fiscalYearStart }),
  };
}

import type { WorkbookGrid } from "../../core/grid";
import { issue, type Issue } from "../../core/issue";
import type { FileKind } from "../../core/language/file-issues";
import type { Result } from "../../core/result";
import { detectFileKind } from "../opc/file-kind";
import { attempt, fileFault } from "../opc/file-fault";
import { inMegabytes } from "../opc/limits";
import { LEGACY_LIMITS, type LegacyLimits } from "./limits";
import { readBinary } from "./read-binary";
import { readCsv } from "./read-csv";
import { unpackedArchive } from "./unpacked-archive";

/** A workbook of an older or plainer format, read only, and what could be read only in part. */
export interface LegacyReading {
  readonly grid: WorkbookGrid;
  readonly issues: readonly Issue[];
}

/**
 * Reads .xls, .xlsb, .ods, .csv and .tsv files, told apart by content, not by ending; `file` is its name for sentences
 * and for the sheet of a text file. Issues: `not-a-workbook`, `file-password-protected`, `file-damaged`,
 * `file-no-sheets`, `file-large-for-format`, `file-many-cells`, and for a zipped format those of `OpcPackage.read`.
 */
export function readLegacyWorkbook(bytes: Uint8Array, file: string, limits: LegacyLimits = LEGACY_LIMITS): Result<LegacyReading> {
  const found = kindOf(bytes);
  switch (found) {
    case "text":
      return attempt(() => {
        refuseLarge(bytes, file, limits.textSize);
        return readCsv(bytes, file, limits);
      });
    case "xls": case "xlsb": case "ods":
      return readBook(bytes, file, found, limits);
    case "encrypted":
      return refused(issue("error", "file-password-protected", file, { file }));
    default:
      return refused(issue("error", "not-a-workbook", file, { file, found }));
  }
}

/** UTF-16 is text of which every second byte may be zero, which no other text has. */
function kindOf(bytes: Uint8Array): FileKind {
  const found = detectFileKind(bytes);
  return found === "unknown" && bytes[0] === 0xfe && bytes[1] === 0xff ? "text" : found;
}

function readBook(bytes: Uint8Array, file: string, found: FileKind, limits: LegacyLimits): Result<LegacyReading> {
  const harmless = attempt(() => {
    if (found !== "xls") return unpackedArchive(bytes, file, limits);
    refuseLarge(bytes, file, limits.binarySize);
    return bytes;
  });
  return harmless.ok ? readByLibrary(harmless.value, file, found) : harmless;
}

function refuseLarge({ length }: Uint8Array, file: string, limit: number): void {
  if (length > limit) throw fileFault("file-large-for-format", { file, megabytes: inMegabytes(length), limit: inMegabytes(limit) });
}

function readByLibrary(bytes: Uint8Array, file: string, found: FileKind): Result<LegacyReading> {
  try {
    const grid = readBinary(bytes);
    if (grid.sheets.length === 0) return refused(issue("error", "file-no-sheets", file, { file }));
    return { ok: true, value: { grid, issues: [] } };
  } catch (error) {
    // The library throws plain errors; of their messages only this one is worth a sentence of its own.
    const locked = error instanceof Error && /password/i.test(error.message);
    if (locked) return refused(issue("error", "file-password-protected", file, { file }));
    return refused(issue("error", "file-damaged", file, { file, part: found }));
  }
}

function refused(found: Issue): Result<LegacyReading> {
  return { ok: false, issue: found };
}

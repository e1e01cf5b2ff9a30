import { readWorkbook, type WorkbookReading } from "../../src/adapters/opc";
import type { SheetGrid } from "../../src/core/grid";
import { describeIssue } from "../../src/core/language";
import { buildWorkbook, type WorkbookParts } from "./package-builder";

/** What we read of bytes that must be readable. */
export function readBytes(bytes: Uint8Array): WorkbookReading {
  const reading = readWorkbook(bytes, "book.xlsx");
  if (!reading.ok) throw new Error(describeIssue(reading.issue, "en"));
  return reading.value;
}

export function readBuilt(source: WorkbookParts): WorkbookReading {
  return readBytes(buildWorkbook(source));
}

/** First sheet of a workbook with this sheet XML. */
export function readSheet(xml: string, source: Omit<WorkbookParts, "sheets"> = {}): SheetGrid {
  return firstSheet(readBuilt({ ...source, sheets: [xml] }));
}

export function firstSheet(reading: WorkbookReading): SheetGrid {
  const [sheet] = reading.grid.sheets;
  if (sheet === undefined) throw new Error("no sheet was read");
  return sheet;
}

/** Sentence by which a file is refused, in English; null if it is read. */
export function refusal(bytes: Uint8Array, file = "book.xlsx"): string | null {
  const reading = readWorkbook(bytes, file);
  return reading.ok ? null : describeIssue(reading.issue, "en");
}

import { unzipSync } from "fflate";
import { readWorkbook } from "../../src/adapters/opc";
import { applyChange } from "../../src/adapters/opc/write/apply-change";
import { newPackage } from "../../src/adapters/opc/write/new-package";
import type { Dialect } from "../../src/core/formula";
import type { WorkbookGrid } from "../../src/core/grid";
import type { SheetPlan } from "../../src/core/plan";
import { NO_CHANGE } from "../../src/workbook/workbook-change";

/** A workbook of nothing but sheets that we wrote. */
export interface WrittenWorkbook {
  readonly bytes: Uint8Array;
  /** Text of a part; `""` if there is none. */
  readonly part: (name: string) => string;
  /** Text of the part of a sheet, the first if left out. */
  readonly sheet: (index?: number) => string;
}

export function writtenWorkbook(plans: readonly SheetPlan[], dialect: Dialect = "plain"): WrittenWorkbook {
  const written = applyChange(newPackage("book.xlsx"), { ...NO_CHANGE, addSheets: plans }, { dialect });
  if (!written.ok) throw new Error(written.issue.code);
  const parts = unzipSync(written.value);
  const part = (name: string): string => new TextDecoder().decode(parts[name]);
  return { bytes: written.value, part, sheet: (index = 0) => part(`xl/worksheets/sheet${index + 1}.xml`) };
}

/** What we read of a workbook of these sheets. */
export function readBack(plans: readonly SheetPlan[], dialect: Dialect = "plain"): WorkbookGrid {
  const reading = readWorkbook(writtenWorkbook(plans, dialect).bytes, "book.xlsx");
  if (!reading.ok) throw new Error(reading.issue.code);
  return reading.value.grid;
}

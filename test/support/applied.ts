import { applyChange, findDifference, openPackage, readWorkbook } from "../../src/adapters/opc";
import type { Dialect } from "../../src/core/formula";
import { parseCell, type CellValue, type WorkbookGrid } from "../../src/core/grid";
import { describeIssue } from "../../src/core/language";
import type { PlannedCell } from "../../src/core/plan";
import { NO_CHANGE, type SheetEdit, type WorkbookChange } from "../../src/workbook/workbook-change";

/** The workbook with a change, which is also looked at as `findDifference` does. */
export function applied(bytes: Uint8Array, change: Partial<WorkbookChange>, dialect: Dialect = "plain"): Uint8Array {
  const source = openPackage(bytes, "book.xlsx");
  const whole = { ...NO_CHANGE, ...change };
  const options = { dialect };
  const written = applyChange(source, whole, options);
  if (!written.ok) throw new Error(describeIssue(written.issue, "en"));
  const at = findDifference({ source, before: gridIn(bytes), change: whole, options, written: written.value });
  if (at !== null) throw new Error(`not as it should be: ${at}`);
  return written.value;
}

/** The sentence by which a change is refused; null if it is made. */
export function refusedChange(bytes: Uint8Array, change: Partial<WorkbookChange>): string | null {
  const written = applyChange(openPackage(bytes, "book.xlsx"), { ...NO_CHANGE, ...change }, { dialect: "plain" });
  return written.ok ? null : describeIssue(written.issue, "en");
}

/** Edits of a sheet by address: values, or cells as they are planned. */
export function edits(sheet: string, cells: Readonly<Record<string, CellValue | PlannedCell>>): Partial<WorkbookChange> {
  return { editSheets: [sheetEdit(sheet, cells)] };
}

export function sheetEdit(sheet: string, cells: Readonly<Record<string, CellValue | PlannedCell>>, more: Partial<SheetEdit> = {}): SheetEdit {
  return {
    sheet,
    cells: Object.entries(cells).map(([address, cell]) => {
      const at = parseCell(address);
      if (at === null) throw new Error(`${address} is no cell`);
      return { ...at, cell: typeof cell === "object" && cell !== null && "value" in cell ? cell : { value: cell } };
    }),
    tables: [],
    ...more,
  };
}

export function gridIn(bytes: Uint8Array): WorkbookGrid {
  const reading = readWorkbook(bytes, "book.xlsx");
  if (!reading.ok) throw new Error(describeIssue(reading.issue, "en"));
  return reading.value.grid;
}

/** Text of a part. */
export function partText(bytes: Uint8Array, part: string): string {
  return new TextDecoder().decode(openPackage(bytes, "book.xlsx").read(part));
}

export function partNames(bytes: Uint8Array): readonly string[] {
  return openPackage(bytes, "book.xlsx").entries.map(({ name }) => name);
}

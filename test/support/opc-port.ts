import { applyChange, openPackage, readWorkbook } from "../../src/adapters/opc";
import type { WorkbookPort } from "../../src/workbook/port";
import { changedSince } from "../../src/workbook/precondition";
import { isEmptyChange } from "../../src/workbook/workbook-change";

/** A port over the bytes of an .xlsx file in memory. */
export class OpcPort implements WorkbookPort {
  constructor(public bytes: Uint8Array) {}

  read: WorkbookPort["read"] = () => {
    const reading = readWorkbook(this.bytes, "book.xlsx");
    return Promise.resolve(reading.ok ? reading.value : { grid: null, issues: [reading.issue] });
  };

  apply: WorkbookPort["apply"] = async (change, precondition, { dialect }) => {
    const { grid, issues } = await this.read();
    if (grid === null) return { applied: false, issues };
    const changed = changedSince(precondition, grid);
    if (changed.length > 0) return { applied: false, issues: changed };
    if (isEmptyChange(change)) return { applied: true, changed: false };
    const written = applyChange(openPackage(this.bytes, "book.xlsx"), change, { dialect });
    if (!written.ok) return { applied: false, issues: [written.issue] };
    this.bytes = written.value;
    return { applied: true, changed: true };
  };
}

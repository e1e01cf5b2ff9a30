import { changedSince } from "../../src/workbook/precondition";
import type { WorkbookPort } from "../../src/workbook/port";
import type { FormulaSyntax } from "../../src/workbook/formulas";
import { isEmptyChange } from "../../src/workbook/workbook-change";
import { applyToMemory, gridOf, type MemoryWorkbook } from "./memory-workbook";

/** The simplest port: a workbook in memory. */
export class MemoryPort implements WorkbookPort {
  /** How often something was written. */
  writes = 0;

  constructor(
    public workbook: MemoryWorkbook,
    private readonly syntax: FormulaSyntax,
  ) {}

  read: WorkbookPort["read"] = () => Promise.resolve({ grid: gridOf(this.workbook), issues: [] });

  apply: WorkbookPort["apply"] = (change, precondition, { dialect }) => {
    const issues = changedSince(precondition, gridOf(this.workbook));
    if (issues.length > 0) return Promise.resolve({ applied: false, issues });
    if (isEmptyChange(change)) return Promise.resolve({ applied: true, changed: false });
    this.workbook = applyToMemory(this.workbook, change, this.syntax, dialect);
    this.writes += 1;
    return Promise.resolve({ applied: true, changed: true });
  };
}

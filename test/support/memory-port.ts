import { issue } from "../../src/core/issue";
import { changedSince } from "../../src/workbook/precondition";
import type { Undo, WorkbookPort } from "../../src/workbook/port";
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
    const before = this.workbook;
    this.workbook = applyToMemory(before, change, this.syntax, dialect);
    this.writes += 1;
    return Promise.resolve({ applied: true, changed: true, undo: this.undoTo(before, this.workbook) });
  };

  /** Knows sheets only: of one that was changed since it says so, and insisting loses it. */
  private undoTo(before: MemoryWorkbook, written: MemoryWorkbook): Undo {
    return (insists = false) => {
      if (this.workbook.state !== written.state) return Promise.resolve({ undone: false, mayInsist: false, issues: [issue("error", "undo-not-last", null, undefined)] });
      const changed = this.workbook.sheets.filter((sheet) => !written.sheets.includes(sheet));
      const issues = changed.map(({ name }) => issue("warning", "undo-removes-sheet", name, { sheet: name }));
      if (!insists && issues.length > 0) return Promise.resolve({ undone: false, mayInsist: true, issues });
      this.workbook = before;
      return Promise.resolve({ undone: true, issues: [] });
    };
  }
}

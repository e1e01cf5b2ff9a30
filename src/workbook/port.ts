import type { Dialect } from "../core/formula/dialect";
import type { WorkbookGrid } from "../core/grid";
import type { Issue } from "../core/issue";
import type { Precondition } from "./precondition";
import type { WorkbookChange } from "./workbook-change";

/**
 * One workbook, wherever it is: open in Excel, or a file. Every adapter has one, and `test/contract` holds for all.
 *
 * ```ts
 * const reading = await port.read();
 * const { change } = calculateChange(reconcile(plan, reading.grid, …).change, reading.grid, engine);
 * const outcome = await port.apply(change, preconditionOf(reading.grid, change), { dialect });
 * ```
 */
export interface WorkbookPort {
  /** The workbook as it is now, and what is wrong with it. `grid` is null if it cannot be read at all. */
  read(): Promise<WorkbookReading>;

  /**
   * Makes a change, all of it or nothing: on any failure the workbook is as before.
   *
   * First the precondition is checked against the workbook as it is at that moment, so that nobody's work of the
   * meantime is written over. An empty change writes nothing. Text is written as text, whatever it begins with.
   * Cells, sheets and parts that the change does not name keep everything.
   */
  apply(change: WorkbookChange, precondition: Precondition, options: ApplyOptions): Promise<ApplyOutcome>;
}

export interface WorkbookReading {
  readonly grid: WorkbookGrid | null;
  readonly issues: readonly Issue[];
}

export interface ApplyOptions {
  /** How the formulas of the change are printed. */
  readonly dialect: Dialect;
}

/** `changed` is false if the change was empty. Of a change that was not applied, the issues say why. */
export type ApplyOutcome =
  | { readonly applied: true; readonly changed: boolean }
  | { readonly applied: false; readonly issues: readonly Issue[] };

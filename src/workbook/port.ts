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

/**
 * `changed` is false if the change was empty. Of a change that was not applied, the issues say why. `undo` takes the change
 * back; left out where nothing was changed, and by ports that keep nothing to put back, as that of a file: there the source
 * is kept instead.
 */
export type ApplyOutcome =
  | { readonly applied: true; readonly changed: boolean; readonly undo?: Undo }
  | { readonly applied: false; readonly issues: readonly Issue[] };

/**
 * Takes one change back: what it touched is as it was before, and what it added is gone.
 *
 * If somebody changed since what it had written, nothing is done at first, and the issues name the places. Asked again with
 * `insists`, cells that were changed stay as they are, and everything else goes back; an added sheet goes with all that was
 * typed on it. Once it is undone, or something else was written into the workbook by us, it cannot be undone again.
 */
export type Undo = (insists?: boolean) => Promise<UndoOutcome>;

export type UndoOutcome =
  /** The issues name what stayed as it is. */
  | { readonly undone: true; readonly issues: readonly Issue[] }
  /** Nothing was done. `mayInsist`: it would be if asked for again. */
  | { readonly undone: false; readonly mayInsist: boolean; readonly issues: readonly Issue[] };

import type { Issue } from "../issue";
import type { Measure } from "../model";
import type { Corrections } from "./corrections";
import type { Question } from "./question";

export interface ReaderOptions {
  /** Names of the sheets to read; all if left out. */
  readonly sheets?: readonly string[];
  /** Names of sheets that we wrote ourselves, in lower case: they are skipped. */
  readonly ownSheets?: ReadonlySet<string>;
  readonly corrections?: Corrections | null;
  /** First day of a fiscal year (ISO date): periods without a year are of this one, and `Q2` is a part of it. January if left out. */
  readonly fiscalYearStart?: string;
}

export interface Reading {
  /** In the order of the sheets and their rows. */
  readonly measures: readonly Measure[];
  readonly questions: readonly Question[];
  readonly issues: readonly Issue[];
  /** Tables that the measures were read from, as they were understood. */
  readonly mapping: readonly TableMapping[];
}

/** What the columns of a table were taken for, for people to check. */
export interface TableMapping {
  readonly sheet: string;
  /** Address of header and rows: `B3:H20`. */
  readonly area: string;
  /** Row of the last header line, from 1; of a transposed table its column. */
  readonly headerRow: number;
  /** True for a table whose headers stand down the left. */
  readonly transposed: boolean;
  readonly columns: readonly ColumnMapping[];
  readonly measures: number;
}

export interface ColumnMapping {
  /** Letters of the column; of a transposed table the number of the row. */
  readonly column: string;
  readonly header: string;
  /** Field, period and series (`2025-05 target`), or `ignore`. */
  readonly field: string;
  readonly confidence: number;
}

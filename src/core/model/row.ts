import { isCellError, type CellValue } from "../grid";
import { issue, type Issue } from "../issue";
import { isNotAvailable, parseNumberText } from "../quantity";
import { parseDateCell } from "./date-cell";

/** Cells of one row by column key: read back from our own sheet, or a record of JSON or CSV. */
export type Row = Readonly<Record<string, CellValue | undefined>>;

/** A record, or everything that keeps the row from being one. */
export type Parsed<RecordType> = { readonly record: RecordType } | { readonly issues: readonly Issue[] };

/** True if no cell of the row states anything: such rows are skipped, not reported. */
export function isBlankRow(row: Row): boolean {
  return Object.values(row).every((cell) => cell === undefined || cell === null || cell === "");
}

/**
 * Reads the cells of one row and gathers what is wrong with them, so that a row reports all its faults at once.
 * After a fault a reader gives a stand-in that is never used, because `finish` then gives the issues.
 *
 * A blank cell, a text such as `N/A` or `待定`, and Excel's `#N/A` are "not stated" (null); any other error value is
 * a fault.
 */
export class RowReader {
  private readonly issues: Issue[] = [];

  constructor(
    private readonly row: Row,
    /** Place of the row, for its issues. */
    private readonly at: string,
  ) {}

  /** True if nothing is stated and nothing is wrong. */
  isBlank(field: string): boolean {
    return !isFault(this.row[field]) && this.stated(field) === null;
  }

  /** Trimmed text; numbers and booleans as they print; null if not stated. */
  text(field: string): string | null {
    const cell = this.stated(field);
    return cell === null ? null : String(cell);
  }

  requiredText(field: string): string {
    const text = this.text(field);
    if (this.isBlank(field)) this.report(issue("error", "row-field-missing", this.at, { field }));
    return text ?? "";
  }

  /** Number; text such as `1,234`, `85%` or `(1,200)` is read, true is 1 and false 0; null if not stated. */
  number(field: string): number | null {
    const cell = this.stated(field);
    if (cell === null) return null;
    const number = typeof cell === "string" ? parseNumberText(cell) : Number(cell);
    if (number !== null && Number.isFinite(number)) return number;
    this.report(issue("error", "row-not-a-number", this.at, { field, found: String(cell) }));
    return null;
  }

  /** Number not below `low`, and not above `high` if there is one. */
  numberWithin(field: string, low: number, high: number | null): number | null {
    const value = this.number(field);
    if (value !== null && (value < low || (high !== null && value > high))) {
      this.report(issue("error", "row-out-of-range", this.at, { field, value, low, high }));
    }
    return value;
  }

  /** ISO date from a serial number or a text in the order year, month, day. */
  requiredDate(field: string): string {
    const cell = this.stated(field);
    const date = cell === null ? null : parseDateCell(cell);
    if (this.isBlank(field)) this.report(issue("error", "row-field-missing", this.at, { field }));
    if (cell !== null && date === null) this.report(issue("error", "row-not-a-date", this.at, { field, found: String(cell) }));
    return date ?? "";
  }

  /** What `parse` makes of the text; null if not stated. */
  choice<Choice extends string>(field: string, parse: (text: string) => Choice | null, choices: readonly Choice[]): Choice | null {
    const text = this.text(field);
    const choice = text === null ? null : parse(text);
    if (text !== null && choice === null) {
      this.report(issue("error", "row-not-a-choice", this.at, { field, found: text, choices: choices.join(", ") }));
    }
    return choice;
  }

  report(found: Issue): void {
    this.issues.push(found);
  }

  finish<RecordType>(record: RecordType): Parsed<RecordType> {
    return this.issues.length === 0 ? { record } : { issues: this.issues };
  }

  private stated(field: string): string | number | boolean | null {
    const cell = this.row[field] ?? null;
    if (isCellError(cell)) {
      if (isFault(cell)) this.report(issue("error", "row-field-error", this.at, { field, error: cell.error }));
      return null;
    }
    if (typeof cell !== "string") return cell;
    const text = cell.trim();
    return isNotAvailable(text) ? null : text;
  }
}

function isFault(cell: CellValue | undefined): boolean {
  return isCellError(cell) && cell.error !== "#N/A";
}

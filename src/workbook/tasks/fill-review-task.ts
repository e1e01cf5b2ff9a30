import { formulaEngine } from "../../core/formula";
import type { CellValue, WorkbookGrid } from "../../core/grid";
import { issue } from "../../core/issue";
import { TABLE_NAMES } from "../../core/plan";
import { calculateChange } from "../calculate";
import { preconditionOf } from "../precondition";
import { parseState } from "../state-text";
import { NO_CHANGE, type CellEdit, type SheetEdit } from "../workbook-change";
import { ownTable } from "./own-okrs";
import { refused, type TaskOutcome } from "./task";

/** A field of a cause or an action of a review, as somebody filled it in. */
export interface FilledField {
  readonly part: "causes" | "actions";
  /** Id of the row. */
  readonly row: string;
  /** Key of the column: `category`, `why1`, `action`, `due` … */
  readonly key: string;
  /** Null empties it. Dates are serial numbers. */
  readonly value: CellValue;
}

export interface FilledReview {
  readonly cycle: string;
  readonly fields: number;
}

/**
 * Writes causes and actions into the review sheet of a cycle, cell by cell, as if somebody had typed them there: a review
 * that is written again keeps them. All of them or, where the sheet, a row or a column is gone, none
 * (`workbook-changed-meanwhile`).
 */
export function fillReviewTask(grid: WorkbookGrid, cycle: string, fields: readonly FilledField[]): TaskOutcome<FilledReview> {
  const { state, issues } = parseState(grid.state);
  const dialect = state.settings.dialect ?? "plain";
  const edits = fields.map(({ part, row: id, key, value }): { readonly sheet: string; readonly cell: CellEdit } | null => {
    const table = ownTable(grid, state, TABLE_NAMES.review(part, cycle))?.table;
    const row = table?.rows.find((one) => one.id === id);
    const column = table?.columns.find((one) => one.key === key);
    return table === undefined || row === undefined || column === undefined ? null
      : { sheet: table.sheet.name, cell: { row: row.row, column: column.column, cell: { value } } };
  });
  const there = edits.filter((edit) => edit !== null);
  const sheet = state.sheets.get(`review:${cycle}`) ?? cycle;
  if (there.length < edits.length) return refused(grid, dialect, [...issues, issue("error", "workbook-changed-meanwhile", sheet, { sheet })]);
  const sheets = [...new Set(there.map((edit) => edit.sheet))];
  const editSheets = sheets.map((name): SheetEdit => ({ sheet: name, cells: there.filter((edit) => edit.sheet === name).map(({ cell }) => cell), tables: [] }));
  const { change, issues: calculated } = calculateChange({ ...NO_CHANGE, editSheets }, grid, formulaEngine);
  return { change, precondition: preconditionOf(grid, change), dialect, summary: { cycle, fields: fields.length }, issues: [...issues, ...calculated] };
}

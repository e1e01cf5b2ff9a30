import type { CellValue } from "../../../core/grid";
import { parseDateCell } from "../../../core/model";
import { TABLE_NAMES } from "../../../core/plan";
import { rowValues } from "../../../workbook/own-tables";
import { ownTable } from "../../../workbook/tasks";
import type { Book } from "../../book";
import type { SelectedCell } from "../../pane-host";

/** What people wrote into the review sheet of a cycle, row by row. */
export interface ReviewRows {
  readonly causes: readonly CauseRow[];
  readonly actions: readonly ActionRow[];
}

export interface CauseRow {
  readonly keyResult: string;
  readonly category: string;
  /** The deepest answer to "why" that is filled in. */
  readonly why: string;
  readonly cell: SelectedCell;
}

export interface ActionRow {
  readonly keyResult: string;
  readonly action: string;
  readonly owner: string;
  /** ISO date. */
  readonly due: string | null;
  readonly status: string;
  readonly cell: SelectedCell;
}

const WHYS = ["why5", "why4", "why3", "why2", "why1"] as const;

/** Null before the review of the cycle is written. */
export function reviewRowsOf({ grid, state }: Book, cycle: string): ReviewRows | null {
  const causes = rowsOf(grid, state, "causes", cycle, "category");
  const actions = rowsOf(grid, state, "actions", cycle, "action");
  if (causes === null || actions === null) return null;
  return {
    causes: causes.map(({ values, cell }) => ({
      keyResult: textOf(values["keyResultId"]), category: textOf(values["category"]), cell,
      why: WHYS.map((key) => textOf(values[key])).find((text) => text !== "") ?? "",
    })),
    actions: actions.map(({ values, cell }) => ({
      keyResult: textOf(values["keyResultId"]), action: textOf(values["action"]), owner: textOf(values["owner"]), due: dateOf(values["due"]), status: textOf(values["status"]), cell,
    })),
  };
}

interface CellRow {
  readonly values: Readonly<Record<string, CellValue>>;
  /** Where the row is filled in. */
  readonly cell: SelectedCell;
}

function rowsOf(grid: Book["grid"], state: Book["state"], part: "causes" | "actions", cycle: string, first: string): readonly CellRow[] | null {
  const table = ownTable(grid, state, TABLE_NAMES.review(part, cycle))?.table;
  if (table === undefined) return null;
  const column = table.columns.find(({ key }) => key === first)?.column ?? table.area.left;
  return table.rows.map((row) => ({ values: rowValues(table, row), cell: { sheet: table.sheet.name, row: row.row, column } }));
}

function textOf(value: CellValue | undefined): string {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

function dateOf(value: CellValue | undefined): string | null {
  return typeof value === "string" || typeof value === "number" ? parseDateCell(value) : null;
}

import type { CellValue } from "../../../core/grid";
import { parseDateCell } from "../../../core/model";
import { TABLE_NAMES } from "../../../core/plan";
import { rowValues } from "../../../workbook/own-tables";
import { ownTable } from "../../../workbook/tasks";
import type { Book } from "../../book";
import type { SelectedCell } from "../../pane-host";

/** What people wrote into the review sheet of a cycle, row by row. */
export interface ReviewRows {
  readonly cycle: string;
  readonly causes: readonly CauseRow[];
  readonly actions: readonly ActionRow[];
}

interface FilledRow {
  /** Null for a row that people added. */
  readonly id: string | null;
  readonly keyResult: string;
  /** Texts of the fields that are filled in here, by key; blank ones are empty. Dates are ISO. */
  readonly fields: Readonly<Record<string, string>>;
  readonly cell: SelectedCell;
}

export interface CauseRow extends FilledRow {
  readonly category: string;
  /** The deepest answer to "why" that is filled in. */
  readonly why: string;
}

export interface ActionRow extends FilledRow {
  readonly action: string;
  readonly owner: string;
  /** ISO date. */
  readonly due: string | null;
  readonly status: string;
  /** In the unit of the key result. */
  readonly effect: number | null;
}

/** From the first answer to the deepest one. */
export const WHYS = ["why1", "why2", "why3", "why4", "why5"] as const;

/** Null before the review of the cycle is written. */
export function reviewRowsOf({ grid, state }: Book, cycle: string): ReviewRows | null {
  const causes = rowsOf(grid, state, "causes", cycle, "category");
  const actions = rowsOf(grid, state, "actions", cycle, "action");
  if (causes === null || actions === null) return null;
  return {
    cycle,
    causes: causes.map(({ id, values, cell }) => ({
      id, cell, keyResult: textOf(values["keyResultId"]), category: textOf(values["category"]), fields: textsOf(values, ["category", ...WHYS]),
      why: WHYS.map((key) => textOf(values[key])).findLast((text) => text !== "") ?? "",
    })),
    actions: actions.map(({ id, values, cell }) => {
      const due = dateOf(values["due"]);
      const effect = values["effect"];
      return {
        id, cell, due, keyResult: textOf(values["keyResultId"]), action: textOf(values["action"]), owner: textOf(values["owner"]), status: textOf(values["status"]),
        effect: typeof effect === "number" ? effect : null,
        fields: { ...textsOf(values, ["action", "owner", "status"]), due: due ?? "" },
      };
    }),
  };
}

interface CellRow {
  readonly id: string | null;
  readonly values: Readonly<Record<string, CellValue>>;
  /** Where the row is filled in. */
  readonly cell: SelectedCell;
}

function rowsOf(grid: Book["grid"], state: Book["state"], part: "causes" | "actions", cycle: string, first: string): readonly CellRow[] | null {
  const table = ownTable(grid, state, TABLE_NAMES.review(part, cycle))?.table;
  if (table === undefined) return null;
  const column = table.columns.find(({ key }) => key === first)?.column ?? table.area.left;
  return table.rows.map((row) => ({ id: row.id, values: rowValues(table, row), cell: { sheet: table.sheet.name, row: row.row, column } }));
}

function textsOf(values: CellRow["values"], keys: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(keys.map((key) => [key, textOf(values[key])]));
}

function textOf(value: CellValue | undefined): string {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

function dateOf(value: CellValue | undefined): string | null {
  return typeof value === "string" || typeof value === "number" ? parseDateCell(value) : null;
}

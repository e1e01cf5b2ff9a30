import type { CellValue } from "../core/grid";
import type { PlannedCell, SheetPlan, WorkbookPlan } from "../core/plan";
import { idOf } from "./own-tables";

/** A cell of a planned table, with what people entered for it outside of the sheet. */
export interface EnteredCell {
  /** Planned name of the table. */
  readonly table: string;
  /** Id of the row. */
  readonly row: string;
  /** Key of the column. */
  readonly key: string;
  /** Null empties it. */
  readonly value: CellValue;
}

/** A plan whose cells are to hold what people entered; null if one of the cells is not planned. */
export function withEntered(plan: WorkbookPlan, cells: readonly EnteredCell[]): WorkbookPlan | null {
  let found = 0;
  const enter = (table: string, row: string | null, key: string, cell: PlannedCell): PlannedCell => {
    const entry = cells.find((one) => one.table === table && one.row === row && one.key === key);
    if (entry === undefined) return cell;
    found += 1;
    return { ...cell, entered: entry.value };
  };
  const tablesWith = new Set(cells.map(({ table }) => table));
  const sheets = plan.sheets.map((sheet) => ({
    ...sheet,
    tables: sheet.tables.map((table) => (!tablesWith.has(table.name) ? table : {
      ...table,
      rows: table.rows.map((row) => row.map((cell, at) => enter(table.name, idOf(row[table.keyColumn]?.value ?? null), table.columns[at]?.key ?? "", cell))),
    })),
  }));
  return found === cells.length ? { ...plan, sheets } : null;
}

/** A sheet as it is to be written: its cells hold what people entered instead of what is planned. */
export function asEntered(sheet: SheetPlan): SheetPlan {
  return {
    ...sheet,
    blocks: sheet.blocks.map((block) => ({ ...block, cells: block.cells.map((row) => row.map((cell) => (cell === null ? null : enteredCell(cell)))) })),
    tables: sheet.tables.map((table) => ({ ...table, rows: table.rows.map((row) => row.map(enteredCell)) })),
  };
}

/** A cell as it is to be written. */
export function enteredCell({ entered, ...cell }: PlannedCell): PlannedCell {
  if (entered === undefined) return cell;
  const { style } = cell;
  return { value: entered, ...(style === undefined ? {} : { style }) };
}

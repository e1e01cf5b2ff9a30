import type { GridTable, SheetGrid, WorkbookGrid } from "../../core/grid";
import { escapeXml } from "../../adapters/opc/xml-text";
import { STATE_NAMESPACE, STATE_ROOT } from "../../workbook/state-part";
import type { CellEntry } from "./model/cell-engine";
import { indices, type SheetModel } from "./model/sheet-model";
import type { WorkbookModel } from "./model/workbook-model";

const VISIBILITIES = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/**
 * Puts everything that was read from a workbook into an empty model: values and formulas with their results, number formats
 * and fills, tables, names, merged cells, hidden rows and columns, and our state part.
 */
export function loadGrid(model: WorkbookModel, grid: WorkbookGrid): void {
  model.date1904 = grid.date1904;
  const sheets = grid.sheets.map((sheet) => ({ sheet, model: model.addSheet(sheet.name) }));
  for (const { sheet, model: into } of sheets) loadSheet(into, sheet);
  // Formulas may name tables of later sheets.
  for (const { sheet, model: into } of sheets) for (const table of sheet.tables) loadTable(into, table);
  for (const { name, formula, sheet, hidden } of grid.names) {
    model.addName({ name, formula: typedFormula(formula), comment: "", visible: !hidden, sheet: sheet === null ? null : model.findSheet(sheet) });
  }
  if (grid.state !== null) model.xmlParts = [{ id: model.newId(), xml: stateXml(grid.state) }];
}

/**
 * A formula as people type it, of one as files have it: without the prefixes that mark functions and parameters.
 * @example typedFormula("_xlfn.XLOOKUP(A1,B:B,C:C)") // => "XLOOKUP(A1,B:B,C:C)"
 */
export function typedFormula(stored: string): string {
  const literalOrPrefix = /"(?:[^"]|"")*"|'(?:[^']|'')*'|_xlfn\._xlws\.|_xlfn\.|_xlws\.|_xlpm\.|_xldudf_([A-Z_]+)(?=\()/gi;
  return stored.replace(literalOrPrefix, (found, own: string | undefined) => {
    if (own !== undefined) return own.replaceAll("_", ".");
    return found.startsWith("_") ? "" : found;
  });
}

function loadSheet(into: SheetModel, sheet: SheetGrid): void {
  const entries: CellEntry[] = [];
  for (const row of sheet.rows()) {
    for (const column of sheet.columns(row)) {
      const formula = sheet.formula(row, column);
      entries.push({ row, column, value: sheet.value(row, column), formula: formula === null ? null : typedFormula(formula) });
      loadLook(into, sheet, row, column);
    }
  }
  if (sheet.used !== null) {
    into.write(entries, sheet.used, false);
    into.workbook.changed({ kind: "formats", sheet: into, area: sheet.used });
  }
  into.visibility = VISIBILITIES[sheet.visibility];
  loadHidden(into, sheet);
  for (const area of sheet.merges) {
    into.merges = [...into.merges, area];
    into.workbook.changed({ kind: "merged", sheet: into, area });
  }
  into.workbook.changed({ kind: "sheet", sheet: into });
}

function loadLook(into: SheetModel, sheet: SheetGrid, row: number, column: number): void {
  const area = { top: row, bottom: row, left: column, right: column };
  const format = sheet.format(row, column);
  const fill = sheet.fill(row, column);
  if (format !== "General") into.setFormats(area, [[format]]);
  if (fill !== null) into.looks.begin(row, column, { fill: `#${fill}` });
}

/** Up to the last cell that holds something. */
function loadHidden(into: SheetModel, sheet: SheetGrid): void {
  const { used } = sheet;
  if (used === null) return;
  for (const row of indices(0, used.bottom)) if (sheet.isRowHidden(row)) into.rows.hidden.add(row);
  for (const column of indices(0, used.right)) if (sheet.isColumnHidden(column)) into.columns.hidden.add(column);
  into.workbook.changed({ kind: "rows", sheet: into, first: 0, last: used.bottom });
  into.workbook.changed({ kind: "columns", sheet: into, first: 0, last: used.right });
}

function loadTable(sheet: SheetModel, { name, area, headerRow, totalsRow }: GridTable): void {
  sheet.workbook.addTable({ name, sheet, area, headerRow, totalsRow, style: "TableStyleMedium2" });
}

function stateXml(text: string): string {
  return `<${STATE_ROOT} xmlns="${STATE_NAMESPACE}">${escapeXml(text)}</${STATE_ROOT}>`;
}

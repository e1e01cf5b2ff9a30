import { readFileSync } from "node:fs";
import { columnName, formatArea, type CellValue, type SheetGrid } from "../../src/core/grid";
import { describeIssue } from "../../src/core/language";
import { readWorkbook } from "../../src/adapters/opc";

/** Prints what we read of each file named on the command line, one JSON object a line, for `compare-reading.py`. */
for (const file of process.argv.slice(2)) {
  const reading = readWorkbook(readFileSync(file), file);
  if (reading.ok) {
    const { sheets, names, date1904 } = reading.value.grid;
    print({ file, date1904, names, sheets: sheets.map(dumpSheet), issues: reading.value.issues.map((found) => describeIssue(found, "en")) });
  } else {
    print({ file, refused: describeIssue(reading.issue, "en") });
  }
}

function dumpSheet(sheet: SheetGrid): object {
  const cells: Record<string, object> = {};
  for (const row of sheet.rows()) {
    for (const column of sheet.columns(row)) {
      cells[`${columnName(column)}${row + 1}`] = {
        value: plain(sheet.value(row, column)),
        formula: sheet.formula(row, column),
        format: sheet.format(row, column),
        text: sheet.text(row, column),
        fill: sheet.fill(row, column),
      };
    }
  }
  const rows = [...sheet.rows()];
  const last = sheet.used?.right ?? -1;
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells,
    merges: sheet.merges.map((area) => formatArea(area)),
    hiddenRows: rows.filter((row) => sheet.isRowHidden(row)).map((row) => row + 1),
    hiddenColumns: Array.from({ length: last + 1 }, (_, column) => column).filter((column) => sheet.isColumnHidden(column)).map(columnName),
    tables: sheet.tables.map((table) => ({ ...table, area: formatArea(table.area) })),
  };
}

function plain(value: CellValue): string | number | boolean | null {
  return typeof value === "object" && value !== null ? value.error : value;
}

function print(found: object): void {
  process.stdout.write(`${JSON.stringify(found)}\n`);
}

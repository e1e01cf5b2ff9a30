import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, extname, join, resolve } from "node:path";
import { applyChange, openPackage, packageOf, readWorkbook } from "../../src/adapters/opc";
import { readLegacyWorkbook } from "../../src/adapters/legacy";
import type { Dialect } from "../../src/core/formula";
import type { WorkbookGrid } from "../../src/core/grid";
import type { OpcPackage } from "../../src/adapters/opc";
import type { SheetEdit, WorkbookChange } from "../../src/workbook/workbook-change";
import { corpusFiles, HAS_CORPUS } from "../support/corpus";
import { richChange } from "../support/rich-change";

/**
 * Makes workbooks for `validate.ts`, into a folder, with an `outputs.json` as `outputs.ts` writes it: every workbook of the
 * corpus that can be read, with two sheets added that have everything that a sheet can have, and with cells of its own
 * sheets edited; then once more changed, so that what we wrote is patched, too. `tsx test/judges/added-sheets.ts FOLDER`
 */
interface Output {
  readonly source: string;
  readonly file: string;
  readonly dialect: Dialect;
}

const FOLDERS = ["scorecards", "negatives", "malformed"];

function main(folder: string): number {
  mkdirSync(folder, { recursive: true });
  const files = FOLDERS.flatMap((name) => corpusFiles(name, /\.xls[xm]$/));
  const outputs = [...files.flatMap((file, index) => corpusOutputs(file, index, folder)), ...oldOutputs(folder)];
  writeFileSync(join(folder, "outputs.json"), JSON.stringify(outputs, null, 1));
  process.stdout.write(`added sheets: ${outputs.length} workbooks made${HAS_CORPUS ? "" : ", skipped: the corpus, which is not here"}\n`);
  return outputs.length > 0 || !HAS_CORPUS ? 0 : 1;
}

function corpusOutputs(file: string, index: number, folder: string): readonly Output[] {
  const bytes = readFileSync(file);
  const reading = readWorkbook(bytes, file);
  if (!reading.ok) return [];
  // The validator takes seconds for a file: each of them is written in one dialect.
  const dialect = index % 2 === 0 ? "plain" : "functions";
  return [output(openPackage(bytes, file), reading.value.grid, { source: file, file: join(folder, basename(file)), dialect })];
}

/** The cells of older formats in new workbooks. Their source is the package before the change. */
function oldOutputs(folder: string): readonly Output[] {
  const old = corpusFiles("malformed", /\.xls$/).flatMap((file) => {
    const reading = readLegacyWorkbook(readFileSync(file), file);
    return reading.ok ? [{ name: basename(file, extname(file)), grid: reading.value.grid }] : [];
  });
  return old.map(({ name, grid }) => {
    const source = packageOf(grid, name);
    const from = join(folder, `source-${name}.xlsx`);
    writeFileSync(from, source.bytes);
    return output(source, grid, { source: from, file: join(folder, `old-${name}.xlsx`), dialect: "plain" });
  });
}

function output(source: OpcPackage, grid: WorkbookGrid, made: Output): Output {
  const change = richChange(grid, made.dialect);
  const once = apply(source, { ...change, editSheets: grid.sheets.slice(0, 1).map(({ name }) => userEdit(name)) }, made.dialect);
  // What we wrote grows: a row for the table, and what covers its columns follows.
  const again = apply(openPackage(once, made.file), { addSheets: [], names: change.names, state: "{}", editSheets: [growth(change)] }, made.dialect);
  writeFileSync(made.file, again);
  return made;
}

function userEdit(sheet: string): SheetEdit {
  const cells = [
    { row: 0, column: 40, cell: { value: "=1+1 is text" } },
    { row: 1, column: 40, cell: { value: 0.5, style: { format: "0.0%", bold: true } } },
    { row: 5000, column: 2, cell: { value: 7, formula: { kind: "call", name: "SUM", args: [{ kind: "literal", value: 7 }] } as const, link: `'${sheet.replaceAll("'", "''")}'!A1` } },
  ];
  return { sheet, cells, tables: [] };
}

function growth({ addSheets }: WorkbookChange): SheetEdit {
  const [sheet] = addSheets;
  const [table] = sheet?.tables ?? [];
  if (sheet === undefined || table === undefined) throw new Error("nothing was added");
  const { name, top, left, columns, rows } = table;
  const bottom = top + rows.length + 1;
  return {
    sheet: sheet.name,
    tables: [{ name, area: { top, left, bottom, right: left + columns.length - 1 } }],
    cells: columns.map(({ formula }, index) => ({ row: bottom, column: left + index, cell: formula === undefined ? { value: index === 1 ? "Added" : 1 } : { value: 0.5, formula } })),
    calculatedColumns: columns.flatMap(({ title, formula }) => (formula === undefined ? [] : [{ table: name, column: title, formula }])),
  };
}

function apply(source: OpcPackage, change: WorkbookChange, dialect: Dialect): Uint8Array {
  const written = applyChange(source, change, { dialect });
  if (!written.ok) throw new Error(`${source.file}: ${written.issue.code}`);
  return written.value;
}

process.exitCode = main(resolve(process.argv[2] ?? "reports/judges-added"));

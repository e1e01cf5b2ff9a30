import { EMPTY_GRID, formatArea, formatCell, type CellValue, type SheetGrid, type WorkbookGrid } from "../../../core/grid";
import { OpcPackage } from "../package";
import { escapeAttribute } from "../xml-text";
import { END_RECORD, END_RECORD_LENGTH } from "../zip-directory";
import { cellStyle, cellXml, storedFormula } from "./cell-xml";
import { CONTENT_TYPE, NAMESPACE, RELATION, XML_DECLARATION } from "./package-terms";
import { StyleBook } from "./style-book";
import { rewriteArchive } from "./zip-writer";

const CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

/**
 * A workbook without sheets, to which a change adds some. As it is, no program opens it. `file` is its name for
 * sentences.
 */
export function newPackage(file: string): OpcPackage {
  return packageOf(EMPTY_GRID, file);
}

/** Text of a cell's formula as files store it, without `=`; null for its result alone. */
export type FormulaOf = (sheet: SheetGrid, row: number, column: number) => string | null;

/**
 * The cells of a workbook of another format as an .xlsx package: values with their number formats, merged areas, hidden
 * rows, columns and sheets, and the formulas that `formulaOf` gives; of all others their results. Names and looks are left out.
 */
export function packageOf({ sheets, date1904 }: WorkbookGrid, file: string, formulaOf: FormulaOf = () => null): OpcPackage {
  const styles = new StyleBook(null);
  const parts = sheets.map((sheet, index) => ({ part: `xl/worksheets/sheet${index + 1}.xml`, xml: sheetXml(sheet, styles, formulaOf) }));
  const overrides = [["xl/workbook.xml", WORKBOOK_TYPE], ["xl/styles.xml", CONTENT_TYPE.styles], ...parts.map(({ part }) => [part, CONTENT_TYPE.worksheet])];
  const added = new Map([
    ["[Content_Types].xml", `<Types xmlns="${CONTENT_TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.map(([part = "", type = ""]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join("")}</Types>`],
    ["_rels/.rels", relationships([[`${NAMESPACE.relations}/officeDocument`, "xl/workbook.xml"]])],
    ["xl/workbook.xml", workbookXml(sheets, date1904)],
    ["xl/_rels/workbook.xml.rels", relationships([...parts.map(({ part }) => [RELATION.worksheet, part.slice("xl/".length)] as const), [RELATION.styles, "styles.xml"]])],
    ["xl/styles.xml", styles.xml().replace(XML_DECLARATION, "")],
    ...parts.map(({ part, xml }) => [part, xml] as const),
  ]);
  const encoder = new TextEncoder();
  const contents = new Map([...added].map(([part, xml]) => [part, encoder.encode(XML_DECLARATION + xml)]));
  return new OpcPackage(rewriteArchive(emptyArchive(file), { replaced: new Map(), removed: new Set(), added: contents }), file);
}

function emptyArchive(file: string): OpcPackage {
  const bytes = new Uint8Array(END_RECORD_LENGTH);
  new DataView(bytes.buffer).setUint32(0, END_RECORD, true);
  return new OpcPackage(bytes, file);
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  return `<Relationships xmlns="${PACKAGE_RELATIONS}">${targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`).join("")}</Relationships>`;
}

function workbookXml(sheets: readonly SheetGrid[], date1904: boolean): string {
  const tabs = sheets.map(({ name, visibility }, index) =>
    `<sheet name="${escapeAttribute(name)}" sheetId="${index + 1}"${visibility === "visible" ? "" : ` state="${visibility}"`} r:id="rId${index + 1}"/>`);
  const shown = Math.max(0, sheets.findIndex(({ visibility }) => visibility === "visible"));
  return `<workbook xmlns="${NAMESPACE.main}" xmlns:r="${NAMESPACE.relations}">${date1904 ? `<workbookPr date1904="1"/>` : ""}` +
    `<bookViews><workbookView activeTab="${shown}"/></bookViews><sheets>${tabs.join("")}</sheets></workbook>`;
}

function sheetXml(sheet: SheetGrid, styles: StyleBook, formulaOf: FormulaOf): string {
  const rows = [...sheet.rows()].map((row) => {
    const cells = [...sheet.columns(row)].map((column) => storedCell(sheet, row, column, styles, formulaOf(sheet, row, column)));
    return `<row r="${row + 1}"${sheet.isRowHidden(row) ? ` hidden="1"` : ""}>${cells.join("")}</row>`;
  });
  const merges = sheet.merges.map((area) => `<mergeCell ref="${formatArea(area)}"/>`);
  const dimension = sheet.used === null ? "" : `<dimension ref="${formatArea(sheet.used)}"/>`;
  return `<worksheet xmlns="${NAMESPACE.main}">${dimension}${hiddenColumns(sheet)}<sheetData>${rows.join("")}</sheetData>` +
    `${merges.length === 0 ? "" : `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>`}</worksheet>`;
}

function hiddenColumns(sheet: SheetGrid): string {
  const columns = Array.from({ length: (sheet.used?.right ?? -1) + 1 }, (_, column) => column).filter((column) => sheet.isColumnHidden(column));
  return columns.length === 0 ? "" : `<cols>${columns.map((column) => `<col min="${column + 1}" max="${column + 1}" width="9.140625" hidden="1" customWidth="1"/>`).join("")}</cols>`;
}

function storedCell(sheet: SheetGrid, row: number, column: number, styles: StyleBook, formula: string | null): string {
  const value: CellValue = sheet.value(row, column);
  const format = sheet.format(row, column);
  const style = cellStyle({ value, ...(format === "General" ? {} : { style: { format } }) }, styles);
  return cellXml({ at: formatCell(row, column), style, value, formula: formula === null ? null : storedFormula(formula), dynamicArray: 0 });
}

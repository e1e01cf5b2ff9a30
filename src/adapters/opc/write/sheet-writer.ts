import { formatArea, formatCell, quoteSheet, type Area } from "../../../core/grid";
import type { CellBlock, PlannedCell, PrintSetup, SheetPlan } from "../../../core/plan";
import { escapeAttribute, escapeCellText } from "../xml-text";
import { writeConditionalFormats } from "./conditional-formats";
import { writeDrawing } from "./drawing-part";
import { NAMESPACE, XML_DECLARATION } from "./package-terms";
import type { SheetName, SheetParts, WriteContext } from "./sheet-parts";
import { writeRows } from "./sheet-rows";
import { frozenPane } from "./sheet-views";
import { tableArea, writeTable } from "./table-part";
import { Utf8Writer } from "./utf8-writer";
import { writeValidations } from "./validations";
import { printAttributes } from "./xml-elements";

const DEFAULT_WIDTH = 9.140625;
/** Excel drops the links of a sheet that has more, and calls the file damaged. */
const MOST_LINKS = 65_530;

/**
 * A new sheet, complete. Elements stand in the order that the schema demands (ECMA-376 part 1, 18.3.1.99).
 *
 * ```
 * sheetPr dimension sheetViews sheetFormatPr cols    how it looks
 * sheetData                                          cells
 * mergeCells … hyperlinks                            what is said about cells
 * pageMargins pageSetup                              print
 * drawing tableParts extLst                          charts, tables, what newer versions know
 * ```
 */
export function writeSheet(plan: SheetPlan, context: WriteContext): SheetParts {
  const sheet = context.sheetName(plan.key);
  const out = new Utf8Writer();
  out.write([
    `${XML_DECLARATION}<worksheet xmlns="${NAMESPACE.main}" xmlns:r="${NAMESPACE.relations}">`,
    properties(plan), dimension(plan), views(plan), `<sheetFormatPr defaultRowHeight="15"/>`, columns(plan),
    `<sheetData>`,
  ].join(""));
  const { usesDynamicArrays } = writeRows(plan, context, out);
  const formats = writeConditionalFormats(plan.conditionalFormats ?? [], sheet, context);
  const tables = plan.tables.map((table, index) => writeTable(table, `rId${index + 1}`, context));
  const drawing = writeDrawing(plan, `rId${tables.length + 1}`, context);
  out.write([
    `</sheetData>`,
    merges(plan), formats.formats, writeValidations(plan, sheet, context), links(plan),
    print(plan.print),
    drawing === null ? "" : `<drawing r:id="${drawing.relationship.id}"/>`,
    tables.length === 0 ? "" : `<tableParts count="${tables.length}">${tables.map(({ relationship }) => `<tablePart r:id="${relationship.id}"/>`).join("")}</tableParts>`,
    formats.extension === "" ? "" : `<extLst>${formats.extension}</extLst>`,
    `</worksheet>`,
  ].join(""));
  return {
    xml: out.finish(),
    relationships: [...tables.map(({ relationship }) => relationship), ...(drawing === null ? [] : [drawing.relationship])],
    parts: [...tables.map(({ part }) => part), ...(drawing?.parts ?? [])],
    definedNames: printTitles(plan.print, sheet),
    usesDynamicArrays,
  };
}

// How it looks

function properties({ tabColor, print }: SheetPlan): string {
  const color = tabColor === undefined ? "" : `<tabColor rgb="FF${tabColor}"/>`;
  const fit = print?.fitToWidth === true ? `<pageSetUpPr fitToPage="1"/>` : "";
  return color + fit === "" ? "" : `<sheetPr>${color}${fit}</sheetPr>`;
}

function dimension(plan: SheetPlan): string {
  const areas = [...plan.tables.map(tableArea), ...plan.blocks.map(blockArea).filter((area) => area !== null)];
  if (areas.length === 0) return `<dimension ref="A1"/>`;
  return `<dimension ref="${formatArea({
    top: Math.min(...areas.map(({ top }) => top)),
    left: Math.min(...areas.map(({ left }) => left)),
    bottom: Math.max(...areas.map(({ bottom }) => bottom)),
    right: Math.max(...areas.map(({ right }) => right)),
  })}"/>`;
}

function blockArea({ top, left, cells }: CellBlock): Area | null {
  const width = cells[0]?.length ?? 0;
  return width === 0 ? null : { top, left, bottom: top + cells.length - 1, right: left + width - 1 };
}

function views({ showGridLines, freeze }: SheetPlan): string {
  const grid = showGridLines === false ? ` showGridLines="0"` : "";
  return `<sheetViews><sheetView${grid} workbookViewId="0">${freeze === undefined ? "" : frozenPane(freeze)}</sheetView></sheetViews>`;
}

function columns({ columnWidths, hiddenColumns = [] }: SheetPlan): string {
  const hidden = new Set(hiddenColumns);
  const indices = new Set([...Object.keys(columnWidths).map(Number), ...hidden]);
  const elements = [...indices].sort((a, b) => a - b).map((column) => {
    const width = printAttributes([["min", column + 1], ["max", column + 1], ["width", columnWidths[column] ?? DEFAULT_WIDTH]]);
    return `<col${width}${hidden.has(column) ? ` hidden="1"` : ""} customWidth="1"/>`;
  });
  return elements.length === 0 ? "" : `<cols>${elements.join("")}</cols>`;
}

// What is said about cells

function merges({ merges: areas = [] }: SheetPlan): string {
  return areas.length === 0 ? "" : `<mergeCells count="${areas.length}">${areas.map((area) => `<mergeCell ref="${formatArea(area)}"/>`).join("")}</mergeCells>`;
}

/** Links within the workbook. The cells beyond those that Excel can link keep their text. */
function links({ blocks, tables }: SheetPlan): string {
  const linked: string[] = [];
  for (const { top, left, cells } of blocks) addLinks(cells, top, left, linked);
  for (const { top, left, rows } of tables) addLinks(rows, top + 1, left, linked);
  return linked.length === 0 ? "" : `<hyperlinks>${linked.slice(0, MOST_LINKS).join("")}</hyperlinks>`;
}

function addLinks(rows: readonly (readonly (PlannedCell | null)[])[], top: number, left: number, linked: string[]): void {
  for (const [down, row] of rows.entries()) {
    for (const [right, cell] of row.entries()) {
      if (cell?.link === undefined) continue;
      linked.push(`<hyperlink ref="${formatCell(top + down, left + right)}" location="${escapeAttribute(escapeCellText(cell.link))}"/>`);
    }
  }
}

// Print

/** A4; as many pages down as there are. */
function print(setup: PrintSetup | undefined): string {
  const margins = `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>`;
  if (setup === undefined) return margins;
  const fit = setup.fitToWidth ? ` fitToWidth="1" fitToHeight="0"` : "";
  return `${margins}<pageSetup paperSize="9"${fit} orientation="${setup.landscape ? "landscape" : "portrait"}"/>`;
}

function printTitles(setup: PrintSetup | undefined, sheet: string): readonly SheetName[] {
  if (setup?.titleRows === undefined) return [];
  const [first, last] = setup.titleRows;
  return [{ name: "_xlnm.Print_Titles", formula: `${quoteSheet(sheet)}!$${first + 1}:$${last + 1}` }];
}

import { formatArea } from "../../core/grid";
import type { ConditionalFormat, PrintSetup, SheetPlan, TablePlan } from "../../core/plan";
import { HEADER_STYLE, tableArea } from "../opc/write/table-part";
import { headerAreas, patchesOfSheet } from "./cell-patch";
import type { ChangeContext } from "./change-context";
import { rangeOf } from "./read-cells";
import { BYTES_PER_CALL, type Step } from "./requests";
import { formatSteps, linkSteps, newFormat, styleSteps, styleStepsOf } from "./write-cells";
import { chartSteps } from "./write-chart";
import { conditionalFormatStep } from "./write-formats";
import { shapeSteps } from "./write-shapes";
import { validationSteps } from "./write-validations";

/** A new, blank sheet at the end; the one that is in front stays there. */
export function addSheetStep({ name, tabColor, showGridLines }: SheetPlan): Step {
  return {
    bytes: BYTES_PER_CALL,
    run: ({ workbook }) => {
      const sheet = workbook.worksheets.add(name);
      if (tabColor !== undefined) sheet.tabColor = `#${tabColor}`;
      if (showGridLines === false) sheet.showGridlines = false;
    },
  };
}

/** Tables over cells that are written. Excel takes the headers from them. */
export function tableSteps({ name: sheet, tables }: SheetPlan): readonly Step[] {
  return tables.map((plan) => ({ bytes: BYTES_PER_CALL, run: ({ workbook }) => { addTable(workbook.worksheets.getItem(sheet), plan); } }));
}

const DEFAULT_STYLE = "TableStyleLight1";

function addTable(sheet: Excel.Worksheet, plan: TablePlan): void {
  const table = sheet.tables.add(formatArea(tableArea(plan)), true);
  table.name = plan.name;
  table.style = plan.style ?? DEFAULT_STYLE;
}

/** How a new sheet looks, once all its cells are there. */
export function* lookSteps(plan: SheetPlan, context: ChangeContext): Generator<Step> {
  const patches = patchesOfSheet(plan);
  yield* styleStepsOf(plan.name, headerAreas(plan), HEADER_STYLE);
  yield* formatSteps(patches, newFormat);
  yield* linkSteps(patches);
  yield* styleSteps(patches);
  yield { bytes: BYTES_PER_CALL * measureCount(plan), run: (excel) => { setMeasures(excel, plan); } };
  for (const format of newestFirst(plan.conditionalFormats ?? [])) yield conditionalFormatStep(plan.name, format, context);
  yield* validationSteps(plan, context);
  yield* chartSteps(plan, context);
  yield* shapeSteps(plan, pointsOf);
}

/** Each conditional format that is added comes before those that are there; the first that is stated has to come first. */
function newestFirst(formats: readonly ConditionalFormat[]): readonly ConditionalFormat[] {
  return [...formats].reverse();
}

function measureCount({ columnWidths, rowHeights = {}, hiddenColumns = [], merges = [] }: SheetPlan): number {
  return 2 + Object.keys(columnWidths).length + Object.keys(rowHeights).length + hiddenColumns.length + merges.length;
}

function setMeasures(context: Excel.RequestContext, plan: SheetPlan): void {
  const { name, columnWidths, rowHeights = {}, hiddenColumns = [], merges = [], freeze, print } = plan;
  const cell = (row: number, column: number): Excel.Range => rangeOf(context, name, { top: row, left: column, bottom: row, right: column });
  for (const [column, width] of Object.entries(columnWidths)) cell(0, Number(column)).format.columnWidth = pointsOf(width);
  for (const [row, height] of Object.entries(rowHeights)) cell(Number(row), 0).format.rowHeight = height;
  for (const column of hiddenColumns) cell(0, column).columnHidden = true;
  for (const area of merges) rangeOf(context, name, area).merge(false);
  const sheet = context.workbook.worksheets.getItem(name);
  if (freeze !== undefined) setFreeze(sheet.freezePanes, freeze);
  if (print !== undefined) setPrint(sheet.pageLayout, print);
}

/** Points of a column that is so many characters wide: 7 pixels each and 5 around, at 96 pixels an inch. */
function pointsOf(characters: number): number {
  return Math.round(characters * 7 + 5) * 0.75;
}

function setFreeze(panes: Excel.WorksheetFreezePanes, { rows, columns }: { readonly rows: number; readonly columns: number }): void {
  if (rows > 0 && columns > 0) panes.freezeAt(formatArea({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
  else if (rows > 0) panes.freezeRows(rows);
  else if (columns > 0) panes.freezeColumns(columns);
}

/** A4; as many pages down as there are. */
function setPrint(layout: Excel.PageLayout, { landscape, fitToWidth, titleRows }: PrintSetup): void {
  layout.paperSize = "A4";
  layout.orientation = landscape ? "Landscape" : "Portrait";
  if (fitToWidth) layout.zoom = { horizontalFitToPages: 1 };
  if (titleRows !== undefined) layout.setPrintTitleRows(`$${titleRows[0] + 1}:$${titleRows[1] + 1}`);
}

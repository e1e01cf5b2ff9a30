import type { CellLook, SheetLooks } from "../../adapters/opc";
import type { SheetGrid, WorkbookGrid } from "../../core/grid";
import { remembered } from "../../core/remembered";
import type { Border, Look } from "../host/model/looks";
import { around, indices, type SheetModel } from "../host/model/sheet-model";
import type { WorkbookModel } from "../host/model/workbook-model";
import { fileBorder } from "../line-kinds";
import { apiUnderline } from "../underlines";
import { loadCharts } from "./load-charts";
import { loadRules } from "./load-rules";
import { loadShapes } from "./load-shapes";

/** Columns past the last one with cells whose widths are shown; files like to state one for all to the edge of the sheet. */
const COLUMNS_BEYOND = 30;
const PIXELS_A_CHARACTER = 7;
const POINTS_A_PIXEL = 0.75;

/** Gives the sheets of an open workbook the looks that its file states, with rules, links and charts. `grid` is what was read of it. */
export function loadLooks(model: WorkbookModel, looks: readonly SheetLooks[], grid: WorkbookGrid): void {
  for (const one of looks) {
    const [sheet, read] = [model.findSheet(one.sheet), grid.sheets.find(({ name }) => name === one.sheet)];
    if (sheet !== null && read !== undefined) loadSheet(sheet, one, read);
  }
}

function loadSheet(sheet: SheetModel, looks: SheetLooks, read: SheetGrid): void {
  sheet.showGridlines = looks.showGridLines;
  sheet.tabColor = looks.tabColor === null ? "" : `#${looks.tabColor}`;
  sheet.freeze = looks.freeze;
  loadSizes(sheet, looks, read);
  loadCells(sheet, looks, read);
  loadRules(sheet, looks);
  loadCharts(sheet, looks.charts);
  loadShapes(sheet, looks.shapes);
  sheet.workbook.changed({ kind: "sheet", sheet });
}

function loadSizes(sheet: SheetModel, { columns, rowHeights }: SheetLooks, read: SheetGrid): void {
  const lastColumn = (read.used?.right ?? 0) + COLUMNS_BEYOND;
  for (const { first, last, width } of columns) {
    for (const column of indices(first, Math.min(last, lastColumn))) sheet.columns.sizes.set(column, Math.round(width * PIXELS_A_CHARACTER) * POINTS_A_PIXEL);
  }
  for (const [row, height] of rowHeights) sheet.rows.sizes.set(row, height);
  for (const column of sheet.columns.sizes.keys()) sheet.workbook.changed({ kind: "columns", sheet, first: column, last: column });
  for (const row of sheet.rows.sizes.keys()) sheet.workbook.changed({ kind: "rows", sheet, first: row, last: row });
}

function loadCells(sheet: SheetModel, { cells }: SheetLooks, read: SheetGrid): void {
  const lookOf = remembered(modelLook);
  const filled = remembered((fill: string) => ({ fill: `#${fill}` }));
  for (const { row, column, look } of cells) {
    const fill = read.fill(row, column);
    sheet.looks.begin(row, column, lookOf(look));
    if (fill !== null) sheet.looks.begin(row, column, filled(fill));
  }
  const [first, ...others] = cells.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column }));
  if (first !== undefined) sheet.workbook.changed({ kind: "formats", sheet, area: others.reduce(around, first) });
}

function modelLook({ font, size, color, bold, italic, underline, strike, horizontal, vertical, wrap, indent, unlocked, lines = {} }: CellLook): Partial<Look> {
  return {
    ...(font === undefined ? {} : { font }),
    ...(size === undefined ? {} : { size }),
    ...(color === undefined ? {} : { color: `#${color}` }),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(underline === undefined ? {} : { underline: apiUnderline(underline) }),
    ...(strike === undefined ? {} : { strikethrough: true }),
    ...(horizontal === undefined ? {} : { horizontal: asInExcel(horizontal) }),
    ...(vertical === undefined ? {} : { vertical: asInExcel(vertical) }),
    ...(wrap === undefined ? {} : { wrap }),
    ...(indent === undefined ? {} : { indent }),
    ...(unlocked === undefined ? {} : { locked: false }),
    ...(lines.top === undefined ? {} : { borderTop: border(lines.top) }),
    ...(lines.bottom === undefined ? {} : { borderBottom: border(lines.bottom) }),
    ...(lines.left === undefined ? {} : { borderLeft: border(lines.left) }),
    ...(lines.right === undefined ? {} : { borderRight: border(lines.right) }),
  };
}

/** Words of files, as Office.js has them. @example asInExcel("center") // => "Center" */
function asInExcel(word: string): string {
  return word === "centerContinuous" ? "CenterAcrossSelection" : word.charAt(0).toUpperCase() + word.slice(1);
}

function border({ style, color }: { readonly style: string; readonly color: string }): Border {
  return fileBorder(style, `#${color}`);
}

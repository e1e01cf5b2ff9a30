import type { Expression } from "../../core/formula";
import { isInside } from "../../core/grid";
import type { CellBlock, CellStyle, PlannedCell, PrintSetup, SheetPlan, TableColumn, TablePlan } from "../../core/plan";
import { parts } from "../../workbook/rewrite";
import { memberOf, textIn, valueIn } from "../host/model/bag-reader";
import { keyOf, placeOf } from "./cell-key";
import { chartPlan } from "./chart-plan";
import { conditionPlans } from "./condition-plan";
import type { Cell } from "../host/model/cell-engine";
import { indices, type SheetModel } from "../host/model/sheet-model";
import type { TableModel } from "../host/model/workbook-model";
import { newStyle, paintedLooks, type PaintedLook } from "./painted-looks";
import type { FormulaReader } from "./planned-formula";
import { shapesPlan } from "./shapes-plan";
import { helpAt, validationPlans } from "./validation-plan";

/** A sheet that the file does not have, whole, as the plan by which the add-in would write it. */
export function sheetPlan(sheet: SheetModel, formulas: FormulaReader): SheetPlan {
  const cells = new SheetCells(sheet, formulas);
  const tables = tablesOf(sheet);
  const read = (formula: string): Expression => formulas.read(formula, null);
  const { rows, columns, freeze, merges, page } = sheet;
  const shapes = shapesPlan(sheet);
  return {
    key: sheet.name,
    name: sheet.name,
    ...(sheet.tabColor === "" ? {} : { tabColor: sheet.tabColor.replace("#", "") }),
    blocks: blocksOf(cells, tables),
    tables: tables.map((table) => tablePlan(table, cells)),
    columnWidths: Object.fromEntries([...columns.sizes].map(([column, points]) => [column, charactersOf(points)])),
    rowHeights: Object.fromEntries(rows.sizes),
    hiddenColumns: [...columns.hidden],
    merges: merges.filter((area) => !tables.some((table) => isInside(table.area, area.top, area.left))),
    ...(sheet.showGridlines ? {} : { showGridLines: false }),
    ...(freeze.rows + freeze.columns === 0 ? {} : { freeze }),
    conditionalFormats: sheet.conditions.flatMap((record) => conditionPlans(record, read)),
    validations: sheet.validations.flatMap((record) => validationPlans(record, read)),
    charts: sheet.charts.map((chart) => chartPlan(chart, sheet, formulas.nameInFile)).filter((chart) => chart !== null),
    ...(shapes === null ? {} : { shapes }),
    ...(page === null ? {} : { print: printSetup(page) }),
  };
}

/** Characters of a column that is so many points wide: at 96 pixels an inch, 7 pixels each and 5 around. */
function charactersOf(points: number): number {
  return Math.max(0, (points / 0.75 - 5) / 7);
}

function printSetup(page: NonNullable<SheetModel["page"]>): PrintSetup {
  const [, first, last] = /(\d+):\$?(\d+)$/.exec(textIn(page, "TitleRows")) ?? [];
  return {
    landscape: textIn(page, "Orientation") === "Landscape",
    fitToWidth: memberOf(valueIn(page, "Zoom"), "horizontalFitToPages") === 1,
    ...(first === undefined || last === undefined ? {} : { titleRows: [Number(first) - 1, Number(last) - 1] as const }),
  };
}

// Cells

const EMPTY: Cell = { value: null, formula: null };

/** The cells of a sheet that hold something or look other than in a new one. */
class SheetCells {
  readonly keys: readonly number[];
  private readonly contents: ReadonlyMap<number, Cell>;
  private readonly looks: ReadonlyMap<number, PaintedLook>;
  private readonly links: ReadonlyMap<number, string>;
  private readonly styles = new Map<PaintedLook | null, Map<string, CellStyle>>();

  constructor(readonly sheet: SheetModel, private readonly formulas: FormulaReader) {
    this.contents = new Map([...sheet.entries()].map(({ row, column, value, formula }) => [keyOf(row, column), { value, formula }]));
    this.looks = paintedLooks(sheet.looks.all, [...this.contents.keys(), ...sheet.formats.keys()]);
    this.links = linksOf(sheet);
    this.keys = [...new Set([...this.contents.keys(), ...this.looks.keys(), ...sheet.formats.keys()])].sort((a, b) => a - b);
  }

  content(row: number, column: number): Cell {
    return this.contents.get(keyOf(row, column)) ?? EMPTY;
  }

  formula(row: number, column: number, table: TableModel | null): Expression | null {
    const { formula } = this.content(row, column);
    return formula === null ? null : this.formulas.read(formula, table?.name ?? null);
  }

  planned(row: number, column: number, table: TableModel | null, calculated = false): PlannedCell {
    const key = keyOf(row, column);
    const formula = calculated ? null : this.formula(row, column, table);
    const style = this.style(key);
    const link = this.links.get(key);
    return {
      value: this.content(row, column).value,
      ...(formula === null ? {} : { formula }),
      ...(style === null ? {} : { style }),
      ...(link === undefined ? {} : { link }),
    };
  }

  /** Null for a cell as in a new sheet. The same object for all cells that look alike. */
  private style(key: number): CellStyle | null {
    const look = this.looks.get(key) ?? null;
    const format = this.sheet.formats.get(key);
    const known = this.styles.get(look) ?? new Map<string, CellStyle>();
    this.styles.set(look, known);
    const style = known.get(format ?? "") ?? { ...(look === null ? {} : newStyle(look)), ...(format === undefined ? {} : { format }) };
    known.set(format ?? "", style);
    return Object.keys(style).length === 0 ? null : style;
  }
}

/** Links within the workbook, by cell. */
function linksOf({ links }: SheetModel): ReadonlyMap<number, string> {
  return new Map(links.flatMap(({ areas, bag }) => {
    const target = textIn(bag, "documentReference");
    return target === "" ? [] : areas.map(({ top, left }) => [keyOf(top, left), target] as const);
  }));
}

/** Cells outside tables, each row of the sheet from its first to its last. */
function blocksOf(cells: SheetCells, tables: readonly TableModel[]): readonly CellBlock[] {
  const rows = new Map<number, number[]>();
  for (const key of cells.keys) {
    const { row, column } = placeOf(key);
    if (tables.some(({ area }) => isInside(area, row, column))) continue;
    const columns = rows.get(row) ?? [];
    rows.set(row, columns);
    columns.push(column);
  }
  return [...rows].map(([row, columns]) => blockOf(row, columns, cells));
}

function blockOf(row: number, columns: readonly number[], cells: SheetCells): CellBlock {
  const [left, right] = [columns[0] ?? 0, columns.at(-1) ?? 0];
  const held = new Set(columns);
  return { top: row, left, cells: [indices(left, right).map((column) => (held.has(column) ? cells.planned(row, column, null) : null))] };
}

// Tables

/** A table without header, or with totals, has no plan: its cells are written as they are. */
function tablesOf(sheet: SheetModel): readonly TableModel[] {
  return sheet.workbook.tables.filter((table) => table.sheet === sheet && table.headerRow && !table.totalsRow);
}

function tablePlan(table: TableModel, cells: SheetCells): TablePlan {
  const { name, area, style } = table;
  const rows = indices(area.top + 1, area.bottom);
  const columns = indices(area.left, area.right).map((column) => tableColumn(table, column, rows, cells));
  const planned = rows.map((row) => columns.map(({ formula }, index) => cells.planned(row, area.left + index, table, formula !== undefined)));
  return {
    name, top: area.top, left: area.left, columns, keyColumn: 0,
    ...(style === "" ? {} : { style }),
    // Excel knows no table without rows: one that is blank stands for none.
    rows: planned.length === 1 && planned.every((row) => row.every(isBlank)) ? [] : planned,
  };
}

function isBlank({ value, formula, style }: PlannedCell): boolean {
  return value === null && formula === undefined && style === undefined;
}

function tableColumn(table: TableModel, column: number, rows: readonly number[], cells: SheetCells): TableColumn {
  const { top } = table.area;
  const title = cells.sheet.workbook.columnTitles(table)[column - table.area.left] ?? "";
  const formula = columnFormula(table, column, rows, cells);
  const help = helpAt(cells.sheet.validations, top, column);
  return { key: title, title, ...(formula === null ? {} : { formula }), ...(help === null ? {} : { help }) };
}

/** The formula that all rows share. In a single row it has to name a cell of its own row: any other may be of this row alone. */
function columnFormula(table: TableModel, column: number, rows: readonly number[], cells: SheetCells): Expression | null {
  const [first, ...others] = rows;
  const formula = first === undefined ? null : cells.formula(first, column, table);
  if (formula === null || !others.every((row) => cells.formula(row, column, table) === formula)) return null;
  const isRelative = parts(formula).some((part) => part.kind === "cells" && !(part.absolute.rows && part.absolute.columns));
  if (isRelative || formula.kind === "verbatim") return null;
  return others.length > 0 || parts(formula).some((part) => part.kind === "table" && part.thisRow) ? formula : null;
}


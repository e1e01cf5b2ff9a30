import { formulaEngine, type Expression } from "../../core/formula";
import { isCellError, isInside, type SheetGrid } from "../../core/grid";
import type { CellStyle } from "../../core/plan";
import { sameResult } from "../../workbook/calculator";
import type { CalculatedColumn, CellEdit, CellResult, SheetEdit, TableEdit, ViewEdit } from "../../workbook/workbook-change";
import { keyOf, placeOf } from "./cell-key";
import { sameValue } from "./same-value";
import type { Cell } from "../host/model/cell-engine";
import { bodyOf } from "../host/model/core-engine";
import { DEFAULT_LOOK, type Look } from "../host/model/looks";
import { indices, type SheetModel } from "../host/model/sheet-model";
import type { TableModel } from "../host/model/workbook-model";
import type { OpenedSheet, OpenedTable } from "./opened-workbook";
import { lineEdits } from "./line-edits";
import { paintedLooks, statedStyle } from "./painted-looks";
import { shapesPlan } from "./shapes-plan";
import type { FormulaReader } from "./planned-formula";

const EMPTY: Cell = { value: null, formula: null };
const GENERAL = "General";

/** What has changed on a sheet of the file since it was opened: cells, looks of cells, and places of tables. `inFile` is the sheet as it was read. */
export function sheetEdit(opened: OpenedSheet, sheet: SheetModel, inFile: SheetGrid | undefined, formulas: FormulaReader): SheetEdit {
  return new SheetComparison(opened, sheet, inFile, formulas).edit();
}

/** Results on a sheet of the file that are others since something else was changed. Cells that `sheetEdit` changes are none of them. */
export function sheetResults(opened: OpenedSheet, sheet: SheetModel, inFile: SheetGrid | undefined, formulas: FormulaReader): readonly CellResult[] {
  return new SheetComparison(opened, sheet, inFile, formulas).results();
}

class SheetComparison {
  private readonly now: ReadonlyMap<number, Cell>;
  private readonly tables: readonly TableModel[];

  constructor(private readonly opened: OpenedSheet, private readonly sheet: SheetModel, private readonly inFile: SheetGrid | undefined, private readonly formulas: FormulaReader) {
    this.now = new Map([...sheet.entries()].map(({ row, column, value, formula }) => [keyOf(row, column), { value, formula }]));
    this.tables = sheet.workbook.tables.filter((table) => table.sheet === sheet);
  }

  edit(): SheetEdit {
    const styles = this.changedStyles();
    const keys = new Set([...this.changedContents(), ...styles.keys()]);
    const calculatedColumns = this.tables.flatMap((table) => this.calculatedColumns(table));
    const shapes = shapesPlan(this.sheet, this.opened.shapes);
    const columns = lineEdits(this.opened.columns, this.sheet.columns, widthInFile);
    const view = viewEdit(this.opened, this.sheet);
    const rows = lineEdits(this.opened.rows, this.sheet.rows, (points) => points);
    return {
      sheet: this.opened.name,
      cells: [...keys].sort((a, b) => a - b).map((key) => this.cellEdit(key, styles.get(key))),
      tables: this.tables.flatMap((table) => this.tableEdit(table)),
      ...(calculatedColumns.length === 0 ? {} : { calculatedColumns }),
      ...(columns.size === 0 ? {} : { columns }),
      ...(rows.size === 0 ? {} : { rows }),
      ...(view === null ? {} : { view }),
      ...(shapes === null ? {} : { shapes }),
      ...(this.opened.merges === this.sheet.merges ? {} : { merges: this.sheet.merges }),
    };
  }

  // Cells

  /** What formulas that stay give now. A name or function that Univer does not know says nothing of what they give in Excel. */
  results(): readonly CellResult[] {
    return [...this.now].flatMap(([key, { value, formula }]) => {
      const isUnknown = isCellError(value) && value.error === "#NAME?";
      if (formula === null || isUnknown || !this.isSameContent(key) || sameResult(value, this.opened.cells.get(key)?.value ?? null)) return [];
      return [{ ...placeOf(key), value }];
    });
  }

  private changedContents(): readonly number[] {
    const keys = new Set([...this.opened.cells.keys(), ...this.now.keys()]);
    return [...keys].filter((key) => !this.isSameContent(key));
  }

  /** Of a formula only its text counts: its result may be another by calculation alone. */
  private isSameContent(key: number): boolean {
    const [before, now] = [this.opened.cells.get(key) ?? EMPTY, this.now.get(key) ?? EMPTY];
    if (before.formula === null && now.formula === null) return sameValue(before.value, now.value);
    return before.formula === now.formula || (before.formula !== null && now.formula !== null && this.isSameFormula(key, before.formula, now.formula));
  }

  /** Where a sheet was renamed, the same formula calls it otherwise. */
  private isSameFormula(key: number, before: string, now: string): boolean {
    const table = this.tableAt(key);
    const [was, is] = [this.formulas.read(before, table), this.formulas.read(now, table)];
    return was === is || formulaEngine.print(was, "functions") === formulaEngine.print(is, "functions");
  }

  private cellEdit(key: number, style: CellStyle | undefined): CellEdit {
    const { row, column } = placeOf(key);
    const { value, formula } = this.now.get(key) ?? EMPTY;
    return {
      row, column,
      cell: { value, ...(formula === null ? {} : { formula: this.formulaOf(key, formula) }), ...(style === undefined ? {} : { style }) },
    };
  }

  /** A formula that only looks otherwise than before stays as the file has it. */
  private formulaOf(key: number, formula: string): Expression {
    const { row, column } = placeOf(key);
    const stored = formula === this.opened.cells.get(key)?.formula ? this.inFile?.formula(row, column) ?? null : null;
    return stored === null ? this.formulas.read(formula, this.tableAt(key)) : formulaEngine.parse(stored) ?? { kind: "verbatim", text: stored };
  }

  private tableAt(key: number): string | null {
    const { row, column } = placeOf(key);
    return this.tables.find(({ area }) => isInside(area, row, column))?.name ?? null;
  }

  // Looks

  /** Exactly what was changed of cells, by cell. */
  private changedStyles(): ReadonlyMap<number, CellStyle> {
    const { opened, sheet } = this;
    const layers = sheet.looks.all.filter((layer) => !opened.looks.has(layer));
    const looks = layers.length === 0 ? [] : paintedLooks(layers, [...this.now.keys(), ...sheet.formats.keys()]);
    const styles = new Map<number, CellStyle>(movedStyles(opened.begun, sheet.looks.begun));
    for (const [key, look] of looks) styles.set(key, { ...styles.get(key), ...statedStyle(look) });
    for (const key of new Set([...opened.formats.keys(), ...sheet.formats.keys()])) {
      const format = sheet.formats.get(key) ?? GENERAL;
      if (format !== (opened.formats.get(key) ?? GENERAL)) styles.set(key, { ...styles.get(key), format });
    }
    return styles;
  }

  // Tables

  private openedTable(table: TableModel): OpenedTable | undefined {
    return this.opened.tables.find(({ id }) => id === table.id);
  }

  private tableEdit(table: TableModel): readonly TableEdit[] {
    const before = this.openedTable(table);
    const columns = this.sheet.workbook.columnTitles(table);
    if (before === undefined) return [];
    const isRetitled = columns.join("\n") !== before.titles.join("\n");
    const isMoved = JSON.stringify(table.area) !== JSON.stringify(before.area);
    return isMoved || isRetitled ? [{ name: before.name, area: table.area, ...(isRetitled ? { columns } : {}) }] : [];
  }

  /** Columns in which all rows had one formula, and all have another now. */
  private calculatedColumns(table: TableModel): readonly CalculatedColumn[] {
    const before = this.openedTable(table);
    if (before === undefined) return [];
    const titles = this.sheet.workbook.columnTitles(table);
    return titles.flatMap((title, index) => {
      const column = table.area.left + index;
      const [was, is] = [this.columnFormula(this.opened.cells, before, column), this.columnFormula(this.now, table, column)];
      return was === null || is === null || was === is ? [] : [{ table: before.name, column: title, formula: this.formulas.read(is, table.name) }];
    });
  }

  private columnFormula(cells: ReadonlyMap<number, Cell>, { area }: Pick<TableModel, "area">, column: number): string | null {
    const { top, bottom } = bodyOf({ area, headerRow: true, totalsRow: false });
    const formulas = new Set(indices(top, bottom).map((row) => cells.get(keyOf(row, column))?.formula ?? null));
    const [formula = null] = formulas;
    return formulas.size === 1 ? formula : null;
  }
}

/** Null if the sheet is shown as it was. */
function viewEdit(before: OpenedSheet, now: SheetModel): ViewEdit | null {
  const isFrozenAlike = before.freeze.rows === now.freeze.rows && before.freeze.columns === now.freeze.columns;
  if (isFrozenAlike && before.showGridlines === now.showGridlines) return null;
  return { ...(isFrozenAlike ? {} : { freeze: now.freeze }), ...(before.showGridlines === now.showGridlines ? {} : { showGridLines: now.showGridlines }) };
}

/** Characters of a column that is so many points wide, as files count them: at 96 pixels an inch, 7 pixels each. */
function widthInFile(points: number): number {
  return Math.round(points / 0.75) / 7;
}

/** Looks that came to other cells with their rows or columns: what they are there, and away what was there. */
function movedStyles(before: SheetModel["looks"]["begun"], now: SheetModel["looks"]["begun"]): readonly (readonly [number, CellStyle])[] {
  if (before === now) return [];
  return [...new Set([...before.keys(), ...now.keys()])].filter((key) => before.get(key) !== now.get(key)).map((key) => {
    const was = Object.keys(before.get(key) ?? {}) as (keyof Look)[];
    return [key, statedStyle({ ...Object.fromEntries(was.map((property) => [property, DEFAULT_LOOK[property]])), ...now.get(key) })] as const;
  });
}

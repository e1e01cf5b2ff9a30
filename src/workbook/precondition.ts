import type { Expression } from "../core/formula/expression";
import type { CellValue, SheetGrid, WorkbookGrid } from "../core/grid";
import { issue, type Issue } from "../core/issue";
import { eachFormula } from "./plan-formulas";
import { eachReference } from "./rewrite";
import type { WorkbookChange } from "./workbook-change";

/** What a change was made from, to be checked again before it is written. */
export interface Precondition {
  /** Names of all sheets in tab order. */
  readonly sheets: readonly string[];
  /** Sheet → stamp of its cells and tables, of every sheet that the change was made from or touches. */
  readonly stamps: ReadonlyMap<string, string>;
  readonly state: string;
}

/**
 * Stamps of the sheets that a change touches or whose cells its formulas show, and of `sources` that were read for it.
 * Sheets that do not exist are left out.
 */
export function preconditionOf(grid: WorkbookGrid, change: WorkbookChange, sources: readonly string[] = []): Precondition {
  const concerned = new Set([...sources, ...change.editSheets.map(({ sheet }) => sheet), ...shownSheets(change)]);
  const sheets = grid.sheets.filter(({ name }) => concerned.has(name));
  return {
    sheets: grid.sheets.map(({ name }) => name),
    stamps: new Map(sheets.map((sheet) => [sheet.name, stampSheet(sheet)])),
    state: stampText(grid.state ?? ""),
  };
}

/** What has changed since: `workbook-changed-meanwhile` for each sheet that is not as it was. None if the change may be written. */
export function changedSince(precondition: Precondition, grid: WorkbookGrid): readonly Issue[] {
  const now = new Map(grid.sheets.map((sheet) => [sheet.name, sheet]));
  const before = new Set(precondition.sheets);
  const gone = precondition.sheets.filter((name) => !now.has(name));
  const added = grid.sheets.map(({ name }) => name).filter((name) => !before.has(name));
  const other = [...precondition.stamps].filter(([name, stamp]) => {
    const sheet = now.get(name);
    return sheet !== undefined && stampSheet(sheet) !== stamp;
  });
  const changed = [...gone, ...added, ...other.map(([name]) => name)];
  const ours = changed.length === 0 && stampText(grid.state ?? "") !== precondition.state ? grid.sheets.slice(0, 1).map(({ name }) => name) : [];
  return [...changed, ...ours].map((sheet) => issue("error", "workbook-changed-meanwhile", sheet, { sheet }));
}

/**
 * 64 bits over the addresses, values and formulas of a sheet and the places of its tables, as 16 hexadecimal digits.
 * A formula counts by its text alone: its result may change by calculation, without anybody's doing.
 */
export function stampSheet(sheet: SheetGrid): string {
  const stamp = new Stamp();
  for (const row of sheet.rows()) {
    for (const column of sheet.columns(row)) {
      const formula = sheet.formula(row, column);
      stamp.number(row);
      stamp.number(column);
      if (formula === null) stampValue(stamp, sheet.value(row, column));
      else stamp.text(`=${formula}`);
    }
  }
  for (const { name, area, columns } of sheet.tables) stamp.text([name, area.top, area.left, area.bottom, area.right, ...columns].join("\n"));
  return stamp.digits();
}

export function stampText(text: string): string {
  const stamp = new Stamp();
  stamp.text(text);
  return stamp.digits();
}

/** Text begins with a quotation mark and a formula with an equals sign, so that they are like nothing else. */
function stampValue(stamp: Stamp, value: CellValue): void {
  if (typeof value === "number") stamp.number(value);
  else if (typeof value === "string") stamp.text(`"${value}`);
  else stamp.text(value === null ? "blank" : typeof value === "object" ? value.error : String(value));
}

/** Names of sheets whose cells are shown by formulas of a change. */
function shownSheets({ addSheets, editSheets }: WorkbookChange): ReadonlySet<string> {
  const shown = new Set<string>();
  const addShown = (formula: Expression): void => {
    eachReference(formula, (reference) => {
      if (reference.kind === "cells" && reference.sheet !== null) shown.add(reference.sheet);
    });
  };
  for (const sheet of addSheets) eachFormula(sheet, addShown);
  for (const { cells } of editSheets) for (const { cell } of cells) if (cell.formula !== undefined) addShown(cell.formula);
  return shown;
}

/**
 * Two 32-bit FNV-1a hashes with different starting values, over 16-bit units: integers stay exact, and a sheet of a
 * million cells takes a fraction of a second. It tells changes, it does not keep secrets.
 */
class Stamp {
  private low = 0x811c9dc5;
  private high = 0x9747b28c;
  private readonly double = new Float64Array(1);
  private readonly units = new Uint16Array(this.double.buffer);

  text(text: string): void {
    for (let at = 0; at < text.length; at += 1) this.unit(text.charCodeAt(at));
    // The length, so that "ab" and "c" differ from "a" and "bc".
    this.unit(0xffff);
    this.unit(text.length);
  }

  number(value: number): void {
    this.double[0] = value;
    this.unit(0xfffe);
    for (const unit of this.units) this.unit(unit);
  }

  digits(): string {
    return [this.high, this.low].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
  }

  private unit(unit: number): void {
    this.low = Math.imul(this.low ^ unit, 0x01000193);
    this.high = Math.imul(this.high ^ unit, 0x85ebca6b);
    this.high ^= this.high >>> 13;
  }
}

import { COLUMN_LIMIT, isInside, type Area, type CellValue } from "../../../core/grid";
import { displayedText } from "../../../adapters/opc/displayed-text";
import { accessDenied } from "../api-error";
import type { Cell, CellEntry } from "./cell-engine";
import { movedArea, movedCells, movedLine, type LineMove } from "./line-move";
import { Looks, type Look } from "./looks";
import type { PropertyBag } from "./property-bag";
import { typedEntry } from "./typed-entry";
import type { WorkbookModel } from "./workbook-model";

/** A property of a sheet that belongs to an area: a conditional format, a validation, a link. */
export interface AreaRecord {
  readonly areas: readonly Area[];
  readonly bag: PropertyBag;
}

/** A comment. */
export interface Annotation {
  readonly id: string;
  /** Address of the cell that it belongs to; null for what lies over the sheet. */
  readonly at: string | null;
  readonly text: string;
}

const GENERAL = "General";
const DEFAULT_WIDTH = 48;
const DEFAULT_HEIGHT = 15;

/** Rows or columns: which are hidden, and how large the others are. */
export class Lines {
  readonly hidden = new Set<number>();
  /** Points. */
  readonly sizes = new Map<number, number>();

  constructor(private readonly standard: number) {}

  sizeOf(index: number): number {
    return this.hidden.has(index) ? 0 : this.sizes.get(index) ?? this.standard;
  }

  move(move: LineMove): void {
    const [hidden, sizes] = [[...this.hidden], [...this.sizes]];
    this.hidden.clear();
    this.sizes.clear();
    for (const line of hidden) this.put(movedLine(line, move), (to) => { this.hidden.add(to); });
    for (const [line, size] of sizes) this.put(movedLine(line, move), (to) => { this.sizes.set(to, size); });
  }

  private put(line: number | null, put: (line: number) => void): void {
    if (line !== null) put(line);
  }
}

/** One sheet of the workbook. */
export class SheetModel {
  visibility: "Visible" | "Hidden" | "VeryHidden" = "Visible";
  tabColor = "";
  showGridlines = true;
  /** True if locked cells cannot be changed. */
  isProtected = false;
  merges: readonly Area[] = [];
  freeze = { rows: 0, columns: 0 };
  readonly rows = new Lines(DEFAULT_HEIGHT);
  readonly columns = new Lines(DEFAULT_WIDTH);
  readonly looks = new Looks();
  formats: Map<number, string> = new Map<number, string>();
  conditions: readonly AreaRecord[] = [];
  validations: readonly AreaRecord[] = [];
  links: readonly AreaRecord[] = [];
  charts: readonly PropertyBag[] = [];
  comments: readonly Annotation[] = [];
  /** Those in groups are items of their group. */
  shapes: readonly PropertyBag[] = [];
  page: PropertyBag | null = null;

  constructor(
    readonly workbook: WorkbookModel,
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): Cell {
    return this.workbook.engine.cell(this.id, row, column);
  }

  /** Cells that hold something, in no order. */
  entries(): Iterable<CellEntry> {
    return this.workbook.engine.entries(this.id);
  }

  format(row: number, column: number): string {
    return this.formats.get(row * COLUMN_LIMIT + column) ?? GENERAL;
  }

  text(row: number, column: number): string {
    return displayedText(this.cell(row, column).value, this.format(row, column), this.workbook.date1904);
  }

  get used(): Area | null {
    return this.workbook.engine.used(this.id);
  }

  /** Writes what was typed or sent, cell by cell from the area's corner; null leaves a cell as it is. */
  enter(area: Area, rows: readonly (readonly unknown[])[], byAddIn: boolean): void {
    this.checkUnlocked(area);
    const entries: CellEntry[] = [];
    rows.forEach((line, down) => { line.forEach((entry, right) => {
      if (entry === null || entry === undefined) return;
      const [row, column] = [area.top + down, area.left + right];
      const { cell, format } = typedEntry(entry, this.format(row, column));
      entries.push({ row, column, ...cell });
      if (format !== undefined) this.setFormat(row, column, format);
    }); });
    this.write(entries, area, byAddIn);
  }

  write(entries: readonly CellEntry[], area: Area, byAddIn: boolean): void {
    this.workbook.engine.write(this.id, entries);
    this.workbook.changed({ kind: "cells", sheet: this, area, byAddIn });
  }

  setFormats(area: Area, codes: readonly (readonly (string | null)[])[]): void {
    this.checkUnlocked(area);
    codes.forEach((line, down) => { line.forEach((code, right) => {
      if (code !== null) this.setFormat(area.top + down, area.left + right, code);
    }); });
    this.workbook.changed({ kind: "formats", sheet: this, area });
  }

  setLook<K extends keyof Look>(area: Area, property: K, value: Look[K]): void {
    this.checkUnlocked(area);
    this.looks.set(area, property, value);
    this.workbook.changed({ kind: "look", sheet: this, area, property });
  }

  resetLooks(area: Area): void {
    this.looks.reset(area);
    this.workbook.changed({ kind: "look", sheet: this, area, property: "fill" });
  }

  /** @throws ApiError `AccessDenied` if the sheet is protected and one of the cells is locked. */
  checkUnlocked(area: Area): void {
    if (this.isProtected && this.looks.shared(area, "locked") !== false) throw accessDenied();
  }

  /** Smallest area around cells that show something, `within` an area; null if there are none. */
  usedWithin(within: Area, valuesOnly: boolean): Area | null {
    const used = valuesOnly ? this.used : this.usedOrFormatted();
    const clipped = used === null ? null : intersection(used, within);
    return clipped === null ? null : this.shrink(clipped, valuesOnly);
  }

  value(row: number, column: number): CellValue {
    return this.cell(row, column).value;
  }

  /** Takes along all that belongs to cells where the engine put in or took away rows or columns. */
  moveLines(move: LineMove): void {
    this[move.axis].move(move);
    this.looks.move(move);
    this.formats = new Map(movedCells(this.formats, move));
    this.merges = movedAreas(this.merges, move);
    for (const list of ["conditions", "validations", "links"] as const) {
      this[list] = this[list].map(({ areas, bag }) => ({ areas: movedAreas(areas, move), bag })).filter(({ areas }) => areas.length > 0);
    }
  }

  private setFormat(row: number, column: number, code: string): void {
    const key = row * COLUMN_LIMIT + column;
    if (code === GENERAL) this.formats.delete(key);
    else this.formats.set(key, code);
  }

  private usedOrFormatted(): Area | null {
    let area = this.used;
    for (const key of this.formats.keys()) {
      const [row, column] = [Math.floor(key / COLUMN_LIMIT), key % COLUMN_LIMIT];
      area = area === null ? { top: row, left: column, bottom: row, right: column } : around(area, { top: row, left: column, bottom: row, right: column });
    }
    return area;
  }

  /** An area with its empty edges taken off. */
  private shrink(area: Area, valuesOnly: boolean): Area | null {
    const shows = (row: number, column: number): boolean => {
      const { value, formula } = this.cell(row, column);
      return (value !== null && value !== "") || (!valuesOnly && (formula !== null || this.format(row, column) !== GENERAL));
    };
    const rows = indices(area.top, area.bottom).filter((row) => indices(area.left, area.right).some((column) => shows(row, column)));
    const [top, bottom] = [rows[0], rows.at(-1)];
    if (top === undefined || bottom === undefined) return null;
    const columns = indices(area.left, area.right).filter((column) => rows.some((row) => shows(row, column)));
    return { top, bottom, left: columns[0] ?? area.left, right: columns.at(-1) ?? area.right };
  }
}

function movedAreas(areas: readonly Area[], move: LineMove): readonly Area[] {
  return areas.map((area) => movedArea(area, move)).filter((area) => area !== null);
}

export function intersection(a: Area, b: Area): Area | null {
  const area = { top: Math.max(a.top, b.top), left: Math.max(a.left, b.left), bottom: Math.min(a.bottom, b.bottom), right: Math.min(a.right, b.right) };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

/** Smallest area around two. */
export function around(a: Area, b: Area): Area {
  return { top: Math.min(a.top, b.top), left: Math.min(a.left, b.left), bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right) };
}

export function containsArea(outer: Area, inner: Area): boolean {
  return isInside(outer, inner.top, inner.left) && isInside(outer, inner.bottom, inner.right);
}

export function indices(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

import { COLUMN_LIMIT, ROW_LIMIT, parseArea, type Area } from "../../core/grid";
import { ByteXml, ascii } from "./byte-xml";
import { parseNumber } from "./byte-number";
import { CellReader } from "./cell-reader";
import { CellStore, KIND } from "./cell-store";
import { FormulaStore } from "./formula-store";
import { readPlainCell, type PlainCell } from "./plain-cell";
import { RowFlags } from "./row-flags";
import { TextPool } from "./text-pool";
import type { XmlPart } from "./xml-walk";

/** What a sheet's cells refer to in the rest of the workbook. */
export interface SheetContext {
  readonly sharedCount: number;
  readonly date1904: boolean;
  /** True if cells of this style show a fill, and so are kept even without a value. */
  isFilled(style: number): boolean;
}

/** Everything that one sheet part says. */
export interface ScannedSheet {
  readonly cells: CellStore;
  readonly formulas: FormulaStore;
  readonly texts: TextPool;
  readonly hiddenRows: RowFlags;
  /** 1 for each column that is hidden. */
  readonly hiddenColumns: Uint8Array;
  readonly merges: readonly Area[];
  /** Relationship ids of the sheet's tables. */
  readonly tables: readonly string[];
  /** Cells whose shared string does not exist, and cells outside the sheet: how many, and where the first was. */
  readonly lost: LostCells;
}

export interface LostCells {
  readonly count: number;
  readonly first: { readonly row: number; readonly column: number } | null;
}

/** About the fewest bytes that a cell with a value takes: storage is set aside by it. */
const BYTES_A_CELL = 36;

/** Elements around rows and cells: anchors of controls also have elements named `row` and `col`. */
const ROW_DEPTH = 2;
const CELL_DEPTH = 3;

const ROW = ascii("row");
const CELL = ascii("c");
const COL = ascii("col");
const SHEET_FORMAT = ascii("sheetFormatPr");
const MERGE = ascii("mergeCell");
const TABLE_PART = ascii("tablePart");
const REF = ascii("ref");
const HIDDEN = ascii("hidden");
const HEIGHT = ascii("ht");
const WIDTH = ascii("width");
const MIN = ascii("min");
const MAX = ascii("max");
const ZERO_HEIGHT = ascii("zeroHeight");
const ID = ascii("id");
const R = ascii("r");

/**
 * Reads a worksheet part in one pass over its bytes. What the part claims about itself (its dimension, counts) is not
 * looked at. Cells and rows without a reference follow the one before. Faults: `file-xml-damaged`, `file-unsafe-xml`.
 */
export function scanSheet(source: XmlPart, context: SheetContext): ScannedSheet {
  return new SheetScanner(source, context).scan();
}

class SheetScanner {
  private readonly xml: ByteXml;
  private readonly cells: CellStore;
  private readonly texts = new TextPool();
  private readonly formulas: FormulaStore;
  private hiddenRows = new RowFlags(false);
  private readonly hiddenColumns: [number, number][] = [];
  private readonly merges: Area[] = [];
  private readonly tables: string[] = [];
  private lostCount = 0;
  private firstLost: { readonly row: number; readonly column: number } | null = null;

  private readonly cell: CellReader;
  private readonly plain: PlainCell = { row: 0, column: 0, style: 0, shared: false, number: 0 };

  constructor(source: XmlPart, private readonly context: SheetContext) {
    this.xml = new ByteXml(source);
    this.cells = new CellStore(Math.ceil(this.xml.bytes.length / BYTES_A_CELL));
    this.formulas = new FormulaStore(this.texts);
    this.cell = new CellReader(this.xml, this.texts, context.sharedCount, context.date1904);
  }

  scan(): ScannedSheet {
    const { xml } = this;
    while (xml.next()) {
      if (!xml.closing) this.element();
    }
    this.formulas.seal(this.cells.seal());
    return {
      cells: this.cells, formulas: this.formulas, texts: this.texts,
      hiddenRows: this.hiddenRows, hiddenColumns: columnFlags(this.hiddenColumns), merges: this.merges, tables: this.tables,
      lost: { count: this.lostCount, first: this.firstLost },
    };
  }

  private element(): void {
    const { xml } = this;
    if (xml.depth === CELL_DEPTH && xml.isNamed(CELL)) this.cellElement();
    else if (xml.depth === ROW_DEPTH && xml.isNamed(ROW)) this.rowElement();
    else if (xml.isNamed(MERGE)) this.merge();
    else if (xml.isNamed(COL)) this.columnElement();
    else if (xml.isNamed(SHEET_FORMAT)) this.sheetFormat();
    else if (xml.isNamed(TABLE_PART)) this.tablePart();
    else xml.skipAttributes();
  }

  private rowElement(): void {
    const { xml, cell } = this;
    let row = cell.row + 1;
    let hidden = false;
    while (xml.nextAttribute()) {
      if (xml.isKey(R)) row = xml.valueInteger() - 1;
      else if (xml.isKey(HIDDEN)) hidden ||= xml.valueFlag();
      else if (xml.isKey(HEIGHT)) hidden ||= parseNumber(xml.bytes, xml.valueStart, xml.valueEnd) === 0;
    }
    cell.row = row >= 0 ? row : cell.row + 1;
    cell.column = -1;
    if (cell.row < ROW_LIMIT) this.hiddenRows.set(cell.row, hidden);
  }

  private columnElement(): void {
    const { xml } = this;
    let first = NaN;
    let last = NaN;
    let hidden = false;
    while (xml.nextAttribute()) {
      if (xml.isKey(MIN)) first = xml.valueInteger();
      else if (xml.isKey(MAX)) last = xml.valueInteger();
      else if (xml.isKey(HIDDEN)) hidden ||= xml.valueFlag();
      else if (xml.isKey(WIDTH)) hidden ||= parseNumber(xml.bytes, xml.valueStart, xml.valueEnd) === 0;
    }
    if (hidden && first >= 1 && first <= last && last <= COLUMN_LIMIT) this.hiddenColumns.push([first - 1, last - 1]);
  }

  private sheetFormat(): void {
    const { xml } = this;
    while (xml.nextAttribute()) {
      if (xml.isKey(ZERO_HEIGHT) && xml.valueFlag()) this.hiddenRows = new RowFlags(true);
    }
  }

  private merge(): void {
    const { xml } = this;
    while (xml.nextAttribute()) {
      const area = xml.isKey(REF) ? parseArea(xml.valueText()) : null;
      if (area !== null) this.merges.push(area);
    }
  }

  private tablePart(): void {
    const { xml } = this;
    while (xml.nextAttribute()) {
      if (xml.isKey(ID)) this.tables.push(xml.valueText());
    }
  }

  private cellElement(): void {
    const { cell } = this;
    if (this.plainCell()) return;
    cell.column += 1;
    cell.read();
    if (cell.lost) this.lose();
    if (cell.kind !== KIND.blank || cell.hasFormula || this.context.isFilled(cell.style)) this.keepCell();
  }

  /** Takes the short way through a cell that is written as nearly all are; false for any other. */
  private plainCell(): boolean {
    const { xml, plain, cell } = this;
    const behind = readPlainCell(xml.bytes, xml.at, plain);
    if (behind < 0 || (plain.shared && plain.number >= this.context.sharedCount)) return false;
    cell.row = plain.row;
    cell.column = plain.column;
    this.cells.add(plain.row, plain.column, plain.shared ? KIND.shared : KIND.number, plain.number, plain.style);
    xml.at = behind;
    return true;
  }

  private keepCell(): void {
    const { row, column, kind, number, style, hasFormula, formulaGroup, formulaText } = this.cell;
    if (row < 0 || row >= ROW_LIMIT || column >= COLUMN_LIMIT) {
      this.lose();
      return;
    }
    const index = this.cells.add(row, column, kind, number, style);
    if (!hasFormula) return;
    if (formulaGroup < 0) this.formulas.addText(index, formulaText);
    else this.formulas.addShared(index, formulaGroup);
    if (formulaGroup >= 0 && formulaText >= 0) this.formulas.defineGroup(formulaGroup, row, column, formulaText);
  }

  private lose(): void {
    this.lostCount += 1;
    this.firstLost ??= { row: this.cell.row, column: this.cell.column };
  }
}

/** 1 for each column within a run, as far as the runs reach: most sheets have none. */
function columnFlags(runs: readonly (readonly [first: number, last: number])[]): Uint8Array {
  const flags = new Uint8Array(runs.reduce((most, [, last]) => Math.max(most, last + 1), 0));
  const changes = new Int32Array(flags.length + 1);
  for (const [first, last] of runs) {
    changes[first] = (changes[first] ?? 0) + 1;
    changes[last + 1] = (changes[last + 1] ?? 0) - 1;
  }
  let open = 0;
  for (let column = 0; column < flags.length; column++) {
    open += changes[column] ?? 0;
    flags[column] = open > 0 ? 1 : 0;
  }
  return flags;
}

import { CELL_ERRORS, COLUMN_LIMIT, ROW_LIMIT, parseArea, type Area } from "../../core/grid";
import { ByteXml, ascii, equalsAt, parseDigits } from "./byte-xml";
import { parseNumber } from "./byte-number";
import { CellStore, KIND } from "./cell-store";
import { isoToSerial } from "./date-serial";
import { FormulaStore } from "./formula-store";
import { RowFlags } from "./row-flags";
import { readRichText } from "./shared-strings";
import { TextPool, appendText } from "./text-pool";
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
  /** First and last column of each hidden run, in the order of the file. */
  readonly hiddenColumns: readonly (readonly [first: number, last: number])[];
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
const VALUE = ascii("v");
const FORMULA = ascii("f");
const INLINE = ascii("is");
const REF = ascii("ref");
const HIDDEN = ascii("hidden");
const HEIGHT = ascii("ht");
const WIDTH = ascii("width");
const MIN = ascii("min");
const MAX = ascii("max");
const ZERO_HEIGHT = ascii("zeroHeight");
const ID = ascii("id");
const R = ascii("r");
const T = ascii("t");
const SI = ascii("si");
const R1 = ascii("r1");
const R2 = ascii("r2");
const TWO_WAY = ascii("dt2D");
const BY_ROW = ascii("dtr");

const LETTER_R = 0x72;
const LETTER_S = 0x73;
const LETTER_T = 0x74;

/** Values of a cell's `t`, by how their value is read. */
const TYPE = { number: 0, shared: 1, formulaText: 2, inline: 3, boolean: 4, error: 5, date: 6 } as const;

const ERROR_WORDS = CELL_ERRORS.map(ascii);
const ERROR_UNKNOWN = CELL_ERRORS.indexOf("#UNKNOWN!");
const ERROR_NUM = CELL_ERRORS.indexOf("#NUM!");

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

  private row = -1;
  private column = -1;
  private style = 0;
  private type: number = TYPE.number;
  private kind: number = KIND.blank;
  private number = 0;
  private hasFormula = false;
  private formulaText = -1;
  private formulaGroup = -1;
  private rootSeen = false;

  constructor(source: XmlPart, private readonly context: SheetContext) {
    this.xml = new ByteXml(source);
    this.cells = new CellStore(Math.ceil(this.xml.bytes.length / BYTES_A_CELL));
    this.formulas = new FormulaStore(this.texts);
  }

  scan(): ScannedSheet {
    const { xml } = this;
    while (xml.next()) {
      this.rootSeen = true;
      if (!xml.closing) this.element();
    }
    if (!this.rootSeen) throw xml.damaged();
    this.formulas.seal(this.cells.seal());
    return {
      cells: this.cells, formulas: this.formulas, texts: this.texts,
      hiddenRows: this.hiddenRows, hiddenColumns: this.hiddenColumns, merges: this.merges, tables: this.tables,
      lost: { count: this.lostCount, first: this.firstLost },
    };
  }

  private element(): void {
    const { xml } = this;
    if (xml.depth === CELL_DEPTH && xml.isNamed(CELL)) this.cell();
    else if (xml.depth === ROW_DEPTH && xml.isNamed(ROW)) this.rowElement();
    else if (xml.isNamed(MERGE)) this.merge();
    else if (xml.isNamed(COL)) this.columnElement();
    else if (xml.isNamed(SHEET_FORMAT)) this.sheetFormat();
    else if (xml.isNamed(TABLE_PART)) this.tablePart();
    else xml.skipAttributes();
  }

  private rowElement(): void {
    const { xml } = this;
    let row = this.row + 1;
    let hidden = false;
    while (xml.nextAttribute()) {
      if (xml.isKey(R)) row = xml.valueInteger() - 1;
      else if (xml.isKey(HIDDEN)) hidden ||= xml.valueFlag();
      else if (xml.isKey(HEIGHT)) hidden ||= parseNumber(xml.bytes, xml.valueStart, xml.valueEnd) === 0;
    }
    this.row = row >= 0 ? row : this.row + 1;
    this.column = -1;
    if (this.row < ROW_LIMIT) this.hiddenRows.set(this.row, hidden);
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
    if (hidden && first <= last) this.hiddenColumns.push([first - 1, last - 1]);
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

  private cell(): void {
    const { xml } = this;
    this.column += 1;
    this.style = 0;
    this.type = TYPE.number;
    this.kind = KIND.blank;
    this.number = 0;
    this.hasFormula = false;
    while (xml.nextAttribute()) this.cellAttribute();
    if (!xml.empty) this.cellContent();
    this.keepCell();
  }

  private cellAttribute(): void {
    const { xml } = this;
    if (xml.keyEnd - xml.keyStart !== 1) return;
    const key = xml.bytes[xml.keyStart];
    if (key === LETTER_R) this.reference();
    else if (key === LETTER_S) this.style = xml.valueInteger() || 0;
    else if (key === LETTER_T) this.type = this.readType();
  }

  /** A reference that names no cell of a sheet is taken as if it were not there. */
  private reference(): void {
    const { bytes, valueStart, valueEnd } = this.xml;
    let column = 0;
    let at = valueStart;
    for (; at < valueEnd; at += 1) {
      const letter = ((bytes[at] ?? 0) | 0x20) - 0x60;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    const row = parseDigits(bytes, at, valueEnd);
    if (column === 0 || !(row > 0)) return;
    this.column = column - 1;
    this.row = row - 1;
  }

  private readType(): number {
    const { bytes, valueStart, valueEnd } = this.xml;
    switch (bytes[valueStart]) {
      case LETTER_S: return valueEnd - valueStart === 1 ? TYPE.shared : TYPE.formulaText;
      case 0x69: return TYPE.inline;
      case 0x62: return TYPE.boolean;
      case 0x65: return TYPE.error;
      case 0x64: return TYPE.date;
      default: return TYPE.number;
    }
  }

  private cellContent(): void {
    const { xml } = this;
    const outside = xml.depth - 1;
    while (xml.depth > outside) {
      if (!xml.next()) throw xml.damaged();
      if (xml.closing) continue;
      if (xml.isNamed(VALUE)) this.valueElement();
      else if (xml.isNamed(FORMULA)) this.formulaElement();
      else if (xml.isNamed(INLINE)) this.inlineElement();
      else {
        xml.skipAttributes();
        xml.skipElement();
      }
    }
  }

  private valueElement(): void {
    const { xml } = this;
    xml.skipAttributes();
    if (xml.empty) {
      if (this.type === TYPE.formulaText) this.keepText(this.texts.endText());
      return;
    }
    const start = xml.at;
    if (this.type === TYPE.formulaText || this.type === TYPE.inline) {
      appendText(xml, this.texts);
      this.keepText(this.texts.endText());
      return;
    }
    xml.skipText();
    const end = xml.at;
    if (xml.atInterruption() || !this.typedValue(start, end)) {
      xml.at = start;
      appendText(xml, this.texts);
      this.keepText(this.texts.endText());
    }
  }

  /** Reads a value that is no text; false if it is text after all, against what its cell says. */
  private typedValue(start: number, end: number): boolean {
    const { bytes } = this.xml;
    if (start === end) return true;
    if (this.type === TYPE.shared) return this.sharedString(start, end);
    if (this.type === TYPE.error) return this.errorValue(start, end);
    if (this.type === TYPE.date) return this.dateValue(start, end);
    const number = parseNumber(bytes, start, end);
    if (Number.isNaN(number)) return this.type === TYPE.boolean && this.booleanWord(start, end);
    this.number = number;
    this.kind = this.type === TYPE.boolean ? KIND.boolean : KIND.number;
    // A number too large for a double overflows in Excel as well.
    if (!Number.isFinite(number)) this.keepError(ERROR_NUM);
    return true;
  }

  private sharedString(start: number, end: number): boolean {
    const index = parseNumber(this.xml.bytes, start, end);
    if (index >= 0 && index < this.context.sharedCount) {
      this.kind = KIND.shared;
      this.number = index;
    } else {
      this.lose();
    }
    return true;
  }

  private errorValue(start: number, end: number): boolean {
    const found = ERROR_WORDS.findIndex((word) => equalsAt(this.xml.bytes, start, end, word));
    this.keepError(found < 0 ? ERROR_UNKNOWN : found);
    return true;
  }

  private dateValue(start: number, end: number): boolean {
    const serial = isoToSerial(String.fromCharCode(...this.xml.bytes.subarray(start, Math.min(end, start + 40))), this.context.date1904);
    if (serial === null) return false;
    this.kind = KIND.number;
    this.number = serial;
    return true;
  }

  private booleanWord(start: number, end: number): boolean {
    const first = (this.xml.bytes[start] ?? 0) | 0x20;
    if (first !== LETTER_T && first !== 0x66) return false;
    this.kind = KIND.boolean;
    this.number = first === LETTER_T && end > start ? 1 : 0;
    return true;
  }

  private inlineElement(): void {
    this.xml.skipAttributes();
    this.keepText(readRichText(this.xml, this.texts));
  }

  private formulaElement(): void {
    const { xml } = this;
    let group = -1;
    let shared = false;
    let dataTable = false;
    const table = { twoWay: false, byRow: false, first: "", second: "" };
    while (xml.nextAttribute()) {
      if (xml.isKey(T)) {
        shared = xml.bytes[xml.valueStart] === LETTER_S;
        dataTable = xml.bytes[xml.valueStart] === 0x64;
      } else if (xml.isKey(SI)) group = xml.valueInteger();
      else if (xml.isKey(R1)) table.first = xml.valueText();
      else if (xml.isKey(R2)) table.second = xml.valueText();
      else if (xml.isKey(TWO_WAY)) table.twoWay = xml.valueFlag();
      else if (xml.isKey(BY_ROW)) table.byRow = xml.valueFlag();
    }
    this.formulaGroup = shared ? group : -1;
    this.formulaText = dataTable ? this.dataTableText(table) : this.formulaBody();
    this.hasFormula = this.formulaText >= 0 || this.formulaGroup >= 0;
  }

  /** Index of the formula's text; -1 if it has none. */
  private formulaBody(): number {
    if (this.xml.empty) return -1;
    const start = this.xml.at;
    appendText(this.xml, this.texts);
    return this.xml.at > start ? this.texts.endText() : -1;
  }

  /** A what-if table as Excel shows it: `TABLE(row input, column input)`. */
  private dataTableText(table: { readonly twoWay: boolean; readonly byRow: boolean; readonly first: string; readonly second: string }): number {
    this.xml.skipElement();
    const inputs = table.twoWay ? `${table.first},${table.second}` : table.byRow ? `${table.first},` : `,${table.first}`;
    const text = ascii(`TABLE(${inputs})`);
    this.texts.append(text, 0, text.length);
    return this.texts.endText();
  }

  private keepText(index: number): void {
    this.kind = KIND.text;
    this.number = index;
  }

  private keepError(index: number): void {
    this.kind = KIND.error;
    this.number = index;
  }

  private keepCell(): void {
    const { row, column, style } = this;
    if (this.kind === KIND.blank && !this.hasFormula && !this.context.isFilled(style)) return;
    if (row < 0 || row >= ROW_LIMIT || column >= COLUMN_LIMIT) {
      this.lose();
      return;
    }
    const index = this.cells.add(row, column, this.kind, this.number, style);
    if (this.hasFormula) this.keepFormula(index);
  }

  private keepFormula(index: number): void {
    const { formulaGroup: group, formulaText: text } = this;
    if (group < 0) {
      this.formulas.addText(index, text);
      return;
    }
    if (text >= 0) this.formulas.defineGroup(group, this.row, this.column, text);
    this.formulas.addShared(index, group);
  }

  private lose(): void {
    this.lostCount += 1;
    this.firstLost ??= { row: this.row, column: this.column };
  }
}

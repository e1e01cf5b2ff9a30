// A sheet's XML is edited in one scan over its bytes: what is not edited is copied. Rows and cells stand in order, so
// that edits in order meet them one after the other:
//
//   row 3, edit in row 2        → a new row before it
//   cell D3, edit of C3         → a new cell before it
//   cell D3, edit of D3         → the cell written anew
//   end of row 3, edit of F3    → a new cell at its end
import { formatArea, formatCell, isInside, type Area, type CellValue } from "../../../core/grid";
import type { CellEdit, CellResult, LineEdit, ViewEdit } from "../../../workbook/workbook-change";
import { ascii, ByteXml } from "../byte-xml";
import { fileFault, type FileFault } from "../file-fault";
import { readPlainCell, type PlainCell } from "../plain-cell";
import { escapeFormula } from "../xml-text";
import type { XmlPart } from "../xml-walk";
import { readCellPlace, type CellPlace, type FormulaPlace } from "./cell-place";
import { cellStyle, cellXml, formulaResult } from "./cell-xml";
import { sizedRow } from "./line-sizes";
import { EditedBytes } from "./edited-bytes";
import { declaringUtf8, refuseForeignEncoding } from "./markup";
import { SheetHead } from "./sheet-head";
import type { WriteContext } from "./sheet-parts";
import { SharedFormulas, type SharedMaster } from "./shared-formulas";
import { editTail, type TailEdit } from "./sheet-tail";
import { joined } from "./utf8-writer";
import { printAttributes, rawAttributes } from "./xml-elements";

/** What is to change in one sheet. */
export interface SheetChange {
  /** Name of the tab, for sentences. */
  readonly sheet: string;
  readonly cells: readonly CellEdit[];
  readonly results: readonly CellResult[];
  /** Other sizes, by index. */
  readonly columns: ReadonlyMap<number, LineEdit>;
  readonly rows: ReadonlyMap<number, LineEdit>;
  /** Null if it is shown as before. */
  readonly view: ViewEdit | null;
  /** Changes to what stands behind the cells. */
  readonly tail: TailEdit;
}

export type EditContext = Pick<WriteContext, "styles" | "dynamicArray" | "stored">;

export interface EditedSheet {
  readonly bytes: Uint8Array;
  readonly usesDynamicArrays: boolean;
}

/**
 * The sheet part with its changes. Cells keep their style but for what the edit states. The cells of a shared formula
 * whose first cell is written anew get formulas of their own; a new formula in the first cell of an array formula fills
 * the same cells. Faults: `file-xml-damaged`, `file-unsafe-xml`, `file-part-not-patchable` (rows or cells out of order, a foreign
 * encoding), `file-cell-in-array`.
 */
export function editSheet(source: XmlPart, change: SheetChange, context: EditContext): EditedSheet {
  refuseForeignEncoding(source);
  const known = new Map<number, SharedMaster>();
  for (;;) {
    const editor = new SheetEditor(source, change, context, known);
    const edited = editor.edit();
    // Of a shared formula, cells before its first one have to be looked at again once that is known.
    if (editor.shared.late.size === 0) return edited;
    for (const [group, master] of editor.shared.late) known.set(group, master);
  }
}

const ROW = ascii("row");
const CELL = ascii("c");
const R = ascii("r");
const S = ascii("s");
const SPANS = ascii("spans");
const CUSTOM_FORMAT = ascii("customFormat");

const encoder = new TextEncoder();
const decoder = new TextDecoder();

class SheetEditor {
  readonly shared: SharedFormulas;
  private readonly head: SheetHead;
  private readonly xml: ByteXml;
  private readonly out: EditedBytes;
  private readonly cells: readonly CellEdit[];
  private next = 0;
  /** Rows with another height, from top to bottom, and which of them comes next. */
  private readonly heights: readonly (readonly [number, LineEdit])[];
  private nextHeight = 0;
  private readonly results: ReadonlyMap<string, CellValue>;
  private row = -1;
  private rowStyle = 0;
  /** Areas of the array formulas passed so far. */
  private readonly arrays: Area[] = [];
  private usesDynamicArrays = false;
  private readonly plain: PlainCell = { row: 0, column: 0, style: 0, shared: false, number: 0 };

  constructor(private readonly source: XmlPart, private readonly change: SheetChange, private readonly context: EditContext, known: ReadonlyMap<number, SharedMaster>) {
    this.xml = new ByteXml(source);
    this.out = new EditedBytes(this.xml.bytes);
    this.head = new SheetHead(this.xml, this.out, change);
    this.cells = [...change.cells].sort((a, b) => a.row - b.row || a.column - b.column);
    this.heights = [...change.rows].sort(([a], [b]) => a - b);
    this.results = new Map(change.results.map(({ row, column, value }) => [`${row},${column}`, value]));
    this.shared = new SharedFormulas(known);
  }

  edit(): EditedSheet {
    const { xml } = this;
    if (!this.head.edit()) throw this.notPatchable();
    this.sheetData();
    const behind = xml.at;
    while (xml.next()) if (!xml.closing) xml.skipAttributes();
    this.out.copyTo(behind);
    this.out.put(editTail(decoder.decode(xml.bytes.subarray(behind)), this.prefix, this.change.tail));
    return { bytes: withUtf8Declared(this.out.chunks), usesDynamicArrays: this.usesDynamicArrays };
  }

  // All cells

  private sheetData(): void {
    const { xml } = this;
    xml.skipAttributes();
    if (xml.empty) {
      if (this.nextRow() === Infinity) return;
      this.out.openEmptyElement(`${this.prefix}sheetData`, xml.at, () => { this.addRows(Infinity, 0); });
      return;
    }
    const outside = xml.depth - 1;
    while (xml.depth > outside) {
      if (!xml.next()) throw xml.damaged();
      if (xml.closing) continue;
      if (xml.isNamed(ROW)) this.rowElement();
      else {
        xml.skipAttributes();
        xml.skipElement();
      }
    }
    this.addRows(Infinity, xml.start);
  }

  // Rows

  private rowElement(): void {
    const { xml } = this;
    const tag = xml.start;
    let row: number | null = null;
    let [style, customFormat] = [0, false];
    let spans: { readonly from: number; readonly to: number; readonly text: string } | null = null;
    while (xml.nextAttribute()) {
      if (xml.isKey(R)) row = xml.valueInteger() > 0 ? xml.valueInteger() - 1 : null;
      else if (xml.isKey(S)) style = xml.valueInteger() || 0;
      else if (xml.isKey(CUSTOM_FORMAT)) customFormat = xml.valueFlag();
      else if (xml.isKey(SPANS)) spans = { from: xml.valueStart, to: xml.valueEnd, text: xml.valueText() };
    }
    row ??= this.rowOfFirstCell() ?? this.row + 1;
    if (row <= this.row && this.change.cells.length + this.heights.length > 0) throw this.notPatchable();
    this.addRows(row, tag);
    this.row = row;
    this.rowStyle = customFormat ? style : 0;
    const wide = spans === null ? null : this.widerSpans(spans.text);
    const height = this.takeHeight(row);
    if (height !== null) this.openSizedRow(tag, height, wide);
    else if (spans !== null && wide !== null) this.out.replace(spans.from, spans.to, wide);
    if (!xml.empty) this.rowCells();
    else if (this.cells[this.next]?.row === row) this.out.openEmptyElement(`${this.prefix}row`, xml.at, () => { this.addCells(Infinity); });
  }

  /** Spans are a hint of where cells are, but must not be wrong. Null if they are right. */
  private widerSpans(text: string): string | null {
    const columns: number[] = [];
    for (let index = this.next; this.cells[index]?.row === this.row; index += 1) columns.push((this.cells[index]?.column ?? 0) + 1);
    const [first, last] = text.split(":").map(Number);
    if (columns.length === 0 || first === undefined || last === undefined || text.includes(" ")) return null;
    const wide = `${Math.min(first, ...columns)}:${Math.max(last, ...columns)}`;
    return wide === text ? null : wide;
  }

  /** Opens the row whose tag begins at `tag` and was read to its end with another height; how it ends stays. */
  private openSizedRow(tag: number, height: LineEdit, spans: string | null): void {
    const { xml } = this;
    const end = xml.empty ? xml.bytes.lastIndexOf(SLASH, xml.at) : xml.at - 1;
    const attributes = rawAttributes(decoder.decode(xml.bytes.subarray(tag, end)));
    if (spans !== null) attributes.set("spans", spans);
    this.out.replace(tag, end, `<${this.prefix}row${printAttributes(sizedRow(attributes, height))}`);
  }

  /** Height that a row gets; null if it stays as it is. */
  private takeHeight(row: number): LineEdit | null {
    const [next, height] = this.heights[this.nextHeight] ?? [];
    if (next !== row || height === undefined) return null;
    this.nextHeight += 1;
    return height;
  }

  /** First row of those that are still to be edited. */
  private nextRow(): number {
    return Math.min(this.cells[this.next]?.row ?? Infinity, this.heights[this.nextHeight]?.[0] ?? Infinity);
  }

  private rowCells(): void {
    const { xml } = this;
    const outside = xml.depth - 1;
    let column = -1;
    while (xml.depth > outside) {
      if (!xml.next()) throw xml.damaged();
      if (xml.closing) continue;
      if (xml.isNamed(CELL)) column = this.plainCell(column) ?? this.cellElement(column);
      else {
        xml.skipAttributes();
        xml.skipElement();
      }
    }
    if (this.cells[this.next]?.row !== this.row) return;
    this.out.copyTo(xml.start);
    this.addCells(Infinity);
  }

  /** Row that the first cell of an unnumbered row names; null if it names none. */
  private rowOfFirstCell(): number | null {
    const { bytes, at } = this.xml;
    const tags = decoder.decode(bytes.subarray(at, bytes.indexOf(GREATER, at) + 1));
    const [, row] = /^\s*<(?:[^\s:>]+:)?c\s(?:[^>]*\s)?r\s*=\s*["'][A-Za-z]{1,3}([1-9]\d{0,6})["']/.exec(tags) ?? [];
    return row === undefined ? null : Number(row) - 1;
  }

  /** New rows for the edits above a row, which begins at `at`. */
  private addRows(before: number, at: number): void {
    if (this.nextRow() < before) this.out.copyTo(at);
    for (let row = this.nextRow(); row < before; row = this.nextRow()) {
      this.row = row;
      this.rowStyle = 0;
      const height = this.takeHeight(row);
      const from = this.out.chunks.length;
      this.addCells(Infinity);
      if (this.out.chunks.length === from && height === null) continue;
      const attributes = new Map([["r", String(row + 1)]]);
      this.out.putBefore(from, `<${this.prefix}row${printAttributes(height === null ? attributes : sizedRow(attributes, height))}>`);
      this.out.put(`</${this.prefix}row>`);
    }
  }

  // Cells

  /** New cells of this row for the edits to the left of a column. */
  private addCells(before: number): void {
    for (let edit = this.cells[this.next]; edit?.row === this.row && edit.column < before; edit = this.cells[this.next]) {
      this.next += 1;
      const base = this.rowStyle > 0 ? this.rowStyle : this.head.columnStyle(edit.column);
      this.refuseInArray(edit.column);
      if (edit.cell.value !== null || edit.cell.formula !== undefined || edit.cell.style !== undefined) this.putCell(edit, base);
    }
  }

  /** Passes over a cell that nothing happens to, the short way, and gives its column; null for any other. */
  private plainCell(previous: number): number | null {
    const { xml, plain } = this;
    const behind = readPlainCell(xml.bytes, xml.at, plain);
    const edit = this.cells[this.next];
    if (behind < 0 || plain.row !== this.row || plain.column <= previous || (edit?.row === this.row && edit.column <= plain.column)) return null;
    xml.at = behind;
    return plain.column;
  }

  /** Gives the cell's column. */
  private cellElement(previous: number): number {
    const place = readCellPlace(this.xml, previous);
    // A cell that names another row has to be moved first, by Excel.
    const isElsewhere = place.row !== null && place.row !== this.row;
    if ((isElsewhere || place.column <= previous) && this.change.cells.length > 0) throw this.notPatchable();
    const edit = this.cells[this.next];
    if (edit?.row === this.row && edit.column <= place.column) {
      this.out.copyTo(place.start);
      this.addCells(place.column);
    }
    const own = this.cells[this.next];
    if (own?.row === this.row && own.column === place.column) this.editCell(own, place);
    else this.keepCell(place);
    return place.column;
  }

  private editCell(edit: CellEdit, place: CellPlace): void {
    this.next += 1;
    const { formula } = place;
    this.refuseInArray(place.column);
    if (formula !== null && formula.group >= 0 && formula.text !== "") this.shared.lose(formula, this.row, place.column);
    const area = formula?.area ?? null;
    if (area !== null) this.arrays.push(area);
    if (area !== null && (edit.cell.formula === undefined || formula?.isDataTable === true)) this.refuseInArray(place.column);
    this.out.copyTo(place.start);
    this.putCell(edit, place.style, area);
    this.out.passTo(place.end);
  }

  /** A cell without an edit of its own may still have to change with others. */
  private keepCell(place: CellPlace): void {
    const { formula, column } = place;
    if (formula === null) return;
    if (formula.area !== null) this.arrays.push(formula.area);
    const own = formula.group < 0 ? null : this.sharedNoMore(formula, column);
    const result = this.results.get(`${this.row},${column}`);
    if (result !== undefined) this.putResult(place, formula, own, result);
    else if (own !== null) this.out.replace(formula.start, formula.end, own);
  }

  /** A formula of its own for a cell that shared one with a cell that is written anew; null for all others. */
  private sharedNoMore(formula: FormulaPlace, column: number): string | null {
    const own = this.shared.keep(formula, this.row, column);
    return own === null ? null : `<${this.prefix}f>${escapeFormula(own)}</${this.prefix}f>`;
  }

  private putCell(edit: CellEdit, base: number, fills: Area | null = null): void {
    const { cell, row, column } = edit;
    const formula = cell.formula === undefined ? null : this.context.stored(cell.formula);
    if (formula?.isDynamicArray === true) this.usesDynamicArrays = true;
    const style = cellStyle(cell, this.context.styles, base);
    const area = fills === null ? {} : { fills: formatArea(fills) };
    this.out.put(cellXml({ at: formatCell(row, column), style, value: cell.value, formula, dynamicArray: this.context.dynamicArray, ...area }, this.prefix));
  }

  /** The cell with another result; its formula is copied unless it has one of its own now. */
  private putResult(place: CellPlace, formula: FormulaPlace, own: string | null, value: CellValue): void {
    const { prefix } = this;
    const at = formatCell(this.row, place.column);
    const [type, result] = formulaResult(value, at);
    const style = place.style === 0 ? "" : ` s="${place.style}"`;
    const array = place.dynamicArray === null ? "" : ` cm="${place.dynamicArray}"`;
    this.out.replace(place.start, formula.start, `<${prefix}c r="${at}"${style}${type}${array}>`);
    if (own === null) this.out.copyTo(formula.end);
    else this.out.put(own);
    this.out.put(`${result === null ? "" : `<${prefix}v>${result}</${prefix}v>`}</${prefix}c>`);
    this.out.passTo(place.end);
  }

  private refuseInArray(column: number): void {
    const area = this.arrays.find((one) => isInside(one, this.row, column));
    if (area === undefined) return;
    throw fileFault("file-cell-in-array", { file: this.source.file, sheet: this.change.sheet, cell: formatCell(this.row, column), area: formatArea(area) });
  }

  /** Of the sheet's elements, with its colon. */
  private get prefix(): string {
    return this.head.prefix;
  }

  private notPatchable(): FileFault {
    return fileFault("file-part-not-patchable", { file: this.source.file, part: this.source.part });
  }
}

const GREATER = 0x3e;
const SLASH = 0x2f;

/** The first chunk begins with the declaration, if there is one. */
function withUtf8Declared(chunks: readonly Uint8Array[]): Uint8Array {
  const all = joined(chunks);
  const head = decoder.decode(all.subarray(0, 200));
  const declared = declaringUtf8(head);
  if (declared === head) return all;
  const end = all.indexOf(GREATER) + 1;
  const declaration = encoder.encode(declaringUtf8(decoder.decode(all.subarray(0, end))));
  const changed = new Uint8Array(declaration.length + all.length - end);
  changed.set(declaration);
  changed.set(all.subarray(end), declaration.length);
  return changed;
}

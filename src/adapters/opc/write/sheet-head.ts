import { formatArea, parseArea } from "../../../core/grid";
import type { CellEdit, LineEdit, ViewEdit } from "../../../workbook/workbook-change";
import { ascii, type ByteXml } from "../byte-xml";
import type { EditedBytes } from "./edited-bytes";
import { editColumns } from "./line-sizes";
import { editViews } from "./sheet-views";

/** What changes before the cells, and the cells by which the dimension grows. */
export interface HeadChange {
  readonly cells: readonly CellEdit[];
  readonly columns: ReadonlyMap<number, LineEdit>;
  readonly view: ViewEdit | null;
}

const SHEET_DATA = ascii("sheetData");
const DIMENSION = ascii("dimension");
const VIEWS = ascii("sheetViews");
const COLS = ascii("cols");
const BEHIND_VIEWS = [ascii("sheetFormatPr"), COLS, SHEET_DATA];
const COL = ascii("col");
const REF = ascii("ref");
const MIN = ascii("min");
const MAX = ascii("max");
const STYLE = ascii("style");

const decoder = new TextDecoder();

/** What stands before the cells of a sheet: its dimension, how it is shown, its columns. */
export class SheetHead {
  /** Of the sheet's elements, with its colon; `""` if they have none. Known once the head was edited. */
  prefix = "";
  private hasColumns = false;
  private hasViews = false;
  private readonly columnStyles: { readonly first: number; readonly last: number; readonly style: number }[] = [];

  constructor(private readonly xml: ByteXml, private readonly out: EditedBytes, private readonly change: HeadChange) {}

  /** Edits all of it and stops at the tag of the cells; false if the sheet has no such tag. */
  edit(): boolean {
    const { xml } = this;
    let found = false;
    let columns: number | null = null;
    let views: number | null = null;
    while (!found && xml.next()) {
      if (xml.closing) {
        if (columns !== null && xml.isNamed(COLS)) columns = this.editColumns(columns, xml.at);
        if (views !== null && xml.isNamed(VIEWS)) views = this.editViews(views, xml.at);
        continue;
      }
      if (xml.depth === 1 && !this.hasViews && BEHIND_VIEWS.some((name) => xml.isNamed(name))) this.editViews(xml.start, xml.start);
      if (xml.depth === 0) this.prefix = decoder.decode(xml.bytes.subarray(xml.start + 1, xml.nameStart));
      if (xml.isNamed(DIMENSION)) this.dimension();
      else if (xml.isNamed(COL)) this.columnElement();
      else if (xml.isNamed(COLS)) columns = this.openColumns();
      else if (xml.depth === 1 && xml.isNamed(VIEWS)) views = this.openViews();
      else if (xml.depth === 1 && xml.isNamed(SHEET_DATA)) found = true;
      else xml.skipAttributes();
    }
    if (found && !this.hasColumns) this.editColumns(xml.start, xml.start);
    return found;
  }

  /** Of a column's cells that have none of their own; 0 if it states none. */
  columnStyle(column: number): number {
    return this.columnStyles.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
  }

  /** The dimension grows with what is written; what it says too much stays. */
  private dimension(): void {
    const { xml } = this;
    while (xml.nextAttribute()) {
      const area = xml.isKey(REF) ? parseArea(xml.valueText()) : null;
      const filled = this.change.cells.filter(({ cell }) => cell.value !== null || cell.formula !== undefined);
      if (area === null || filled.length === 0) continue;
      const grown = filled.reduce((all, { row, column }) => ({
        top: Math.min(all.top, row), left: Math.min(all.left, column), bottom: Math.max(all.bottom, row), right: Math.max(all.right, column),
      }), area);
      this.out.replace(xml.valueStart, xml.valueEnd, formatArea(grown));
    }
  }

  /** Where the element begins. */
  private openColumns(): number {
    const { start } = this.xml;
    this.xml.skipAttributes();
    this.hasColumns = true;
    return start;
  }

  /** Writes the element anew that stands from `start` to `end`, or one that is missing there; null for none that is open. */
  private editColumns(start: number, end: number): null {
    const { change, xml, prefix } = this;
    if (change.columns.size > 0) this.out.replace(start, end, editColumns(start === end ? null : decoder.decode(xml.bytes.subarray(start, end)), prefix, change.columns));
    return null;
  }

  private openViews(): number {
    const { start } = this.xml;
    this.xml.skipAttributes();
    return start;
  }

  private editViews(start: number, end: number): null {
    const { change: { view }, xml, prefix } = this;
    this.hasViews = true;
    if (view !== null) this.out.replace(start, end, editViews(start === end ? null : decoder.decode(xml.bytes.subarray(start, end)), prefix, view));
    return null;
  }

  private columnElement(): void {
    const { xml } = this;
    let [first, last, style] = [NaN, NaN, 0];
    while (xml.nextAttribute()) {
      if (xml.isKey(MIN)) first = xml.valueInteger() - 1;
      else if (xml.isKey(MAX)) last = xml.valueInteger() - 1;
      else if (xml.isKey(STYLE)) style = xml.valueInteger() || 0;
    }
    if (style > 0) this.columnStyles.push({ first, last, style });
  }
}

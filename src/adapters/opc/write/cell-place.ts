import { parseArea, type Area } from "../../../core/grid";
import { ascii, parseDigits, type ByteXml } from "../byte-xml";
import { escapeFormula, unescapeXml } from "../xml-text";

/** Where a cell stands in the part, and what is needed of it to write it anew. Places are indices into the bytes. */
export interface CellPlace {
  /** That its reference names; null if it names no cell. */
  readonly row: number | null;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly style: number;
  readonly formula: FormulaPlace | null;
  readonly dynamicArray: string | null;
}

export interface FormulaPlace {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Number of the shared formula; -1 for none. */
  readonly group: number;
  /** Cells that an array formula or a what-if table fills, if they are more than one; null for all others. */
  readonly area: Area | null;
  /** True for a what-if table, in which nothing can be changed. */
  readonly isDataTable: boolean;
}

const FORMULA = ascii("f");
const R = ascii("r");
const S = ascii("s");
const T = ascii("t");
const CM = ascii("cm");
const SI = ascii("si");
const REF = ascii("ref");

/** Turns a capital letter into a small one. */
const SMALL = 0x20;

const decoder = new TextDecoder();

/** The cell whose start tag has been found, which is read to its end. Without a reference it stands to the right of the previous column. */
export function readCellPlace(xml: ByteXml, previous: number): CellPlace {
  const start = xml.start;
  let [row, column, style] = [null as number | null, previous + 1, 0];
  let dynamicArray: string | null = null;
  while (xml.nextAttribute()) {
    if (xml.isKey(R)) [row, column] = cellNamed(xml) ?? [row, column];
    else if (xml.isKey(S)) style = xml.valueInteger() || 0;
    else if (xml.isKey(CM)) dynamicArray = xml.valueText();
  }
  const formula = xml.empty ? null : readContent(xml);
  return { row, column, start, end: xml.at, style, formula, dynamicArray };
}

/** Row and column of the reference that was just found; null if it names no cell. */
function cellNamed({ bytes, valueStart, valueEnd }: ByteXml): readonly [row: number, column: number] | null {
  let column = 0;
  let at = valueStart;
  for (; at < valueEnd; at += 1) {
    const letter = ((bytes[at] ?? 0) | SMALL) - 0x60;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const row = parseDigits(bytes, at, valueEnd);
  return column === 0 || !(row > 0) ? null : [row - 1, column - 1];
}

function readContent(xml: ByteXml): FormulaPlace | null {
  const outside = xml.depth - 1;
  let formula: FormulaPlace | null = null;
  while (xml.depth > outside) {
    if (!xml.next()) throw xml.damaged();
    if (xml.closing) continue;
    if (xml.isNamed(FORMULA)) formula = readFormula(xml);
    else {
      xml.skipAttributes();
      xml.skipElement();
    }
  }
  return formula;
}

function readFormula(xml: ByteXml): FormulaPlace {
  const start = xml.start;
  let [type, group, area] = ["", -1, null as Area | null];
  while (xml.nextAttribute()) {
    if (xml.isKey(T)) type = xml.valueText();
    else if (xml.isKey(SI)) group = xml.valueInteger();
    else if (xml.isKey(REF)) area = parseArea(xml.valueText());
  }
  const from = xml.at;
  const shared = type === "shared";
  if (!xml.empty) xml.skipElement();
  const text = shared && !xml.empty ? unescapeXml(withoutMarkup(decoder.decode(xml.bytes.subarray(from, xml.start)))) : "";
  const several = area !== null && !isSingle(area) && (type === "array" || type === "dataTable");
  return { start, end: xml.at, text, group: shared ? group : -1, area: several ? area : null, isDataTable: type === "dataTable" };
}

function isSingle({ top, left, bottom, right }: Area): boolean {
  return top === bottom && left === right;
}

/** Text of an element: comments gone, CDATA sections as escaped text. */
function withoutMarkup(xml: string): string {
  return xml.replace(/<!--[^]*?-->|<\?[^]*?\?>/g, "").replace(/<!\[CDATA\[([^]*?)\]\]>/g, (_, text: string) => escapeFormula(text));
}

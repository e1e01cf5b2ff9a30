import { CELL_ERRORS } from "../../core/grid";
import { ascii, equalsAt, parseDigits, type ByteXml } from "./byte-xml";
import { parseNumber } from "./byte-number";
import { KIND } from "./cell-store";
import { isoToSerial } from "./date-serial";
import { readRichText } from "./shared-strings";
import { appendText, type TextPool } from "./text-pool";

const VALUE = ascii("v");
const FORMULA = ascii("f");
const INLINE = ascii("is");
const T = ascii("t");
const SI = ascii("si");
const R1 = ascii("r1");
const R2 = ascii("r2");
const TWO_WAY = ascii("dt2D");
const BY_ROW = ascii("dtr");

const LETTER_B = 0x62;
const LETTER_D = 0x64;
const LETTER_E = 0x65;
const LETTER_F = 0x66;
const LETTER_I = 0x69;
const LETTER_R = 0x72;
const LETTER_S = 0x73;
const LETTER_T = 0x74;
/** Turns a capital letter into a small one. */
const SMALL = 0x20;

/** Values of a cell's `t`, by how their value is read. */
const TYPE = { number: 0, shared: 1, formulaText: 2, inline: 3, boolean: 4, error: 5, date: 6 } as const;

const ERROR_WORDS = CELL_ERRORS.map(ascii);
const ERROR_UNKNOWN = CELL_ERRORS.indexOf("#UNKNOWN!");
const ERROR_NUM = CELL_ERRORS.indexOf("#NUM!");
/** No ISO date is longer. */
const LONGEST_DATE = 40;

/** Attributes of a what-if table's formula. */
interface DataTable {
  readonly twoWay: boolean;
  readonly byRow: boolean;
  readonly first: string;
  readonly second: string;
}

/**
 * Reads one `c` element after the other, in whatever form it is written. What was found stands in the fields until
 * the next `read`; texts go into the pool.
 */
export class CellReader {
  /** Place of the cell; set to where it is expected before `read`, which changes it if the cell says otherwise. */
  row = -1;
  column = -1;
  style = 0;
  kind: number = KIND.blank;
  /** What `CellStore` keeps for this kind. */
  number = 0;
  /** Index of the formula's text; -1 if it states none. */
  formulaText = -1;
  /** Number of the shared formula that the cell belongs to; -1 for none. */
  formulaGroup = -1;
  /** True if the cell's shared string does not exist. */
  lost = false;
  private type: number = TYPE.number;

  constructor(private readonly xml: ByteXml, private readonly texts: TextPool, private readonly sharedCount: number, private readonly date1904: boolean) {}

  get hasFormula(): boolean {
    return this.formulaText >= 0 || this.formulaGroup >= 0;
  }

  /** Reads the cell whose tag `next` has found, to its end. Faults: `file-xml-damaged`. */
  read(): void {
    const { xml } = this;
    this.style = 0;
    this.type = TYPE.number;
    this.kind = KIND.blank;
    this.number = 0;
    this.formulaText = -1;
    this.formulaGroup = -1;
    this.lost = false;
    while (xml.nextAttribute()) this.cellAttribute();
    if (!xml.empty) this.cellContent();
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
      const letter = ((bytes[at] ?? 0) | SMALL) - 0x60;
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
      case LETTER_I: return TYPE.inline;
      case LETTER_B: return TYPE.boolean;
      case LETTER_E: return TYPE.error;
      case LETTER_D: return TYPE.date;
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
    if (Number.isInteger(index) && index >= 0 && index < this.sharedCount) {
      this.kind = KIND.shared;
      this.number = index;
    } else {
      this.lost = true;
    }
    return true;
  }

  private errorValue(start: number, end: number): boolean {
    const found = ERROR_WORDS.findIndex((word) => equalsAt(this.xml.bytes, start, end, word));
    this.keepError(found < 0 ? ERROR_UNKNOWN : found);
    return true;
  }

  private dateValue(start: number, end: number): boolean {
    const serial = isoToSerial(String.fromCharCode(...this.xml.bytes.subarray(start, Math.min(end, start + LONGEST_DATE))), this.date1904);
    if (serial === null) return false;
    this.kind = KIND.number;
    this.number = serial;
    return true;
  }

  private booleanWord(start: number, end: number): boolean {
    const first = (this.xml.bytes[start] ?? 0) | SMALL;
    if (first !== LETTER_T && first !== LETTER_F) return false;
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
        dataTable = xml.bytes[xml.valueStart] === LETTER_D;
      } else if (xml.isKey(SI)) group = xml.valueInteger();
      else if (xml.isKey(R1)) table.first = xml.valueText();
      else if (xml.isKey(R2)) table.second = xml.valueText();
      else if (xml.isKey(TWO_WAY)) table.twoWay = xml.valueFlag();
      else if (xml.isKey(BY_ROW)) table.byRow = xml.valueFlag();
    }
    this.formulaGroup = shared ? group : -1;
    this.formulaText = dataTable ? this.dataTableText(table) : this.formulaBody();
  }

  /** Index of the formula's text; -1 if it has none. */
  private formulaBody(): number {
    if (this.xml.empty) return -1;
    const start = this.xml.at;
    appendText(this.xml, this.texts);
    return this.xml.at > start ? this.texts.endText() : -1;
  }

  /** A what-if table as Excel shows it: `TABLE(row input, column input)`. */
  private dataTableText(table: DataTable): number {
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
}

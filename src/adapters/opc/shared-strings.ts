import { ByteXml, ascii } from "./byte-xml";
import { TextPool, appendText } from "./text-pool";
import type { XmlPart } from "./xml-walk";

const SI = ascii("si");
const T = ascii("t");
const RPH = ascii("rPh");

/** The workbook's shared strings: rich text without its formats, phonetic guides left out. */
export interface SharedStrings {
  readonly count: number;
  /** Text of that index; null if there is none. */
  text(index: number): string | null;
}

export const NO_SHARED_STRINGS: SharedStrings = { count: 0, text: () => null };

/** Faults: `file-xml-damaged`, `file-unsafe-xml`. */
export function readSharedStrings(source: XmlPart): SharedStrings {
  const xml = new ByteXml(source);
  const pool = new TextPool(Math.max(64, source.bytes.length >> 1));
  while (xml.next()) {
    if (xml.closing) continue;
    const item = xml.isNamed(SI);
    xml.skipAttributes();
    if (item) readRichText(xml, pool);
  }
  return lazily(pool);
}

/** Reads the element that `xml` has just opened (`si` or `is`) into one text of the pool. Returns its index. */
export function readRichText(xml: ByteXml, pool: TextPool): number {
  if (!xml.empty) readRuns(xml, pool);
  return pool.endText();
}

function readRuns(xml: ByteXml, pool: TextPool): void {
  const outside = xml.depth - 1;
  while (xml.depth > outside) {
    if (!xml.next()) throw xml.damaged();
    if (xml.closing) continue;
    const text = xml.isNamed(T);
    const phonetic = xml.isNamed(RPH);
    xml.skipAttributes();
    if (phonetic) xml.skipElement();
    else if (text && !xml.empty) appendText(xml, pool);
  }
}

function lazily(pool: TextPool): SharedStrings {
  const texts = new Array<string | undefined>(pool.length);
  return {
    count: pool.length,
    text(index) {
      if (index >= pool.length) return null;
      return (texts[index] ??= pool.cellText(index));
    },
  };
}

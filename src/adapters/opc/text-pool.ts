import { CDATA, CDATA_END, type ByteXml } from "./byte-xml";
import { unescapeCellText, unescapeXml } from "./xml-text";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const AMPERSAND = 0x26;
const ESCAPED_AMPERSAND = new TextEncoder().encode("&amp;");

/** Texts that are kept once made: every step of reading looks at all cells again. */
const RECENT = 1 << 16;

/**
 * Many texts in few bytes: kept as they stand in the XML, one after the other, and made into strings when they are
 * asked for.
 */
export class TextPool {
  private bytes: Uint8Array;
  private ends: Uint32Array;
  private filled = 0;
  private count = 0;
  /** Texts of cells, each at its index modulo `RECENT`; as long as there are texts once the first was asked for. */
  private recent: ({ readonly index: number; readonly text: string } | undefined)[] = [];

  constructor(expectedBytes = 1024) {
    this.bytes = new Uint8Array(expectedBytes);
    this.ends = new Uint32Array(Math.max(16, expectedBytes >> 4));
  }

  get length(): number {
    return this.count;
  }

  /** Adds a piece to the text that `endText` will end. */
  append(source: Uint8Array, start: number, end: number): void {
    const needed = this.filled + end - start;
    if (needed > this.bytes.length) this.bytes = grown(this.bytes, needed);
    // Most pieces are shorter than what a view on them would cost.
    for (let at = start, to = this.filled; at < end; at += 1, to += 1) this.bytes[to] = source[at] ?? 0;
    this.filled = needed;
  }

  /** Ends the text of the pieces since the last one ended. Returns its index. */
  endText(): number {
    if (this.count === this.ends.length) {
      const ends = new Uint32Array(this.ends.length * 2);
      ends.set(this.ends);
      this.ends = ends;
    }
    this.ends[this.count] = this.filled;
    this.count += 1;
    return this.count - 1;
  }

  /** Text of a cell: character references and ST_Xstring escapes resolved, line ends as XML reads them. */
  cellText(index: number): string {
    const known = this.recent[index % RECENT];
    if (known?.index === index) return known.text;
    const text = unescapeCellText(this.xmlText(index));
    if (this.recent.length === 0) this.recent = new Array<undefined>(Math.min(this.count, RECENT)).fill(undefined);
    this.recent[index % RECENT] = { index, text };
    return text;
  }

  /** Text with character references resolved. */
  xmlText(index: number): string {
    const start = index === 0 ? 0 : (this.ends[index - 1] ?? 0);
    const text = decoder.decode(this.bytes.subarray(start, this.ends[index]));
    return unescapeXml(text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);
  }
}

/** Appends the text from where `xml` stands to the end of its element, CDATA included, comments left out. */
export function appendText(xml: ByteXml, pool: TextPool): void {
  for (;;) {
    const start = xml.at;
    xml.skipText();
    if (xml.at > start) pool.append(xml.bytes, start, xml.at);
    if (!xml.atInterruption()) return;
    const section = xml.at;
    const cdata = xml.atCdata();
    xml.skipInterruption();
    if (cdata) appendEscaped(xml.bytes, section + CDATA.length, xml.at - CDATA_END.length, pool);
  }
}

/** In CDATA an ampersand is itself; the pool keeps texts in escaped form. */
function appendEscaped(bytes: Uint8Array, start: number, end: number, pool: TextPool): void {
  let from = start;
  for (let at = start; at < end; at += 1) {
    if (bytes[at] !== AMPERSAND) continue;
    pool.append(bytes, from, at);
    pool.append(ESCAPED_AMPERSAND, 0, ESCAPED_AMPERSAND.length);
    from = at + 1;
  }
  pool.append(bytes, from, end);
}

function grown(bytes: Uint8Array, needed: number): Uint8Array {
  const larger = new Uint8Array(Math.max(needed, bytes.length * 2));
  larger.set(bytes);
  return larger;
}

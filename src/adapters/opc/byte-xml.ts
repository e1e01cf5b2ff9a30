import { fileFault, type FileFault } from "./file-fault";
import { asUtf8 } from "./xml-text";
import type { XmlPart } from "./xml-walk";

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const COLON = 0x3a;
const EQUALS = 0x3d;
const BANG = 0x21;
const QUESTION = 0x3f;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SPACE = 0x20;

/** Deeper than any part of a workbook nests. */
const DEEPEST = 256;

/**
 * Reads a large XML part in one pass over its bytes, without making strings or nodes: `next` goes to the next tag,
 * `nextAttribute` through its attributes. What was found are index ranges into `bytes`, to be read before going on.
 * It checks that elements nest, so that a part that was cut off never passes for a shorter one.
 */
export class ByteXml {
  readonly bytes: Uint8Array;
  at = 0;
  /** True if the tag that `next` found closes an element. */
  closing = false;
  /** True if the tag whose attributes were read to their end was an empty element, `<c/>`. */
  empty = false;
  /** Local name of the tag. */
  nameStart = 0;
  nameEnd = 0;
  /** Local name of the attribute, and its value between the quotes. */
  keyStart = 0;
  keyEnd = 0;
  valueStart = 0;
  valueEnd = 0;
  depth = 0;
  private rootSeen = false;
  private tagStart = 0;
  private readonly openTags = new Uint32Array(DEEPEST);

  constructor(private readonly source: XmlPart) {
    this.bytes = asUtf8(source.bytes);
  }

  /** Index of the `<` of the tag that `next` found. */
  get start(): number {
    return this.tagStart - (this.closing ? 2 : 1);
  }

  damaged(at = this.at): FileFault {
    return fileFault("file-xml-damaged", { file: this.source.file, part: this.source.part, at });
  }

  /** Goes to the next tag, over text, comments and instructions; false at the end of the part. */
  next(): boolean {
    const { bytes } = this;
    for (;;) {
      let at = this.at;
      while (at < bytes.length && bytes[at] !== LESS) at += 1;
      if (this.depth === 0) this.refuseText(this.at, at);
      if (at >= bytes.length) return this.finish();
      const mark = bytes[at + 1];
      if (mark === BANG || mark === QUESTION) {
        this.at = this.skipSpecial(at);
        continue;
      }
      this.closing = mark === SLASH;
      this.readName(this.closing ? at + 2 : at + 1);
      if (this.closing) this.closeElement();
      this.rootSeen = true;
      return true;
    }
  }

  /** Goes to the next attribute of the tag; false, and behind the tag, if it has no more. */
  nextAttribute(): boolean {
    const { bytes } = this;
    let at = this.at;
    while (isSpace(bytes[at])) at += 1;
    const first = bytes[at];
    if (first === GREATER || first === SLASH) {
      this.endOpenTag(at);
      return false;
    }
    this.keyStart = at;
    while (at < bytes.length && bytes[at] !== EQUALS) {
      if (bytes[at] === COLON) this.keyStart = at + 1;
      at += 1;
    }
    this.keyEnd = at;
    while (isSpace(bytes[this.keyEnd - 1])) this.keyEnd -= 1;
    at += 1;
    while (isSpace(bytes[at])) at += 1;
    const quote = bytes[at];
    if (quote !== QUOTE && quote !== APOSTROPHE) throw this.damaged(at);
    at += 1;
    this.valueStart = at;
    while (at < bytes.length && bytes[at] !== quote) at += 1;
    if (at >= bytes.length) throw this.damaged(this.valueStart);
    this.valueEnd = at;
    this.at = at + 1;
    return true;
  }

  /** Goes behind the tag that `next` found, whatever attributes it has. */
  skipAttributes(): void {
    while (this.nextAttribute());
  }

  /** Goes behind the element whose opening tag was read to its end. */
  skipElement(): void {
    if (this.empty) return;
    const outside = this.depth - 1;
    while (this.depth > outside) {
      if (!this.next()) throw this.damaged();
      if (!this.closing) this.skipAttributes();
    }
  }

  /** Goes to the next `<`: the text is what lies between. */
  skipText(): void {
    const { bytes } = this;
    let at = this.at;
    while (at < bytes.length && bytes[at] !== LESS) at += 1;
    this.at = at;
  }

  /** True if the bytes at `at` are a CDATA section's beginning. */
  atCdata(): boolean {
    return this.bytes[this.at] === LESS && this.bytes[this.at + 1] === BANG && this.bytes[this.at + 2] === 0x5b;
  }

  /** True if the text that ends here goes on behind a comment or an instruction. */
  atInterruption(): boolean {
    const mark = this.bytes[this.at + 1];
    return this.bytes[this.at] === LESS && (mark === BANG || mark === QUESTION);
  }

  /** Goes behind a comment, CDATA section or instruction. */
  skipInterruption(): void {
    this.at = this.skipSpecial(this.at);
  }

  /** True if the tag has this local name. */
  isNamed(name: Uint8Array): boolean {
    return equalsAt(this.bytes, this.nameStart, this.nameEnd, name);
  }

  /** True if the attribute has this local name. */
  isKey(name: Uint8Array): boolean {
    return equalsAt(this.bytes, this.keyStart, this.keyEnd, name);
  }

  /** Value of the attribute as text, for the few that are read so. */
  valueText(): string {
    return decoder.decode(this.bytes.subarray(this.valueStart, this.valueEnd));
  }

  /** Value of the attribute as a whole number; NaN if it is none. */
  valueInteger(): number {
    return parseDigits(this.bytes, this.valueStart, this.valueEnd);
  }

  /** `1`, `true` or `on`. */
  valueFlag(): boolean {
    const first = this.bytes[this.valueStart];
    return first === 0x31 || first === 0x74 || (first === 0x6f && this.bytes[this.valueStart + 1] === 0x6e);
  }

  /** Outside the root element there is only space, and a byte order mark. */
  private refuseText(start: number, end: number): void {
    const from = start === 0 && startsAt(this.bytes, 0, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : start;
    for (let at = from; at < end; at += 1) {
      if (!isSpace(this.bytes[at])) throw this.damaged(at);
    }
  }

  private finish(): boolean {
    this.at = this.bytes.length;
    if (this.depth > 0 || !this.rootSeen) throw this.damaged();
    return false;
  }

  private readName(start: number): void {
    const { bytes } = this;
    this.tagStart = start;
    this.nameStart = start;
    let at = start;
    for (; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte <= SPACE || byte === GREATER || byte === SLASH) break;
      if (byte === COLON) this.nameStart = at + 1;
    }
    if (at === this.nameStart) throw this.damaged(start);
    this.nameEnd = at;
    this.at = at;
  }

  private endOpenTag(at: number): void {
    this.empty = this.bytes[at] === SLASH;
    this.at = this.empty ? at + 2 : at + 1;
    if (this.bytes[this.at - 1] !== GREATER) throw this.damaged(at);
    if (this.empty) return;
    if (this.depth === DEEPEST) throw this.damaged(at);
    this.openTags[this.depth] = this.tagStart;
    this.depth += 1;
  }

  private closeElement(): void {
    const { bytes } = this;
    if (this.depth === 0) throw this.damaged(this.tagStart);
    this.depth -= 1;
    let opened = this.openTags[this.depth] ?? 0;
    for (let at = this.tagStart; at < this.nameEnd; at += 1, opened += 1) {
      if (bytes[at] !== bytes[opened]) throw this.damaged(this.tagStart);
    }
    const after = bytes[opened] ?? 0;
    if (after > SPACE && after !== GREATER) throw this.damaged(this.tagStart);
    while (isSpace(bytes[this.at])) this.at += 1;
    if (bytes[this.at] !== GREATER) throw this.damaged();
    this.at += 1;
  }

  private skipSpecial(at: number): number {
    const { bytes } = this;
    if (bytes[at + 1] === QUESTION) return this.behind(QUESTION_END, at + 2);
    if (startsAt(bytes, at, COMMENT)) return this.behind(COMMENT_END, at + COMMENT.length);
    if (startsAt(bytes, at, CDATA)) return this.behind(CDATA_END, at + CDATA.length);
    throw fileFault("file-unsafe-xml", { file: this.source.file, part: this.source.part });
  }

  private behind(mark: Uint8Array, from: number): number {
    const [first = 0] = mark;
    for (let at = this.bytes.indexOf(first, from); at >= 0; at = this.bytes.indexOf(first, at + 1)) {
      if (startsAt(this.bytes, at, mark)) return at + mark.length;
    }
    throw this.damaged(from);
  }
}

const decoder = new TextDecoder();

/** Bytes of an ASCII word. */
export function ascii(word: string): Uint8Array {
  return Uint8Array.from(word, (letter) => letter.charCodeAt(0));
}

const BYTE_ORDER_MARK = Uint8Array.of(0xef, 0xbb, 0xbf);
const COMMENT = ascii("<!--");
const COMMENT_END = ascii("-->");
export const CDATA = ascii("<![CDATA[");
export const CDATA_END = ascii("]]>");
const QUESTION_END = ascii("?>");

export function equalsAt(bytes: Uint8Array, start: number, end: number, word: Uint8Array): boolean {
  return end - start === word.length && startsAt(bytes, start, word);
}

function startsAt(bytes: Uint8Array, start: number, word: Uint8Array): boolean {
  for (let index = 0; index < word.length; index += 1) {
    if (bytes[start + index] !== word[index]) return false;
  }
  return true;
}

function isSpace(byte: number | undefined): boolean {
  return byte === SPACE || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** Whole number in these bytes, of digits alone; NaN for anything else. */
export function parseDigits(bytes: Uint8Array, start: number, end: number): number {
  if (start === end) return NaN;
  let value = 0;
  for (let at = start; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

import { fileFault } from "./file-fault";
import { decodeXml, unescapeXml } from "./xml-text";

/** An XML part of a package, with what a sentence about it has to name. */
export interface XmlPart {
  readonly bytes: Uint8Array;
  readonly part: string;
  readonly file: string;
}

/** Attributes of one element by local name, prefixes such as `r:` dropped. */
export type Attributes = ReadonlyMap<string, string>;

/** Called in document order. Names are local names: which prefix a writer chose does not matter. */
export interface XmlVisitor {
  open?(name: string, attributes: Attributes): void;
  /** `text` is the text directly inside the element, children left out. */
  close?(name: string, text: string): void;
}

/**
 * Walks through a small XML part (workbook, styles, relationships, tables). Sheets and shared strings have their own
 * scanners. Faults: `file-xml-damaged` for anything that is not well formed, `file-unsafe-xml` for a DOCTYPE.
 */
export function walkXml(source: XmlPart, visitor: XmlVisitor): void {
  const xml = decodeXml(source.bytes);
  const open: { readonly name: string; text: string }[] = [];
  const damaged = (at: number): Error => fileFault("file-xml-damaged", { file: source.file, part: source.part, at });
  let elements = 0;
  let at = 0;
  for (;;) {
    const start = xml.indexOf("<", at);
    const end = start < 0 ? xml.length : start;
    if (open.length === 0 && xml.slice(at, end).trim() !== "") throw damaged(at);
    addText(open.at(-1), xml, at, end);
    if (start < 0) break;
    const special = skipSpecial(xml, start, source, open.at(-1));
    if (special !== null) {
      if (special < 0) throw damaged(start);
      at = special;
      continue;
    }
    at = tagEnd(xml, start) + 1;
    if (at === 0) throw damaged(start);
    if (xml[start + 1] === "/") {
      const closed = open.pop();
      if (closed?.name !== xml.slice(start + 2, at - 1).trim()) throw damaged(start);
      visitor.close?.(localName(closed.name), closed.text);
    } else {
      const empty = xml[at - 2] === "/";
      const tag = xml.slice(start + 1, empty ? at - 2 : at - 1);
      const name = /^[^\s/>]+/.exec(tag)?.[0];
      if (name === undefined) throw damaged(start);
      elements += 1;
      visitor.open?.(localName(name), readAttributes(tag, name.length));
      if (empty) visitor.close?.(localName(name), "");
      else open.push({ name, text: "" });
    }
  }
  if (open.length > 0 || elements === 0) throw damaged(xml.length);
}

function addText(element: { text: string } | undefined, xml: string, from: number, to: number): void {
  if (element !== undefined && to > from) element.text += unescapeXml(xml.slice(from, to));
}

/** Where a comment, CDATA section or instruction at `start` ends; null if there is none, -1 if it never ends. */
function skipSpecial(xml: string, start: number, source: XmlPart, inside: { text: string } | undefined): number | null {
  if (xml.startsWith("<!--", start)) return after(xml, "-->", start + 4);
  if (xml.startsWith("<![CDATA[", start)) {
    const end = after(xml, "]]>", start + 9);
    if (end > 0 && inside !== undefined) inside.text += xml.slice(start + 9, end - 3);
    return end;
  }
  if (xml.startsWith("<?", start)) return after(xml, "?>", start + 2);
  if (xml.startsWith("<!", start)) throw fileFault("file-unsafe-xml", { file: source.file, part: source.part });
  return null;
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}

/** Index of the `>` that ends the tag at `start`, not of one inside an attribute; -1 if it never ends. */
function tagEnd(xml: string, start: number): number {
  for (let at = start + 1; at < xml.length; at += 1) {
    const character = xml.charAt(at);
    if (character === ">") return at;
    if (character !== '"' && character !== "'") continue;
    at = xml.indexOf(character, at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

const ATTRIBUTE = /\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function readAttributes(tag: string, from: number): Attributes {
  const attributes = new Map<string, string>();
  ATTRIBUTE.lastIndex = from;
  for (let match = ATTRIBUTE.exec(tag); match !== null; match = ATTRIBUTE.exec(tag)) {
    const [, name = "", double, single = ""] = match;
    const local = localName(name);
    // An attribute without a prefix is the element's own and wins over one that only shares its local name.
    if (local === name || !attributes.has(local)) attributes.set(local, unescapeXml(double ?? single));
  }
  return attributes;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Where an element stands in a text of XML: indices into it, ends behind the last character. */
export interface ElementPlace {
  /** Local name, its prefix dropped. */
  readonly name: string;
  /** Of the opening tag. */
  readonly start: number;
  readonly openEnd: number;
  /** Of the closing tag; both `openEnd` if the element is written `<c/>`. */
  readonly closeStart: number;
  readonly end: number;
}

/** The root element of a part that is known to be well-formed. */
export function rootElement(xml: string): ElementPlace {
  const [root] = elementsBetween(xml, 0, xml.length);
  if (root === undefined) throw new Error("XML without a root element");
  return root;
}

/** The same XML with room inside its root: `<a/>` becomes `<a></a>`. */
export function withOpenRoot(xml: string): string {
  const { start, openEnd, end } = rootElement(xml);
  const tag = xml.slice(start, openEnd);
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? "";
  return openEnd === end ? `${xml.slice(0, start)}${tag.replace(/\s*\/>$/, ">")}</${name}>${xml.slice(end)}` : xml;
}

export function childElements(xml: string, parent: ElementPlace): readonly ElementPlace[] {
  return elementsBetween(xml, parent.openEnd, parent.closeStart);
}

/** Elements that stand between two places, those inside them left out. */
function elementsBetween(xml: string, from: number, to: number): readonly ElementPlace[] {
  const found: ElementPlace[] = [];
  const open: { readonly start: number; readonly openEnd: number }[] = [];
  for (let start = xml.indexOf("<", from); start >= 0 && start < to;) {
    const end = tagEnd(xml, start);
    const kind = xml.charAt(start + 1);
    if (kind === "/") {
      const opened = open.pop();
      if (opened !== undefined && open.length === 0) found.push({ name: localName(xml, opened.start), ...opened, closeStart: start, end });
    } else if (kind !== "!" && kind !== "?") {
      if (xml.charAt(end - 2) !== "/") open.push({ start, openEnd: end });
      else if (open.length === 0) found.push({ name: localName(xml, start), start, openEnd: end, closeStart: end, end });
    }
    start = xml.indexOf("<", end);
  }
  return found;
}

/** Index behind the tag, comment, section or instruction at `start`. */
function tagEnd(xml: string, start: number): number {
  if (xml.startsWith("<!--", start)) return behind(xml, "-->", start + 4);
  if (xml.startsWith("<![CDATA[", start)) return behind(xml, "]]>", start + 9);
  if (xml.startsWith("<?", start)) return behind(xml, "?>", start + 2);
  TAG_END.lastIndex = start;
  return TAG_END.exec(xml) === null ? xml.length : TAG_END.lastIndex;
}

/** A `>` may stand in an attribute. */
const TAG_END = /<(?:[^"'>]|"[^"]*"|'[^']*')*>/y;

function behind(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  return at < 0 ? xml.length : at + mark.length;
}

function localName(xml: string, start: number): string {
  return /^<(?:[^\s/>:]+:)?([^\s/>]+)/.exec(xml.slice(start, start + 200))?.[1] ?? "";
}

/** Prefix of an element with its colon; `""` for none. @example prefixOf("<x:b/>") // => "x:" */
export function prefixOf(element: string): string {
  return /^<([^\s/>:]+:)/.exec(element)?.[1] ?? "";
}

/** Attributes of the opening tag by the names that they are written with, their values still escaped. */
export function rawAttributes(tag: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single = ""] of tag.matchAll(/\s([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes.set(name, double ?? single.replaceAll('"', "&quot;"));
  }
  return attributes;
}

/** An opening tag's attributes, each with a space before it; those without value are left out. */
export function printAttributes(attributes: Iterable<readonly [name: string, value: string | number | undefined]>): string {
  let text = "";
  for (const [name, value] of attributes) if (value !== undefined) text += ` ${name}="${value}"`;
  return text;
}

/** A list such as `<fonts count="2">` with more items at its end, `count` of them in all. */
export function withItems(xml: string, list: ElementPlace, items: string, count: number): Replacement {
  const tag = xml.slice(list.start, list.openEnd);
  const opened = tag.replace(/\s*\/?>$/, ">").replace(/(\scount\s*=\s*["'])\d*/, `$1${count}`);
  const closing = list.openEnd === list.end ? `</${prefixOf(tag)}${list.name}>` : xml.slice(list.closeStart, list.end);
  return { start: list.start, end: list.end, text: opened + xml.slice(list.openEnd, list.closeStart) + items + closing };
}

/** A piece of a text to be replaced; `start` and `end` alike insert. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with its pieces replaced, in one go; of two that insert at one place the first in the list comes first. */
export function replaceAt(text: string, replacements: readonly Replacement[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: piece } of [...replacements].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(at, start), piece);
    at = end;
  }
  return pieces.join("") + text.slice(at);
}

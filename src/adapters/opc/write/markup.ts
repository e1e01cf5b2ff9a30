import { fileFault } from "../file-fault";
import { asUtf8, decodeXml, escapeAttribute, escapeXml, unescapeXml } from "../xml-text";
import { walkXml, type XmlPart } from "../xml-walk";
import { childElements, prefixOf, rawAttributes, replaceAt, rootElement, type ElementPlace, type Replacement } from "./xml-elements";

/**
 * A small XML part that is edited in place: what is not edited keeps every character. Edits may come in any order, but
 * not twice for the same characters.
 */
export class Markup {
  readonly root: ElementPlace;
  /** The part before its edits. */
  readonly text: string;
  private readonly replacements: Replacement[] = [];
  private readonly appended = new Map<ElementPlace, string[]>();
  private readonly attributes = new Map<ElementPlace, Map<string, string | null>>();

  /** Faults: `file-xml-damaged`, `file-unsafe-xml`; `file-part-not-patchable` for an encoding in which characters would be lost. */
  constructor(source: XmlPart) {
    walkXml(source, {});
    refuseForeignEncoding(source);
    this.text = decodeXml(source.bytes);
    this.root = rootElement(this.text);
  }

  children(element: ElementPlace = this.root): readonly ElementPlace[] {
    return childElements(this.text, element);
  }

  /** The first child of that local name; undefined if there is none. */
  child(name: string, element: ElementPlace = this.root): ElementPlace | undefined {
    return this.children(element).find((child) => child.name === name);
  }

  /** Value of an attribute without prefix; undefined if there is none. */
  attribute(element: ElementPlace, name: string): string | undefined {
    const value = rawAttributes(this.openTag(element)).get(name);
    return value === undefined ? undefined : unescapeXml(value);
  }

  /** Prefix of an element with its colon; `""` if it has none. What is put inside an element or beside it takes its prefix. */
  prefix(element: ElementPlace = this.root): string {
    return prefixOf(this.openTag(element));
  }

  /** Prefix, with its colon, by which the root element's attributes and descendants name things of a namespace; null if it declares none. */
  prefixFor(namespace: string): string | null {
    for (const [name, value] of rawAttributes(this.openTag(this.root))) {
      if (value === namespace && name.startsWith("xmlns:")) return `${name.slice("xmlns:".length)}:`;
    }
    return null;
  }

  /** Namespace of the root element; `""` if it states none. */
  get namespace(): string {
    const prefix = this.prefix().slice(0, -1);
    return rawAttributes(this.openTag(this.root)).get(prefix === "" ? "xmlns" : `xmlns:${prefix}`) ?? "";
  }

  /** Adds XML as the last content of an element. */
  append(xml: string, element: ElementPlace = this.root): void {
    this.appended.set(element, [...(this.appended.get(element) ?? []), xml]);
  }

  insertBefore(element: ElementPlace, xml: string): void {
    this.replacements.push({ start: element.start, end: element.start, text: xml });
  }

  /**
   * Adds a child of the root where the order of its schema wants it: behind the last child that comes before it. Children
   * that are not in the order, such as extensions, say nothing.
   */
  insertInOrder(xml: string, name: string, order: readonly string[]): void {
    const place = order.indexOf(name);
    const known = this.children().filter((child) => order.includes(child.name));
    const before = known.findLast((child) => order.indexOf(child.name) <= place);
    const after = known.find((child) => order.indexOf(child.name) > place);
    if (before !== undefined) this.replacements.push({ start: before.end, end: before.end, text: xml });
    else if (after !== undefined) this.insertBefore(after, xml);
    else this.append(xml);
  }

  /** Puts XML in the place of an element; `""` removes it. */
  replace(element: ElementPlace, xml: string): void {
    this.replacements.push({ start: element.start, end: element.end, text: xml });
  }

  /** Puts text in the place of everything inside an element. */
  setText(element: ElementPlace, text: string): void {
    if (isEmpty(element)) this.append(escapeXml(text), element);
    else this.replacements.push({ start: element.openEnd, end: element.closeStart, text: escapeXml(text) });
  }

  /** Sets an attribute without prefix; null removes it. */
  setAttribute(element: ElementPlace, name: string, value: string | null): void {
    const edits = this.attributes.get(element) ?? new Map<string, string | null>();
    edits.set(name, value);
    this.attributes.set(element, edits);
  }

  /** True if there is something to be written. */
  get changed(): boolean {
    return this.replacements.length + this.appended.size + this.attributes.size > 0;
  }

  /** The part with all edits, in UTF-8. */
  toXml(): string {
    return declaringUtf8(replaceAt(this.text, [...this.replacements, ...this.tagReplacements()]));
  }

  private *tagReplacements(): Generator<Replacement> {
    for (const element of new Set([...this.appended.keys(), ...this.attributes.keys()])) {
      const added = this.appended.get(element)?.join("");
      if (added !== undefined && !isEmpty(element)) yield { start: element.closeStart, end: element.closeStart, text: added };
      const edits = this.attributes.get(element);
      const opens = added !== undefined && isEmpty(element);
      if (edits === undefined && !opens) continue;
      const tag = withAttributes(this.openTag(element), edits);
      const name = this.prefix(element) + element.name;
      yield { start: element.start, end: element.openEnd, text: opens ? `${tag.replace(/\s*\/>$/, ">")}${added}</${name}>` : tag };
    }
  }

  private openTag({ start, openEnd }: ElementPlace): string {
    return this.text.slice(start, openEnd);
  }
}

function isEmpty({ openEnd, end }: ElementPlace): boolean {
  return openEnd === end;
}

function withAttributes(tag: string, edits: ReadonlyMap<string, string | null> = new Map<string, string | null>()): string {
  let edited = tag;
  for (const [name, value] of edits) {
    const found = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
    const put = value === null ? "" : ` ${name}="${escapeAttribute(value)}"`;
    if (found.test(edited)) edited = edited.replace(found, () => put);
    else edited = edited.replace(/\s*\/?>$/, (end) => put + end.trimStart());
  }
  return edited;
}

const DECLARED_ENCODING = /^(<\?xml[^>]*?\sencoding\s*=\s*)(["'])([^"']*)\2/;

/** What is written is UTF-8, and must not say otherwise. */
export function declaringUtf8(xml: string): string {
  return xml.replace(DECLARED_ENCODING, (whole, before: string, quote: string, encoding: string) =>
    /^utf-8$/i.test(encoding) ? whole : `${before}${quote}UTF-8${quote}`);
}

const strict = new TextDecoder("utf-8", { fatal: true });

/** XML parts are UTF-8 or UTF-16 (ECMA-376 part 2, 6.2.5). In any other, characters that we only carry along would change. */
export function refuseForeignEncoding(source: XmlPart): void {
  const bytes = asUtf8(source.bytes);
  const declared = DECLARED_ENCODING.exec(decodeXml(bytes.subarray(0, 200)))?.[3] ?? "UTF-8";
  try {
    strict.decode(bytes);
    if (/^(utf-8|utf-16(le|be)?|us-ascii)$/i.test(declared)) return;
  } catch {
    // Not the encoding that it must be in.
  }
  throw fileFault("file-part-not-patchable", { file: source.file, part: source.part });
}

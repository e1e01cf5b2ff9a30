import type { CellStyle } from "../../../core/plan";
import { remembered } from "../../../core/remembered";
import { builtInFormat } from "../number-formats";
import { escapeAttribute, unescapeXml, withoutForbidden } from "../xml-text";
import { NAMESPACE, XML_DECLARATION } from "./package-terms";
import { StyleSections } from "./style-sections";
import { childElements, printAttributes, rawAttributes, rootElement } from "./xml-elements";

/** What a cell of a file may have besides its style. */
export interface FileStyle extends CellStyle {
  /** The cell's text is text whatever it begins with, also after it was edited. */
  readonly quotePrefix?: boolean;
}

const LINK_STYLE: FileStyle = { color: "0563C1", underline: "single" };

/** Of the numbers that formats have in every Excel, those that mean the same in all regions. */
const COMMON_FORMATS = new Map([0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 45, 46, 48, 49].map((id) => [builtInFormat(id), id] as const));
const FIRST_CUSTOM_FORMAT = 164;

/** Order of a font's children (ECMA-376 part 1, 18.8.22). */
const FONT_ORDER = ["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];

/** Order of a border's children (18.8.4), and what newer files call two of them. */
const BORDER_ORDER = ["start", "end", "left", "right", "top", "bottom", "diagonal", "vertical", "horizontal"];
const NEWER_SIDES: Readonly<Record<string, string>> = { left: "start", right: "end" };

const EMPTY_SHEET = `${XML_DECLARATION}<styleSheet xmlns="${NAMESPACE.main}"><fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>` +
  `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/**
 * A workbook's styles, and those that we add to them. Indices that exist keep their meaning; equal styles get one
 * index. @example new StyleBook(null).xf({ format: "0%" }) // => 1
 */
export class StyleBook {
  private readonly sections: StyleSections;
  private readonly known = new Map<string, number>();
  /** Indices by the object itself, which most cells share with others. */
  private readonly seen = new Map<FileStyle, number>();
  private readonly formats = new Map<string, number>();
  private readonly quoted = remembered((style: FileStyle): FileStyle => ({ ...style, quotePrefix: true }));
  private readonly unquoted = remembered((style: FileStyle): FileStyle => ({ ...style, quotePrefix: false }));
  private nextFormat = FIRST_CUSTOM_FORMAT;

  /** `source` is the text of the styles part, null for a workbook that has none. */
  constructor(source: string | null) {
    this.sections = new StyleSections(source ?? EMPTY_SHEET);
    for (const element of this.sections.elements("numFmts")) this.noteFormat(rawAttributes(element));
  }

  /** The style as links look where it does not state otherwise. Like `marked`, it gives the same object for the same style. */
  readonly linked = remembered((style: FileStyle): FileStyle => ({ ...LINK_STYLE, ...style }));

  /** The style with or without the mark of texts that are texts whatever they begin with. */
  marked(style: FileStyle, quotePrefix: boolean): FileStyle {
    return quotePrefix ? this.quoted(style) : this.unquoted(style);
  }

  /** True if the part has to be written. */
  get changed(): boolean {
    return this.sections.changed;
  }

  /** The whole part; its declaration says what that of the source says. */
  xml(): string {
    return this.sections.print();
  }

  /**
   * Index of a cell's style: that of `base` (0, the workbook's default, if left out) with what `style` states changed
   * and all else kept.
   */
  xf(style?: FileStyle, base = 0): number {
    if (style === undefined) return base;
    const seen = base === 0 ? this.seen.get(style) : undefined;
    if (seen !== undefined) return seen;
    const key = `${base} ${styleKey(style)}`;
    const index = this.known.get(key) ?? this.addXf(style, base);
    this.known.set(key, index);
    if (base === 0) this.seen.set(style, index);
    return index;
  }

  /** Index of a style by which a conditional format changes cells. Alignment is not among what it can change. */
  dxf(style: CellStyle): number {
    const { tag } = this;
    const { format, fill } = style;
    const font = this.fontChanges(style);
    const border = this.border(style, null);
    const children = [
      font.size === 0 ? "" : tag("font", {}, sorted(font)),
      format === undefined ? "" : tag("numFmt", { numFmtId: this.formatId(format), formatCode: escapeAttribute(format) }),
      // Here the ground is the colour that one sees.
      fill === undefined ? "" : tag("fill", {}, tag("patternFill", { patternType: "solid" }, tag("fgColor", { rgb: argb(fill) }) + tag("bgColor", { rgb: argb(fill) }))),
      border ?? "",
    ];
    return this.sections.add("dxfs", tag("dxf", {}, children.join("")));
  }

  private addXf(style: FileStyle, base: number): number {
    if (styleKey(style) === NO_STYLE) return base;
    this.addDefaults();
    const xfs = this.sections.elements("cellXfs");
    const source = xfs[base] ?? xfs[0] ?? "";
    const root = rootElement(source);
    const attributes = rawAttributes(source.slice(root.start, root.openEnd));
    const children = new Map(childElements(source, root).map(({ name, start, end }) => [name, source.slice(start, end)]));
    const before = this.xfElement(attributes, children);
    this.changeXf(attributes, style);
    const alignment = alignmentOf(style);
    if (alignment !== null) {
      attributes.set("applyAlignment", "1");
      children.set("alignment", this.withAttributes("alignment", children.get("alignment"), alignment));
    }
    if (style.locked !== undefined) {
      attributes.set("applyProtection", "1");
      children.set("protection", this.withAttributes("protection", children.get("protection"), { locked: Number(style.locked) }));
    }
    const changed = this.xfElement(attributes, children);
    return changed === before && xfs[base] !== undefined ? base : this.sections.add("cellXfs", changed);
  }

  private xfElement(attributes: ReadonlyMap<string, string>, children: ReadonlyMap<string, string>): string {
    const inside = ["alignment", "protection", "extLst"].map((name) => children.get(name) ?? "").join("");
    return this.tag("xf", Object.fromEntries(attributes), inside);
  }

  private changeXf(attributes: Map<string, string>, style: FileStyle): void {
    const { format, fill, quotePrefix } = style;
    const set = (name: string, id: number, apply: string): void => {
      attributes.set(name, String(id));
      attributes.set(apply, "1");
    };
    if (format !== undefined) set("numFmtId", this.formatId(format), "applyNumberFormat");
    const changes = this.fontChanges(style);
    if (changes.size > 0) set("fontId", this.font(Number(attributes.get("fontId") ?? 0), changes), "applyFont");
    if (fill !== undefined) set("fillId", this.sections.add("fills", this.solidFill(fill)), "applyFill");
    const border = this.border(style, this.sections.elements("borders")[Number(attributes.get("borderId") ?? 0)] ?? null);
    if (border !== null) set("borderId", this.sections.add("borders", border), "applyBorder");
    if (quotePrefix === true) attributes.set("quotePrefix", "1");
    if (quotePrefix === false) attributes.delete("quotePrefix");
  }

  /** What index 0 means must not change by what we add: it gets its element where a workbook has none. */
  private addDefaults(): void {
    const { sections, tag } = this;
    const first = (section: Parameters<StyleSections["add"]>[0], ...elements: readonly string[]): void => {
      if (sections.elements(section).length === 0) for (const element of elements) sections.add(section, element);
    };
    first("fonts", tag("font", {}, tag("sz", { val: 11 }) + tag("color", { theme: 1 }) + tag("name", { val: "Calibri" }) + tag("family", { val: 2 })));
    first("fills", tag("fill", {}, tag("patternFill", { patternType: "none" })), tag("fill", {}, tag("patternFill", { patternType: "gray125" })));
    first("borders", this.sides());
    first("cellXfs", tag("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }));
  }

  // Number formats

  private noteFormat(attributes: ReadonlyMap<string, string>): void {
    const id = Number(attributes.get("numFmtId"));
    const code = unescapeXml(attributes.get("formatCode") ?? "");
    if (!this.formats.has(code)) this.formats.set(code, id);
    this.nextFormat = Math.max(this.nextFormat, id + 1);
  }

  private formatId(code: string): number {
    const known = COMMON_FORMATS.get(code) ?? this.formats.get(code);
    if (known !== undefined) return known;
    const id = this.nextFormat;
    const element = this.tag("numFmt", { numFmtId: id, formatCode: escapeAttribute(code) });
    this.sections.add("numFmts", element);
    this.noteFormat(rawAttributes(element));
    return id;
  }

  // Fonts, fills and borders

  /** Children that a font gets, by name; an empty one takes the child away. */
  private fontChanges({ bold, italic, strike, underline, size, color, font }: FileStyle): ReadonlyMap<string, string> {
    const { tag } = this;
    const changes = new Map<string, string>();
    const flag = (name: string, on: boolean | undefined): void => { if (on !== undefined) changes.set(name, on ? tag(name) : ""); };
    flag("b", bold);
    flag("i", italic);
    flag("strike", strike);
    if (underline !== undefined) changes.set("u", underline === "none" ? "" : tag("u", underline === "single" ? {} : { val: underline }));
    if (size !== undefined) changes.set("sz", tag("sz", { val: size }));
    if (color !== undefined) changes.set("color", tag("color", { rgb: argb(color) }));
    if (font === undefined) return changes;
    // What says of the old font which one of the theme it is, or what letters it has, is not true of the new one.
    for (const name of ["family", "charset", "scheme"]) changes.set(name, "");
    return changes.set("name", tag("name", { val: escapeAttribute(withoutForbidden(font)) }));
  }

  private font(base: number, changes: ReadonlyMap<string, string>): number {
    const fonts = this.sections.elements("fonts");
    const source = fonts[base] ?? fonts[0] ?? "";
    const children = new Map(childElements(source, rootElement(source)).map(({ name, start, end }) => [name, source.slice(start, end)]));
    for (const [name, element] of changes) children.set(name, element);
    return this.sections.add("fonts", this.tag("font", {}, sorted(children)));
  }

  private solidFill(color: string): string {
    const { tag } = this;
    return tag("fill", {}, tag("patternFill", { patternType: "solid" }, tag("fgColor", { rgb: argb(color) }) + tag("bgColor", { indexed: 64 })));
  }

  /** Null if a style states nothing of lines. `base` is the element of those that the cell has so far. */
  private border({ border, lines }: CellStyle, base: string | null): string | null {
    const whole = border === undefined ? null : this.planned(border);
    return lines === undefined ? whole : this.withLines(lines, whole ?? base ?? this.sides());
  }

  /** A border with some of its lines drawn anew. */
  private withLines(lines: NonNullable<CellStyle["lines"]>, border: string): string {
    const { tag } = this;
    const root = rootElement(border);
    const children = new Map(childElements(border, root).map(({ name, start, end }) => [name, border.slice(start, end)]));
    for (const [side, line] of Object.entries(lines)) {
      const newer = NEWER_SIDES[side] ?? "";
      const name = children.has(newer) ? newer : side;
      children.set(name, line === null ? tag(name) : tag(name, { style: line.style }, tag("color", { rgb: argb(line.color) })));
    }
    const attributes = rawAttributes(border.slice(root.start, root.openEnd));
    return tag("border", Object.fromEntries(attributes), BORDER_ORDER.map((name) => children.get(name) ?? "").join(""));
  }

  private planned(border: NonNullable<CellStyle["border"]>): string {
    const line = this.tag("color", { rgb: argb(border === "thin" ? "BFBFBF" : "7F7F7F") });
    const side = (name: string): string => this.tag(name, { style: "thin" }, line);
    if (border === "none") return this.sides();
    if (border === "bottom") return this.sides({ bottom: side("bottom") });
    return this.sides({ left: side("left"), right: side("right"), top: side("top"), bottom: side("bottom") });
  }

  private sides(drawn: Readonly<Record<string, string>> = {}): string {
    return this.tag("border", {}, ["left", "right", "top", "bottom", "diagonal"].map((side) => drawn[side] ?? this.tag(side)).join(""));
  }

  // XML

  private readonly tag = (name: string, attributes: Readonly<Record<string, string | number>> = {}, inside = ""): string => {
    const whole = `${this.sections.prefix}${name}`;
    const opened = `<${whole}${printAttributes(Object.entries(attributes))}`;
    return inside === "" ? `${opened}/>` : `${opened}>${inside}</${whole}>`;
  };

  /** An element with some attributes set anew. */
  private withAttributes(name: string, element: string | undefined, changed: Readonly<Record<string, string | number>>): string {
    return this.tag(name, { ...Object.fromEntries(rawAttributes(element ?? "")), ...changed });
  }
}

function alignmentOf({ align, vertical, wrap, indent }: CellStyle): Record<string, string | number> | null {
  const changed: Record<string, string | number> = {};
  if (align !== undefined) changed["horizontal"] = align === "acrossSelection" ? "centerContinuous" : align;
  // Without a side to indent from, Excel does not indent.
  else if (indent !== undefined && indent > 0) changed["horizontal"] = "left";
  if (vertical !== undefined) changed["vertical"] = vertical === "middle" ? "center" : vertical;
  if (wrap !== undefined) changed["wrapText"] = Number(wrap);
  if (indent !== undefined) changed["indent"] = indent;
  return Object.keys(changed).length === 0 ? null : changed;
}

function sorted(children: ReadonlyMap<string, string>): string {
  const rank = (name: string): number => (FONT_ORDER.includes(name) ? FONT_ORDER.indexOf(name) : FONT_ORDER.length);
  return [...children].sort(([a], [b]) => rank(a) - rank(b)).map(([, element]) => element).join("");
}

function argb(color: string): string {
  return `FF${color.toUpperCase()}`;
}

/** The same text for equal styles, whatever the order of their properties; what is not stated is empty. */
function styleKey(style: FileStyle): string {
  const { format, bold, italic, strike, underline, size, color, font, fill, align, vertical, wrap, indent, border, lines, locked, quotePrefix } = style;
  const drawn = lines === undefined ? "" : Object.entries(lines).map(([side, line]) => `${side} ${line?.style ?? ""} ${line?.color ?? ""}`).sort().join();
  return [format, bold, italic, strike, underline, size, color, font, fill, align, vertical, wrap, indent, border, drawn, locked, quotePrefix].join("\0");
}

const NO_STYLE = styleKey({});

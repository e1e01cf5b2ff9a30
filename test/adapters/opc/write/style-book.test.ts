import fc from "fast-check";
import { StyleBook, type FileStyle } from "../../../../src/adapters/opc/write/style-book";
import { readStyles } from "../../../../src/adapters/opc/styles";
import { walkXml } from "../../../../src/adapters/opc/xml-walk";
import { MAIN } from "../../../support/package-builder";

/** A user's styles, as Excel and others write them: comments, extensions, quotes and spaces of all kinds. */
const USERS = `<?xml version="1.0" encoding="UTF-8"?>
<styleSheet xmlns="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" mc:Ignorable="x14ac">
  <numFmts count="1"><numFmt numFmtId="170" formatCode="0.0&quot; pts&quot;"/></numFmts>
  <!-- <fonts> of the user -->
  <fonts count='2' x14ac:knownFonts="1"><font><sz val="10"/><name val="宋体"/><charset val="134"/></font><font><b/><i val="0"/><sz val="14"/><color theme="1"/><name val="Arial"/></font></fonts>
  <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><gradientFill degree="90"><stop position="0"><color rgb="FF00FF00"/></stop></gradientFill></fill></fills>
  <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
  <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
  <cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="170" fontId="1" fillId="2" borderId="0" xfId="0" applyFont='1'><alignment horizontal="right" wrapText="1"/><protection hidden="1"/></xf></cellXfs>
  <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
  <dxfs count="0"/>
  <tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>
  <extLst><ext uri="{EB79DEF2-80B8-43E5-95BD-54CBDDF9020C}"><x14:slicerStyles xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst>
</styleSheet>`;

/** Elements of a section, one string each. */
function section(xml: string, name: string): readonly string[] {
  const inside = new RegExp(`<(\\w+:)?${name}[ >][^>]*>(.*?)</(?:\\w+:)?${name}>`, "s").exec(xml)?.[2] ?? "";
  const item = { fonts: "font", fills: "fill", borders: "border", cellXfs: "xf", dxfs: "dxf", numFmts: "numFmt" }[name] ?? name;
  return inside.match(new RegExp(`<(?:\\w+:)?${item}(?=[ />])[^>]*?(?:/>|>.*?</(?:\\w+:)?${item}>)`, "gs")) ?? [];
}

function assertWellFormed(xml: string): void {
  walkXml({ bytes: new TextEncoder().encode(xml), part: "xl/styles.xml", file: "book.xlsx" }, {});
}

function formatAndFill(xml: string, style: number): readonly [string, string | null] {
  const styles = readStyles({ bytes: new TextEncoder().encode(xml), part: "xl/styles.xml", file: "book.xlsx" });
  return [styles.format(style), styles.fill(style)];
}

describe("a workbook's own styles", () => {
  test("stay as they are, to the character, around what is added", () => {
    const book = new StyleBook(USERS);
    book.xf({ format: "0.0%", bold: true, fill: "FFF2CC", border: "thin" });
    book.dxf({ color: "C00000" });
    let rest = book.xml();
    for (const name of ["fonts", "fills", "borders", "cellXfs", "dxfs", "numFmts"]) {
      for (const added of section(rest, name).slice(section(USERS, name).length)) rest = rest.replace(added, "");
    }
    const withoutCounts = (xml: string): string => xml.replace(/ count=["']\d+["']/g, "").replace("<dxfs></dxfs>", "<dxfs/>");
    expect(withoutCounts(rest)).toBe(withoutCounts(USERS));
    assertWellFormed(book.xml());
  });

  test("are not written where nothing is added", () => {
    const book = new StyleBook(USERS);
    expect([book.xf(), book.xf(undefined, 1), book.xf({}), book.xf({}, 1)]).toEqual([0, 1, 0, 1]);
    expect(book.xf({ quotePrefix: false }, 1)).toBe(1);
    expect(book.changed).toBe(false);
    expect(book.xml()).toBe(USERS);
  });

  test("count what they hold", () => {
    const book = new StyleBook(USERS);
    book.xf({ format: "0.000", bold: true, fill: "FFF2CC", border: "thin" });
    book.dxf({ bold: true });
    const xml = book.xml();
    for (const name of ["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"]) {
      const count = new RegExp(`<${name}[^>]* count=["'](\\d+)["']`).exec(xml)?.[1];
      expect([name, Number(count)]).toEqual([name, section(xml, name).length]);
      expect(section(xml, name)).toHaveLength(section(USERS, name).length + 1);
    }
  });

  test.each<[string, FileStyle, string]>([
    ["a format", { format: "0%" }, `<xf numFmtId="9" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyNumberFormat="1"><alignment horizontal="right" wrapText="1"/><protection hidden="1"/></xf>`],
    ["a format that the workbook has", { format: '0.0" pts"' }, `numFmtId="170"`],
    ["alignment", { align: "left", vertical: "middle" }, `<alignment horizontal="left" wrapText="1" vertical="center"/><protection hidden="1"/>`],
    ["a lock", { locked: false }, `applyProtection="1"><alignment horizontal="right" wrapText="1"/><protection hidden="1" locked="0"/>`],
    ["a mark for text", { quotePrefix: true }, `applyFont="1" quotePrefix="1"><alignment`],
  ])("of a cell keep everything but what %s changes", (_, style, expected) => {
    const book = new StyleBook(USERS);
    const index = book.xf(style, 1);
    expect(section(book.xml(), "cellXfs")[index]).toContain(expected);
  });

  test("a font keeps everything but what the style changes, in the order of the schema", () => {
    const book = new StyleBook(USERS);
    book.xf({ underline: "single", color: "C00000" }, 1);
    book.xf({ bold: false }, 1);
    expect(section(book.xml(), "fonts").slice(2)).toEqual([
      `<font><b/><i val="0"/><u/><sz val="14"/><color rgb="FFC00000"/><name val="Arial"/></font>`,
      `<font><i val="0"/><sz val="14"/><color theme="1"/><name val="Arial"/></font>`,
    ]);
  });

  test("a font by another name is none of the theme any more, nor of its letters", () => {
    const book = new StyleBook(null);
    book.xf({ font: "Arial & <Co>", strike: true, underline: "double" });
    book.xf({ underline: "none", strike: false }, 1);
    expect(section(book.xml(), "fonts").slice(1)).toEqual([
      `<font><strike/><u val="double"/><sz val="11"/><color theme="1"/><name val="Arial &amp; &lt;Co&gt;"/></font>`,
      `<font><sz val="11"/><color theme="1"/><name val="Arial &amp; &lt;Co&gt;"/></font>`,
    ]);
  });

  test("lines of single sides go over those that a cell has", () => {
    const book = new StyleBook(null);
    const first = book.xf({ lines: { bottom: { style: "double", color: "FF0000" } } });
    book.xf({ lines: { bottom: null, left: { style: "thick", color: "000000" } } }, first);
    expect(section(book.xml(), "borders").slice(1)).toEqual([
      `<border><left/><right/><top/><bottom style="double"><color rgb="FFFF0000"/></bottom><diagonal/></border>`,
      `<border><left style="thick"><color rgb="FF000000"/></left><right/><top/><bottom/><diagonal/></border>`,
    ]);
  });

  test("lines of a newer file keep the names that it has for their sides", () => {
    const book = new StyleBook(USERS.replace(/<border>.*?<\/border>|<border\/>/s, `<border diagonalUp="1"><start style="thin"/><end/><top/><bottom/><diagonal style="hair"/></border>`));
    book.xf({ lines: { left: null, right: { style: "medium", color: "0000FF" } } });
    expect(section(book.xml(), "borders").at(-1)).toBe(`<border diagonalUp="1"><start/><end style="medium"><color rgb="FF0000FF"/></end><top/><bottom/><diagonal style="hair"/></border>`);
  });

  test("custom formats get numbers above the user's, and built-in ones none", () => {
    const book = new StyleBook(USERS);
    for (const format of ["0.00", "General", "@", 'yyyy"年"m"月"', "0.0\"<x>\""]) book.xf({ format });
    expect(section(book.xml(), "numFmts").slice(1)).toEqual([
      `<numFmt numFmtId="171" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>`, `<numFmt numFmtId="172" formatCode="0.0&quot;&lt;x&gt;&quot;"/>`,
    ]);
  });

  test("an index that does not exist counts as the default", () => {
    const book = new StyleBook(USERS);
    expect(section(book.xml(), "cellXfs")).toHaveLength(2);
    const index = book.xf({ format: "0%" }, 99);
    expect(section(book.xml(), "cellXfs")[index]).toBe(`<xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`);
  });
});

describe("every kind of styles part", () => {
  const STYLE: FileStyle = { format: "0.000", fill: "00B050", bold: true };

  test.each<[string, string | null]>([
    ["none at all", null],
    ["an empty one", `<styleSheet xmlns="${MAIN}"/>`],
    ["one with only cell styles", `<styleSheet xmlns="${MAIN}"><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>`],
    ["one with empty sections", `<styleSheet xmlns="${MAIN}"><numFmts count="0"/><fonts count="0"></fonts><fills/><borders count="0"/><cellXfs count="0"/></styleSheet>`],
    ["one without counts", `<styleSheet xmlns="${MAIN}"><fonts><font/></fonts><cellXfs><xf/></cellXfs><extLst/></styleSheet>`],
    ["one with prefixed names", `<x:styleSheet xmlns:x="${MAIN}"><x:fonts count="1"><x:font><x:sz val="9"/></x:font></x:fonts><x:cellXfs count="1"><x:xf fontId="0"><x:alignment wrapText="1"/></x:xf></x:cellXfs></x:styleSheet>`],
    ["the user's", USERS],
  ])("takes a style: %s", (_, source) => {
    const book = new StyleBook(source);
    const index = book.xf(STYLE);
    book.dxf(STYLE);
    const xml = book.xml();
    assertWellFormed(xml);
    expect(index).toBeGreaterThan(0);
    expect(formatAndFill(xml, index)).toEqual(["0.000", "00B050"]);
    expect(formatAndFill(xml, 0)).toEqual(["General", null]);
    const order = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];
    const found = order.map((name) => xml.search(new RegExp(`<(x:)?${name}[ />]`))).filter((at) => at >= 0);
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(new Set(xml.match(/<\/?x:|<\/?(?=[a-zA-Z])/g))).toEqual(new Set(source?.includes("x:styleSheet") === true ? ["<x:", "</x:"] : ["<", "</"]));
  });
});

describe("equal styles", () => {
  const STYLES = fc.record<FileStyle>({
    format: fc.constantFrom("0%", "0.00", "yyyy-mm-dd"), bold: fc.boolean(), italic: fc.boolean(), size: fc.constantFrom(10, 12), color: fc.constantFrom("C00000", "1F3864"),
    fill: fc.constantFrom("FFF2CC", "E2EFDA"), align: fc.constantFrom("left", "center", "acrossSelection"), vertical: fc.constantFrom("top", "middle"),
    wrap: fc.boolean(), indent: fc.constantFrom(0, 2), border: fc.constantFrom("thin", "bottom", "none"), locked: fc.boolean(), quotePrefix: fc.boolean(),
  }, { requiredKeys: [] });

  test("have one index, and different ones have two", () => {
    fc.assert(fc.property(fc.array(STYLES, { maxLength: 20 }), (styles) => {
      const book = new StyleBook(USERS);
      const first = styles.map((style) => book.xf(style));
      const reversed = styles.map((style) => Object.fromEntries(Object.entries(style).reverse()) as FileStyle);
      expect(reversed.map((style) => book.xf(style))).toEqual(first);
      const xfs = section(book.xml(), "cellXfs");
      expect(new Set(xfs).size).toBe(xfs.length);
      assertWellFormed(book.xml());
    }), { numRuns: 50 });
  });

  test("of conditional formats too, in the order of the schema, and with the ground as the colour that one sees", () => {
    const book = new StyleBook(null);
    expect([book.dxf({ bold: true, color: "C00000", fill: "FCE4D6", format: "0%", border: "bottom" }), book.dxf({ fill: "C6E0B4" }), book.dxf({ fill: "C6E0B4" })]).toEqual([0, 1, 1]);
    expect(section(book.xml(), "dxfs")[0]).toBe(
      `<dxf><font><b/><color rgb="FFC00000"/></font><numFmt numFmtId="9" formatCode="0%"/><fill><patternFill patternType="solid"><fgColor rgb="FFFCE4D6"/><bgColor rgb="FFFCE4D6"/></patternFill></fill>` +
      `<border><left/><right/><top/><bottom style="thin"><color rgb="FF7F7F7F"/></bottom><diagonal/></border></dxf>`,
    );
  });

  test.each<[string, FileStyle, string]>([
    ["centre across the selection", { align: "acrossSelection" }, `<alignment horizontal="centerContinuous"/>`],
    ["an indent without a side is from the left", { indent: 2 }, `<alignment horizontal="left" indent="2"/>`],
    ["no wrapping", { wrap: false }, `<alignment wrapText="0"/>`],
    ["the bottom", { vertical: "bottom" }, `<alignment vertical="bottom"/>`],
  ])("are written as Excel knows them: %s", (_, style, expected) => {
    const book = new StyleBook(null);
    const index = book.xf(style);
    expect(section(book.xml(), "cellXfs")[index]).toContain(expected);
  });
});

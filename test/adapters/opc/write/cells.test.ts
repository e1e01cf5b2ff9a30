import fc from "fast-check";
import { cellStyle } from "../../../../src/adapters/opc/write/cell-xml";
import { StyleBook } from "../../../../src/adapters/opc/write/style-book";
import { call, cell, literal } from "../../../../src/core/formula/build";
import { cellError, formatCell, type CellValue, type SheetGrid } from "../../../../src/core/grid";
import type { CellBlock, PlannedCell, SheetPlan } from "../../../../src/core/plan";
import { INJECTIONS } from "../../../contract/contract";
import { readBack, writtenWorkbook } from "../../../support/written-workbook";

function sheetOf(cells: CellBlock["cells"], more: Partial<SheetPlan> = {}): SheetPlan {
  return { key: "a", name: "A", blocks: [{ top: 0, left: 0, cells }], tables: [], columnWidths: {}, ...more };
}

function gridOf(cells: CellBlock["cells"]): SheetGrid {
  const [sheet] = readBack([sheetOf(cells)]).sheets;
  if (sheet === undefined) throw new Error("no sheet was read");
  return sheet;
}

/** The `c` element of a cell, and the element of its style. */
function stored(plan: SheetPlan, at: string, dialect: "plain" | "functions" = "plain"): { readonly cell: string; readonly style: string } {
  const written = writtenWorkbook([plan], dialect);
  const found = new RegExp(`<c r="${at}"[^>]*?(?:/>|>.*?</c>)`, "s").exec(written.sheet())?.[0] ?? "";
  const styles = /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(written.part("xl/styles.xml"))?.[1]?.match(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/g) ?? [];
  return { cell: found, style: styles[Number(/ s="(\d+)"/.exec(found)?.[1] ?? 0)] ?? "" };
}

/** XML knows one line end. */
function asStored(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

describe("values", () => {
  test.each<[string, PlannedCell, string]>([
    ["a number", { value: 42 }, `<c r="A1"><v>42</v></c>`],
    ["a number of 17 digits", { value: 0.1 + 0.2 }, `<c r="A1"><v>0.30000000000000004</v></c>`],
    ["a very small number", { value: 1.5e-300 }, `<c r="A1"><v>1.5e-300</v></c>`],
    ["a true", { value: true }, `<c r="A1" t="b"><v>1</v></c>`],
    ["a false", { value: false }, `<c r="A1" t="b"><v>0</v></c>`],
    ["an error", { value: cellError("#DIV/0!") }, `<c r="A1" t="e"><v>#DIV/0!</v></c>`],
    ["an error of newer versions", { value: cellError("#SPILL!") }, `<c r="A1" t="e"><v>#VALUE!</v></c>`],
    ["what is no number", { value: NaN }, `<c r="A1" t="e"><v>#NUM!</v></c>`],
    ["a text", { value: "R&D <1>" }, `<c r="A1" t="inlineStr"><is><t>R&amp;D &lt;1&gt;</t></is></c>`],
    ["a text with space around it", { value: " a " }, `<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>`],
    ["an empty text, which is not a blank", { value: "" }, `<c r="A1" t="inlineStr"><is><t></t></is></c>`],
    ["control characters", { value: "a\u0001b" }, `<c r="A1" t="inlineStr"><is><t>a_x0001_b</t></is></c>`],
    ["what looks like an escape", { value: "_x0041_" }, `<c r="A1" t="inlineStr"><is><t>_x005F_x0041_</t></is></c>`],
    ["what becomes an escape by the one behind it", { value: "_x0041\u0001" }, `<c r="A1" t="inlineStr"><is><t>_x005F_x0041_x0001_</t></is></c>`],
    ["half a surrogate pair", { value: "a\ud800" }, `<c r="A1" t="inlineStr"><is><t>a_xD800_</t></is></c>`],
  ])("writes %s", (_, planned, expected) => {
    expect(stored(sheetOf([[planned]]), "A1").cell).toBe(expected);
  });

  test.each<[string, CellValue, string]>([
    ["a number", 0.5, `<c r="A1"><f>$B$1</f><v>0.5</v></c>`],
    ["a text", "a<b", `<c r="A1" t="str"><f>$B$1</f><v>a&lt;b</v></c>`],
    ["an empty text", "", `<c r="A1" t="str"><f>$B$1</f><v></v></c>`],
    ["a boolean", true, `<c r="A1" t="b"><f>$B$1</f><v>1</v></c>`],
    ["an error", cellError("#N/A"), `<c r="A1" t="e"><f>$B$1</f><v>#N/A</v></c>`],
    ["nothing yet", null, `<c r="A1"><f>$B$1</f></c>`],
  ])("writes a formula that gave %s", (_, value, expected) => {
    expect(stored(sheetOf([[{ value, formula: cell(null, 0, 1) }]]), "A1").cell).toBe(expected);
  });

  test("formulas with our functions are dynamic arrays, others are not", () => {
    const plan = sheetOf([[{ value: 1, formula: call("OKRSCORE", literal(1), literal(0), literal(2)) }, { value: 1, formula: call("SUM", literal(1)) }]]);
    expect(stored(plan, "A1", "functions").cell).toBe(`<c r="A1" cm="1"><f t="array" ref="A1">_xldudf_OKRSCORE(1,0,2)</f><v>1</v></c>`);
    expect(stored(plan, "B1", "functions").cell).toBe(`<c r="B1"><f>SUM(1)</f><v>1</v></c>`);
    expect(stored(plan, "A1", "plain").cell).toMatch(/^<c r="A1"><f>[^_]*<\/f><v>1<\/v><\/c>$/);
    expect(writtenWorkbook([plan], "functions").part("xl/metadata.xml")).toContain("XLDAPR");
    expect(writtenWorkbook([plan], "plain").part("xl/metadata.xml")).toBe("");
  });

  test("null leaves a cell out, and a blank cell without style is none", () => {
    expect(writtenWorkbook([sheetOf([[null, { value: null }]])]).sheet()).toContain("<sheetData></sheetData>");
    expect(stored(sheetOf([[{ value: null, style: { bold: true } }]]), "A1").cell).toBe(`<c r="A1" s="1"/>`);
  });

  test("a text that no cell holds is a bug", () => {
    expect(() => writtenWorkbook([sheetOf([[{ value: "x".repeat(32_768) }]])])).toThrow("A1: a text of 32768 characters");
  });

  test("blocks side by side make rows whose cells are in order", () => {
    const blocks: CellBlock[] = [
      { top: 1, left: 3, cells: [[{ value: "D2" }], [{ value: "D3" }]] },
      { top: 0, left: 0, cells: [[{ value: "A1" }, null, { value: "C1" }], [null, { value: "B2" }, null], [{ value: "A3" }, null, null]] },
      { top: 0, left: 1, cells: [[{ value: "B1" }], [null], [null], [{ value: "B4" }]] },
    ];
    const xml = writtenWorkbook([sheetOf([], { blocks })]).sheet();
    expect([...xml.matchAll(/ r="([A-Z]\d)"/g)].map(([, at]) => at)).toEqual(["A1", "B1", "C1", "B2", "D2", "A3", "D3", "B4"]);
    expect([...xml.matchAll(/<row r="(\d)"/g)].map(([, row]) => row)).toEqual(["1", "2", "3", "4"]);
  });
});

describe("what is written reads back", () => {
  test("every text, but for its kind of line ends", () => {
    const nasty = fc.constantFrom("_", "x0041", "_x0041", "_x0041_", "_x005F_", "\u0001", "\ud800", "\udc00", "\ufffe", "\r", "\n", "\t", " ", "&", "<", "]]>", "🔴");
    const units = fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes));
    const text = fc.oneof(units, fc.array(nasty).map((parts) => parts.join("")));
    fc.assert(fc.property(fc.array(text, { minLength: 40, maxLength: 40 }), (texts) => {
      const grid = gridOf(texts.map((value) => [{ value }]));
      expect(texts.map((_, row) => grid.value(row, 0))).toEqual(texts.map(asStored));
    }), { numRuns: 40 });
  });

  test("every number", () => {
    fc.assert(fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 20, maxLength: 20 }), (numbers) => {
      const grid = gridOf(numbers.map((value) => [{ value }]));
      expect(numbers.map((_, row) => grid.value(row, 0))).toEqual(numbers.map((value) => value + 0));
    }), { numRuns: 40 });
  });

  test("texts that programs take for formulas stay texts, and stay so when they are edited", () => {
    const plan = sheetOf(INJECTIONS.map((value) => [{ value }, { value: value, style: { bold: true } }]));
    const grid = gridOf(INJECTIONS.map((value) => [{ value }]));
    expect(INJECTIONS.map((_, row) => [grid.value(row, 0), grid.formula(row, 0)])).toEqual(INJECTIONS.map((text) => [asStored(text), null]));
    const marked = INJECTIONS.filter((text) => /^[=+\-@\t\r\n'＝]/.test(text));
    expect(marked.length).toBeGreaterThan(12);
    for (const text of marked) {
      for (const column of [0, 1]) expect(stored(plan, formatCell(INJECTIONS.indexOf(text), column)).style).toContain(`quotePrefix="1"`);
    }
  });

  test("what is no such text is not marked", () => {
    const plan = sheetOf([[{ value: "a = b" }, { value: -1 }, { value: "-1", formula: cell(null, 5, 5) }]]);
    expect(["A1", "B1", "C1"].map((at) => stored(plan, at).style)).toEqual(Array(3).fill(expect.not.stringContaining("quotePrefix")));
  });
});

describe("the style of a cell that is written anew", () => {
  const styles = new StyleBook(null);
  const bold = styles.xf({ bold: true });
  const marked = styles.xf({ quotePrefix: true }, bold);

  test.each<[string, PlannedCell, number, number]>([
    ["keeps what it was", { value: "a" }, bold, bold],
    ["keeps what it was for a number", { value: 1 }, bold, bold],
    ["is marked for a text that could become a formula", { value: "=1" }, bold, marked],
    ["keeps its mark for any text", { value: "a" }, marked, marked],
    ["loses its mark for a number", { value: 1 }, marked, bold],
    ["loses its mark for a formula", { value: "=1", formula: cell(null, 0, 1) }, marked, bold],
  ])("%s", (_, planned, base, expected) => {
    expect(cellStyle(planned, styles, base)).toBe(expected);
  });
});

describe("links", () => {
  const LINK = { value: 0.91, link: "'KPI & 2027'!B7" };

  test("lead to a place in the workbook, and look like links", () => {
    const plan = sheetOf([[LINK]]);
    expect(writtenWorkbook([plan]).sheet()).toContain(`<hyperlinks><hyperlink ref="A1" location="'KPI &amp; 2027'!B7"/></hyperlinks>`);
    const fonts = writtenWorkbook([plan]).part("xl/styles.xml");
    expect(fonts).toContain(`<font><u/><sz val="11"/><color rgb="FF0563C1"/>`);
  });

  test("keep a colour that the plan gives them", () => {
    expect(writtenWorkbook([sheetOf([[{ ...LINK, style: { color: "FF0000" } }]])]).part("xl/styles.xml")).not.toContain("0563C1");
  });
});

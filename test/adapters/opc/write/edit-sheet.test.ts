import fc from "fast-check";
import { formatCell, type CellValue } from "../../../../src/core/grid";
import type { PlannedCell } from "../../../../src/core/plan";
import { buildWorkbook, MAIN, RELATIONS } from "../../../support/package-builder";
import { applied, edits, gridIn, partText, refusedChange, sheetEdit } from "../../../support/applied";

const PART = "xl/worksheets/sheet1.xml";
const STYLES = `<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="0" quotePrefix="1"/></cellXfs>`;

function book(sheet: string): Uint8Array {
  return buildWorkbook({ sheets: [sheet], styles: STYLES, strings: "<si><t>shared</t></si>" });
}

/** The sheet's XML after edits of `Sheet1`, as it stands between the tags of its root. */
function edited(sheet: string, cells: Readonly<Record<string, CellValue | PlannedCell>>): string {
  return /<worksheet[^>]*>(.*)<\/worksheet>/s.exec(partText(applied(book(sheet), edits("Sheet1", cells)), PART))?.[1] ?? "";
}

function sum(...cells: readonly (readonly [row: number, column: number])[]): PlannedCell {
  return { value: 1, formula: { kind: "call", name: "SUM", args: cells.map(([row, column]) => ({ kind: "cells", sheet: null, area: { top: row, left: column, bottom: row, right: column }, absolute: { rows: false, columns: false } })) } };
}

describe("cells go where they belong, and all else stays as it is written", () => {
  const SHEET = `<sheetData><row r="2" ht="30" customHeight="1"><c r="B2" s="1"><v>0.5</v></c><c r="D2" t="s"><v>0</v></c></row><row r="5"/></sheetData>`;
  test.each<[string, string, CellValue, string]>([
    ["over a cell, which keeps its style", "B2", 7, `<sheetData><row r="2" ht="30" customHeight="1"><c r="B2" s="1"><v>7</v></c><c r="D2" t="s"><v>0</v></c></row><row r="5"/></sheetData>`],
    ["before the first cell", "A2", true, `<sheetData><row r="2" ht="30" customHeight="1"><c r="A2" t="b"><v>1</v></c><c r="B2" s="1"><v>0.5</v></c><c r="D2" t="s"><v>0</v></c></row><row r="5"/></sheetData>`],
    ["between cells", "C2", "x", `<sheetData><row r="2" ht="30" customHeight="1"><c r="B2" s="1"><v>0.5</v></c><c r="C2" t="inlineStr"><is><t>x</t></is></c><c r="D2" t="s"><v>0</v></c></row><row r="5"/></sheetData>`],
    ["behind the last cell", "AA2", { error: "#N/A" }, `<sheetData><row r="2" ht="30" customHeight="1"><c r="B2" s="1"><v>0.5</v></c><c r="D2" t="s"><v>0</v></c><c r="AA2" t="e"><v>#N/A</v></c></row><row r="5"/></sheetData>`],
    ["into a row without cells", "A5", 1, `<sheetData><row r="2" ht="30" customHeight="1"><c r="B2" s="1"><v>0.5</v></c><c r="D2" t="s"><v>0</v></c></row><row r="5"><c r="A5"><v>1</v></c></row></sheetData>`],
    ["into a row before the first", "A1", 1, `<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2" ht="30" customHeight="1"><c r="B2" s="1"><v>0.5</v></c><c r="D2" t="s"><v>0</v></c></row><row r="5"/></sheetData>`],
    ["into a row between rows", "A3", 1, `<sheetData><row r="2" ht="30" customHeight="1"><c r="B2" s="1"><v>0.5</v></c><c r="D2" t="s"><v>0</v></c></row><row r="3"><c r="A3"><v>1</v></c></row><row r="5"/></sheetData>`],
    ["into a row behind the last", "XFD1048576", 1, `<sheetData><row r="2" ht="30" customHeight="1"><c r="B2" s="1"><v>0.5</v></c><c r="D2" t="s"><v>0</v></c></row><row r="5"/><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>`],
    ["as a blank, which keeps the style", "B2", null, `<sheetData><row r="2" ht="30" customHeight="1"><c r="B2" s="1"/><c r="D2" t="s"><v>0</v></c></row><row r="5"/></sheetData>`],
    ["as a blank where nothing is", "Z9", null, SHEET],
  ])("%s", (_, at, value, expected) => {
    expect(edited(SHEET, { [at]: value })).toBe(expected);
  });

  test("into a sheet that has no cells", () => {
    expect(edited("<sheetData/>", { B2: 1, A1: 2 })).toBe(`<sheetData><row r="1"><c r="A1"><v>2</v></c></row><row r="2"><c r="B2"><v>1</v></c></row></sheetData>`);
    expect(edited("<sheetData></sheetData>", { B2: 1 })).toBe(`<sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>`);
  });

  test("comments, other elements and odd spellings are copied", () => {
    const odd = `<!-- one > two --><sheetData >\n<row r='2' ><c  r='B2'\ts='1'><v>1</v><!-- x --><extLst/></c >\n</row ></sheetData>`;
    expect(edited(odd, { A1: 1 })).toBe(odd.replace("<sheetData >\n", `<sheetData >\n<row r="1"><c r="A1"><v>1</v></c></row>`));
  });

  test("in a sheet whose elements have a prefix, with that prefix", () => {
    const xml = `<?xml version="1.0"?><x:worksheet xmlns:x="${MAIN}"><x:dimension ref="A1"/><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const after = partText(applied(book(xml), edits("Sheet1", { B1: "b", A2: sum([0, 0]) })), PART);
    expect(after).toBe(`<?xml version="1.0"?><x:worksheet xmlns:x="${MAIN}"><x:dimension ref="A1:B2"/><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>b</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2"><x:f>SUM(A1)</x:f><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`);
  });

  test("in a sheet in UTF-16, which becomes UTF-8 and says so", () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="str"><v>指标</v></c></row></sheetData></worksheet>`;
    const wide = new Uint8Array([0xff, 0xfe, ...Buffer.from(xml, "utf16le")]);
    const after = partText(applied(buildWorkbook({ sheets: [""], parts: { [PART]: wide } }), edits("Sheet1", { B1: 1 })), PART);
    expect(after).toBe(xml.replace("UTF-16", "UTF-8").replace("</c>", `</c><c r="B1"><v>1</v></c>`));
  });
});

describe("cells and rows without a reference keep their place", () => {
  test("cells", () => {
    const sheet = `<sheetData><row r="1"><c><v>1</v></c><c><v>2</v></c><c r="E1"><v>5</v></c><c><v>6</v></c></row></sheetData>`;
    const grid = gridIn(applied(book(sheet), edits("Sheet1", { B1: "new", D1: "between", G1: "last" })));
    expect([0, 1, 2, 3, 4, 5, 6].map((column) => grid.sheets[0]?.value(0, column))).toEqual([1, "new", null, "between", 5, 6, "last"]);
  });

  test("an emptied cell still holds the place of the next one", () => {
    const grid = gridIn(applied(book(`<sheetData><row r="1"><c><v>1</v></c><c><v>2</v></c></row></sheetData>`), edits("Sheet1", { A1: null })));
    expect([0, 1].map((column) => grid.sheets[0]?.value(0, column))).toEqual([null, 2]);
  });

  test("rows, numbered or not", () => {
    const sheet = `<sheetData><row><c><v>1</v></c></row><row r="4"><c><v>4</v></c></row><row><c><v>5</v></c></row></sheetData>`;
    const grid = gridIn(applied(book(sheet), edits("Sheet1", { B1: "b1", A2: "a2", A5: "a5", A7: "a7" })));
    expect([0, 1, 2, 3, 4, 5, 6].map((row) => grid.sheets[0]?.value(row, 0))).toEqual([1, "a2", null, 4, "a5", null, "a7"]);
  });

  test("rows that only their cells number", () => {
    const grid = gridIn(applied(book(`<sheetData><row><c r="A3"><v>3</v></c></row><row><c r="A9"><v>9</v></c></row></sheetData>`), edits("Sheet1", { A4: 4, B9: "b", A1: 1 })));
    expect([0, 2, 3, 8].map((row) => grid.sheets[0]?.value(row, 0))).toEqual([1, 3, 4, 9]);
  });
});

describe("formulas that cells share", () => {
  const SHARED = `<sheetData><row r="1"><c r="B1"><f t="shared" ref="B1:B4" si="0">A1&amp;"&lt;"&amp;$A$9</f><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c></row><row r="4"><c r="B4"><f t="shared" si="0"/><v>4</v></c></row></sheetData>`;
  const formulas = (bytes: Uint8Array): readonly unknown[] => [0, 1, 2, 3].map((row) => gridIn(bytes).sheets[0]?.formula(row, 1));

  test("outlive the edit of the first cell, of others, and of both", () => {
    const own = (row: number): string => `A${row}&"<"&$A$9`;
    expect(formulas(applied(book(SHARED), edits("Sheet1", { B1: 7 })))).toEqual([null, own(2), own(3), own(4)]);
    expect(formulas(applied(book(SHARED), edits("Sheet1", { B3: 7 })))).toEqual([own(1), own(2), null, own(4)]);
    expect(formulas(applied(book(SHARED), edits("Sheet1", { B1: sum([8, 8]), B2: null })))).toEqual(["SUM(I9)", null, own(3), own(4)]);
  });

  test("outlive the edit of a first cell that comes behind the others", () => {
    const late = `<sheetData><row r="1"><c r="B1"><f t="shared" si="3"/><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" ref="B1:B2" si="3">A2*2</f><v>2</v></c></row></sheetData>`;
    expect(formulas(applied(book(late), edits("Sheet1", { B2: 7 }))).slice(0, 2)).toEqual(["A1*2", null]);
  });

  test("keep their other cells to the byte if the first one stays", () => {
    expect(edited(SHARED, { C1: 1 })).toBe(SHARED.replace(`<v>1</v></c>`, `<v>1</v></c><c r="C1"><v>1</v></c>`));
  });

  test("take new results, also where they get formulas of their own", () => {
    const change = { editSheets: [sheetEdit("Sheet1", { B1: 7 }, { results: [{ row: 1, column: 1, value: "text" }, { row: 2, column: 1, value: 33 }] })] };
    const bytes = applied(book(SHARED), change);
    expect(formulas(bytes)[1]).toBe(`A2&"<"&$A$9`);
    expect([1, 2, 3].map((row) => gridIn(bytes).sheets[0]?.value(row, 1))).toEqual(["text", 33, 4]);
  });
});

describe("array formulas", () => {
  const ARRAY = `<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A3">B1:B3*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row><row r="3"><c r="A3"><v>6</v></c></row></sheetData>`;
  const TABLE = `<sheetData><row r="1"><c r="A1"><f t="dataTable" ref="A1:A3" dt2D="1" dtr="1" r1="C1" r2="C2"/><v>2</v></c></row></sheetData>`;

  test("fill the same cells with a new formula", () => {
    expect(edited(ARRAY, { A1: sum([0, 1]) })).toBe(ARRAY.replace("<v>2</v>", "<v>1</v>").replace("B1:B3*2", "SUM(B1)"));
  });

  test.each<[string, string, string, CellValue]>([
    ["another cell of the array", ARRAY, "A2", 5], ["a blank in the array", ARRAY, "A3", null], ["the first cell as a value", ARRAY, "A1", 5],
    ["a cell of a what-if table", TABLE, "A2", 1], ["the first cell of a what-if table", TABLE, "A1", 1],
  ])("refuse %s, in a sentence", (_, sheet, at, value) => {
    expect(refusedChange(book(sheet), edits("Sheet1", { [at]: value }))).toBe(`book.xlsx was not changed: ${at} on sheet "Sheet1" belongs to the array formula of A1:A3, of which no part can be changed alone. Delete that formula, then run this again.`);
  });

  test("of one cell may become anything", () => {
    expect(edited(`<sheetData><row r="1"><c r="A1" cm="1"><f t="array" ref="A1">B1</f><v>2</v></c></row></sheetData>`, { A1: 5 })).toBe(`<sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData>`);
  });
});

describe("results of formulas that stay", () => {
  const SHEET = `<sheetData><row r="1"><c r="A1" s="1" t="str"><f>B1&amp;""</f><v>old</v></c><c r="B1"><v>1</v></c><c r="C1" cm="1"><f t="array" ref="C1">_xldudf_OKRSCORE(1,2,3)</f></c></row></sheetData>`;
  const results = (...values: readonly CellValue[]): string =>
    partText(applied(book(SHEET), { editSheets: [sheetEdit("Sheet1", {}, { results: values.map((value, index) => ({ row: 0, column: index, value })) })] }), PART);

  test("take the place of the old ones; typed values are not touched", () => {
    expect(results(0.25, 99, true)).toContain(`<c r="A1" s="1"><f>B1&amp;""</f><v>0.25</v></c><c r="B1"><v>1</v></c><c r="C1" t="b" cm="1"><f t="array" ref="C1">_xldudf_OKRSCORE(1,2,3)</f><v>1</v></c>`);
    expect(results("<new>", 99, { error: "#N/A" })).toContain(`<c r="A1" s="1" t="str"><f>B1&amp;""</f><v>&lt;new&gt;</v></c><c r="B1"><v>1</v></c><c r="C1" t="e" cm="1">`);
  });
});

describe("styles", () => {
  const styleAt = (bytes: Uint8Array, at: readonly [number, number]): string | undefined => gridIn(bytes).sheets[0]?.format(...at);

  test("of the cell, its row or its column are the base of what the edit states", () => {
    const sheet = `<cols><col min="2" max="3" width="9" style="1"/></cols><sheetData><row r="1" s="2" customFormat="1"><c r="A1" s="1"><v>1</v></c></row><row r="2" s="2"/></sheetData>`;
    const bytes = applied(book(sheet), edits("Sheet1", { A1: { value: 1, style: { bold: true } }, B1: 1, B2: 1, D2: 1, C3: { value: 1, style: { format: "0.00" } } }));
    expect([[0, 0], [0, 1], [1, 1], [1, 3], [2, 2]].map(([row = 0, column = 0]) => styleAt(bytes, [row, column]))).toEqual(["0%", "m/d/yyyy", "0%", "General", "0.00"]);
  });

  test("mark a text that could be a formula as text, and a number that takes its place as none", () => {
    const quoted = (xml: string): boolean => {
      const style = Number(/ s="(\d+)"/.exec(xml)?.[1] ?? 0);
      return (/<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(partText(applied(book(SHEET), edits("Sheet1", { A1: "=1+1", B1: 5 })), "xl/styles.xml"))?.[1]?.split("<xf ")[style + 1] ?? "").includes(` quotePrefix="1"`);
    };
    const SHEET = `<sheetData><row r="1"><c r="B1" s="3" t="str"><v>=old</v></c></row></sheetData>`;
    const cells = edited(SHEET, { A1: "=1+1", B1: 5 }).match(/<c .*?<\/c>/g) ?? [];
    expect(cells.map(quoted)).toEqual([true, false]);
  });
});

test("the dimension and the spans of rows grow, and never shrink", () => {
  const sheet = `<dimension ref="B2:C3"/><sheetData><row r="2" spans="2:3"><c r="B2"><v>1</v></c></row></sheetData>`;
  expect(edited(sheet, { A2: 1, E5: 2, ZZ99: null })).toBe(`<dimension ref="A2:E5"/><sheetData><row r="2" spans="1:3"><c r="A2"><v>1</v></c><c r="B2"><v>1</v></c></row><row r="5"><c r="E5"><v>2</v></c></row></sheetData>`);
  expect(edited(sheet, { B2: 5 })).toContain(`<dimension ref="B2:C3"/><sheetData><row r="2" spans="2:3">`);
});

describe("what Excel would not open either is refused before anything is written", () => {
  test.each([
    ["rows out of order", `<sheetData><row r="5"><c r="A5"><v>1</v></c></row><row r="2"/></sheetData>`],
    ["cells out of order", `<sheetData><row r="1"><c r="C1"><v>1</v></c><c r="B1"><v>1</v></c></row></sheetData>`],
    ["a cell that names another row", `<sheetData><row r="1"><c r="A7"><v>1</v></c></row></sheetData>`],
    ["a sheet without a place for cells", `<sheetViews/>`],
    ["an encoding of the last century", `<?xml version="1.0" encoding="windows-1252"?><worksheet xmlns="${MAIN}"><sheetData/></worksheet>`],
  ])("%s", (_, sheet) => {
    expect(refusedChange(book(sheet), edits("Sheet1", { B9: 1 }))).toBe(`book.xlsx cannot be changed without risk: its part ${PART} is written in a way that Excel does not use. Open it in Excel, save it, and run this again.`);
  });

  test("bytes that are no UTF-8", () => {
    const bytes = Buffer.from(`<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="str"><v>caf\u00e9</v></c></row></sheetData></worksheet>`, "latin1");
    expect(refusedChange(buildWorkbook({ sheets: [""], parts: { [PART]: bytes } }), edits("Sheet1", { B9: 1 }))).toMatch(/cannot be changed without risk/);
  });
});

describe("links within the workbook", () => {
  const LINKS = `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="D1:E1"/></mergeCells><hyperlinks><hyperlink ref="A1" location="Old!A1"/><hyperlink ref="B1" r:id="rId1"/></hyperlinks><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>`;
  const link = (place: string): PlannedCell => ({ value: 1, link: place });

  test("are added, changed, and go when their cell is written anew; those to the outside stay", () => {
    expect(edited(LINKS, { C1: link("'R&D'!A1") })).toContain(`<hyperlink ref="A1" location="Old!A1"/><hyperlink ref="B1" r:id="rId1"/><hyperlink ref="C1" location="'R&amp;D'!A1"/></hyperlinks>`);
    expect(edited(LINKS, { A1: link("New!B2") })).toContain(`<hyperlinks><hyperlink ref="B1" r:id="rId1"/><hyperlink ref="A1" location="New!B2"/></hyperlinks>`);
    expect(edited(LINKS, { A1: 5, B1: 6 })).toContain(`<hyperlinks><hyperlink ref="B1" r:id="rId1"/></hyperlinks>`);
  });

  test("make the list where there is none, and take it away when it is empty", () => {
    const none = `<sheetData/><mergeCells count="1"><mergeCell ref="D1:E1"/></mergeCells><pageMargins left="1"/>`;
    expect(edited(none, { A1: link("B!A1") })).toContain(`</mergeCells><hyperlinks><hyperlink ref="A1" location="B!A1"/></hyperlinks><pageMargins left="1"/>`);
    expect(edited("<sheetData/>", { A1: link("B!A1") })).toMatch(/<\/sheetData><hyperlinks>.*<\/hyperlinks>$/);
    expect(edited(`<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><hyperlinks><hyperlink ref="A1" location="Old!A1"/></hyperlinks>`, { A1: null })).toBe(`<sheetData><row r="1"><c r="A1"/></row></sheetData>`);
  });
});

// Any sheet and any edits: what is read afterwards is the sheet with the edits in it.

const SMALL = 6;
const value = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.string({ unit: "binary", maxLength: 8 }).map((text) => text.replace(/\r\n?/g, "\n")));
const place = fc.record({ row: fc.nat(SMALL), column: fc.nat(SMALL) });
const cells = fc.uniqueArray(fc.record({ at: place, value, style: fc.nat(2), numbered: fc.boolean() }), { maxLength: 12, selector: ({ at }) => `${at.row},${at.column}` });
const someEdits = fc.uniqueArray(fc.record({ at: place, value: fc.option(value) }), { minLength: 1, maxLength: 12, selector: ({ at }) => `${at.row},${at.column}` });

test("after any edits of any sheet, it reads as it did with the edits in it", () => {
  fc.assert(fc.property(cells, someEdits, fc.constantFrom("", "x:"), (before, changes, prefix) => {
    const bytes = book(sheetOf(before, prefix));
    const old = gridIn(bytes).sheets[0];
    const sheet = gridIn(applied(bytes, edits("Sheet1", Object.fromEntries(changes.map(({ at, value: put }) => [formatCell(at.row, at.column), put]))))).sheets[0];
    for (let row = 0; row <= SMALL; row += 1) {
      for (let column = 0; column <= SMALL; column += 1) {
        const change = changes.find(({ at }) => at.row === row && at.column === column);
        const expected = change === undefined ? old?.value(row, column) : change.value;
        expect([row, column, sheet?.value(row, column) ?? null]).toEqual([row, column, Object.is(expected, -0) ? 0 : expected === "" ? sheet?.value(row, column) ?? null : expected ?? null]);
        if (old?.value(row, column) !== null && sheet?.value(row, column) !== null) expect(sheet?.format(row, column)).toBe(old?.format(row, column));
      }
    }
  }), { numRuns: 50 });
});

interface RandomCell { readonly at: { readonly row: number; readonly column: number }; readonly value: CellValue; readonly style: number; readonly numbered: boolean }

/** Cells leave out their reference where it follows from the one before. */
function sheetOf(random: readonly RandomCell[], p: string): string {
  const rows = [...new Set(random.map(({ at }) => at.row))].sort((a, b) => a - b).map((row) => {
    let last = -1;
    const inRow = random.filter(({ at }) => at.row === row).sort((a, b) => a.at.column - b.at.column).map(({ at, value: put, style, numbered }) => {
      const reference = numbered || at.column !== last + 1 ? ` r="${formatCell(row, at.column)}"` : "";
      last = at.column;
      const number = typeof put === "number" ? put : 0;
      return typeof put === "boolean" ? `<${p}c${reference} s="${style}" t="b"><${p}v>${Number(put)}</${p}v></${p}c>` : `<${p}c${reference} s="${style}"><${p}v>${number}</${p}v></${p}c>`;
    });
    return `<${p}row r="${row + 1}">${inRow.join("")}</${p}row>`;
  });
  const xmlns = p === "" ? "xmlns" : "xmlns:x";
  return `<?xml version="1.0"?><${p}worksheet ${xmlns}="${MAIN}" xmlns:r="${RELATIONS}"><${p}sheetData>${rows.join("")}</${p}sheetData></${p}worksheet>`;
}

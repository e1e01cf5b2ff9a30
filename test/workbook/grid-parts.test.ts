import { GridBuilder, partsOf } from "../../src/workbook/grid-parts";
import type { SheetGrid, WorkbookGrid } from "../../src/core/grid";
import { gridOf, memorySheet, typeInto, type MemoryWorkbook } from "../support/memory-workbook";
import { company, generate } from "../support/small-company";

/** What a grid says of every cell that exists, and of those beside them. */
function contentOf(sheet: SheetGrid): unknown {
  const { name, visibility, used, merges, tables } = sheet;
  const cells = [...sheet.rows()].map((row) => [
    row, sheet.isRowHidden(row),
    [...sheet.columns(row)].map((column) => [
      column, sheet.value(row, column), sheet.formula(row, column), sheet.format(row, column), sheet.text(row, column), sheet.isColumnHidden(column), sheet.fill(row, column),
      sheet.fill(row, column + 1), sheet.value(row, column + 1), sheet.text(row, column + 1), sheet.format(row, column + 1),
    ]),
  ]);
  return { name, visibility, used, merges, tables, cells };
}

const sentAlong = ({ sheets, ...frame }: WorkbookGrid): WorkbookGrid => {
  const builder = new GridBuilder();
  for (const part of partsOf({ sheets, ...frame })) builder.add(structuredClone(part));
  return builder.grid(structuredClone(frame));
};

describe("parts of a grid", () => {
  test.each<readonly [string, MemoryWorkbook]>([
    ["a workbook with OKRs", generate(company()).workbook],
    ["no sheets", { sheets: [], names: [], state: null }],
    ["a blank sheet between others", { sheets: [memorySheet("A", [[1]]), memorySheet("B", []), memorySheet("C", [[null], [null, "x"]])], names: [], state: "text" }],
    ["a cell far away", typeInto({ sheets: [memorySheet("Far", [["a"]])], names: [], state: null }, "Far", { XFD1048576: 1 })],
    ["more cells than one part holds", { sheets: [memorySheet("Many", Array.from({ length: 1500 }, (_, row) => [row, `r${row}`, null, row % 2 === 0]))], names: [], state: null }],
  ])("put together again are the same: %s", (_, workbook) => {
    const grid = gridOf(workbook);
    const again = sentAlong(grid);
    expect(again.sheets.map(contentOf)).toEqual(grid.sheets.map(contentOf));
    expect({ ...again, sheets: [] }).toEqual({ ...grid, sheets: [] });
  });

  test("keep the fills of blank cells, which are a status sometimes", () => {
    const sheet = memorySheet("Status", [["Measure", "Status"], ["Cost"]]);
    const filled = { ...sheet, cells: new Map([...sheet.cells, ["B2", { value: null, fill: "FF0000" }] as const]) };
    const grid = gridOf({ sheets: [filled], names: [], state: null });
    expect(sentAlong(grid).sheets[0]?.fill(1, 1)).toBe("FF0000");
  });

  test("are small, so that none takes long", () => {
    const grid = gridOf({ sheets: [memorySheet("Many", Array.from({ length: 3000 }, (_, row) => [row, row, row]))], names: [], state: null });
    const parts = [...partsOf(grid)].flatMap((part) => (part.kind === "cells" ? [part.rows.length * 3] : []));
    expect(parts.reduce((sum, cells) => sum + cells, 0)).toBe(9000);
    expect(Math.max(...parts)).toBeLessThan(2100);
  });
});

import fc from "fast-check";
import { formatCell } from "../../../src/core/grid";
import { shiftFormula } from "../../../src/adapters/opc/shift-formula";

test.each([
  ["A1", 1, 1, "B2"],
  ["$A1+A$1+$A$1", 2, 3, "$A3+D$1+$A$1"],
  ["SUM(A1:B2)", 1, 0, "SUM(A2:B3)"],
  ["SUM($A1:A$2,C:C,$D:E,3:4,$5:6)", 1, 1, "SUM($A2:B$2,D:D,$D:F,4:5,$5:7)"],
  ["Sheet2!A1+'Q1 ''A1'''!B2", 1, 1, "Sheet2!B2+'Q1 ''A1'''!C3"],
  ["Q1!A1", 1, 0, "Q1!A2"],
  ["[1]Data!A1", 1, 0, "[1]Data!A2"],
  [`"A1"&A1&"say ""B2"""`, 1, 0, `"A1"&A2&"say ""B2"""`],
  ["LOG10(A1)+ATAN2(A1,B1)", 1, 0, "LOG10(A2)+ATAN2(A2,B2)"],
  ["_xlfn.STDEV.S(A1:A9)", 0, 1, "_xlfn.STDEV.S(B1:B9)"],
  ["Rate*A1+Q1_total+TAX.A1+XYZ1", 1, 0, "Rate*A2+Q1_total+TAX.A1+XYZ1"],
  ["Table1[[#This Row],[A1]]*A1", 1, 0, "Table1[[#This Row],[A1]]*A2"],
  ["Table1['[A1']]+A1", 1, 0, "Table1['[A1']]+A2"],
  ["A1*1E5+1.5e3", 1, 0, "A2*1E5+1.5e3"],
  ["-A1%<>B1#", 1, 0, "-A2%<>B2#"],
  ["目标A1+A1", 1, 0, "目标A1+A2"],
  ["IF(TRUE,{1,2;3,4},A1)", 1, 0, "IF(TRUE,{1,2;3,4},A2)"],
  ["A1", -1, -1, "XFD1048576"],
  ["XFD1048576", 1, 1, "A1"],
])("%s moved by %i rows and %i columns is %s", (formula, rows, columns, expected) => {
  expect(shiftFormula(formula, rows, columns)).toBe(expected);
});

const cell = fc.record({ row: fc.nat(1_048_575), column: fc.nat(16_383) });
const step = fc.record({ rows: fc.integer({ min: -2_000_000, max: 2_000_000 }), columns: fc.integer({ min: -20_000, max: 20_000 }) });

test("moving there and back gives the same formula", () => {
  fc.assert(fc.property(cell, cell, step, (a, b, { rows, columns }) => {
    const formula = `SUM(${formatCell(a.row, a.column)},$${formatCell(b.row, b.column)})/2`;
    expect(shiftFormula(shiftFormula(formula, rows, columns), -rows, -columns)).toBe(formula);
  }));
});

test("moving twice is moving by the sum", () => {
  fc.assert(fc.property(cell, step, step, (from, a, b) => {
    const formula = formatCell(from.row, from.column);
    expect(shiftFormula(shiftFormula(formula, a.rows, a.columns), b.rows, b.columns)).toBe(shiftFormula(formula, a.rows + b.rows, a.columns + b.columns));
  }));
});

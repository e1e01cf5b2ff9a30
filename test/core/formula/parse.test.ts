import * as fc from "fast-check";
import {
  area, binary, BLANK, call, cell, formulaEngine, literal, named, negative, printStored, thisRow, wholeColumn, type Expression,
} from "../../../src/core/formula";
import { COLUMN_LIMIT, ROW_LIMIT } from "../../../src/core/grid";

const A1: Expression = { kind: "cells", sheet: null, area: { top: 0, left: 0, bottom: 0, right: 0 }, absolute: { rows: false, columns: false } };
const verbatim = (text: string): Expression => ({ kind: "verbatim", text });

describe("a formula's text is read as a tree", () => {
  test.each<[string, Expression]>([
    ["12", literal(12)],
    ["1.5E+3", literal(1500)],
    [".5", literal(0.5)],
    ["-5", literal(-5)],
    ["-0", negative(literal(0))],
    ["\"say \"\"hi\"\"\"", literal("say \"hi\"")],
    ["\"\"", literal("")],
    ["TRUE", literal(true)],
    ["false", literal(false)],
    ["TRUE()", call("TRUE")],
    ["#N/A", verbatim("#N/A")],
    ["#div/0!", verbatim("#DIV/0!")],
    ["#NAME?", verbatim("#NAME?")],
    ["A1", A1],
    ["$A$1", cell(null, 0, 0)],
    ["$A1", { ...A1, absolute: { rows: false, columns: true } }],
    ["A$1", { ...A1, absolute: { rows: true, columns: false } }],
    ["xfd1048576", { ...A1, area: { top: ROW_LIMIT - 1, left: COLUMN_LIMIT - 1, bottom: ROW_LIMIT - 1, right: COLUMN_LIMIT - 1 } }],
    ["$B$9:$A$2", area(null, { top: 1, left: 0, bottom: 8, right: 1 })],
    ["$B:$B", area(null, { top: 0, left: 1, bottom: ROW_LIMIT - 1, right: 1 })],
    ["$2:$3", area(null, { top: 1, left: 0, bottom: 2, right: COLUMN_LIMIT - 1 })],
    ["KPI!$A$1", cell("KPI", 0, 0)],
    ["'It''s 2027'!$A$1", cell("It's 2027", 0, 0)],
    ["绩效!$A$1", cell("绩效", 0, 0)],
    ["XFE1", named("XFE1")],
    ["OKR_AsOf", named("OKR_AsOf")],
    ["_xlnm.Print_Area", named("_xlnm.Print_Area")],
    ["Rate.2027", named("Rate.2027")],
    ["T[Col]", wholeColumn("T", "Col")],
    ["T[[Col]]", wholeColumn("T", "Col")],
    ["T[Two words]", wholeColumn("T", "Two words")],
    ["T[@Col]", thisRow("T", "Col")],
    ["T[@[Two words]]", thisRow("T", "Two words")],
    ["T[[#This Row],[Two words]]", thisRow("T", "Two words")],
    ["T[[#this row], [Col]]", thisRow("T", "Col")],
    ["T[a'[b]", wholeColumn("T", "a[b")],
    ["T[a#b@c]", wholeColumn("T", "a#b@c")],
    ["T['\nx]", wholeColumn("T", "\nx")],
    ["$A$1:$A$1048576", area(null, { top: 0, left: 0, bottom: ROW_LIMIT - 1, right: 0 })],
    ["\"TRUE\"", literal("TRUE")],
    ["{TRUE,false}", { kind: "array", rows: [[true, false]] }],
    ["-\"a\"", negative(literal("a"))],
    ["T[[#This Row],[a'[b'] '#1 '' '@]]", thisRow("T", "a[b] #1 ' @")],
    ["{1,-2;\"a\",TRUE}", { kind: "array", rows: [[1, -2], ["a", true]] }],
    ["sum(A1,,2)", call("SUM", A1, BLANK, literal(2))],
    ["NOW()", call("NOW")],
    ["LOG10(1)", call("LOG10", literal(1))],
    ["@A1", call("SINGLE", A1)],
    ["1%%", { kind: "unary", operator: "%", operand: { kind: "unary", operator: "%", operand: literal(1) } }],
    ["+A1", { kind: "unary", operator: "+", operand: A1 }],
    ["--A1", negative(negative(A1))],
    ["-2^2", binary("^", literal(-2), literal(2))],
    ["-A1%", { kind: "unary", operator: "%", operand: negative(A1) }],
    ["1+2*3", binary("+", literal(1), binary("*", literal(2), literal(3)))],
    ["(1+2)*3", binary("*", binary("+", literal(1), literal(2)), literal(3))],
    ["2^3^2", binary("^", binary("^", literal(2), literal(3)), literal(2))],
    ["1-2-3", binary("-", binary("-", literal(1), literal(2)), literal(3))],
    ["1&2=3", binary("=", binary("&", literal(1), literal(2)), literal(3))],
    ["1<>2", binary("<>", literal(1), literal(2))],
    [" 1\n+ 2 ", binary("+", literal(1), literal(2))],
  ])("%s", (text, expected) => {
    expect(formulaEngine.parse(text)).toEqual(expected);
  });

  test.each([
    "[1]Sheet1!A1", "[1]!Rate", "'[Budget.xlsx]Jan'!$A$1", "Jan:Dec!A1", "'Jan 1:Dec 1'!A1", "Sheet1!Rate", "Sheet1!#REF!", "[@Col]", "[Col]",
    "T[#All]", "T[[#Headers],[Col]]", "T[[A]:[B]]", "T[@]", "T[]", "T[[#This Row],[A]:[B]]", "{1,#N/A}",
  ])("%s is carried along as text", (text) => {
    expect(formulaEngine.parse(text)).toEqual(verbatim(text));
  });

  test.each([
    "", " ", "1+", "(1", "1)", "SUM(", "SUM(1", "\"a", "{1,2", "{1;2,3}", "{A1}", "{-\"a\"}", "{-#N/A}", "{1,}", "{}", "{1", "{1,2", "XFE1:A1", "$XFE1", "A1:", "A1 #", "S!A1:", "S!A1#", "[1]S!A1#", "[1]S!", "SUM(1;2)", "T[a", "T[a']", "{1 2}", "T[Col", "A1 B1", "A1:INDEX(A:A,2)", "A1#", "(A1,B1)", "A1:B$2", "$A1:B2",
    "A:$B", "1:$2", "A1:XFE1", "Sheet1!A1:Sheet1!B2", "A1:B2:C3", "1E999", "=1", "1..2", "~", "'Sheet'", "A1!",
  ])("%j is not understood", (text) => {
    expect(formulaEngine.parse(text)).toBeNull();
  });

  test("names of functions lose the prefixes that files give them, and get them back", () => {
    const stored = "_xlfn.XLOOKUP(1,_xlfn._xlws.SORT(A1),_xlfn.SINGLE(A1))+_xldudf_OKR_ROLLUP(A1)+_xldudf_OKRSCORE(1,2,3)";
    const formula = formulaEngine.parse(stored);
    expect(formula && formulaEngine.print(formula, "functions")).toBe("XLOOKUP(1,SORT(A1),@A1)+OKR.ROLLUP(A1)+OKRSCORE(1,2,3)");
    expect(formula && printStored(formula, "functions")).toBe(stored);
  });

  test("prefixes that could not be put back stay", () => {
    for (const text of ["_xlfn.BRANDNEW(1)", "_xldudf_OTHERS(1)", "_xlws.SUM(1)"]) {
      const formula = formulaEngine.parse(text);
      expect(formula && printStored(formula, "functions")).toBe(text);
    }
  });

  test("is refused where it is too deep or too long to be walked through", () => {
    for (const text of ["(".repeat(5_000), `${"(".repeat(400)}1${")".repeat(400)}`, "-".repeat(5_000) + "1", `1${"+1".repeat(5_000)}`, `1${"%".repeat(5_000)}`, "SUM(".repeat(3_000), `"${"a".repeat(40_000)}"`]) {
      expect(formulaEngine.parse(text)).toBeNull();
    }
  });

  test("any text is read or refused, never an exception", () => {
    const pieces = fc.array(fc.constantFrom("A1", "$B$2", ":", "(", ")", ",", "SUM(", "+", "-", "%", "\"a\"", "T[", "]", "[", "@", "#", "'S'!", "{", "}", ";", "1", ".", " ", "#N/A", "TRUE", "^", "'"), { maxLength: 12 });
    fc.assert(fc.property(fc.oneof(pieces.map((all) => all.join("")), fc.string()), (text) => {
      const formula = formulaEngine.parse(text);
      if (formula !== null) expect(formulaEngine.parse(formulaEngine.print(formula, "functions"))).toEqual(formula);
    }), { numRuns: 1_000 });
  });
});

describe("a printed tree", () => {
  test.each<[Expression, string, string]>([
    [thisRow("T", "Current"), "T[@Current]", "T[[#This Row],[Current]]"],
    [thisRow("T", "On time"), "T[@[On time]]", "T[[#This Row],[On time]]"],
    [thisRow("T", "a[b]#'@"), "T[@[a'[b']'#'''@]]", "T[[#This Row],[a'[b']'#'''@]]"],
    [wholeColumn("T", "On time"), "T[On time]", "T[On time]"],
    [cell("KPI 2027", 6, 1), "'KPI 2027'!$B$7", "'KPI 2027'!$B$7"],
    [binary("*", literal(2), binary("+", literal(1), literal(1))), "2*(1+1)", "2*(1+1)"],
    [binary("-", literal(1), binary("-", literal(2), literal(3))), "1-(2-3)", "1-(2-3)"],
    [binary("^", literal(2), binary("^", literal(3), literal(2))), "2^(3^2)", "2^(3^2)"],
    [negative(binary("+", literal(1), literal(2))), "-(1+2)", "-(1+2)"],
    [{ kind: "unary", operator: "%", operand: binary("+", literal(1), literal(2)) }, "(1+2)%", "(1+2)%"],
    [negative({ kind: "unary", operator: "%", operand: literal(5) }), "-(5%)", "-(5%)"],
    [binary("-", literal(1), literal(-2)), "1--2", "1--2"],
    [literal(1e21), "1E+21", "1E+21"],
    [call("SINGLE", binary("+", literal(1), literal(2))), "@(1+2)", "_xlfn.SINGLE(1+2)"],
    [call("SINGLE", literal(1), literal(2)), "SINGLE(1,2)", "_xlfn.SINGLE(1,2)"],
    [call("SINGLE", literal(-5)), "@(-5)", "_xlfn.SINGLE(-5)"],
    [call("SINGLE", call("SINGLE", A1)), "@(@A1)", "_xlfn.SINGLE(_xlfn.SINGLE(A1))"],
    [call("SINGLE", literal(0)), "@0", "_xlfn.SINGLE(0)"],
    [call("SINGLE"), "SINGLE()", "_xlfn.SINGLE()"],
    [call("OKR.GAP", literal(1), literal(2)), "OKR.GAP(1,2)", "_xldudf_OKR_GAP(1,2)"],
  ])("%#: %j", (formula, typed, stored) => {
    expect(formulaEngine.print(formula, "functions")).toBe(typed);
    expect(printStored(formula, "functions")).toBe(stored);
  });

  test.each([
    "--A1", "-A1^2", "A1%^2", "2^-1", "SUM(A1)%", "-SUM(A1)^2", "@A1^2", "-@A1", "@SUM(A1)", "@A1%", "\"a\"&1", "TRUE+1", "{1,2}+1", "T[Col]*2", "1-(2-3)", "(1-2)*3", "1-2-3", "1*2/3", "-(1+2)", "(1+2)%", "-5%", "-5^2", "1--2",
    "A:A", "$A:$B", "1:3", "$1:$3", "A1:B2", "$A1:$B2", "A$1:B$2", "$A1", "A$1", "$A$1:$B$2", "KPI!A:A", "$1:$1048576", "A1:A1048575", "A2:A1048576", "B1:XFD1", "AB12:ABC345", "IF(A1,,2)", "-\"a\"", "-TRUE", "--5", "0-5", "(A1=B1)*1", "A1=B1=C1", "-(-5%)",
    "truex", "xtrue", "XFE12", "ABCD1", "A_XLFN.SUM(1)", "A_XLFN.XLOOKUP(1)", "10:12", "AA:AB", "IF(1,-5%,2)", "-5&\"a\"", "2^-5", "T[a'[b]", "T[a'#b]", "T[[#This Row],[a]]+1", "\"a\"\"b\"",
  ])("%s is printed as it was read", (text) => {
    const formula = formulaEngine.parse(text);
    expect(formula && formulaEngine.print(formula, "functions")).toBe(text.replace("[[#This Row],[a]]", "[@a]"));
  });

  test("of the short ways to build one: cells keep their place, a column is that of this row or whole", () => {
    const written = (formula: Expression): string => formulaEngine.print(formula, "functions");
    expect(written(area("KPI", { top: 1, left: 0, bottom: 8, right: 1 }))).toBe("KPI!$A$2:$B$9");
    expect([written(thisRow("T", "Id")), written(wholeColumn("T", "Id"))]).toEqual(["T[@Id]", "T[Id]"]);
  });

  test("is read up to Excel's size and some more, and not beyond", () => {
    const nested = (depth: number): string => `${"(".repeat(depth)}1${")".repeat(depth)}`;
    const added = (count: number): string => `1${"+1".repeat(count)}`;
    const long = (length: number): string => `"${"a".repeat(length - 2)}"`;
    expect([nested(250), nested(251), added(2_000), added(2_001), long(32_768), long(32_769)].map((text) => formulaEngine.parse(text) !== null)).toEqual([true, false, true, false, true, false]);
    expect(formulaEngine.parse(Array.from({ length: 300 }, () => "(1)").join("+"))).not.toBeNull();
    expect(formulaEngine.print(literal("a".repeat(255)), "functions")).toBe(`"${"a".repeat(255)}"`);
    expect(formulaEngine.print(literal(`${"a".repeat(255)}b`), "functions")).toBe(`"${"a".repeat(255)}"&"b"`);
    expect(formulaEngine.print(binary("^", literal("a".repeat(255)), literal(1)), "functions")).toBe(`"${"a".repeat(255)}"^1`);
  });

  test("joins a long text from pieces of 255 characters, which is the longest constant that Excel takes", () => {
    const long = "a".repeat(300);
    expect(formulaEngine.print(literal(long), "functions")).toBe(`"${"a".repeat(255)}"&"${"a".repeat(45)}"`);
    expect(formulaEngine.print(binary("=", literal(long), A1), "functions")).toBe(`"${"a".repeat(255)}"&"${"a".repeat(45)}"=A1`);
    expect(formulaEngine.print(binary("+", literal(long), A1), "functions")).toBe(`("${"a".repeat(255)}"&"${"a".repeat(45)}")+A1`);
  });

  const names = fc.constantFrom("Col", "On time", "a[1]", "it's", "#1", "占比", "x,y:z");
  const flags = fc.record({ rows: fc.boolean(), columns: fc.boolean() });
  const places = fc.tuple(fc.nat(20), fc.nat(20), fc.nat(5), fc.nat(5)).map(([top, left, down, right]) => ({ top, left, bottom: top + down, right: left + right }));
  const leaves: fc.Arbitrary<Expression> = fc.oneof(
    fc.oneof(fc.nat(1000), fc.double({ min: 0, max: 1e9, noNaN: true }), fc.boolean(), fc.string({ maxLength: 5 })).map((value) => literal(value === 0 ? 0 : value)),
    fc.integer({ min: -9, max: -1 }).map(literal),
    fc.record({ kind: fc.constant("cells" as const), sheet: fc.constantFrom(null, "KPI", "It's 2027", "R1C1", "A1"), area: places, absolute: flags }),
    fc.record({ kind: fc.constant("table" as const), table: fc.constantFrom("T", "OKR_Table"), column: names, thisRow: fc.boolean() }),
    fc.constantFrom(named("Rate"), verbatim("#REF!"), verbatim("[1]S!A1")),
    fc.array(fc.array(fc.oneof(fc.integer(), fc.string({ maxLength: 3 }), fc.boolean()), { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 2 }).map((rows): Expression => ({ kind: "array", rows })),
  );
  const operators = fc.constantFrom("+", "-", "*", "/", "^", "&", "=", "<>", "<", "<=", ">", ">=");
  const { trees } = fc.letrec<{ trees: Expression }>((tie) => ({
    trees: fc.oneof({ maxDepth: 5, withCrossShrink: true }, leaves,
      fc.tuple(operators, tie("trees"), tie("trees")).map(([operator, left, right]) => binary(operator as "+", left, right)),
      fc.tuple(fc.constantFrom("+", "%"), tie("trees")).map(([operator, operand]): Expression => ({ kind: "unary", operator: operator as "+", operand })),
      tie("trees").filter(({ kind }) => kind !== "literal").map(negative),
      fc.tuple(fc.constantFrom("SUM", "XLOOKUP", "OKR.GAP", "SORT"), fc.array(tie("trees"), { maxLength: 3 })).map(([name, args]) => call(name, ...args)),
      fc.tuple(tie("trees"), tie("trees")).map(([first, last]) => call("IF", first, BLANK, last))),
  }));

  test("is read as the same tree, typed or as a file has it", () => {
    fc.assert(fc.property(trees, (tree) => {
      expect(formulaEngine.parse(formulaEngine.print(tree, "functions"))).toEqual(tree);
      expect(formulaEngine.parse(printStored(tree, "functions"))).toEqual(tree);
    }), { numRuns: 400 });
  });
});

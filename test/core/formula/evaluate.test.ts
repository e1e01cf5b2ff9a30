import * as fc from "fast-check";
import { formulaEngine } from "../../../src/core/formula";
import { cellError, type CellErrorCode, type CellValue } from "../../../src/core/grid";
import { formulaValues, type Surroundings } from "../../support/formula-values";

/** Texts are marked, so that tables tell `"1"` from 1. */
type Expected = string | number | boolean | null;

/**
 * A1:A5 are 3, blank, "5", TRUE, 1; B1:B5 are names, C1:C5 amounts, D1 an error, E1:E3 dates of 2027.
 * T has the columns Id, Weight, the second of which lies in C5:C6; this row's Weight is 2.
 */
const SURROUNDINGS: Surroundings = {
  cells: {
    A1: 3, A3: "5", A4: true, A5: 1,
    B1: "Finance", B2: "People", B3: "finance", B4: "Customer", B5: "",
    C1: 10, C2: 20, C3: 30, C4: -5,
    D1: cellError("#N/A"),
    E1: 46_388, E2: 46_420, E3: 46_750,
  },
  row: { Weight: 2 },
  columns: { Id: ["a", "b"], Weight: [2, 3] },
  places: { Weight: { top: 4, bottom: 5, left: 2, right: 2 } },
  names: { Rate: 0.25, Bad: cellError("#REF!") },
};

function value(text: string): CellValue {
  const formula = formulaEngine.parse(text);
  if (formula === null) throw new Error(`not understood: ${text}`);
  return formulaEngine.evaluate(formula, formulaValues(SURROUNDINGS));
}

const table = test.each<[string, Expected]>;
const errors = test.each<[string, CellErrorCode]>;

describe("values", () => {
  table([
    ["1", 1], ["\"a\"", "a"], ["TRUE", true], ["A1", 3], ["A2", null], ["T[@Weight]", 2], ["SUM(T[Weight])", 5], ["Rate", 0.25], ["B5", ""],
  ])("%s is %j", (text, expected) => { expect(value(text)).toEqual(expected); });

  errors([["D1", "#N/A"], ["Bad", "#REF!"], ["Nowhere", "#NAME?"], ["T[@Nowhere]", "#REF!"], ["#DIV/0!", "#DIV/0!"], ["A1:A2", "#VALUE!"], ["[1]S!A1", "#NAME?"], ["NOSUCH(1)", "#NAME?"]])(
    "%s is %s", (text, expected) => { expect(value(text)).toEqual(cellError(expected)); });
});

describe("operators", () => {
  table([
    ["1+2*3", 7], ["2^3^2", 64], ["-2^2", 4], ["50%", 0.5], ["7/2", 3.5], ["1-0.9", 1 - 0.9], ["-A1", -3], ["+\"a\"", "a"],
    ["A2+1", 1], ["TRUE+1", 2], ["\"5\"*2", 10], ["A3*2", 10], ["\"1,200\"+0", 1200], ["\"50%\"+0", 0.5], ["\"2027-01-01\"+0", 46_388], ["-\"3\"", -3],
    ["1&\"a\"", "1a"], ["A2&\"a\"", "a"], ["TRUE&1", "TRUE1"], ["1/3&\"\"", "0.333333333333333"], ["1E+21&\"\"", "1E+21"], ["1E-9&\"\"", "1E-09"], ["0.1+0.2&\"\"", "0.3"],
    ["1=1", true], ["\"a\"=\"A\"", true], ["\"a\"<\"B\"", true], ["\"b\">\"a\"", true], ["1<\"a\"", true], ["\"a\"<TRUE", true], ["TRUE>FALSE", true], ["TRUE=1", false], ["99<FALSE", true],
    ["A2=0", true], ["A2=\"\"", true], ["A2=FALSE", true], ["A2<1", true], ["\"\"=0", false], ["0.1+0.2=0.3", true], ["1=1.0000000001", false], ["1<>2", true], ["1<>1", false],
    ["2<=2", true], ["2>=2", true], ["2<2", false], ["2>2", false], ["3<=2", false], ["1>=2", false], ["1E+300=1E+299", false],
    ["\"xtrue\"&1", "xtrue1"], ["IF(\"TRUE\",1,2)", 1], ["IF(\"False\",1,2)", 2], ["1.5E-10&\"\"", "1.5E-10"], ["-2E+25&\"\"", "-2E+25"], ["12&\"\"", "12"], ["0.1+0.2>0.3", false], ["0.1+0.2<0.3", false], ["1.00000000000001=1", false], ["1.000000000000001=1", true], ["2<=1", false], ["-0.1-0.2=-0.3", true], ["\"b\"<\"a\"", false], ["\"a\"<\"a\"", false], ["\"a\">=\"A\"", true], ["2^0", 1], ["0^2", 0], ["5^-1", 0.2],
    ["FALSE&\"x\"", "FALSEx"], ["2<>1", true], ["0*-1", 0], ["MAX(0,-0)", 0],
  ])("%s is %j", (text, expected) => { expect(value(text)).toEqual(expected); });

  errors([["IF(\"xtrue\",1,2)", "#VALUE!"], ["IF(\"truex\",1,2)", "#VALUE!"], 
    ["1/0", "#DIV/0!"], ["\"a\"+1", "#VALUE!"], ["\"\"+1", "#VALUE!"], ["-\"a\"", "#VALUE!"], ["1E+300*1E+300", "#NUM!"], ["0^0", "#NUM!"], ["0^-1", "#DIV/0!"], ["(-8)^0.5", "#NUM!"],
    ["D1+\"a\"", "#N/A"], ["\"a\"+D1", "#N/A"], ["D1&1", "#N/A"], ["1&D1", "#N/A"], ["D1=1", "#N/A"], ["-D1", "#N/A"], ["1+\"a\"", "#VALUE!"],
  ])("%s is %s", (text, expected) => { expect(value(text)).toEqual(cellError(expected)); });
});

describe("arrays", () => {
  table([
    ["SUMPRODUCT({1,2,3}*{4,5,6})", 32], ["SUMPRODUCT({1;2}*{3,4})", 21], ["SUMPRODUCT({1,2}*10)", 30], ["SUMPRODUCT(--(B1:B5=\"finance\"),C1:C5)", 40],
    ["SUMPRODUCT((C1:C4>0)*C1:C4)", 60], ["SUM({1,2}+{1,2})", 6], ["MAX(C1:C4*2)", 60], ["SUMPRODUCT(ABS(C4:C4))", 5], ["SUM(IF(C1:C4>10,C1:C4,0))", 50],
    ["LOOKUP(2,1/(B1:B5=\"finance\"),C1:C5)", 30], ["LOOKUP(2,1/(C1:C5>0),B1:B5)", "finance"], ["INDEX({1,2;3,4},2,1)+0", 3], ["SUM(CHOOSE({1,2},10,20))", 30], ["SUM(-{1,2})", -3], ["SUM({50,50}%)", 1],
  ])("%s is %j", (text, expected) => { expect(value(text)).toEqual(expected); });

  errors([["SUMPRODUCT({1,2}*{1,2,3})", "#N/A"], ["SUMPRODUCT({1,2},{1,2,3})", "#VALUE!"], ["{1,2}", "#VALUE!"], ["SUM(IF({TRUE,FALSE},1,D1))", "#N/A"], ["SUM(IF({1,\"x\"},1,2))", "#VALUE!"]])(
    "%s is %s", (text, expected) => { expect(value(text)).toEqual(cellError(expected)); });
});

describe("logic", () => {
  table([
    ["IF(TRUE,1,2)", 1], ["IF(0,1,2)", 2], ["IF(A2,1,2)", 2], ["IF(\"true\",1,2)", 1], ["IF(FALSE,1)", false], ["IF(TRUE,1/1,1/0)", 1], ["IF(TRUE,,2)", 0], ["IF(TRUE,A2)", null],
    ["CHOOSE(2,1/0,\"b\")", "b"], ["CHOOSE(1.9,1,2)", 1], ["CHOOSE(2,1,)", 0], ["AND(TRUE,1)", true], ["AND(TRUE,FALSE)", false], ["OR(FALSE,0)", false], ["OR(FALSE,2)", true], ["AND(A1:A4)", true], ["OR(A4,B1)", true],
    ["NOT(0)", true], ["NOT(TRUE)", false], ["TRUE()", true], ["FALSE()", false], ["IFERROR(1/0,\"x\")", "x"], ["IFERROR(3,1/0)", 3], ["IFERROR(D1,A2)", 0], ["IFNA(D1,5)", 5], ["IFNA(1,5)", 1],
    ["ISBLANK(A2)", true], ["ISBLANK(B5)", false], ["ISERR(1/0)", true], ["ISERR(D1)", false], ["ISERR(1)", false], ["ISERROR(D1)", true], ["ISERROR(1)", false], ["ISLOGICAL(A4)", true], ["ISLOGICAL(1)", false],
    ["ISNA(D1)", true], ["ISNA(1/0)", false], ["ISNA(1)", false], ["ISNONTEXT(A2)", true], ["ISNONTEXT(B1)", false], ["ISNUMBER(A1)", true], ["ISNUMBER(A3)", false], ["ISNUMBER(A2)", false], ["ISTEXT(A3)", true], ["ISTEXT(A1)", false],
    ["N(A1)", 3], ["N(TRUE)", 1], ["N(\"5\")", 0], ["N(A2)", 0], ["T(B1)", "Finance"], ["T(1)", ""], ["T(A2)", ""],
    ["SUM(CHOOSE({1,2,1},5,7))", 17], ["SUMPRODUCT(--(IF({1,0},\"a\",\"b\")={\"a\",\"b\"}))", 2], ["AND(1,TRUE,\"TRUE\")", true], ["CHOOSE(1,A1)", 3],
  ])("%s is %j", (text, expected) => { expect(value(text)).toEqual(expected); });

  errors([
    ["IF(\"x\",1,2)", "#VALUE!"], ["IF(D1,1,2)", "#N/A"], ["CHOOSE(3,1,2)", "#VALUE!"], ["CHOOSE(0,1,2)", "#VALUE!"], ["AND(\"x\")", "#VALUE!"], ["AND(B1:B2)", "#VALUE!"], ["OR(D1,TRUE)", "#N/A"], ["NOT(\"x\")", "#VALUE!"],
    ["NA()", "#N/A"], ["IFNA(1/0,5)", "#DIV/0!"], ["N(D1)", "#N/A"], ["T(D1)", "#N/A"], ["IF(1)", "#VALUE!"], ["IF(1,2,3,4)", "#VALUE!"],
  ])("%s is %s", (text, expected) => { expect(value(text)).toEqual(cellError(expected)); });
});

describe("numbers", () => {
  table([
    ["SUM(A1:A5)", 4], ["SUM(A1:A5,\"5\",TRUE)", 10], ["SUM(A3)", 0], ["SUM({1,\"2\",TRUE})", 1], ["COUNT(A1:A5)", 2], ["COUNT(1,\"2\",\"x\",TRUE,D1)", 3], ["COUNT(D1,1/0)", 0], ["COUNTA(A1:A5)", 4], ["COUNTA(B5)", 1], ["COUNTA(1,\"\")", 2], ["COUNTBLANK(B4:B6)", 2],
    ["AVERAGE(C1:C4)", 13.75], ["AVERAGE(A1:A5)", 2], ["MIN(C1:C4)", -5], ["MAX(C1:C4)", 30], ["MIN(B1:B5)", 0], ["MAX(B1:B5)", 0], ["MEDIAN(C1:C4)", 15], ["MEDIAN(1,2,9)", 2], ["PRODUCT(2,3,A2)", 6], ["PRODUCT(C1:C2)", 200], ["PRODUCT(B1:B2)", 0],
    ["ABS(-3)", 3], ["INT(-1.5)", -2], ["INT(1.5)", 1], ["SIGN(-2)", -1], ["SIGN(0)", 0], ["SIGN(9)", 1], ["SQRT(9)", 3], ["EXP(0)", 1], ["LN(1)", 0], ["POWER(2,3)", 8], ["MOD(7,3)", 1], ["MOD(-1,3)", 2], ["MOD(1,-3)", -2],
    ["ROUND(2.5,0)", 3], ["ROUND(-2.5,0)", -3], ["ROUND(0.35+0.3,1)", 0.7], ["ROUND(1.005,2)", 1.01], ["ROUND(1250,-2)", 1300], ["ROUND(-1250,-2)", -1300], ["ROUND(1.25,1.9)", 1.3], ["ROUNDUP(1.21,1)", 1.3], ["ROUNDUP(-1.21,1)", -1.3], ["ROUNDUP(121,-1)", 130], ["ROUNDUP(2.4,0)", 3],
    ["ROUNDDOWN(1.29,1)", 1.2], ["ROUNDDOWN(-1.29,1)", -1.2], ["ROUNDDOWN(129,-1)", 120], ["ROUNDDOWN(0.3/0.1,0)", 3], ["TRUNC(-1.9)", -1], ["TRUNC(1.29,1)", 1.2], ["ROUND(1,20)", 1], ["ROUND(1.5,400)", 1.5], ["ROUND(15,-400)", 0], ["ROUNDUP(1E+300,300)", 1e300],
    ["LARGE(C1:C4,1)", 30], ["LARGE(C1:C4,2)", 20], ["SMALL(C1:C4,1)", -5], ["SUM(SMALL(C1:C4,{1,2}))", 5], ["RANK(20,C1:C4)", 2], ["RANK(20,C1:C4,1)", 3], ["RANK(20,C1:C4,0)", 2], ["SUMPRODUCT(A1:A2,A4:A5)", 0], ["SUMPRODUCT(B1:B4,C1:C4)", 0], ["SUMPRODUCT(5)", 5],
    ["ROUND(2.345,2)", 2.35], ["ROUND(2,0)", 2], ["ROUND(12345.678,15)", 12345.678], ["ROUND(1.5,16)", 1.5], ["ROUND(5,-1)", 10], ["ROUND(4,-1)", 0], ["ROUNDUP(0,0)", 0], ["ROUNDUP(7,0)", 7], ["ROUNDDOWN(7.9,0)", 7], ["SQRT(0)", 0], ["COUNTBLANK(A1:B5)", 2], ["COUNTBLANK(A1)", 0], ["RANK(30,C1:C4)", 1], ["RANK(-5,C1:C4,1)", 1], ["RANK(10,{10,10,20})", 2], ["SUMPRODUCT({1;2},{3;4})", 11], ["INT(2)", 2], ["MAX(-3,-2)", -2], ["MIN(3,2)", 2], ["LARGE(C1:C4,1.5)", 20],
    ["INT({-0})", 0], ["SIGN({-0})", 0], ["INT(\"-0\")", 0], ["SIGN(\"-0\")", 0], ["ROUND(0.285,2)", 0.29], ["SUMPRODUCT(5,2)", 10],
  ])("%s is %j", (text, expected) => { expect(value(text)).toEqual(expected); });

  errors([["SUMPRODUCT({1,2},{1;2})", "#VALUE!"], ["SUMPRODUCT({1;2},{1;2;3})", "#VALUE!"], ["POWER(0,-1)", "#DIV/0!"], ["POWER(2,\"x\")", "#VALUE!"], ["POWER(\"x\",2)", "#VALUE!"], ["MOD(7,\"x\")", "#VALUE!"], 
    ["SUM(1,\"x\")", "#VALUE!"], ["SUM(A1:D1)", "#N/A"], ["AVERAGE(B1:B5)", "#DIV/0!"], ["MEDIAN(B1:B2)", "#NUM!"], ["MOD(1,0)", "#DIV/0!"], ["SQRT(-1)", "#NUM!"], ["LN(0)", "#NUM!"], ["LARGE(C1:C4,9)", "#NUM!"], ["SMALL(C1:C4,0)", "#NUM!"], ["SMALL(D1,1)", "#N/A"], ["LARGE(C1:C4,\"x\")", "#VALUE!"],
    ["RANK(7,C1:C4)", "#N/A"], ["RANK(D1,C1:C4)", "#N/A"], ["RANK(\"x\",C1:C4)", "#VALUE!"], ["RANK(1,D1)", "#N/A"], ["RANK(10,C1:C4,\"x\")", "#VALUE!"], ["ABS(\"x\")", "#VALUE!"], ["ABS(D1)", "#N/A"], ["EXP(9999)", "#NUM!"], ["SUMPRODUCT(A1:D1)", "#N/A"], ["ABS(1,2)", "#VALUE!"],
  ])("%s is %s", (text, expected) => { expect(value(text)).toEqual(cellError(expected)); });
});

describe("conditions", () => {
  table([
    ["SUMIF(B1:B5,\"finance\",C1:C5)", 40], ["SUMIF(C1:C4,\">10\")", 50], ["SUMIF(C1:C4,\">=10\")", 60], ["SUMIF(C1:C4,\"<10\")", -5], ["SUMIF(C1:C4,\"<=10\")", 5], ["SUMIF(C1:C4,\"<>10\")", 45], ["SUMIF(C1:C4,10)", 10], ["SUMIF(C1:C4,\"=10\")", 10], ["SUMIF(B1:B5,\"F*\",C1:C5)", 40], ["SUMIF(B1:B5,\"<>finance\",C1:C5)", 15],
    ["SUMIFS(C1:C5,B1:B5,\"finance\",C1:C5,\">10\")", 30], ["COUNTIF(B1:B5,\"finance\")", 2], ["COUNTIF(B1:B5,\"??????\")", 1], ["COUNTIF(A1:A5,\"3*\")", 0], ["COUNTIF({3,\"3a\"},\"3*\")", 1], ["COUNTIF({30,\"30\"},\"3?\")", 1], ["COUNTIF(B1:B5,\"*o*\")", 2], ["COUNTIF(B1:B5,\"~*\")", 0], ["COUNTIF(B1:B5,\"\")", 1], ["COUNTIF(A1:A5,\"=\")", 1], ["COUNTIF(A1:A5,\"<>\")", 4], ["COUNTIF(A1:A5,5)", 1], ["COUNTIF(A1:A5,\"5\")", 1], ["COUNTIF(A1:A5,TRUE)", 1], ["COUNTIF(A1:A5,\"true\")", 1],
    ["COUNTIF(D1,D1)", 1], ["COUNTIF(A1,D1)", 0], ["COUNTIF(B1:B5,\">f\")", 3], ["COUNTIF(B1:B5,\"<f\")", 2], ["COUNTIF(A2,A2)", 0], ["COUNTIFS(B1:B5,\"finance\",C1:C5,\"<20\")", 1], ["SUMPRODUCT(COUNTIF(B1:B4,B1:B4))", 6], ["SUMPRODUCT(SUMIF(B1:B5,{\"finance\",\"people\"},C1:C5))", 60],
    ["AVERAGEIF(B1:B5,\"finance\",C1:C5)", 20], ["AVERAGEIFS(C1:C5,B1:B5,\"finance\")", 20], ["SUMIF(B1:B5,\"finance\",C1:C2)", 10], ["SUMIF(B1:B2,\"x\",D1:D2)", 0],
    ["COUNTIF({\"a\nb\",\"ab\"},\"a\nb\")", 1], ["COUNTIF({\"a\nb\",\"ab\"},\"a?b\")", 1], ["COUNTIF({\"a\nb\",\"ab\"},\"a*b\")", 2], ["COUNTIF({\"a*b\",\"axb\"},\"a~*b\")", 1], ["COUNTIF({\"a?\",\"ab\"},\"a~?\")", 1], ["COUNTIF({\"a~\",\"a\"},\"a~~\")", 1], ["COUNTIF({\"~a\"},\"~a\")", 1], ["COUNTIF({\"a.b\",\"axb\"},\"a.b\")", 1], ["COUNTIF({\"(a)\"},\"(a)\")", 1], ["COUNTIF({\"x=1\",1},\"x=1\")", 1], ["COUNTIF(A1:A5,\">0\")", 2], ["COUNTIF(A1:A5,\"<9\")", 2], ["COUNTIF(D1:D2,\">0\")", 0], ["COUNTIF(A1:A5,\">FALSE\")", 1], ["COUNTIF(B1:B4,\"<=finance\")", 3], ["COUNTIF(B1:B4,\">=finance\")", 3], ["COUNTIF(B1:B4,\"<finance\")", 1], ["COUNTIF(D1,1/0)", 0], ["COUNTIF({\"truex\",\"xtrue\"},\"truex\")", 1], ["COUNTIF({TRUE,FALSE},FALSE)", 1], ["COUNTIF({TRUE,FALSE},\"FALSE\")", 1], ["COUNTIF(B5:B6,\"\")", 2], ["COUNTIF(C1:C4,\"\")", 0], ["COUNTIF(C1:C4,\"<>x\")", 4], ["COUNTIF(B1:B5,1)", 0], ["SUMIFS(C1:C4,A1:A4,\"<>\")", 35],
    ["COUNTIF(A1:A2,\"null\")", 0], ["COUNTIF({\"truex\",FALSE},\"truex\")", 1], ["COUNTIF({\"xtrue\",FALSE},\"xtrue\")", 1], ["COUNTIF(D1:D2,\">0\")", 0], ["COUNTIF({1,2},\"<a\")", 0],
  ])("%s is %j", (text, expected) => { expect(value(text)).toEqual(expected); });

  errors([["SUMIFS(C1:C2,B1:C2,\"x\")", "#VALUE!"], ["SUMIFS(B1:C2,B1:B2,\"x\")", "#VALUE!"], ["SUMIFS(C1:C5,B1:B4,\"x\")", "#VALUE!"], ["COUNTIFS(C1:C5,1,B1:B4,\"x\")", "#VALUE!"], ["AVERAGEIF(B1:B5,\"nobody\",C1:C5)", "#DIV/0!"], ["SUMIF(C1:C2,\"<>x\",D1:D2)", "#N/A"]])(
    "%s is %s", (text, expected) => { expect(value(text)).toEqual(cellError(expected)); });
});

describe("lookups", () => {
  table([
    ["MATCH(\"3*\",{3,\"3a\"},0)", 2], ["MATCH(\"?\",{3,\"a\"},0)", 2], ["INDEX(C1:C4,2)", 20], ["INDEX(A1:C1,3)", 10], ["INDEX(A1:C3,2,2)", "People"], ["SUM(INDEX(A1:C3,0,3))", 60], ["SUM(INDEX(A1:C3,1,0))", 13], ["SUM(INDEX(C1:C4,0))", 55], ["INDEX(5,1)", 5], ["COUNT(INDEX(A1:A5,3))", 0], ["INDEX(C1:C4,2,1)", 20],
    ["MATCH(20,C1:C4,0)", 2], ["MATCH(\"PEOPLE\",B1:B5,0)", 2], ["MATCH(\"c*\",B1:B5,0)", 4], ["MATCH(25,{10,20,30})", 2], ["MATCH(25,{10,20,30},1)", 2], ["MATCH(25,{30,20,10},-1)", 1], ["MATCH(TRUE,A1:A5,0)", 4], ["SUM(MATCH({10,30},{10,20,30},0))", 4],
    ["LOOKUP(25,{10,20,30},{\"a\",\"b\",\"c\"})", "b"], ["LOOKUP(25,{10,1;20,2;30,3})", 2], ["LOOKUP(2,{1,2,3;\"a\",\"b\",\"c\"})", "b"], ["LOOKUP(9E+307,C1:C5)", -5], ["LOOKUP(\"f\",{\"a\",\"e\",\"z\"})", "e"],
    ["VLOOKUP(\"people\",B1:C5,2,FALSE)", 20], ["VLOOKUP(25,{10,\"a\";20,\"b\"},2)", "b"], ["VLOOKUP(25,{10,\"a\";20,\"b\"},2,TRUE)", "b"], ["HLOOKUP(2,{1,2;\"a\",\"b\"},2,0)", "b"],
    ["ROWS(A1:C4)", 4], ["COLUMNS(A1:C4)", 3], ["ROWS({1;2})", 2], ["COLUMNS({1,2,3})", 3], ["SUM(ROW(T[Weight]))", 11], ["COLUMN(T[Weight])", 3], ["COLUMNS(T[Weight])", 1], ["ROWS(T[Weight])", 2], ["SUM(ROW(B2:B4))", 9], ["ROW(B7)", 7], ["COLUMN(C1)", 3], ["SUM(COLUMN(B1:C1))", 5], ["SUM(TRANSPOSE({1,2}))", 3], ["COLUMNS(TRANSPOSE({1;2}))", 2],
    ["HYPERLINK(\"#A1\",\"go\")", "go"], ["HYPERLINK(\"#A1\")", "#A1"], ["@A1", 3],
    ["MATCH(10,{10,20},0)", 1], ["MATCH(10,{10,20})", 1], ["MATCH(3,{\"a\",3,TRUE},0)", 2], ["MATCH(\"3\",{3,\"3\"},0)", 2], ["MATCH(A2,{1,0},0)", 2], ["MATCH(TRUE,{1,TRUE},0)", 2], ["LOOKUP(5,{1,\"x\",3,TRUE,7})", 3], ["LOOKUP(15,{10,20},{\"a\",\"b\"})", "a"], ["LOOKUP(2,{1,2;3,4})", 2], ["VLOOKUP(10,{10,\"a\";20,\"b\"},1)", 10], ["VLOOKUP(10,{10,\"a\";20,\"b\"},2.9)", "a"], ["VLOOKUP(15,{10,\"a\";20,\"b\"},2)", "a"], ["INDEX({1,2,3},2)", 2], ["INDEX({1,2,3},1,2)", 2], ["INDEX({1,2;3,4},2.9,1.2)", 3], ["INDEX({5},1,1)", 5], ["SUM(INDEX({1,2;3,4},0,0))", 10], ["SUM(INDEX({1,2;3,4},1))", 3], ["ROWS(B2:C9)", 8], ["COLUMNS(C1:F1)", 4], ["MATCH(\"x\",{\"ab\",\"x\"},0)", 2], ["MATCH(15,{30,20,10},-1)", 2], ["MATCH(30,{30,20,10},-1)", 1],
    ["MATCH(2,{3,1,\"x\"},-1)", 1], ["LOOKUP(\"b\",{\"a\",5},{1,2})", 1], ["MATCH(A2,{\"\",0},0)", 2], ["COLUMNS(1:1)", 16_384], ["ROWS(A:A)", 1_048_576], ["ROWS((A1:A2))", 2],
  ])("%s is %j", (text, expected) => { expect(value(text)).toEqual(expected); });

  errors([["INDEX(C1:C4,1,2)", "#REF!"], ["INDEX({1,2;3,4},1,-1)", "#VALUE!"], ["INDEX({1,2;3,4},3,1)", "#REF!"], ["MATCH(A2,A1:A2,0)", "#N/A"], ["VLOOKUP(5,{10,\"a\"},2)", "#N/A"], ["MATCH(1,{1,2;3,4},0)", "#N/A"], 
    ["INDEX(C1:C4,9)", "#REF!"], ["INDEX(C1:C4,-1)", "#VALUE!"], ["INDEX(A1:C3,1,9)", "#REF!"], ["INDEX(C1:C4,\"x\")", "#VALUE!"], ["INDEX(A1:C3,1,\"x\")", "#VALUE!"], ["MATCH(7,C1:C4,0)", "#N/A"], ["MATCH(1,{10,20})", "#N/A"], ["MATCH(1,A1:B2,0)", "#N/A"], ["MATCH(D1,C1:C4,0)", "#N/A"], ["MATCH(1,C1:C4,\"x\")", "#VALUE!"],
    ["LOOKUP(1,{10,20})", "#N/A"], ["VLOOKUP(\"x\",B1:C5,2,FALSE)", "#N/A"], ["VLOOKUP(\"people\",B1:C5,3,FALSE)", "#REF!"], ["VLOOKUP(\"people\",B1:C5,0,FALSE)", "#VALUE!"], ["VLOOKUP(\"people\",B1:C5,\"x\",FALSE)", "#VALUE!"], ["VLOOKUP(\"people\",B1:C5,2,\"x\")", "#VALUE!"], ["ROWS(D1/0)", "#N/A"], ["ROW(1)", "#VALUE!"], ["ROW(T[Id])", "#VALUE!"], ["COLUMN(Rate)", "#VALUE!"], ["LOOKUP(D1,{1,2})", "#N/A"],
    ["INDEX(A1:C3,0,9)", "#REF!"], ["INDEX(A1:C3,9,0)", "#REF!"], ["MATCH(A2,A1:A2)", "#N/A"],
  ])("%s is %s", (text, expected) => { expect(value(text)).toEqual(cellError(expected)); });
});

describe("texts", () => {
  table([
    ["LEFT(\"abc\")", "a"], ["LEFT(\"abc\",2)", "ab"], ["LEFT(\"abc\",0)", ""], ["LEFT(123,2)", "12"], ["RIGHT(\"abc\",2)", "bc"], ["RIGHT(\"abc\")", "c"], ["RIGHT(\"abc\",9)", "abc"], ["RIGHT(\"abc\",0)", ""], ["MID(\"abcd\",2,2)", "bc"], ["MID(\"ab\",5,2)", ""], ["LEN(\"abc\")", 3], ["LEN(A2)", 0], ["LEN(123)", 3],
    ["TRIM(\"  a   b \")", "a b"], ["UPPER(\"aé\")", "AÉ"], ["LOWER(\"AB\")", "ab"], ["REPT(\"ab\",2)", "abab"], ["REPT(\"ab\",0)", ""], ["CONCATENATE(\"a\",1,TRUE)", "a1TRUE"], ["EXACT(\"a\",\"A\")", false], ["EXACT(\"a\",\"a\")", true],
    ["SUBSTITUTE(\"a-b-c\",\"-\",\"+\")", "a+b+c"], ["SUBSTITUTE(\"a-b-c\",\"-\",\"+\",2)", "a-b+c"], ["SUBSTITUTE(\"a-b\",\"-\",\"+\",5)", "a-b"], ["SUBSTITUTE(\"ab\",\"\",\"+\")", "ab"], ["FIND(\"b\",\"abcb\")", 2], ["FIND(\"b\",\"abcb\",3)", 4], ["SEARCH(\"B\",\"abc\")", 2], ["SEARCH(\"b?d\",\"abcd\")", 2], ["SEARCH(\"c\",\"abc\",2)", 3],
    ["VALUE(\"12%\")", 0.12], ["VALUE(\"(1,200)\")", -1200], ["VALUE(5)", 5],
    ["SEARCH(\"a\",\"abc\")", 1], ["SEARCH(\"c\",\"abc\",3)", 3], ["FIND(\"a\",\"abc\",1)", 1], ["FIND(\"\",\"abc\",4)", 4], ["SUBSTITUTE(\"a-b\",\"-\",\"+\",1)", "a+b"], ["SUBSTITUTE(\"a-b\",\"-\",\"+\",2)", "a-b"], ["MID(\"abc\",1,2)", "ab"], ["MID(\"abcdef\",3,2)", "cd"], ["MID(\"abc\",2,0)", ""], ["LEN(REPT(\"a\",32767))", 32767], ["TRIM(\"a b\")", "a b"], ["LEFT(\"abc\",1.9)", "a"],
  ])("%s is %j", (text, expected) => { expect(value(text)).toEqual(expected); });

  errors([["REPT(\"a\",32768)", "#VALUE!"], ["FIND(\"a\",\"abc\",5)", "#VALUE!"], ["FIND(D1,\"a\")", "#N/A"], ["FIND(\"a\",D1)", "#N/A"], ["SUBSTITUTE(\"a\",\"a\",\"b\",0.5)", "#VALUE!"], 
    ["LEFT(\"abc\",-1)", "#VALUE!"], ["LEFT(D1,0)", "#N/A"], ["LEFT(\"a\",\"x\")", "#VALUE!"], ["MID(\"abc\",\"x\",1)", "#VALUE!"], ["MID(\"abc\",1,\"x\")", "#VALUE!"], ["MOD(\"a\",2)", "#VALUE!"], ["MOD(2,\"a\")", "#VALUE!"], ["POWER(D1,2)", "#N/A"], ["SUBSTITUTE(\"aa\",\"a\",\"b\",0)", "#VALUE!"], ["RIGHT(\"a\",-1)", "#VALUE!"], ["MID(\"abc\",0,1)", "#VALUE!"], ["MID(\"abc\",1,-1)", "#VALUE!"], ["REPT(\"a\",-1)", "#VALUE!"], ["REPT(\"abc\",20000)", "#VALUE!"], ["FIND(\"x\",\"abc\")", "#VALUE!"], ["FIND(\"A\",\"abc\")", "#VALUE!"], ["FIND(\"a\",\"abc\",0)", "#VALUE!"], ["FIND(\"a\",\"abc\",9)", "#VALUE!"],
    ["FIND(\"a\",\"a\",\"x\")", "#VALUE!"], ["SUBSTITUTE(\"a\",\"a\",\"b\",0)", "#VALUE!"], ["SUBSTITUTE(\"a\",\"a\",\"b\",\"x\")", "#VALUE!"], ["VALUE(\"abc\")", "#VALUE!"], ["LEN(D1)", "#N/A"],
    ["FIND(\"c\",\"abc\",0)", "#VALUE!"], ["FIND(\"\",\"abc\",5)", "#VALUE!"], ["SUBSTITUTE(\"a\",\"a\",\"b\",0.9)", "#VALUE!"],
  ])("%s is %s", (text, expected) => { expect(value(text)).toEqual(cellError(expected)); });
});

describe("number formats in TEXT", () => {
  table([
    ["TEXT(1234.5,\"0\")", "1235"], ["TEXT(1234.567,\"0.00\")", "1234.57"], ["TEXT(1234.5,\"#,##0\")", "1,235"], ["TEXT(1234567.891,\"#,##0.0\")", "1,234,567.9"], ["TEXT(0.125,\"0%\")", "13%"], ["TEXT(0.125,\"0.0%\")", "12.5%"], ["TEXT(0.125,\"0 %\")", "13 %"], ["TEXT(5,\"000\")", "005"],
    ["TEXT(-2,\"0\")", "-2"], ["TEXT(-0.4,\"0\")", "0"], ["TEXT(-2,\"0;(0)\")", "(2)"], ["TEXT(0,\"0;(0);none 0\")", "none 0"], ["TEXT(1.5,\"0.0#\")", "1.5"], ["TEXT(1.25,\"0.0#\")", "1.25"], ["TEXT(3,\"\"\"Q\"\"0\")", "Q3"], ["TEXT(3,\"0\\d\")", "3d"], ["TEXT(\"abc\",\"0\")", "abc"], ["TEXT(\"5\",\"0.0\")", "5.0"], ["TEXT(5,\"@\")", "5"], ["TEXT(0.5,\"General\")", "0.5"], ["TEXT(TRUE,\"0\")", "1"], ["TEXT(A2,\"0\")", "0"], ["TEXT(1E+22,\"0\")", "1E+22"],
    ["TEXT(46388,\"yyyy-mm-dd\")", "2027-01-01"], ["TEXT(46388,\"d mmm yyyy\")", "1 Jan 2027"], ["TEXT(46388,\"dddd, d mmmm yy\")", "Friday, 1 January 27"], ["TEXT(46388,\"ddd dd m/d\")", "Fri 01 1/1"], ["TEXT(46388,\"yyyy年m月d日\")", "2027年1月1日"], ["TEXT(46388.9,\"yyyy\")", "2027"],
    ["TEXT(0,\"0;(0)\")", "0"], ["TEXT(0,\"0.0\")", "0.0"], ["TEXT(5,\"\"\"a%\"\"0\")", "a%5"], ["TEXT(0.05,\"\\%0%\")", "%5%"], ["TEXT(1.2,\"0.0##\")", "1.2"], ["TEXT(1.200,\"0.000\")", "1.200"], ["TEXT(10,\"0.##\")", "10."], ["TEXT(1.10,\"0.0#0\")", "1.100"], ["TEXT(46388,\"mmm\")", "Jan"], ["TEXT(46508,\"dd mmmm\")", "01 May"], ["TEXT(46388,\"yyyy\"\"Q1\"\"\")", "2027Q1"], ["TEXT(3,\"general\")", "3"], ["TEXT(12,\"0\"\" ab \"\"\")", "12 ab "], ["TEXT(1234,\"##0\")", "1234"],
    ["TEXT(5,\"0;(0);\"\"none \"\"0\")", "5"], ["TEXT(0,\"\"\"Q1\"\"0\")", "Q10"], ["TEXT(1.0501,\"0.####\")", "1.0501"], ["TEXT(1.005,\"0.00\")", "1.01"], ["TEXT(1E+21,\"0\")", "1E+21"], ["TEXT(38353,\"yy\")", "05"],
  ])("%s is %j", (text, expected) => { expect(value(text)).toEqual(expected); });

  errors([["TEXT(7,\"xgeneral\")", "#VALUE!"], ["TEXT(7,\"generalx\")", "#VALUE!"], ["TEXT(1,\"0.0E+00\")", "#VALUE!"], ["TEXT(-1,\"yyyy\")", "#VALUE!"], ["TEXT(D1,\"0\")", "#N/A"], ["TEXT(1,D1)", "#N/A"]])(
    "%s is %s", (text, expected) => { expect(value(text)).toEqual(cellError(expected)); });
});

describe("dates", () => {
  table([
    ["DATE(2027,1,1)", 46_388], ["DATE(2027,14,1)", 46_784], ["DATE(2027,1,0)", 46_387], ["DATE(127,1,1)", 46_388], ["DATE(1900,2,28)", 59], ["DATE(1900,3,1)", 61], ["DATE(2027.9,1.9,1.9)", 46_388],
    ["YEAR(46388)", 2027], ["MONTH(46420)", 2], ["DAY(46420)", 2], ["YEAR(60)", 1900], ["MONTH(60)", 2], ["DAY(60)", 29], ["DAY(59)", 28], ["DAY(61)", 1], ["DAY(0)", 0], ["MONTH(1)", 1], ["DAY(46388.99)", 1], ["YEAR(\"2027-05-06\")", 2027],
    ["EDATE(46418,1)", 46_446], ["EDATE(46388,-1)", 46_357], ["EDATE(46388,1.9)", 46_419], ["EOMONTH(46388,0)", 46_418], ["EOMONTH(46388,1)", 46_446], ["EOMONTH(46388,-1)", 46_387],
    ["WEEKDAY(46388)", 6], ["WEEKDAY(46388,2)", 5], ["WEEKDAY(46388,3)", 4], ["WEEKDAY(46388,11)", 5], ["WEEKDAY(46388,16)", 7], ["WEEKDAY(46388,17)", 6], ["WEEKDAY(46390,1)", 1], ["WEEKDAY(46390,2)", 7], ["WEEKDAY(46391,3)", 0],
    ["NETWORKDAYS(46388,46397)", 6], ["NETWORKDAYS(46397,46388)", -6], ["NETWORKDAYS(46388,46397,46388)", 5], ["NETWORKDAYS(46388,46397,{46388,46389})", 5], ["NETWORKDAYS(46388,46388)", 1], ["NETWORKDAYS(46389,46390)", 0], ["NETWORKDAYS(46388,46748,E1:E3)", 255], ["NETWORKDAYS(46388,46397,A2)", 6], ["NETWORKDAYS(46391,46404)", 10],
    ["WORKDAY(46388,1)", 46_391], ["WORKDAY(46391,-1)", 46_388], ["WORKDAY(46388,1,46391)", 46_392], ["WORKDAY(46388,0)", 46_388], ["WORKDAY(46388,10)", 46_402],
    ["DATE(0,1,1)", 1], ["DATE(9999,12,31)", 2958465], ["DATE(1899,1,1)", 693598], ["DAY(2958465)", 31], ["YEAR(0)", 1900], ["NETWORKDAYS(46391,46397,{46390,46391,46397,46398})", 4], ["NETWORKDAYS(46391,46395,46391)", 4], ["NETWORKDAYS(46391,46395,46395)", 4], ["NETWORKDAYS(46391,46395,46396)", 5], ["WEEKDAY(46388,12)", 4], ["WEEKDAY(60)", 4],
    ["NETWORKDAYS(46391,46397,46388)", 5], ["NETWORKDAYS(46391,46397,46398)", 5],
  ])("%s is %j", (text, expected) => { expect(value(text)).toEqual(expected); });

  errors([["DATE(9999,12,32)", "#NUM!"], ["YEAR(2958466)", "#NUM!"], 
    ["DATE(-1,1,1)", "#NUM!"], ["DATE(10000,1,1)", "#NUM!"], ["DATE(1900,1,-5)", "#NUM!"], ["YEAR(-1)", "#NUM!"], ["YEAR(9999999)", "#NUM!"], ["EDATE(-1,1)", "#NUM!"], ["EDATE(46388,-9999)", "#NUM!"], ["WEEKDAY(-1)", "#NUM!"], ["WEEKDAY(46388,9)", "#NUM!"], ["WEEKDAY(46388,18)", "#NUM!"],
    ["NETWORKDAYS(-5,46388)", "#NUM!"], ["NETWORKDAYS(46388,-5)", "#NUM!"], ["NETWORKDAYS(46388,46397,\"x\")", "#VALUE!"], ["NETWORKDAYS(\"x\",46397)", "#VALUE!"], ["NETWORKDAYS(46388,\"x\")", "#VALUE!"], ["NETWORKDAYS(46388,46397,D1)", "#N/A"], ["WORKDAY(46388,99999999)", "#NUM!"], ["MONTH(\"x\")", "#VALUE!"],
    ["DATE(-1,13,1)", "#NUM!"], ["DATE(10000,0,1)", "#NUM!"],
  ])("%s is %s", (text, expected) => { expect(value(text)).toEqual(cellError(expected)); });
});

describe("what can be calculated", () => {
  test.each(["1+A1", "LEFT(\"a\",\"0.0E+00\")", "SUM(T[Weight])", "ABS(\"0.0E+00\")", "TEXT(1,\"@\")", "TEXT(1,\"General\")", "TEXT(1,\"yyyy\")", "TEXT(1,\"0;-0\")", "Rate", "OKRSCORE(1,2,3)", "IF(A1,#VALUE!,1)", "ROW(A1:A3)", "ROW(T[Weight])", "TEXT(1,\"0.00\")", "TEXT(1,A1)", "{1,2}", "IF(1,,2)"])("%s", (text) => {
    const formula = formulaEngine.parse(text);
    expect(formula && formulaEngine.canEvaluate(formula)).toBe(true);
  });

  test.each(["NOW()", "TEXT(1)", "RAND()", "XLOOKUP(1,A1,A2)", "[1]S!A1", "1+SUM([@Col])", "ROW()", "COLUMN(Rate)", "TEXT(1,\"0.0E+00\")", "TEXT(1,\"0;0E+0\")", "TEXT(1,\"xgeneral\")", "TEXT(1,\"generalx\")", "ABS()", "ABS(1,2)", "IF(1,2,3,NOW())", "-NOW()", "S!Rate"])("not %s", (text) => {
    const formula = formulaEngine.parse(text);
    expect(formula && formulaEngine.canEvaluate(formula)).toBe(false);
  });

  test("whatever is read is calculated without an exception", () => {
    const atoms = fc.constantFrom("A1", "A2", "A1:C3", "D1", "1", "-2.5", "\"x\"", "TRUE", "{1,2;3,4}", "T[Weight]", "46388", "\"\"");
    const names = fc.constantFrom("SUM", "IF", "INDEX", "MATCH", "LOOKUP", "TEXT", "EDATE", "CHOOSE", "SUMIF", "COUNTIF", "LEFT", "ROUND", "SUMPRODUCT", "AND", "NETWORKDAYS", "WORKDAY", "OKRSCORE", "OKR.ROLLUP", "KPI.POINTS", "OKR.PRORATE", "OKR.CYCLE", "BSC.SCORE", "SUBSTITUTE", "VLOOKUP", "OKR.LINT", "REPT");
    const { texts } = fc.letrec<{ texts: string }>((tie) => ({
      texts: fc.oneof({ maxDepth: 3, withCrossShrink: true }, atoms,
        fc.tuple(names, fc.array(tie("texts"), { maxLength: 5 })).map(([name, args]) => `${name}(${args.join(",")})`),
        fc.tuple(tie("texts"), fc.constantFrom("+", "/", "^", "&", "=", "<"), tie("texts")).map(([a, operator, b]) => `(${a})${operator}(${b})`)),
    }));
    fc.assert(fc.property(texts, (text) => {
      const result = value(text);
      expect(typeof result === "number" ? Number.isFinite(result) : true).toBe(true);
      expect(Array.isArray(result)).toBe(false);
    }), { numRuns: 1_000 });
  });
});

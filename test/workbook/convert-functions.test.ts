import * as fc from "fast-check";
import { formulaEngine, FUNCTIONS, printStored, type Expression } from "../../src/core/formula";
import { isEmptyChange } from "../../src/workbook/workbook-change";
import { convertFormulas } from "../../src/workbook/convert";
import type { FormulaSyntax } from "../../src/workbook/formulas";
import { applyToMemory, EMPTY_WORKBOOK, gridOf, memorySheet, type MemoryWorkbook } from "../support/memory-workbook";
import { callsOf } from "../support/function-cases";

/** Formulas as files have them. */
const STORED: FormulaSyntax = { ...formulaEngine, print: printStored };

const calls = fc.constantFrom(...FUNCTIONS.filter(({ name }) => name !== "OKR.LINT"))
  .chain(({ name, parameters }) => callsOf(name, parameters.filter(({ optional }) => !optional).length).map(({ formula }): Expression => formula));

function bookOf(formulas: readonly string[]): MemoryWorkbook {
  return { ...EMPTY_WORKBOOK, sheets: [memorySheet("User", formulas.map((formula) => [`=${formula}`]))] };
}

test("converting there and back gives the formulas of before, whoever wrote them", () => {
  fc.assert(fc.property(fc.array(calls, { minLength: 1, maxLength: 6 }), (formulas) => {
    const texts = formulas.map((formula) => printStored(formula, "functions"));
    const book = bookOf([...texts, `IF(A1>0,${texts[0] ?? "1"},"")`, "SUM(A1:A3)", "A1:INDEX(A:A,2)"]);
    const plain = applyToMemory(book, convertFormulas(gridOf(book), "plain", STORED), STORED, "plain");
    expect([...plain.sheets.flatMap(({ cells }) => [...cells.values()])].map(({ formula }) => formula).join("\n")).not.toMatch(/_xldudf_/);
    expect(applyToMemory(plain, convertFormulas(gridOf(plain), "functions", STORED), STORED, "functions")).toEqual(book);
  }), { numRuns: 60 });
});

test("a twin that a program saved in its own spelling is still recognised", () => {
  const plain = printStored({ kind: "call", name: "OKR.NEEDED", args: [{ kind: "name", name: "Start" }, { kind: "name", name: "Target" }, { kind: "literal", value: 0.7 }] }, "plain");
  const respelled = plain.toLowerCase().replaceAll("start", "Start").replaceAll("target", "Target").replaceAll(",", " , ");
  const book = bookOf([respelled]);
  const back = applyToMemory(book, convertFormulas(gridOf(book), "functions", STORED), STORED, "functions");
  expect(back.sheets[0]?.cells.get("A1")?.formula).toBe("_xldudf_OKR_NEEDED(Start,Target,0.7)");
});

test("a function that some program stored without its prefix is put right, and then nothing is left to do", () => {
  const book = bookOf(["OKRSCORE(1,0,2)+OKR.GAP(1,2)"]);
  const mended = applyToMemory(book, convertFormulas(gridOf(book), "functions", STORED), STORED, "functions");
  expect(mended.sheets[0]?.cells.get("A1")?.formula).toBe("_xldudf_OKRSCORE(1,0,2)+_xldudf_OKR_GAP(1,2)");
  expect(isEmptyChange(convertFormulas(gridOf(mended), "functions", STORED))).toBe(true);
});

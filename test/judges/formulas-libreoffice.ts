import * as fc from "fast-check";
import { escapeXml } from "../support/escape-xml";
import { cell, formulaEngine, FUNCTIONS, printStored, type Expression } from "../../src/core/formula";
import { columnName, isCellError, parseCell, type CellValue } from "../../src/core/grid";
import { moveFormula } from "../../src/workbook/move-formula";
import { rewriteReferences } from "../../src/workbook/rewrite";
import { callsOf, type FunctionCase } from "../support/function-cases";
import { formulaValues } from "../support/formula-values";
import { calculatedByLibreOffice } from "../support/libreoffice";
import { buildWorkbook, sheetData } from "../support/package-builder";

/**
 * LibreOffice calculates the plain twins of our functions as we do, within 1e-9: `tsx test/judges/formulas-libreoffice.ts
 * [CASES [SEED]]`, CASES for each function. Needs `soffice`.
 */
const TOLERANCE = 1e-9;
/** Rows of a case: what its formula refers to, and in the first row the formula. */
const BLOCK = 20;
const RESULT = 40;
/** Column from which on the cells of this row stand that a table would have. */
const ROW_CELLS = 60;
const SHOWN = 20;

interface Judged extends FunctionCase {
  readonly name: string;
  readonly plain: Expression;
  readonly expected: CellValue;
}

function main(count: number, seed: number): number {
  const cases = FUNCTIONS.filter(({ name }) => name !== "OKR.LINT").flatMap(({ name, parameters }) =>
    fc.sample(callsOf(name, parameters.filter(({ optional }) => !optional).length), { numRuns: count, seed }).map((each) => judged(name, each)).filter(isFair));
  const results = recalculated(cases);
  const wrong = cases.flatMap((each, index) => (agree(each.expected, results[index] ?? null) ? [] : [sentence(each, results[index] ?? null)]));
  for (const each of wrong.slice(0, SHOWN)) process.stdout.write(`  ${each}\n`);
  process.stdout.write(`formulas in LibreOffice: ${cases.length} twins of ${FUNCTIONS.length - 1} functions, ${wrong.length} differ\n`);
  return wrong.length === 0 ? 0 : 1;
}

function judged(name: string, { formula, surroundings }: FunctionCase): Judged {
  const row = Object.entries(surroundings.row ?? {});
  const placeOf = (column: string): number => ROW_CELLS + row.findIndex(([name]) => name === column);
  const here = rewriteReferences(formula, {
    table: ({ column }) => cell(null, 0, placeOf(column)),
    cells: (reference) => ({ ...reference, absolute: { rows: false, columns: false } }),
  });
  if (here.kind !== "call") throw new Error("a call stays a call");
  const cells = { ...surroundings.cells, ...Object.fromEntries(row.map(([column, value]) => [`${columnName(placeOf(column))}1`, value])) };
  const plain = formulaEngine.parse(formulaEngine.print(rewriteReferences(here, { cells: (reference) => ({ ...reference, absolute: { rows: false, columns: false } }) }), "plain"));
  if (plain === null) throw new Error(`not understood: ${formulaEngine.print(here, "plain")}`);
  return { name, formula: here, surroundings: { cells }, plain, expected: formulaEngine.evaluate(here, formulaValues({ cells })) };
}

/** False where an error and a text stand in one row: LibreOffice's SUMPRODUCT passes over such a pair, Excel's does not. */
function isFair({ surroundings: { cells = {} } }: Judged): boolean {
  const rowsOfKind = (isKind: (value: CellValue) => boolean): readonly (number | undefined)[] =>
    Object.entries(cells).filter(([, value]) => isKind(value)).map(([address]) => parseCell(address)?.row).filter((row) => row !== 0);
  const texts = rowsOfKind((value) => typeof value === "string");
  return !rowsOfKind(isCellError).some((row) => texts.includes(row));
}

/** What LibreOffice calculates, case by case. */
function recalculated(cases: readonly Judged[]): readonly CellValue[] {
  const [grid] = calculatedByLibreOffice([buildWorkbook({ sheets: [sheetData(...cases.flatMap((each, index) => rowsOf(each, index * BLOCK)))] })]);
  const sheet = grid?.sheets[0];
  if (sheet === undefined) throw new Error("LibreOffice gave no sheet");
  return cases.map((_, index) => sheet.value(index * BLOCK, RESULT));
}

/** The rows of a case as sheet XML. */
function rowsOf({ surroundings, plain }: Judged, top: number): readonly string[] {
  const rows = new Map<number, (readonly [column: number, xml: string])[]>();
  const put = (row: number, column: number, xml: string): void => { rows.set(row, [...(rows.get(row) ?? []), [column, xml]]); };
  for (const [address, value] of Object.entries(surroundings.cells ?? {})) {
    const place = parseCell(address);
    if (place !== null && value !== null) put(top + place.row, place.column, cellXml(`${columnName(place.column)}${top + place.row + 1}`, value));
  }
  const formula = printStored(moveFormula(plain, top, 0), "plain");
  put(top, RESULT, `<c r="${columnName(RESULT)}${top + 1}"><f>${escapeXml(formula)}</f></c>`);
  return [...rows].sort(([a], [b]) => a - b).map(([row, cells]) =>
    `<row r="${row + 1}">${cells.sort(([a], [b]) => a - b).map(([, xml]) => xml).join("")}</row>`);
}

function cellXml(address: string, value: string | number | boolean | { readonly error: string }): string {
  if (typeof value === "number") return `<c r="${address}"><v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c r="${address}" t="b"><v>${Number(value)}</v></c>`;
  if (typeof value === "string") return `<c r="${address}" t="str"><v>${escapeXml(value)}</v></c>`;
  return `<c r="${address}" t="e"><v>${value.error}</v></c>`;
}

function agree(ours: CellValue, theirs: CellValue): boolean {
  if (typeof ours === "number" && typeof theirs === "number") return Math.abs(ours - theirs) <= TOLERANCE * Math.max(1, Math.abs(ours));
  return isCellError(ours) ? isCellError(theirs) : (ours ?? "") === (theirs ?? "");
}

function sentence({ formula, surroundings, expected, plain }: Judged, result: CellValue): string {
  return `${formulaEngine.print(formula, "functions")} with ${JSON.stringify(surroundings.cells)}: ${JSON.stringify(expected)}, LibreOffice ${JSON.stringify(result)}: ${formulaEngine.print(plain, "plain").slice(0, 400)}`;
}

const [count = "30", seed = "1"] = process.argv.slice(2);
process.exitCode = main(Number(count), Number(seed));

import * as fc from "fast-check";
import { BLANK, call, cell, literal, thisRow, type Call, type Expression } from "../../src/core/formula";
import { formatCell, type CellValue } from "../../src/core/grid";
import { KEY_RESULT_TYPES } from "../../src/core/model";
import type { Surroundings } from "./formula-values";

// Calls of our functions with arguments of every kind, and what stands in the cells that they refer to.

export interface FunctionCase {
  readonly formula: Call;
  readonly surroundings: Surroundings;
}

/** Values for one parameter: in a cell, or a rectangle of cells. */
type Argument = { readonly value: CellValue } | { readonly rows: readonly (readonly CellValue[])[]; readonly constant: boolean };

const error: CellValue = { error: "#N/A" };

/** Numbers as people have them: small, negative, zero, equal to one another now and then; and what is no number. */
export const figures: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: -4, max: 6 }) },
  { weight: 6, arbitrary: fc.integer({ min: -2000, max: 2000 }).map((number) => number / 100) },
  { weight: 3, arbitrary: fc.constantFrom<CellValue>(null, "") },
  { weight: 1, arbitrary: fc.constantFrom<CellValue>("n/a", error) },
);
const shares = fc.oneof(
  { weight: 10, arbitrary: fc.integer({ min: -20, max: 130 }).map((number) => number / 100) },
  { weight: 2, arbitrary: fc.constantFrom<CellValue>(null, "", 0, 1, 0.65, 0.7, 0.4, 0.35 + 0.3) },
  { weight: 1, arbitrary: fc.constantFrom<CellValue>("not scored", error) },
);
const weights = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 0, max: 50 }) },
  { weight: 1, arbitrary: fc.constantFrom<CellValue>(null, -1, "none", error) },
);
const days = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 46_000, max: 47_500 }) },
  { weight: 1, arbitrary: fc.constantFrom<CellValue>(null, "", "soon", error) },
);
const limits = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 40 }).map((number) => number / 100) },
  { weight: 1, arbitrary: fc.constantFrom<CellValue>(null, "", "far", error) },
);
const flags = fc.constantFrom<CellValue>(true, false, null, 1, 0, "yes", "", error);
const languages = fc.constantFrom<CellValue>("en", "zh", "ZH", null, "", "de", error);
const types = fc.constantFrom<CellValue>(...KEY_RESULT_TYPES, ...KEY_RESULT_TYPES, "Increase", "maintain above", "增加", "不高于", "区间", "", null, "upwards", 3, error);

function one(values: fc.Arbitrary<CellValue>): fc.Arbitrary<Argument> {
  return values.map((value) => ({ value }));
}

function column(values: fc.Arbitrary<CellValue>, length: fc.Arbitrary<number>): fc.Arbitrary<Argument> {
  return length.chain((count) => fc.tuple(fc.array(values, { minLength: count, maxLength: count }), fc.boolean()).map(([all, constant]) => ({ rows: all.map((value) => [value]), constant })));
}

const three = fc.constant(3);
const oneToFour = fc.integer({ min: 1, max: 4 });

/** A table of value and points, mostly rising. */
const pointsTable: fc.Arbitrary<Argument> = fc.tuple(
  fc.array(fc.tuple(fc.integer({ min: -3, max: 8 }), fc.integer({ min: 0, max: 100 })), { minLength: 1, maxLength: 4 }), fc.integer({ min: 0, max: 9 }), fc.boolean(),
).map(([rows, luck, constant]) => {
  const sorted = luck === 0 ? rows : rows.filter(([value], index) => rows.findIndex(([other]) => other === value) === index).sort(([a], [b]) => a - b);
  return { rows: luck === 1 ? [...sorted, [1, "x"]] : sorted, constant };
});

/** Starts of months or of four weeks, in cells or as constants. */
const periodStarts = (count: number): fc.Arbitrary<Argument> => fc.tuple(fc.constantFrom("month", "quarter", "weeks", "uneven"), fc.integer({ min: 46_023, max: 46_800 }), fc.boolean()).map(([kind, from, constant]) => {
  const starts = Array.from({ length: count }, (_, index) => {
    if (kind === "weeks") return from + 28 * index;
    if (kind === "uneven") return from + 10 * index * (index + 1);
    return Math.round(Date.UTC(2026, (kind === "month" ? 1 : 3) * index, 1) / 86_400_000) + 25_569;
  });
  return { rows: starts.map((start) => [start]), constant };
});

const PRORATE: fc.Arbitrary<readonly Argument[]> = oneToFour.chain((count) => fc.tuple(
  column(fc.oneof({ weight: 15, arbitrary: fc.integer({ min: -5, max: 100 }) }, { weight: 1, arbitrary: fc.constantFrom<CellValue>(null, "x", error) }), fc.constant(count)),
  periodStarts(count), one(days), one(days), one(fc.constantFrom<CellValue>("flow", "stock", "ratio", "cumulative", "flow", "Stock", "else")),
));

/** Arguments of each function, all that it takes. */
const ARGUMENTS: Readonly<Record<string, fc.Arbitrary<readonly Argument[]>>> = {
  "OKRSCORE": fc.tuple(one(figures), one(figures), one(figures), one(types), one(figures), one(figures)),
  "OKR.RAW": fc.tuple(one(figures), one(figures), one(figures), one(types), one(figures), one(figures)),
  "OKR.BAND": fc.tuple(one(shares), one(flags), one(languages)),
  "OKR.ROLLUP": oneToFour.chain((count) => fc.tuple(column(shares, fc.constant(count)), column(weights, fc.constantFrom(count, count, count, count + 1)), one(fc.constantFrom<CellValue>("mean", "weakest", "sum", null, "Mean", "median", error)))),
  "OKR.PACE": fc.tuple(one(days), one(days), one(days), one(fc.constantFrom<CellValue>("linear", "front", "back", null, "Front", "steep", error)), column(fc.oneof(days, fc.constant<CellValue>(null)), oneToFour)),
  "OKR.STATUS": fc.tuple(one(shares), one(shares), one(fc.oneof(fc.integer({ min: 0, max: 10 }) as fc.Arbitrary<CellValue>, figures)), one(days), one(days), one(figures), one(languages), one(limits), one(limits)),
  "OKR.GAP": fc.tuple(one(figures), one(figures), one(types), one(figures), one(figures)),
  "OKR.LOST": oneToFour.chain((count) => fc.tuple(one(shares), one(weights), column(weights, fc.constant(count)), column(shares, fc.constant(count)))),
  "OKR.FORECAST": fc.tuple(one(figures), one(figures), one(shares)),
  "OKR.NEEDED": fc.tuple(one(figures), one(figures), one(shares)),
  "OKR.CYCLE": fc.tuple(
    one(days), one(fc.constantFrom<CellValue>("quarterly", "bimonthly", "8w", "6w", "8W", "weekly", null)),
    one(fc.tuple(fc.integer({ min: 2015, max: 2030 }), fc.integer({ min: 0, max: 11 }), fc.integer({ min: 1, max: 28 })).map(([year, month, day]) => Math.round(Date.UTC(year, month, day) / 86_400_000) + 25_569)),
    one(fc.constantFrom<CellValue>("id", "start", "end", "number", null, "name")),
  ),
  "OKR.PRORATE": PRORATE,
  "KPI.ATTAIN": fc.tuple(one(figures), one(figures), one(fc.constantFrom<CellValue>("increase", "decrease", "within", "增加", "Decrease", null, "up")), one(figures), one(figures), one(figures)),
  "KPI.POINTS": fc.tuple(one(figures), pointsTable, one(fc.constantFrom<CellValue>("ratio", "interpolation", "step", "veto", "deduct", null, "Ratio", "bell")), one(fc.constantFrom<CellValue>("increase", "decrease", null, "减少", "down"))),
  "BSC.SCORE": oneToFour.chain((count) => fc.tuple(
    column(shares, fc.constant(count)), column(weights, fc.constant(count)), column(fc.constantFrom<CellValue>("Finance", "finance", "People", "Process"), fc.constant(count)),
    fc.tuple(weights, weights, weights).map(([a, b, c]) => ({ rows: [["Finance", a], ["People", b], ["Other", c], ["process", 3]], constant: false })),
    one(fc.constantFrom<CellValue>(1.2, 1, null, 0.5, "x")),
  )),
  "OKR.HYBRID": fc.tuple(one(shares), one(shares), one(shares), column(weights, three), one(flags), one(shares)),
  "OKR.PAYOUT": fc.tuple(one(shares), one(fc.constantFrom<CellValue>(0.5, 0.8, 1, null, "x")), one(fc.constantFrom<CellValue>(0.8, 1, error)), one(fc.constantFrom<CellValue>(1, 1.2, 0.9)), one(shares), one(fc.constantFrom<CellValue>(1, 1.5, 2, 0.5, null, ""))),
};

/** Functions whose ranges must be cells: COUNTIF and SUMIF take no constants. */
const CELLS_ONLY = ["BSC.SCORE"];

/** Calls of a function with some number of its optional arguments, each argument written in some way. */
export function callsOf(name: string, least: number): fc.Arbitrary<FunctionCase> {
  const all = ARGUMENTS[name] ?? fc.constant([]);
  return all.chain((found) => fc.tuple(fc.integer({ min: least, max: found.length }), fc.array(fc.integer({ min: 0, max: 9 }), { minLength: found.length, maxLength: found.length }))
    .map(([count, ways]) => writtenCall(name, found.slice(0, count), ways)));
}

function writtenCall(name: string, args: readonly Argument[], ways: readonly number[]): FunctionCase {
  const cells: Record<string, CellValue> = {};
  const row: Record<string, CellValue> = {};
  const written = args.map((arg, index) => {
    if ("rows" in arg) return writtenRange(arg.rows, arg.constant && !CELLS_ONLY.includes(name), index, cells);
    return writtenValue(arg.value, ways[index] ?? 0, index, cells, row, index === args.length - 1);
  });
  return { formula: call(name, ...written), surroundings: { cells, row } };
}

/** In a cell, in a column of this row, as a constant, left out, or as the result of another formula. */
function writtenValue(value: CellValue, way: number, index: number, cells: Record<string, CellValue>, row: Record<string, CellValue>, isLast: boolean): Expression {
  const isConstant = typeof value === "number" || typeof value === "string" || typeof value === "boolean";
  if (way === 4 && !isLast) return BLANK;
  if (way < 4 && isConstant) return literal(value);
  if (way === 5) {
    row[`c ${index}`] = value;
    return thisRow("OKR_T", `c ${index}`);
  }
  cells[formatCell(0, index * 3)] = value;
  const reference = cell(null, 0, index * 3);
  return way === 6 && value !== null ? call("IF", literal(true), reference, literal(0)) : reference;
}

function writtenRange(rows: readonly (readonly CellValue[])[], constant: boolean, index: number, cells: Record<string, CellValue>): Expression {
  const constants = rows.map((row) => row.filter((value): value is string | number | boolean => value !== null && typeof value !== "object"));
  if (constant && constants.every((row, at) => row.length === rows[at]?.length)) return { kind: "array", rows: constants };
  for (const [down, row] of rows.entries()) for (const [right, value] of row.entries()) cells[formatCell(10 + down, index * 3 + right)] = value;
  const area = { top: 10, left: index * 3, bottom: 9 + rows.length, right: index * 3 + (rows[0]?.length ?? 1) - 1 };
  return { kind: "cells", sheet: null, area, absolute: { rows: true, columns: false } };
}

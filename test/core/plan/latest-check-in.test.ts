import fc from "fast-check";
import { isoToSerial } from "../../../src/core/calendar";
import { formulaEngine } from "../../../src/core/formula";
import { literal } from "../../../src/core/formula/build";
import type { CellValue } from "../../../src/core/grid";
import type { CheckIn } from "../../../src/core/model";
import { checkInTable, latestCheckIn } from "../../../src/core/plan";
import { readingsOn } from "../../../src/core/review/reading";

const HEADERS = checkInTable("en").headers;
const FIELD_BY_HEADER = new Map<string, keyof CheckIn>([[HEADERS.date, "date"], [HEADERS.keyResult, "keyResult"], [HEADERS.value, "value"], [HEADERS.confidence, "confidence"]]);

/** What the formula gives over these rows; a table without rows has one that is blank. */
function latest(field: "value" | "confidence" | "date", rows: readonly CheckIn[], asOf: string, dialect: "plain" | "functions" = "plain"): CellValue {
  const formula = latestCheckIn(literal("k1"), field, "en", { asOf: literal(isoToSerial(asOf)) });
  const parsed = formulaEngine.parse(formulaEngine.print(formula, dialect));
  if (parsed === null) throw new Error("cannot be parsed");
  const column = (header: string): readonly (readonly CellValue[])[] => {
    const key = FIELD_BY_HEADER.get(header);
    if (key === undefined) throw new Error(`unknown column ${header}`);
    return rows.length === 0 ? [[null]] : rows.map((row) => [key === "date" ? isoToSerial(row.date) : row[key]]);
  };
  return formulaEngine.evaluate(parsed, { cells: () => [[null]], name: () => [[null]], table: (reference) => column(reference.column) });
}

function row(date: string, more: Partial<CheckIn>): CheckIn {
  return { date, keyResult: "k1", value: null, confidence: null, note: null, by: null, ...more };
}

describe("the formula for the latest check-in", () => {
  const ROWS = [row("2027-02-12", { value: 3 }), row("2027-01-15", { value: 1, confidence: 6 }), row("2027-02-12", { value: 4 }), row("2027-03-01", { confidence: 2 }), row("2027-03-31", { keyResult: "k2", value: 9 })];

  test.each<["value" | "confidence" | "date", string, CellValue]>([
    ["value", "2027-01-14", ""], ["value", "2027-01-15", 1], ["value", "2027-02-11", 1], ["value", "2027-02-12", 4], ["value", "2027-12-31", 4],
    ["confidence", "2027-02-28", 6], ["confidence", "2027-03-01", 2], ["date", "2027-01-01", ""], ["date", "2027-12-31", isoToSerial("2027-03-01")],
  ])("gives the %s until %s", (field, asOf, expected) => {
    expect(latest(field, ROWS, asOf)).toBe(expected);
    expect(latest(field, ROWS, asOf, "functions")).toBe(expected);
  });

  test("gives an empty text over an empty table", () => {
    expect([latest("value", [], "2027-01-01"), latest("date", [], "2027-01-01")]).toEqual(["", ""]);
  });

  test("gives what the core reads, whatever the order of the rows", () => {
    const day = fc.integer({ min: 1, max: 9 }).map((each) => `2027-01-0${each}`);
    const rows = fc.array(fc.record({
      date: day, keyResult: fc.constantFrom("k1", "k2"), value: fc.option(fc.integer({ min: -5, max: 5 })), confidence: fc.option(fc.integer({ min: 0, max: 10 })),
      note: fc.constant(null), by: fc.constant(null),
    }), { maxLength: 8 });
    fc.assert(fc.property(rows, day, (table, asOf) => {
      const reading = readingsOn(table, asOf).get("k1");
      expect(latest("value", table, asOf)).toBe(reading?.value ?? "");
      expect(latest("confidence", table, asOf)).toBe(reading?.confidence ?? "");
      expect(latest("date", table, asOf)).toBe(reading?.date == null ? "" : isoToSerial(reading.date));
    }));
  });
});

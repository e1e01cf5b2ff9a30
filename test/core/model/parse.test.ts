import * as fc from "fast-check";
import { cellError } from "../../../src/core/grid";
import { LANGUAGES, describeIssue } from "../../../src/core/language";
import { isBlankRow, parseAmbition, parseCheckIn, parseDateCell, parseKeyResult, parseKeyResultType, parseObjective } from "../../../src/core/model";
import type { Issue } from "../../../src/core/issue";
import type { Parsed, Row } from "../../../src/core/model";

const AT = "'OKR FY2027-Q1'!A5";
const KEY_RESULT: Row = { id: "k1", objective: "o1", text: "Cut time to hire from 45 to 35 days", start: 45, target: 35 };
const OBJECTIVE: Row = { id: "o1", cycle: "FY2027-Q1", text: "Hire in time" };
const CHECK_IN: Row = { id: "c1", date: 46432, keyResult: "k1", value: 41 };

function recordOf<Value>(parsed: Parsed<Value>): Value {
  if ("issues" in parsed) throw new Error(parsed.issues.map((found) => found.code).join());
  return parsed.record;
}

function issuesOf(parsed: Parsed<unknown>): readonly Issue[] {
  return "issues" in parsed ? parsed.issues : [];
}

function faultsOf(parsed: Parsed<unknown>): (readonly [string, unknown])[] {
  return issuesOf(parsed).map(({ code, values }) => [code, values !== undefined && "field" in values ? values.field : null]);
}

describe("a key result", () => {
  test("is read with everything that its row states", () => {
    const row: Row = {
      ...KEY_RESULT, measure: "m1", type: "decrease", unit: "days", floor: 0, ceiling: 60, current: 41, weight: 0.5,
      owner: "Recruiting", confidence: 7, raw: 0.4, note: "not a field of the record",
    };
    expect(recordOf(parseKeyResult(row, AT))).toEqual({
      id: "k1", objective: "o1", measure: "m1", text: "Cut time to hire from 45 to 35 days", type: "decrease", unit: "days",
      start: 45, target: 35, floor: 0, ceiling: 60, current: 41, weight: 0.5, owner: "Recruiting", confidence: 7,
    });
  });

  test("keeps blank apart from zero", () => {
    const blank = recordOf(parseKeyResult({ ...KEY_RESULT, current: null }, AT));
    const zero = recordOf(parseKeyResult({ ...KEY_RESULT, current: 0 }, AT));
    expect([blank.current, zero.current]).toEqual([null, 0]);
    expect([blank.measure, blank.unit, blank.floor, blank.ceiling, blank.owner, blank.confidence]).toEqual(Array(6).fill(null));
  });

  test("weighs 1 if its weight is blank, and 0 if it is 0", () => {
    expect(recordOf(parseKeyResult(KEY_RESULT, AT)).weight).toBe(1);
    expect(recordOf(parseKeyResult({ ...KEY_RESULT, weight: 0 }, AT)).weight).toBe(0);
  });

  test.each<[string, Row, number | null]>([
    ["text numbers", { current: " 1,234.5 " }, 1234.5],
    ["text percentages", { current: "85%" }, 0.85],
    ["true as 1", { current: true }, 1],
    ["false as 0", { current: false }, 0],
    ["an empty text as blank", { current: "" }, null],
    ["spaces as blank", { current: "  " }, null],
    ["N/A as not stated", { current: "N/A" }, null],
    ["待定 as not stated", { current: "待定" }, null],
    ["#N/A as not stated", { current: cellError("#N/A") }, null],
  ])("reads %s", (_, cells, expected) => {
    expect(recordOf(parseKeyResult({ ...KEY_RESULT, ...cells }, AT)).current).toBe(expected);
  });

  test.each<[string, Row, string | null]>([
    ["trimmed", { owner: "  HR " }, "HR"],
    ["from a number", { owner: 12 }, "12"],
    ["from a boolean", { owner: true }, "true"],
    ["as not stated", { owner: "—" }, null],
  ])("reads text %s", (_, cells, expected) => {
    expect(recordOf(parseKeyResult({ ...KEY_RESULT, ...cells }, AT)).owner).toBe(expected);
  });

  test.each<[string, Row, string]>([
    ["its name", { type: "maintain_below" }, "maintain_below"],
    ["its name in words", { type: "Maintain below" }, "maintain_below"],
    ["Chinese", { type: "不低于" }, "maintain_above"],
    ["falling numbers", {}, "decrease"],
    ["rising numbers", { start: 1, target: 2 }, "increase"],
    ["floor and ceiling", { start: null, target: null, floor: 4, ceiling: 5 }, "within"],
    ["floor and ceiling beside a baseline", { start: 3, target: null, floor: 4, ceiling: 5 }, "within"],
  ])("has its type by %s", (_, cells, expected) => {
    expect(recordOf(parseKeyResult({ ...KEY_RESULT, ...cells }, AT)).type).toBe(expected);
  });

  test.each<[string, Row, [string, string | null][]]>([
    ["no id", { id: null }, [["row-field-missing", "id"]]],
    ["no objective", { objective: " " }, [["row-field-missing", "objective"]]],
    ["no text", { text: null }, [["row-field-missing", "text"]]],
    ["a text for a number", { target: "35 days" }, [["row-not-a-number", "target"], ["row-type-unknown", null]]],
    ["an infinite number", { floor: Infinity }, [["row-not-a-number", "floor"]]],
    ["an error that is not #N/A", { ceiling: cellError("#DIV/0!") }, [["row-field-error", "ceiling"]]],
    ["an error for the id, once", { id: cellError("#REF!") }, [["row-field-error", "id"]]],
    ["an error for the type, once", { type: cellError("#REF!"), start: null }, [["row-field-error", "type"]]],
    ["a type nobody knows, once", { type: "sideways", start: null }, [["row-not-a-choice", "type"]]],
    ["a type that nothing tells", { start: 35 }, [["row-type-unknown", null]]],
    ["a floor without ceiling", { start: null, target: null, floor: 1 }, [["row-type-unknown", null]]],
    ["a ceiling without floor", { start: null, target: null, ceiling: 1 }, [["row-type-unknown", null]]],
    ["a negative weight", { weight: -1 }, [["row-out-of-range", "weight"]]],
    ["confidence above 10", { confidence: 11 }, [["row-out-of-range", "confidence"]]],
    ["confidence below 0", { confidence: -1 }, [["row-out-of-range", "confidence"]]],
    ["several faults at once", { id: null, weight: "heavy" }, [["row-field-missing", "id"], ["row-not-a-number", "weight"]]],
  ])("is not read from a row with %s", (_, cells, expected) => {
    const parsed = parseKeyResult({ ...KEY_RESULT, ...cells }, AT);
    expect(new Set(faultsOf(parsed))).toEqual(new Set(expected));
    expect(faultsOf(parsed)).toHaveLength(expected.length);
    expect(issuesOf(parsed).every(({ at, severity }) => at === AT && severity === "error")).toBe(true);
  });

  test("allows the ends of the confidence scale", () => {
    expect([0, 10].map((confidence) => recordOf(parseKeyResult({ ...KEY_RESULT, confidence }, AT)).confidence)).toEqual([0, 10]);
  });

  test("written to a row and read again is the same", () => {
    const value = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }));
    const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 ]{2,20}[a-z]$/);
    const record = fc.record({
      id: word, objective: word, measure: fc.constant(null), text: word,
      type: fc.constantFrom("increase", "within", "baseline"), unit: fc.constantFrom("%", null), start: value, target: value,
      floor: value, ceiling: value, current: value, weight: fc.nat(100), owner: fc.option(word), confidence: fc.option(fc.nat(10)),
    });
    const names = new Set(["tbd", "tba"]);
    fc.assert(fc.property(record, (row) => {
      fc.pre(!Object.values(row).some((cell) => typeof cell === "string" && names.has(cell.toLowerCase())));
      expect(parseKeyResult(row, AT)).toEqual({ record: row });
    }));
  });
});

describe("an objective", () => {
  test("is read with its defaults", () => {
    expect(recordOf(parseObjective(OBJECTIVE, AT))).toEqual({
      id: "o1", cycle: "FY2027-Q1", text: "Hire in time", perspective: null, ambition: "aspirational", weight: 1, owner: null,
    });
  });

  test("is read with everything that its row states", () => {
    const row: Row = { ...OBJECTIVE, perspective: "Learning", ambition: "承诺型", weight: "30%", owner: "HR" };
    expect(recordOf(parseObjective(row, AT))).toMatchObject({ perspective: "Learning", ambition: "committed", weight: 0.3, owner: "HR" });
  });

  test("belongs to the cycle of its table unless it names one", () => {
    expect(recordOf(parseObjective({ ...OBJECTIVE, cycle: null }, AT, "FY2027-Q2")).cycle).toBe("FY2027-Q2");
    expect(recordOf(parseObjective(OBJECTIVE, AT, "FY2027-Q2")).cycle).toBe("FY2027-Q1");
  });

  test.each<[string, Row, [string, string][]]>([
    ["nothing", {}, [["row-field-missing", "id"], ["row-field-missing", "cycle"], ["row-field-missing", "text"]]],
    ["an ambition nobody knows", { ...OBJECTIVE, ambition: "maybe" }, [["row-not-a-choice", "ambition"]]],
    ["a negative weight", { ...OBJECTIVE, weight: -2 }, [["row-out-of-range", "weight"]]],
  ])("is not read from a row with %s", (_, row, expected) => {
    expect(faultsOf(parseObjective(row, AT))).toEqual(expected);
  });
});

describe("a check-in", () => {
  test("is read from serial dates and without what is optional", () => {
    expect(recordOf(parseCheckIn(CHECK_IN, AT))).toEqual({
      date: "2027-02-14", keyResult: "k1", value: 41, confidence: null, note: null, by: null,
    });
  });

  test("is read with everything", () => {
    const row: Row = { ...CHECK_IN, date: "2027-02-14", confidence: 6, note: "two offers out", by: "HR" };
    expect(recordOf(parseCheckIn(row, AT))).toMatchObject({ confidence: 6, note: "two offers out", by: "HR" });
  });

  test.each<[string, Row, [string, string][]]>([
    ["nothing", {}, [["row-field-missing", "date"], ["row-field-missing", "keyResult"]]],
    ["a date whose order nobody knows", { ...CHECK_IN, date: "01/02/2027" }, [["row-not-a-date", "date"]]],
    ["an error for its date, once", { ...CHECK_IN, date: cellError("#NAME?") }, [["row-field-error", "date"]]],
    ["confidence above 10", { ...CHECK_IN, confidence: 12 }, [["row-out-of-range", "confidence"]]],
  ])("is not read from a row with %s", (_, row, expected) => {
    expect(faultsOf(parseCheckIn(row, AT))).toEqual(expected);
  });
});

describe("dates in cells", () => {
  test.each<[string | number | boolean, string | null]>([
    [61, "1900-03-01"], [46432, "2027-02-14"], [46432.75, "2027-02-14"], [2958465, "9999-12-31"],
    ["2027-02-14", "2027-02-14"], ["2027/2/14", "2027-02-14"], ["2027.02.14", "2027-02-14"], ["2027年2月14日", "2027-02-14"],
    ["2027-02-14T10:00:00Z", "2027-02-14"], [" 2027-02-14 10:00 ", "2027-02-14"],
    [60, null], [-1, null], [2958466, null], [NaN, null], [true, null], ["2027-02-30", null], ["2027-13-01", null],
    ["14.02.2027", null], ["2027-02", null], ["2027/02-14", null], ["soon", null], ["", null],
  ])("%s", (cell, expected) => {
    expect(parseDateCell(cell)).toBe(expected);
  });
});

describe("names of types", () => {
  test.each<[string, string | null]>([
    ["increase", "increase"], ["INCREASE", "increase"], ["stay_above", "maintain_above"], ["Yes/No", "binary"], ["里程碑", "milestone"],
    [" 区间 ", "within"], ["降低", "decrease"], ["基线", "baseline"], ["不超过", "maintain_below"], ["sideways", null], ["", null],
  ])("%s", (text, expected) => {
    expect(parseKeyResultType(text)).toBe(expected);
  });

  test.each<[string, string | null]>([["Committed", "committed"], ["挑战型", "aspirational"], ["moonshot", "aspirational"], ["x", null]])("%s", (text, expected) => {
    expect(parseAmbition(text)).toBe(expected);
  });
});

test("a row is blank if it states nothing at all", () => {
  expect(isBlankRow({})).toBe(true);
  expect(isBlankRow({ id: null, text: "", note: undefined })).toBe(true);
  expect(isBlankRow({ id: null, current: 0 })).toBe(false);
  expect(isBlankRow({ current: false })).toBe(false);
});

test("faults are told in both languages with field and value", () => {
  const found = [
    ...issuesOf(parseKeyResult({ ...KEY_RESULT, id: null, type: "sideways", target: "35 days", weight: -1, confidence: 12, ceiling: cellError("#REF!") }, AT)),
    ...issuesOf(parseKeyResult({ ...KEY_RESULT, start: 35 }, AT)),
    ...issuesOf(parseCheckIn({ ...CHECK_IN, date: "soon" }, AT)),
  ];
  expect(new Set(found.map(({ code }) => code)).size).toBe(7);
  for (const language of LANGUAGES) {
    for (const each of found) {
      const sentence = describeIssue(each, language);
      for (const value of Object.values(each.values ?? {})) if (value !== null) expect(sentence).toContain(String(value));
    }
  }
});

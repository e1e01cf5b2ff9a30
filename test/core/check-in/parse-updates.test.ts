import fc from "fast-check";
import { parseUpdates, type OpenKeyResult, type Updates } from "../../../src/core/check-in";
import type { CellValue } from "../../../src/core/grid";
import { describeIssue } from "../../../src/core/language";
import type { CheckIn } from "../../../src/core/model";

const Q1 = { cycle: "FY2027-Q1", start: "2027-01-01", slackEnd: "2027-03-31" };
const Q2 = { cycle: "FY2027-Q2", start: "2027-04-01", slackEnd: "2027-06-30" };
const KEY_RESULTS: readonly OpenKeyResult[] = [
  { id: "KR-27Q1-AAAAA", text: "Raise on-time delivery from 91 % to 95 %", ...Q1 },
  { id: "KR-27Q1-BBBBB", text: "Cut lead time from 45 days to 35 days", ...Q1 },
  { id: "KR-27Q2-CCCCC", text: "Cut lead time from 45 days to 35 days", ...Q2 },
  { id: "KR-27Q1-DDDDD", text: "交付周期从45天降至35天", ...Q1 },
];
const HEADER: readonly CellValue[] = ["date", "key result", "value", "confidence", "note", "by"];

function parse(rows: readonly (readonly CellValue[])[], existing: readonly CheckIn[] = [], asOf: string | null = null): Updates {
  return parseUpdates(rows, { source: "updates.csv", keyResults: KEY_RESULTS, existing, asOf });
}

function codes({ issues }: Updates): readonly string[] {
  return issues.map(({ code, at }) => `${code} ${at ?? ""}`.trim());
}

describe("check-ins out of a file", () => {
  test("are read from English headers", () => {
    expect(parse([HEADER, ["2027-01-15", "KR-27Q1-AAAAA", "93%", "7", "new carrier", "Li"]])).toEqual({
      checkIns: [{ date: "2027-01-15", keyResult: "KR-27Q1-AAAAA", value: 0.93, confidence: 7, note: "new carrier", by: "Li" }],
      issues: [],
    });
  });

  test("are read from Chinese headers in any order, with blank rows between", () => {
    const rows = [[], ["填写人", "数值", "关键结果", "信心指数（0–10）", "日期"], [], ["李", 38, "交付周期从 45 天降至 35 天", "", "2027年1月15日"]];
    expect(parse(rows).checkIns).toEqual([{ date: "2027-01-15", keyResult: "KR-27Q1-DDDDD", value: 38, confidence: null, note: null, by: "李" }]);
  });

  test("are read from a copy of our own sheet, whose ids count before the texts", () => {
    const rows = [["Id", "Date", "Key result id", "Key result", "Value", "Confidence (0–10)"], ["x", 46402, "KR-27Q1-BBBBB", "an old text", 41, null], ["y", 46403, null, "Cut lead time from 45 days to 35 days", 40, null]];
    const { checkIns, issues } = parse(rows);
    expect(checkIns.map(({ keyResult, value }) => [keyResult, value])).toEqual([["KR-27Q1-BBBBB", 41], ["KR-27Q1-BBBBB", 40]]);
    expect(issues).toEqual([]);
  });

  test.each([
    ["its id in any case", "kr-27q1-bbbbb", "KR-27Q1-BBBBB"],
    ["its text", "Raise on-time delivery from 91 % to 95 %", "KR-27Q1-AAAAA"],
    ["its text apart from case, width, spaces and punctuation", "raise on time delivery: from 91% to ９５%", "KR-27Q1-AAAAA"],
  ])("find a key result by %s", (_, named, id) => {
    expect(parse([HEADER, ["2027-01-15", named, 1]]).checkIns.map(({ keyResult }) => keyResult)).toEqual([id]);
  });

  test.each([["2027-02-01", "KR-27Q1-BBBBB"], ["2027-05-01", "KR-27Q2-CCCCC"]])(
    "of %s mean the key result of that cycle where several have the same text", (date, id) => {
      expect(parse([HEADER, [date, "Cut lead time from 45 days to 35 days", 1]]).checkIns.map(({ keyResult }) => keyResult)).toEqual([id]);
    });

  test.each<[string, readonly CellValue[], string]>([
    ["an unknown key result", ["2027-01-15", "Raise delivery on time", 1], "update-key-result-unknown"],
    ["a date outside the cycle", ["2027-04-01", "KR-27Q1-AAAAA", 1], "update-date-outside"],
    ["a date before the cycle", ["2026-12-31", "KR-27Q1-AAAAA", 1], "update-date-outside"],
    ["a date that nobody can know", ["02/01/2027", "KR-27Q1-AAAAA", 1], "row-not-a-date"],
    ["no date", ["", "KR-27Q1-AAAAA", 1], "row-field-missing"],
    ["a confidence above 10", ["2027-01-15", "KR-27Q1-AAAAA", 1, 11], "row-out-of-range"],
    ["a confidence below 0", ["2027-01-15", "KR-27Q1-AAAAA", 1, -1], "row-out-of-range"],
    ["a value that is text", ["2027-01-15", "KR-27Q1-AAAAA", "about 90"], "row-not-a-number"],
    ["neither value nor confidence nor note", ["2027-01-15", "KR-27Q1-AAAAA", "", "", "", "Li"], "update-states-nothing"],
  ])("are refused, all of them, for %s", (_, row, code) => {
    const updates = parse([HEADER, ["2027-01-15", "KR-27Q1-AAAAA", 0.92], row]);
    expect(codes(updates)).toEqual([`${code} updates.csv!A3`]);
    expect(updates.checkIns).toEqual([]);
  });

  test("are of the as-of date where they state none", () => {
    expect(parse([["kr", "value"], ["KR-27Q1-AAAAA", 0.92]], [], "2027-02-01").checkIns.map(({ date }) => date)).toEqual(["2027-02-01"]);
    expect(parse([HEADER, ["", "KR-27Q1-AAAAA", 0.92]], [], "2027-02-01").checkIns.map(({ date }) => date)).toEqual(["2027-02-01"]);
  });

  test("name the key results that are like an unknown one", () => {
    const [found] = parse([HEADER, ["2027-01-15", "Cut the lead time from 45 to 35", 1]]).issues;
    expect(found?.values).toEqual({ found: "Cut the lead time from 45 to 35", nearest: ["Cut lead time from 45 days to 35 days"] });
    expect(found && describeIssue(found, "en")).toContain("Did you mean \"Cut lead time from 45 days to 35 days\"?");
  });

  test("name none where all are far from it", () => {
    expect(parse([HEADER, ["2027-01-15", "zzz", 1]]).issues[0]?.values).toEqual({ found: "zzz", nearest: [] });
  });

  test("are ambiguous where a text stands twice in a cycle", () => {
    const twice = [...KEY_RESULTS, { id: "KR-X", text: "Cut lead time from 45 days to 35 days", ...Q1 }];
    const updates = parseUpdates([HEADER, ["2027-01-15", "Cut lead time from 45 days to 35 days", 1]], { source: "u", keyResults: twice, existing: [], asOf: null });
    expect(updates.issues[0]).toMatchObject({ code: "update-key-result-ambiguous", values: { ids: "KR-27Q1-BBBBB, KR-X" } });
  });

  test.each<[string, readonly (readonly CellValue[])[], readonly string[]]>([
    ["without rows", [], ["update-file-empty updates.csv"]],
    ["with blank rows alone", [[null, ""], []], ["update-file-empty updates.csv"]],
    ["without dates", [["key result", "value"]], ["update-column-missing updates.csv"]],
    ["that says nothing of a key result", [["date", "key result", "by"]], ["update-column-missing updates.csv"]],
    ["with a column that is not known", [[...HEADER, "colour"]], ["update-column-unused updates.csv"]],
  ])("reports a file %s", (_, rows, expected) => {
    expect(codes(parse(rows))).toEqual(expected);
  });

  test("that the workbook has are not given again, and the same row twice counts once", () => {
    const rows = [HEADER, ["2027-01-15", "KR-27Q1-AAAAA", 0.92], ["2027-01-15", "KR-27Q1-AAAAA", 0.93], ["2027-01-15", "KR-27Q1-AAAAA", 0.93]];
    const existing: CheckIn = { date: "2027-01-15", keyResult: "KR-27Q1-AAAAA", value: 0.92, confidence: null, note: null, by: null };
    const { checkIns, issues } = parse(rows, [existing]);
    expect(checkIns.map(({ value }) => value)).toEqual([0.93]);
    expect(issues).toEqual([{ code: "update-repeated", severity: "info", at: "updates.csv", values: { count: 2 } }]);
  });

  test("given twice add nothing the second time", () => {
    const row = fc.tuple(
      fc.constantFrom("2027-01-15", "2027-02-28"), fc.constantFrom("KR-27Q1-AAAAA", "KR-27Q1-BBBBB"),
      fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(null, 0, 10), fc.constantFrom("", "note"), fc.constantFrom("", "Li"));
    fc.assert(fc.property(fc.array(row), (rows) => {
      const first = parse([HEADER, ...rows]);
      expect(first.issues.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(parse([HEADER, ...rows], first.checkIns).checkIns).toEqual([]);
    }));
  });
});

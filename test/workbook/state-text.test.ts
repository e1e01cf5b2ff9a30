import fc from "fast-check";
import type { Content } from "../../src/workbook/content";
import { parseState, printState } from "../../src/workbook/state-text";
import { EMPTY_STATE, type WorkbookState, type WrittenTable } from "../../src/workbook/state";

const contents: fc.Arbitrary<Content> = fc.oneof(
  fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)), fc.boolean(), fc.constant(null),
  fc.constant({ error: "#N/A" as const }), fc.constantFrom({ formula: "[@a]*2" }, { formula: "[@b]" }),
);

const tables: fc.Arbitrary<WrittenTable> = fc.uniqueArray(fc.tuple(fc.string(), contents, contents), { selector: ([id]) => id }).map((rows) => ({
  sheetKey: "scorecard", top: 4, left: 1, keyColumn: 0,
  columns: [{ key: "id", title: "Id" }, { key: "a", title: "A" }, { key: "b", title: "B" }],
  rows: rows.map((cells) => ({ id: cells[0], contents: cells })),
}));

const states: fc.Arbitrary<WorkbookState> = fc.record({
  settings: fc.constantFrom({}, { language: "zh" as const, dialect: "plain" as const, cadence: "8w" }, { pace: "working-days" as const, statusLimits: { atRisk: 0.05, offTrack: 0.2 } }),
  sheets: fc.constant(new Map([["scorecard", "Scorecard (2)"]])),
  tables: tables.map((table) => new Map([["OKR_Scorecard", table]])),
  cells: contents.map((content) => new Map([["scorecard", new Map([["B2", content]])]])),
  names: fc.constant(new Map([["OKR_AsOf", "cycles!$B$3"]])),
  namesGiven: fc.constantFrom(new Map<string, string>(), new Map([["OKR_AsOf", "OKR_AsOf_2"]])),
  reading: fc.constantFrom(null, { sheets: [{ name: "KPI", header: 3 }] }),
  adopted: fc.uniqueArray(fc.string()).map((keys): ReadonlySet<string> => new Set(keys)),
  snapshots: fc.constant(new Map<string, string>()),
});

test("what is printed is read again", () => {
  fc.assert(fc.property(states, (state) => {
    expect(parseState(printState(state))).toEqual({ state, issues: [] });
  }));
});

test("equal states give equal texts, whatever the order of their members", () => {
  const one = { ...EMPTY_STATE, sheets: new Map([["b", "B"], ["a", "A"]]), reading: { y: 1, x: [{ d: 1, c: 2 }] } };
  const other = { ...EMPTY_STATE, sheets: new Map([["a", "A"], ["b", "B"]]), reading: { x: [{ c: 2, d: 1 }], y: 1 } };
  expect(printState(one)).toBe(printState(other));
});

test("a workbook that we never wrote to has the empty state and no issue", () => {
  expect(parseState(null)).toEqual({ state: EMPTY_STATE, issues: [] });
});

const whole = JSON.parse(printState({ ...EMPTY_STATE, tables: new Map([["T", {
  sheetKey: "s", top: 0, left: 0, keyColumn: 0, columns: [{ key: "id", title: "Id" }], rows: [{ id: "a", contents: ["a"] }],
}]]) })) as { tables: { T: Record<string, unknown> } };

function withTable(change: Record<string, unknown>): string {
  return JSON.stringify({ ...whole, tables: { T: { ...whole.tables.T, ...change } } });
}

test("the damaged states below are damaged in one place only", () => {
  expect(parseState(withTable({})).issues).toEqual([]);
});

test.each([
  ["cut off", printState(EMPTY_STATE).slice(0, -5)],
  ["no JSON", "<okr/>"],
  ["another thing", "[1,2]"],
  ["no version", JSON.stringify({ ...whole, version: undefined })],
  ["a language that we do not have", JSON.stringify({ ...whole, settings: { language: "xx" } })],
  ["a pace that we do not have", JSON.stringify({ ...whole, settings: { pace: "lunar" } })],
  ["a limit that is no number", JSON.stringify({ ...whole, settings: { statusLimits: { atRisk: "far", offTrack: 1 } } })],
  ["a table at no cell", withTable({ at: "there" })],
  ["a row of another width", withTable({ rows: [["a", "b"]] })],
  ["a row without id", withTable({ rows: [[1]] })],
  ["two rows of one id", withTable({ rows: [["a"], ["a"]] })],
  ["a first row like the one above", withTable({ rows: [[[]]] })],
  ["an error that does not exist", JSON.stringify({ ...whole, cells: { s: { A1: { e: "#OOPS!" } } } })],
  ["a cell at no address", JSON.stringify({ ...whole, cells: { s: { there: 1 } } })],
])("%s is an issue and the empty state, never an exception", (_, text) => {
  const { state, issues } = parseState(text);
  expect(state).toEqual(EMPTY_STATE);
  expect(issues.map(({ code }) => code)).toEqual(["state-damaged"]);
});

test("a state of a newer version is an error that names the version", () => {
  expect(parseState('{"version":2,"more":true}').issues).toEqual([
    { code: "state-from-newer-version", severity: "error", at: null, values: { version: "2" } },
  ]);
});

test("any text at all is read or reported", () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => { expect(parseState(text).issues).toHaveLength(1); }));
});

test("a calculated column of 10,000 rows costs three characters a row besides its id", () => {
  const formula = { formula: "OKRSCORE([@current],[@start],[@target],[@type],[@floor],[@ceiling])" };
  const table = (rows: number): WrittenTable => ({
    sheetKey: "s", top: 0, left: 0, keyColumn: 0, columns: [{ key: "id", title: "Id" }, { key: "progress", title: "Progress" }],
    rows: Array.from({ length: rows }, (_, row) => ({ id: `k${row}`, contents: [`k${row}`, formula] })),
  });
  const size = (rows: number): number => printState({ ...EMPTY_STATE, tables: new Map([["T", table(rows)]]) }).length;
  expect((size(10_000) - size(1)) / 9_999).toBeLessThan(14);
});

import type { DefinedName } from "../../../src/core/grid";
import { describeIssue } from "../../../src/core/language";
import { hasTable, heightOf, textsOf, valuesOf } from "../../support/excel-user";
import { memorySheet, type MemorySheet, type MemoryWorkbook } from "../../support/memory-workbook";
import { checkIn, company, contents, CYCLE, generate, KEY_RESULTS, review, words } from "../../support/small-company";

// People may have called something of theirs as we call ours. Theirs stays what it is, ours gets another name, and all goes on.

const W = words();
const undisturbed = generate(company());

/** A sheet with one table over all of it. */
function withTable(sheet: string, name: string, columns: readonly string[], ...rows: readonly (readonly (string | number)[])[]): MemorySheet {
  const area = { top: 0, left: 0, bottom: rows.length, right: columns.length - 1 };
  return memorySheet(sheet, [columns, ...rows], [{ name, area, columns, headerRow: true, totalsRow: false }]);
}

function withSheets(...sheets: readonly MemorySheet[]): MemoryWorkbook {
  const workbook = company();
  return { ...workbook, sheets: [...workbook.sheets, ...sheets] };
}

const named = (name: string, sheet: string | null = null): DefinedName => ({ name, formula: "Ours!$B$1", sheet, hidden: false });

interface Case {
  readonly what: string;
  readonly workbook: MemoryWorkbook;
  /** Names that ours get, as the sentences about it have them. */
  readonly said: readonly string[];
  /** Table of key results, where it is called otherwise. */
  readonly keyResults?: string;
}

const OURS = memorySheet("Ours", [["a", 7]]);

const CASES: readonly Case[] = [
  {
    what: "names", said: ["OKR_AsOf_2", "OKR_Scorecard_2", "OKR_ReviewAsOf_FY2027_Q2_2"],
    workbook: { ...withSheets(OURS), names: ["OKR_AsOf", "OKR_Scorecard", "OKR_ReviewAsOf_FY2027_Q2"].map((name) => named(name)) },
  },
  {
    what: "names by other case, or of one sheet,", said: ["OKR_KeyResultIds_2"],
    workbook: { ...withSheets(OURS), names: [named("okr_keyresultids"), named("OKR_AsOf", "Ours")] },
  },
  {
    what: "tables", said: ["OKR_AsOf_2", "OKR_Cycles_2"],
    workbook: withSheets(withTable("Mine", "OKR_AsOf", ["a", "b"], [1, 2]), withTable("Mine too", "OKR_Cycles", ["a", "b"], [1, 2]), withTable("Old", "OKR_KeyResults_FY2027_Q1", ["Id", "Key result"], ["k1", "x"])),
  },
  {
    what: "tables with columns as ours have them", said: ["Scorecard (2)", "OKR_Scorecard_2", "OKR_CheckIns_2", `${KEY_RESULTS}_2`], keyResults: `${KEY_RESULTS}_2`,
    workbook: withSheets(
      withTable("Scorecard", "OKR_Scorecard", ["Measure id", "Note"], ["m1", "x"]), withTable("Mine", "okr_checkins", ["Id", "Note"], ["c1", "x"]),
      withTable("Mine too", KEY_RESULTS, ["Id", "Key result"], ["k1", "x"]),
    ),
  },
  {
    what: "sheets", said: ["Scorecard (2)", `OKR ${CYCLE} (2)`, "Check-ins (2)", "Cycles (2)", `Review ${CYCLE} (2)`],
    workbook: withSheets(...["scorecard", "okr fy2027-q2", "CHECK-INS", "Cycles", "review FY2027-q2", "Scorecard of what we count here"].map((name) => memorySheet(name, [["x", 1]]))),
  },
];

const FIRST = textsOf(undisturbed.workbook, KEY_RESULTS, W.id)[0] ?? "";
const checkedIn = (workbook: MemoryWorkbook): ReturnType<typeof checkIn> => checkIn(workbook, [["2027-05-24", FIRST, 50, 6, null, null]]);
const EXPECTED = review(checkedIn(undisturbed.workbook).workbook).outcome.summary;

describe.each(CASES.map((one) => [one.what, one] as const))("%s of the user's like ours", (_, { workbook, said, keyResults = KEY_RESULTS }) => {
  const theirs = contents(workbook);
  const generated = generate(workbook);
  const checked = checkedIn(generated.workbook);
  const reviewed = review(checked.workbook);

  test("stay as they are", () => {
    for (const line of theirs) expect(contents(reviewed.workbook)).toContain(line);
    expect(reviewed.workbook.names.filter((name) => workbook.names.some((mine) => mine.name === name.name && mine.sheet === name.sheet))).toEqual(workbook.names);
    for (const table of workbook.sheets.flatMap(({ tables }) => tables)) expect(reviewed.workbook.sheets.flatMap(({ tables }) => tables)).toContainEqual(table);
  });

  test("share no name with anything of ours", () => {
    const { sheets, names } = reviewed.workbook;
    const called = [...names.filter(({ sheet }) => sheet === null).map(({ name }) => name), ...sheets.flatMap(({ tables }) => tables.map(({ name }) => name))].map((name) => name.toLowerCase());
    expect(new Set(called).size).toBe(called.length);
    expect(new Set(sheets.map(({ name }) => name.toLowerCase())).size).toBe(sheets.length);
  });

  test("are told of", () => {
    const sentences = [...generated.outcome.issues, ...reviewed.outcome.issues].filter(({ code }) => /taken|conflict|missing|renamed|without-ids/.test(code)).map((issue) => describeIssue(issue, "en"));
    expect(sentences).toHaveLength(said.length);
    for (const name of said) expect(sentences).toContainEqual(expect.stringContaining(`"${name}"`));
  });

  test("do not keep ours from working", () => {
    expect(valuesOf(generated.workbook, keyResults, W.progress)).toEqual(valuesOf(undisturbed.workbook, KEY_RESULTS, W.progress));
    expect(valuesOf(generated.workbook, keyResults, W.status)).toEqual(valuesOf(undisturbed.workbook, KEY_RESULTS, W.status));
    expect(generate(generated.workbook).isEmpty).toBe(true);
    expect(checked.outcome.summary).toEqual({ checkIns: 1, keyResults: [FIRST] });
    expect(JSON.stringify(reviewed.outcome.summary)).toBe(JSON.stringify(EXPECTED));
    expect(review(reviewed.workbook).isEmpty).toBe(true);
  });
});

test("with our state damaged, tables and names that are as ours are count as ours", () => {
  const lost = generate({ ...undisturbed.workbook, state: "damaged" });
  expect(hasTable(lost.workbook, `${KEY_RESULTS}_2`)).toBe(false);
  expect(heightOf(lost.workbook, KEY_RESULTS)).toBe(heightOf(undisturbed.workbook, KEY_RESULTS));
  expect(lost.workbook.names.map(({ name }) => name)).toEqual(undisturbed.workbook.names.map(({ name }) => name));
});

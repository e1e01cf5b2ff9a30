import { existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { csvText } from "../../../src/core/interchange/csv-text";
import { describeIssue, okrSheetWords } from "../../../src/core/language";
import { cliTexts } from "../../../src/core/language/cli-texts";
import { TABLE_NAMES } from "../../../src/core/plan";
import { VIVA_ROWS } from "../../core/interchange/viva-rows";
import { columnOf, gridOf, tableOf, typeInto } from "./as-user";
import { okrscore, okrscoreJson, sample, temporaryFolder } from "./terminal";

const path = temporaryFolder();
const en = cliTexts("en");
const AS_OF = ["--as-of", "2027-06-01", "--lang", "en"] as const;
const K = okrSheetWords("en").keyResults;

jest.setTimeout(60_000);

beforeAll(async () => {
  writeFileSync(path("updates.csv"), "date,key result,value,confidence,note,by\n2027-05-24,Raise engagement score from 68 points to 75 points by 30 Jun 2027,70,6,going well,Ana\n");
  await okrscoreJson("generate", sample(), "--cadence", "quarterly", ...AS_OF, "-o", path("okrs.xlsx"));
  await okrscoreJson("checkin", path("okrs.xlsx"), path("updates.csv"), "-o", path("checked.xlsx"), ...AS_OF);
  writeFileSync(path("viva.csv"), csvText(VIVA_ROWS));
});

/** What a column of the key results of a cycle shows. */
function shown(file: string, cycle: string, title: string): readonly unknown[] {
  const { sheet, table } = tableOf(gridOf(file), TABLE_NAMES.keyResults(cycle));
  const column = columnOf(table, title);
  return Array.from({ length: table.area.bottom - table.area.top }, (_, row) => sheet.value(table.area.top + 1 + row, column));
}

test("our JSON, imported into a new workbook and exported from it, is the same to the last letter", async () => {
  await okrscoreJson("export", path("checked.xlsx"), "--format", "json", "-o", path("once.json"), ...AS_OF);
  expect(await okrscoreJson("import", path("once.json"), "--format", "json", "-o", path("again.xlsx"), ...AS_OF)).toMatchObject({
    output: path("again.xlsx"), changed: true, cycles: ["FY2027-Q2"], objectives: 5, keyResults: 12, checkIns: 1, issues: [],
  });
  await okrscoreJson("export", path("again.xlsx"), "--format", "json", "-o", path("twice.json"), ...AS_OF);
  expect(readFileSync(path("twice.json"), "utf8")).toBe(readFileSync(path("once.json"), "utf8"));
});

test("imported again nothing is written; what changed in the file is merged, and what people changed stays", async () => {
  const again = await okrscore("import", path("once.json"), "--format", "json", "--into", path("again.xlsx"), "-o", path("third.xlsx"), ...AS_OF);
  expect(again.out).toContain(en.unchanged({ file: path("again.xlsx") }));
  const { sheet, table } = tableOf(gridOf(path("again.xlsx")), TABLE_NAMES.keyResults("FY2027-Q2"));
  const text = `${String.fromCharCode(65 + columnOf(table, K.text))}${table.area.top + 2}`;
  typeInto(path("again.xlsx"), sheet.name, { [text]: "Said otherwise" });
  writeFileSync(path("once.json"), readFileSync(path("once.json"), "utf8").replace("\"target\": 5950", "\"target\": 6000"));
  await okrscoreJson("import", path("once.json"), "--format", "json", "--into", path("again.xlsx"), "-o", path("third.xlsx"), ...AS_OF);
  expect([shown(path("third.xlsx"), "FY2027-Q2", K.text)[0], shown(path("third.xlsx"), "FY2027-Q2", K.target)[0]]).toEqual(["Said otherwise", 6000]);
});

test("an imported workbook goes on: a check-in moves the value that was stated", async () => {
  writeFileSync(path("more.csv"), `date,key result,value,confidence,note,by\n2027-06-07,${String(shown(path("again.xlsx"), "FY2027-Q2", K.id)[1])},0.125,,,\n`);
  await okrscoreJson("checkin", path("again.xlsx"), path("more.csv"), "-o", path("moved.xlsx"), "--as-of", "2027-06-08", "--lang", "en");
  expect(shown(path("again.xlsx"), "FY2027-Q2", K.current)[1]).toBe(0.118);
  expect(shown(path("moved.xlsx"), "FY2027-Q2", K.current)[1]).toBe(0.125);
});

test("OKRs that come from the scorecard are not turned into typed values", async () => {
  const { code, err } = await okrscore("import", path("once.json"), "--format", "json", "--into", path("okrs.xlsx"), "-o", path("mixed.xlsx"), ...AS_OF);
  expect([code, existsSync(path("mixed.xlsx"))]).toEqual([1, false]);
  expect(err).toContain(describeIssue({ code: "import-cycle-there", values: { cycle: "FY2027-Q2" } }, "en"));
});

describe("an export of Viva Goals", () => {
  test("becomes a workbook in Chinese, with its questions asked; a text like a formula stays text", async () => {
    const { code, out, err } = await okrscore("import", path("viva.csv"), "--format", "viva", "-o", path("viva.xlsx"), "--as-of", "2026-08-12", "--lang", "zh");
    expect([code, out]).toEqual([0, `${cliTexts("zh").imported({ cycles: ["FY2026-Q3"], objectives: 2, keyResults: 3, checkIns: 2 })}\n${cliTexts("zh").written({ file: path("viva.xlsx") })}\n`]);
    expect(err).toContain(describeIssue({ code: "import-number-in-title", values: { title: "Deliver 15m parcels in Q3 2026 (with 9m from AI)", numbers: ["15m", "9m"] } }, "zh"));
    const { sheet, table } = tableOf(gridOf(path("viva.xlsx")), TABLE_NAMES.keyResults("FY2026-Q3"));
    const zh = okrSheetWords("zh").keyResults;
    const at = (title: string, row: number): unknown => sheet.value(table.area.top + 1 + row, columnOf(table, title));
    expect([at(zh.current, 0), at(zh.source, 0)]).toEqual([0.93, "viva.csv, row 3"]);
    expect(at(zh.progress, 0)).toBeCloseTo(0.5, 12);
    expect([at(zh.text, 2), sheet.formula(table.area.top + 3, columnOf(table, zh.text))]).toEqual(["=HYPERLINK(\"http://x\")", null]);
  });

  test("that has the wrong format is refused with what is missing", async () => {
    const { code, err } = await okrscore("import", path("viva.csv"), "--format", "appfire", "-o", path("wrong.xlsx"), ...AS_OF);
    expect([code, existsSync(path("wrong.xlsx"))]).toEqual([1, false]);
    expect(err).toContain("Order, Type, Summary");
  });
});

test("a folder of Markdown, with folders below it, becomes one workbook", async () => {
  mkdirSync(path("okrs/sales"), { recursive: true });
  writeFileSync(path("okrs/company.md"), "# OKR FY2027-Q2\n\n## Grow\n- Raise margin from 11 % to 13 %\n");
  writeFileSync(path("okrs/sales/team.md"), "# OKR FY2027-Q2\n\n## Sell\n- Reach 12 new customers\n");
  writeFileSync(path("okrs/notes.txt"), "## Not this\n- one");
  expect(await okrscoreJson("import", path("okrs"), "--format", "markdown", "-o", path("pages.xlsx"), ...AS_OF)).toMatchObject({ objectives: 2, keyResults: 2, cycles: ["FY2027-Q2"] });
  expect(shown(path("pages.xlsx"), "FY2027-Q2", K.source)).toEqual(["company.md, line 4", "sales/team.md, line 4"]);
});

test("what OKRs have no place for stands on a sheet of notes, which a second import adds to and does not change", async () => {
  writeFileSync(path("ally.csv"), "Row ID,Title,Parent,Time Period,Start Date,Reason\n1,Delight customers,,Q2,2027-04-01,\"=why\"\n2,Answer fast,1,Q2,2027-04-01,\n");
  const { err } = await okrscore("import", path("ally.csv"), "--format", "ally", "-o", path("ally.xlsx"), ...AS_OF);
  expect(err).toContain(describeIssue({ code: "import-columns-kept", values: { columns: ["Reason"] } }, "en"));
  const { sheet, table } = tableOf(gridOf(path("ally.xlsx")), "OKR_ImportNotes");
  expect([table.area.bottom - table.area.top, sheet.value(table.area.top + 1, 1), sheet.value(table.area.top + 1, 2), sheet.value(table.area.top + 1, 3)]).toEqual([1, "Delight customers", "Reason: =why", "ally.csv, row 2"]);
  const again = await okrscore("import", path("ally.csv"), "--format", "ally", "--into", path("ally.xlsx"), "-o", path("ally2.xlsx"), ...AS_OF);
  expect(again.out).toContain(en.unchanged({ file: path("ally.xlsx") }));
});

test("a file that is too large is refused before it is read", async () => {
  writeFileSync(path("large.csv"), "");
  truncateSync(path("large.csv"), 2 ** 30);
  const { code, err } = await okrscore("import", path("large.csv"), "--format", "ally", "-o", path("large.xlsx"), ...AS_OF);
  expect([code, existsSync(path("large.xlsx"))]).toEqual([3, false]);
  expect(err).toContain(describeIssue({ code: "import-too-large", values: { file: path("large.csv"), megabytes: 1024, limit: 8 } }, "en"));
});

test("without a target, or with a file that is not there, it says so", async () => {
  expect((await okrscore("import", path("viva.csv"), "--format", "viva", ...AS_OF)).code).toBe(2);
  expect((await okrscore("import", path("none.csv"), "--format", "viva", "-o", path("none.xlsx"), ...AS_OF)).code).toBe(3);
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { read, write, type BookType, type WorkBook } from "@e965/xlsx";
import { CoreEngine, loadGrid, WorkbookModel } from "../../../src/workbench/host";
import { readBytes } from "../../../src/workbench/open/read-bytes";
import { openedWorkbook } from "../../../src/workbench/save/opened-workbook";
import { saveCopy } from "../../../src/workbench/save/save-copy";
import { gridIn } from "../../support/applied";

const SAMPLE = read(readFileSync(join(__dirname, "../../../assets/samples/brightwater-en.xlsx")));
/** Names, which some of these formats have no place for, are not what is looked at. */
const BOOK = { ...SAMPLE, Workbook: { ...SAMPLE.Workbook, Names: [] } };

let complaints: jest.SpyInstance;
beforeEach(() => { complaints = jest.spyOn(console, "error").mockImplementation(() => undefined); });
afterEach(() => { complaints.mockRestore(); });

/** The library that makes these files writes no formulas into the binary formats. */
const SUM = "SUM('KPI 2027'!$D$6:$O$6)";

test.each<[string, BookType, boolean]>([[".xls", "biff8", false], [".xlsb", "xlsb", false], [".ods", "ods", true]])("an %s workbook is opened, changed and saved as .xlsx, its formulas alive", async (_, bookType, hasFormulas) => {
  const bytes = new Uint8Array(write(BOOK, { type: "array", bookType }) as ArrayBuffer);
  complaints.mockClear();
  const reading = await readBytes(bytes, "kpi");
  if (!reading.ok) throw new Error(reading.issue.code);
  const model = new WorkbookModel((definitions) => new CoreEngine(definitions));
  loadGrid(model, reading.value.grid);
  const before = openedWorkbook(reading.value.grid, model);
  const [first] = model.sheets;
  expect([first?.name, first?.value(4, 2), first?.merges.length]).toEqual(["Balanced scorecard", "Revenue", 10]);
  expect(first?.cell(4, 7)).toEqual({ value: 9020, formula: hasFormulas ? SUM : null });
  first?.enter({ top: 30, left: 0, bottom: 30, right: 0 }, [["Checked"]], false);
  const copy = saveCopy(reading.value.toPackage(), before, model);
  const [saved] = copy.ok ? gridIn(copy.value.bytes).sheets : [];
  expect([saved?.value(30, 0), saved?.formula(4, 7), saved?.value(4, 7), saved?.merges.length]).toEqual(["Checked", hasFormulas ? SUM : null, 9020, 10]);
  expect(complaints).not.toHaveBeenCalled();
});

test("a formula over what the copy does not have keeps its result", async () => {
  const book: WorkBook = { SheetNames: ["KPI"], Sheets: { KPI: { "!ref": "A1:A3", A1: { t: "n", v: 5 }, A2: { t: "n", v: 7, f: "Rate+2" }, A3: { t: "n", v: 10, f: "A1*2" } } } };
  const reading = await readBytes(new Uint8Array(write(book, { type: "array", bookType: "ods" }) as ArrayBuffer), "kpi.ods");
  const [sheet] = reading.ok ? reading.value.grid.sheets : [];
  expect([sheet?.value(1, 0), sheet?.formula(1, 0), sheet?.formula(2, 0)]).toEqual([7, null, "A1*2"]);
});

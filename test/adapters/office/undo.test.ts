import { describeIssue } from "../../../src/core/language";
import { describeModel, type Host } from "../../../src/workbench/host";
import type { Undo } from "../../../src/workbook/port";
import { parseState } from "../../../src/workbook/state-text";
import { checkInTask, generateTask, readOwnOkrs, rememberTask } from "../../../src/workbook/tasks";
import { EMPTY_WORKBOOK, gridOf, memorySheet } from "../../support/memory-workbook";
import { CHECK_INS, CYCLE, END, UPDATE_HEADERS } from "../../support/small-company";
import { companyInExcel, readOpen, requestsOf, runTask, TASKS, type Task } from "./company-in-excel";

jest.setTimeout(60_000);

const OKRS = "OKR FY2027-Q2";
const CHECK_IN_SHEET = "Check-ins";

/** Runs a task; what takes it back. */
async function written(task: Task): Promise<Undo> {
  const outcome = await runTask(task);
  if (!outcome.applied || outcome.undo === undefined) throw new Error(JSON.stringify(outcome));
  return outcome.undo;
}

/** A check-in of one key result, as the pane writes it. */
const checkInOf = (index: number): Task => (grid) => {
  const keyResult = readOwnOkrs(grid, parseState(grid.state).state, CYCLE)?.keyResults[index]?.id ?? null;
  const [sheet] = gridOf({ ...EMPTY_WORKBOOK, sheets: [memorySheet("pane", [UPDATE_HEADERS, [END, keyResult, 0.9, 6, "Second shift", "Ada"]])] }).sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return checkInTask(grid, sheet, { asOf: END });
};

const checkIn = checkInOf(0);

const remember: Task = (grid) => rememberTask(grid, { settings: { cadence: "8w" } });

/** As a person does: past the add-in. */
function typeInto(host: Host, sheet: string, row: number, column: number, text: unknown): void {
  host.model.sheet(sheet).enter({ top: row, left: column, bottom: row, right: column }, [[text]], false);
}

/** Place of a body row of a table and its column by title. */
function placeIn(host: Host, name: string, row: number, title: string): { readonly sheet: string; readonly row: number; readonly column: number } {
  const table = host.model.tables.find((one) => one.name === name);
  if (table === undefined) throw new Error(`no table ${name}`);
  return { sheet: table.sheet.name, row: table.area.top + 1 + row, column: table.area.left + host.model.columnTitles(table).indexOf(title) };
}

const lines = (host: Host): readonly string[] => describeModel(host.model).split("\n");
const codes = (outcome: Awaited<ReturnType<Undo>>): readonly string[] => [...new Set(outcome.issues.map(({ code }) => code))];

describe("undoing what was written", () => {
  const cases: readonly (readonly [name: string, before: readonly Task[], task: Task])[] = [
    ["a generate", [], TASKS.generate],
    ["a check-in", [TASKS.generate], checkIn],
    ["another check-in, over which the table grows", [TASKS.generate, checkIn], checkInOf(1)],
    ["a review", [TASKS.generate, checkIn], TASKS.review],
    ["a conversion", [TASKS.generate], TASKS.convert],
    ["settings", [TASKS.generate], remember],
    ["settings of a workbook that had none", [], remember],
  ];

  test.each(cases)("%s leaves the workbook exactly as it was before, in 5 requests", async (_, before, task) => {
    const host = await companyInExcel();
    for (const one of before) await runTask(one);
    const untouched = lines(host);
    const undo = await written(task);
    expect(lines(host)).not.toEqual(untouched);
    expect(await requestsOf(host, async () => { expect(await undo()).toEqual({ undone: true, issues: [] }); })).toBe(5);
    expect(lines(host)).toEqual(untouched);
    // And everything can be done again.
    expect(await runTask(task)).toMatchObject({ applied: true, changed: true });
  });

  test("deletes no sheet that was not added, which would clear Excel's own undo", async () => {
    const host = await companyInExcel();
    await runTask(TASKS.generate);
    const deleted: string[] = [];
    host.model.listen((change) => { if (change.kind === "sheet-deleted") deleted.push(change.sheet.name); });
    for (const task of [checkIn, TASKS.convert]) await (await written(task))();
    expect(deleted).toEqual([]);
  });

  test("a second time does nothing", async () => {
    const host = await companyInExcel();
    const undo = await written(TASKS.generate);
    await undo();
    const after = lines(host);
    expect(await undo()).toEqual({ undone: false, mayInsist: false, issues: [expect.objectContaining({ code: "undo-not-last" })] });
    expect(lines(host)).toEqual(after);
  });

  test("is refused once something else was written", async () => {
    const host = await companyInExcel();
    const undo = await written(TASKS.generate);
    await runTask(checkIn);
    const after = lines(host);
    expect(codes(await undo())).toEqual(["undo-not-last"]);
    expect(lines(host)).toEqual(after);
  });
});

describe("what was changed since", () => {
  test("in a cell that was written is named, stays, and the rest goes back", async () => {
    const host = await companyInExcel();
    await runTask(TASKS.generate);
    const untouched = lines(host);
    const undo = await written(TASKS.convert);
    const { sheet, row, column } = placeIn(host, "OKR_KeyResults_FY2027_Q2", 1, "Progress");
    typeInto(host, sheet, row, column, 0.5);
    const changed = lines(host);
    const asked = await undo();
    expect(asked).toEqual({ undone: false, mayInsist: true, issues: [expect.objectContaining({ code: "undo-keeps-cells", at: expect.stringContaining(OKRS) as string })] });
    expect(lines(host)).toEqual(changed);
    expect(await undo(true)).toMatchObject({ undone: true, issues: [{ code: "undo-keeps-cells" }] });
    expect(host.model.sheet(sheet).value(row, column)).toBe(0.5);
    const other = lines(host).filter((line) => !untouched.includes(line));
    expect(other).toEqual([expect.stringMatching(/ 0\.5 /)]);
  });

  test("in cells that were not written stays without a word", async () => {
    const host = await companyInExcel();
    await runTask(TASKS.generate);
    const undo = await written(checkIn);
    typeInto(host, "Our notes", 5, 5, "mine");
    expect(await undo()).toEqual({ undone: true, issues: [] });
    expect(host.model.sheet("Our notes").value(5, 5)).toBe("mine");
  });

  test.each([["the first row of a table", 0], ["a row over which a table grew", 1]])("in %s keeps its sheet, and the workbook goes on working", async (_, row) => {
    const host = await companyInExcel();
    await runTask(TASKS.generate);
    for (let index = 0; index < row; index += 1) await runTask(checkInOf(index));
    const undo = await written(checkInOf(row));
    const note = placeIn(host, CHECK_INS, row, "Note");
    typeInto(host, note.sheet, note.row, note.column, "Third shift");
    expect(codes(await undo())).toContain("undo-keeps-sheet");
    expect(await undo(true)).toMatchObject({ undone: true });
    expect(host.model.sheet(CHECK_IN_SHEET).value(note.row, note.column)).toBe("Third shift");
    expect(host.model.tables.find(({ name }) => name === CHECK_INS)?.area.bottom).toBe(note.row);
    const again = generateTask(await readOpen(), { asOf: END });
    expect(again.issues.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("by a row that somebody added below a table keeps its sheet", async () => {
    const host = await companyInExcel();
    await runTask(TASKS.generate);
    const undo = await written(TASKS.convert);
    const table = host.model.tables.find(({ name }) => name === "OKR_KeyResults_FY2027_Q2");
    if (table === undefined) throw new Error("no table");
    table.area = { ...table.area, bottom: table.area.bottom + 1 };
    const formulas = lines(host).filter((line) => line.startsWith(`${OKRS}!`));
    expect(codes(await undo())).toEqual(["undo-keeps-sheet"]);
    expect(await undo(true)).toMatchObject({ undone: true });
    expect(lines(host).filter((line) => line.startsWith(`${OKRS}!`))).toEqual(formulas);
  });

  test("on a sheet that was added is named, and goes only if that is asked for again", async () => {
    const host = await companyInExcel();
    const untouched = lines(host);
    const undo = await written(TASKS.generate);
    const { sheet, row, column } = placeIn(host, "OKR_KeyResults_FY2027_Q2", 0, "Key result");
    typeInto(host, sheet, row, column, "In my own words");
    typeInto(host, sheet, 200, 3, "beside it");
    const changed = lines(host);
    const asked = await undo();
    expect(asked).toMatchObject({ undone: false, mayInsist: true });
    expect(asked.issues.map(({ code, at }) => [code, at])).toEqual([["undo-removes-cells", expect.stringMatching(/![A-Z]+\d+$/)], ["undo-removes-cells", `'${OKRS}'!D201`]]);
    expect(lines(host)).toEqual(changed);
    expect(await undo(true)).toEqual({ undone: true, issues: [] });
    expect(lines(host)).toEqual(untouched);
  });

  test("as a comment, a chart or a new name of a sheet that was added is named", async () => {
    const host = await companyInExcel();
    const undo = await written(TASKS.generate);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(OKRS).comments.add("C9", "Why so many?");
      await context.sync();
    });
    expect((await undo()).issues).toEqual([expect.objectContaining({ code: "undo-removes-sheet", at: OKRS })]);
    host.model.sheet("Cycles").name = "Our cycles";
    expect((await undo()).issues.map(({ at }) => at)).toContain("Our cycles");
    expect(await undo(true)).toMatchObject({ undone: true });
    expect(host.model.sheets.map(({ name }) => name)).toEqual(["KPI 2027", "Our notes"]);
  });

  test("by a formula of the user's that shows a sheet which would go is named", async () => {
    const host = await companyInExcel();
    const undo = await written(TASKS.generate);
    typeInto(host, "Our notes", 8, 1, `='${OKRS}'!A1`);
    typeInto(host, "Our notes", 9, 1, "=SUM(OKR_KeyResults_FY2027_Q2[Weight])");
    expect((await undo()).issues.map(({ code, at }) => [code, at])).toEqual([["undo-breaks-formula", "'Our notes'!B9"], ["undo-breaks-formula", "'Our notes'!B10"]]);
  });

  test("back to what it was before, by Excel's own undo, is no change", async () => {
    const host = await companyInExcel();
    await runTask(TASKS.generate);
    const untouched = lines(host);
    const sheet = host.model.sheet(OKRS);
    const { row, column } = placeIn(host, "OKR_KeyResults_FY2027_Q2", 0, "Progress");
    const before = sheet.cell(row, column).formula;
    const undo = await written(TASKS.convert);
    typeInto(host, OKRS, row, column, `=${before ?? ""}`);
    expect(await undo()).toEqual({ undone: true, issues: [] });
    expect(lines(host)).toEqual(untouched);
  });

  test("is told in both languages", async () => {
    const host = await companyInExcel();
    const undo = await written(TASKS.generate);
    typeInto(host, OKRS, 200, 3, "mine");
    const [found] = (await undo()).issues;
    if (found === undefined) throw new Error("nothing was found");
    expect(describeIssue(found, "en")).toContain("D201");
    expect(describeIssue(found, "zh")).toContain("D201");
  });
});

describe("when Excel refuses", () => {
  test("a protected sheet is named, and nothing is done", async () => {
    const host = await companyInExcel();
    await runTask(TASKS.generate);
    const undo = await written(TASKS.convert);
    host.model.sheet(OKRS).isProtected = true;
    const before = lines(host);
    expect((await undo()).issues).toEqual([expect.objectContaining({ code: "office-sheet-protected", at: OKRS })]);
    expect(lines(host)).toEqual(before);
  });

  test("at any request as a whole, it is done or nothing is", async () => {
    const host = await companyInExcel();
    const untouched = lines(host);
    for (const when of ["before", "after"] as const) {
      for (const request of [1, 2, 3, 4, 5]) {
        const undo = await written(TASKS.generate);
        const whole = lines(host);
        host.failAt(request, { when });
        const outcome = await undo();
        host.clearFaults();
        expect([when, request, lines(host)]).toEqual([when, request, outcome.undone ? untouched : whole]);
        expect(outcome.undone).toBe(request === 5 || (request === 4 && when === "after"));
        if (!outcome.undone) expect(await undo()).toMatchObject({ undone: true });
      }
    }
  });

  test("at any action of the putting back, it goes on from where it stopped", async () => {
    const host = await companyInExcel();
    const untouched = lines(host);
    const first = await written(TASKS.generate);
    const requests = host.requests.length;
    await first();
    const actions = host.requests[requests + 3]?.actions ?? 0;
    expect(actions).toBeGreaterThan(20);
    for (const part of [0, 0.4, 0.7, 1]) {
      const undo = await written(TASKS.generate);
      const whole = lines(host);
      host.failAt(4, { action: Math.floor((actions - 1) * part) });
      const outcome = await undo();
      host.clearFaults();
      // The first action is before anything is begun.
      expect([part, outcome.undone]).toEqual([part, part > 0]);
      expect([part, lines(host)]).toEqual([part, part > 0 ? untouched : whole]);
      if (part === 0) await undo();
    }
  });
});

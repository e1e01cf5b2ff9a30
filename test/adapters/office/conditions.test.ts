import { officeWorkbook } from "../../../src/adapters/office";
import { describeIssue } from "../../../src/core/language";
import type { SheetPlan } from "../../../src/core/plan";
import { describeModel, type Host } from "../../../src/workbench/host";
import { preconditionOf } from "../../../src/workbook/precondition";
import { reconcile } from "../../../src/workbook/reconcile";
import { parseState } from "../../../src/workbook/state-text";
import { formulaEngine } from "../../../src/core/formula";
import { gridOf, memorySheet, EMPTY_WORKBOOK } from "../../support/memory-workbook";
import { hostedClient } from "../../support/office/kpi-client";
import { company, KEY_RESULTS } from "../../support/small-company";
import { companyInExcel, readOpen, runTask, TASKS } from "./company-in-excel";

// States of a workbook in which people leave it, and what is written then.

jest.setTimeout(30_000);

const OKRS = "OKR FY2027-Q2";

function formulasOn({ model }: Host, name: string): readonly string[] {
  const sheet = model.sheet(name);
  return [...model.engine.entries(sheet.id)].flatMap(({ formula }) => formula ?? []);
}

describe("sheets that cannot be seen", () => {
  test.each(["Hidden", "VeryHidden"] as const)("a sheet of ours that is %s is written, and stays so", async (visibility) => {
    const host = await companyInExcel();
    await runTask(TASKS.generate);
    host.model.sheet(OKRS).visibility = visibility;
    expect(await runTask(TASKS.convert)).toMatchObject({ applied: true, changed: true });
    expect(formulasOn(host, OKRS).some((formula) => formula.includes("OKRSCORE("))).toBe(true);
    expect(host.model.sheet(OKRS).visibility).toBe(visibility);
  });

  test("rows of the user's that a filter hides are measures too, and stay hidden", async () => {
    const host = await companyInExcel();
    const whole = TASKS.generate(await readOpen()).summary;
    for (const row of [4, 5, 6]) host.model.sheet("KPI 2027").rows.hidden.add(row);
    const filtered = TASKS.generate(await readOpen()).summary;
    expect(filtered?.generated.keyResults.map(({ text }) => text)).toEqual(whole?.generated.keyResults.map(({ text }) => text));
    expect(await runTask(TASKS.generate)).toMatchObject({ applied: true });
    expect([...host.model.sheet("KPI 2027").rows.hidden]).toEqual([4, 5, 6]);
  });

  test("rows of ours that a filter hides are written like the others, and stay hidden", async () => {
    const host = await companyInExcel();
    await runTask(TASKS.generate);
    const table = host.model.tables.find(({ name }) => name === KEY_RESULTS);
    if (table === undefined) throw new Error("no table");
    for (let row = table.area.top + 1; row < table.area.bottom; row += 1) host.model.sheet(OKRS).rows.hidden.add(row);
    await runTask(TASKS.convert);
    expect(host.model.sheet(OKRS).rows.hidden.size).toBe(table.area.bottom - table.area.top - 1);
    const progress = table.area.left + host.model.columnTitles(table).indexOf("Progress");
    const column = Array.from({ length: table.area.bottom - table.area.top }, (_, down) => host.model.sheet(OKRS).cell(table.area.top + 1 + down, progress).formula);
    expect(column.filter((formula) => formula?.includes("OKRSCORE(") !== true)).toEqual([]);
  });
});

describe("names of sheets", () => {
  const LONG = "Objectives and key results of the whole company 2027";

  test("longer than 31 characters are cut, and numbered where the user has such a sheet in other capitals", async () => {
    const taken = LONG.slice(0, 31).trim().toUpperCase();
    const { host } = await hostedClient(gridOf({ ...EMPTY_WORKBOOK, sheets: [memorySheet(taken, [["mine"]])] }));
    const plan: SheetPlan = { key: "long", name: LONG, columnWidths: {}, tables: [], blocks: [{ top: 0, left: 0, cells: [[{ value: "ours" }]] }] };
    const grid = await readOpen();
    const { change } = reconcile({ sheets: [plan], names: [] }, grid, parseState(grid.state).state, { dialect: "plain", syntax: formulaEngine });
    expect(await officeWorkbook().apply(change, preconditionOf(grid, change), { dialect: "plain" })).toMatchObject({ applied: true });
    const names = host.model.sheets.map(({ name }) => name);
    expect(names).toHaveLength(2);
    expect(names[1]).toMatch(/^Objectives and key .*\(2\)$/);
    expect(names[1]?.length).toBeLessThanOrEqual(31);
    expect(host.model.sheet(taken).value(0, 0)).toBe("mine");
  });
});

test("a workbook whose dates count from 1904 is refused with a sentence, and not written", async () => {
  const { host } = await hostedClient({ ...gridOf(company()), date1904: true });
  const untouched = describeModel(host.model);
  const planned = TASKS.generate(await readOpen());
  expect(planned.summary).toBeNull();
  const [found] = planned.issues.filter(({ severity }) => severity === "error");
  expect(found === undefined ? "" : describeIssue(found, "en")).toMatch(/1904/);
  await runTask(TASKS.generate);
  expect(describeModel(host.model)).toBe(untouched);
});

describe("where calculation is manual", () => {
  test("sheets that are added are calculated, and calculation stays manual", async () => {
    const host = await companyInExcel();
    host.model.calculationMode = "Manual";
    const calculated = jest.spyOn(host.model.engine, "settle");
    expect(await runTask(TASKS.generate)).toMatchObject({ applied: true });
    // Excel calculates a formula as it is entered, with what its cells show then: once all stand, it is asked for.
    expect(calculated).toHaveBeenCalledWith(true);
    expect(host.model.calculationMode).toBe("Manual");
    const manual = (await readOpen()).sheets.find(({ name }) => name === OKRS);
    const automatic = await companyInExcel();
    await runTask(TASKS.generate);
    expect(automatic.model.calculationMode).toBe("Automatic");
    const shown = (await readOpen()).sheets.find(({ name }) => name === OKRS);
    const values = (sheet: typeof shown): readonly unknown[] => [...sheet?.rows() ?? []].flatMap((row) => [...sheet?.columns(row) ?? []].map((column) => sheet?.value(row, column)));
    expect(values(manual)).toEqual(values(shown));
    expect(values(shown).filter((value) => typeof value === "number").length).toBeGreaterThan(20);
  });
});

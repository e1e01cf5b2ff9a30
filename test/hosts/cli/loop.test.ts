import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { cliTexts } from "../../../src/core/language/cli-texts";
import type { WorkbookGrid } from "../../../src/core/grid";
import { formatCell } from "../../../src/core/grid";
import { columnOf, gridOf, growTable, sheetOf, sortTable, tableOf, typeInto } from "./as-user";
import { okrscore, okrscoreJson, sample, temporaryFolder } from "./terminal";

const path = temporaryFolder();
const en = cliTexts("en");
const KEY_RESULTS = "OKR_KeyResults_FY2027_Q2";
const CYCLE = ["--cadence", "quarterly", "--as-of", "2027-06-01", "--lang", "en"] as const;

// On a busy machine whole commands take their time.
jest.setTimeout(60_000);

beforeAll(async () => {
  await okrscoreJson("generate", sample(), ...CYCLE, "-o", path("generated.xlsx"));
});

/** A new file as `generate` makes it from the sample; gives its path. */
async function generated(name: string, ...options: readonly string[]): Promise<string> {
  const file = path(name);
  if (options.length === 0) copyFileSync(path("generated.xlsx"), file);
  else await okrscoreJson("generate", sample(), ...CYCLE, "-o", file, ...options);
  return file;
}

/** One line a cell: address, value, formula. */
function contents(grid: WorkbookGrid): readonly string[] {
  return grid.sheets.flatMap((sheet) => [...sheet.rows()].flatMap((row) => [...sheet.columns(row)].map((column) =>
    `${sheet.name}!${formatCell(row, column)} ${JSON.stringify([sheet.value(row, column), sheet.formula(row, column)])}`)));
}

function formulasIn(file: string): readonly string[] {
  return gridOf(file).sheets.flatMap((sheet) => [...sheet.rows()].flatMap((row) => [...sheet.columns(row)].flatMap((column) => {
    const formula = sheet.formula(row, column);
    return formula === null ? [] : [`${sheet.name}!${formatCell(row, column)} =${formula}`];
  })));
}

/** Address of a cell of the key results by header and row from 0. */
function addressIn(file: string, title: string, row: number): string {
  const { table } = tableOf(gridOf(file), KEY_RESULTS);
  return formatCell(table.area.top + 1 + row, columnOf(table, title));
}

function column(file: string, title: string): readonly unknown[] {
  const { sheet, table } = tableOf(gridOf(file), KEY_RESULTS);
  const at = columnOf(table, title);
  return Array.from({ length: table.area.bottom - table.area.top }, (_, index) => sheet.value(table.area.top + 1 + index, at));
}

describe("generate", () => {
  test("adds its sheets to a copy and leaves the source and its sheets as they are", async () => {
    const before = readFileSync(sample());
    const { code, out, err } = await okrscore("generate", sample(), ...CYCLE, "-o", path("a.xlsx"));
    expect(code).toBe(0);
    expect(out).toContain(en.written({ file: path("a.xlsx") }));
    expect(err).not.toContain(`${en.severity.error}:`);
    expect(readFileSync(sample()).equals(before)).toBe(true);
    const [source, result] = [gridOf(sample()), gridOf(path("a.xlsx"))];
    const theirs = new Set(source.sheets.map(({ name }) => name));
    expect(contents({ ...result, sheets: result.sheets.filter(({ name }) => theirs.has(name)) })).toEqual(contents(source));
    expect(result.sheets.map(({ name }) => name)).toEqual([...theirs, "OKR FY2027-Q2", "Scorecard", "Check-ins", expect.stringMatching(/^Cycles/), "Left out"]);
  });

  test("says as JSON what it did, and nothing else on standard output", async () => {
    const said = await okrscoreJson("generate", sample(), ...CYCLE, "-o", path("json.xlsx"));
    expect(said).toMatchObject({ file: sample(), output: path("json.xlsx"), changed: true, cycle: "FY2027-Q2", start: "2027-04-01", end: "2027-06-30" });
    expect(said["keyResults"]).toBe(column(path("json.xlsx"), "Key result").length);
  });

  test.each(["quarterly", "bimonthly", "8w", "6w"])("again on its own output writes nothing: %s", async (cadence) => {
    const file = path(`again-${cadence}.xlsx`);
    await okrscoreJson("generate", sample(), ...CYCLE, "--cadence", cadence, "-o", file);
    const before = readFileSync(file);
    expect(await okrscoreJson("generate", file, "--as-of", "2027-06-01", "--in-place")).toMatchObject({ changed: false });
    expect(readFileSync(file).equals(before)).toBe(true);
    const { code, out } = await okrscore("generate", file, "--as-of", "2027-06-01", "-o", path(`copy-${cadence}.xlsx`));
    expect([code, out]).toEqual([1, `${en.unchanged({ file })}\n${en.written({ file: path(`copy-${cadence}.xlsx`) })}\n`]);
    expect(readFileSync(path(`copy-${cadence}.xlsx`)).equals(before)).toBe(true);
  });

  test("speaks Chinese throughout, and goes on in the language of the workbook", async () => {
    const file = path("zh.xlsx");
    await okrscoreJson("generate", sample("zh"), ...CYCLE, "--lang", "zh", "-o", file);
    const grid = gridOf(file);
    expect(grid.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["计分卡", "进展更新"]));
    expect(String(column2(grid, "关键结果")[0])).toMatch(/2027年6月30日/);
    expect(await okrscoreJson("generate", file, "--as-of", "2027-06-01", "--in-place")).toMatchObject({ changed: false });
  });

  test("uses the sheets and corrections that it was told, and remembers the corrections", async () => {
    const map = path("map.json");
    writeFileSync(map, JSON.stringify({ measures: { "Order lead time": { ignore: true } } }));
    const file = await generated("mapped.xlsx", "--map", map, "--sheet", "Balanced scorecard");
    expect(column(file, "Key result").filter((text) => String(text).includes("lead time"))).toEqual([]);
    const again = await okrscoreJson("generate", file, "--sheet", "Balanced scorecard", "--as-of", "2027-06-01", "--in-place");
    expect(again).toMatchObject({ changed: false });
  });

  test("refuses a cycle that is none or of another cadence with a sentence", async () => {
    for (const options of [["--cycle", "FY2027-Q9"], ["--cycle", "FY2027-Q2", "--cadence", "6w"]]) {
      const { code, err } = await okrscore("generate", sample(), "--lang", "en", ...options, "-o", path("never.xlsx"));
      expect([code, err]).toEqual([1, expect.stringContaining(options[1] ?? "")]);
    }
  });
});

function column2(grid: WorkbookGrid, title: string): readonly unknown[] {
  const { sheet, table } = tableOf(grid, KEY_RESULTS);
  return Array.from({ length: table.area.bottom - table.area.top }, (_, index) => sheet.value(table.area.top + 1 + index, columnOf(table, title)));
}

describe("what people did to the sheets", () => {
  test("stays when they are generated again: texts, weights, rows, columns and order", async () => {
    const file = await generated("edited.xlsx");
    const okr = "OKR FY2027-Q2";
    const [texts, ids] = [column(file, "Key result"), column(file, "Id")];
    typeInto(file, okr, { [addressIn(file, "Key result", 1)]: "In our own words", [addressIn(file, "Weight", 2)]: 0.77 });
    sortTable(file, KEY_RESULTS, "Key result");
    growTable(file, KEY_RESULTS, "Our notes", { "Key result": "A key result of our own", "Type": "increase", "Start": 1, "Target": 2 });
    const before = contents(gridOf(file));
    // The scorecard moves on: a target changes, and with it numbers and texts that are ours.
    typeInto(file, "Balanced scorecard", { G14: 12 });
    const said = await okrscoreJson("generate", file, "--as-of", "2027-06-01", "--in-place");
    expect(said).toMatchObject({ changed: true });

    const now = column(file, "Key result");
    expect(now).toContain("In our own words");
    expect(now).not.toContain(texts[1]);
    expect(now).toContain("A key result of our own");
    expect(column(file, "Weight")[column(file, "Id").indexOf(ids[2] ?? "")]).toBe(0.77);
    expect(now.filter((text) => String(text).includes("lead time")).join()).toContain("12");
    expect(tableOf(gridOf(file), KEY_RESULTS).table.columns.at(-1)).toBe("Our notes");
    // Row order stays: every cell of ours that did not have to change stands where it stood.
    const after = new Set(contents(gridOf(file)));
    const changed = before.filter((line) => line.startsWith(`'${okr}'`) || line.startsWith(okr)).filter((line) => !after.has(line));
    expect(changed.length).toBeLessThan(40);
    expect(await okrscoreJson("generate", file, "--as-of", "2027-06-01", "--in-place")).toMatchObject({ changed: false });
  });

  test("wins where the scorecard changed the same cell, and is reported", async () => {
    const file = await generated("conflict.xlsx");
    const lead = column(file, "Key result").findIndex((text) => String(text).includes("lead time"));
    typeInto(file, "OKR FY2027-Q2", { [addressIn(file, "Key result", lead)]: "Ship faster" });
    typeInto(file, "Balanced scorecard", { G14: 12 });
    const { code, err } = await okrscore("generate", file, "--as-of", "2027-06-01", "--lang", "en", "--in-place");
    expect(code).toBe(1);
    expect(err).toContain(en.conflicts({ count: 1 }));
    expect(err).toContain("Ship faster");
    expect(column(file, "Key result")).toContain("Ship faster");
  });
});

describe("checkin", () => {
  test("appends what a CSV file says, once", async () => {
    const file = await generated("checked.xlsx");
    const [text] = column(file, "Key result");
    const updates = path("updates.csv");
    writeFileSync(updates, `Date,Key result,Value,Confidence,Note,By\n2027-06-08,"${String(text)}",3700,4,"Later, but coming",M. Osei\n`);
    const on = ["--as-of", "2027-06-08", "--in-place"] as const;
    expect(await okrscoreJson("checkin", file, updates, ...on)).toMatchObject({ changed: true, checkIns: 1 });
    const { sheet, table } = tableOf(gridOf(file), "OKR_CheckIns");
    expect(sheet.value(table.area.bottom, columnOf(table, "Note"))).toBe("Later, but coming");
    // The OKR sheet looks from that day on, and shows it.
    expect(column(file, "Confidence")[0]).toBe(4);
    expect(await okrscoreJson("checkin", file, updates, ...on)).toMatchObject({ changed: false });
    expect(await okrscoreJson("generate", file, ...on)).toMatchObject({ changed: false });
  });

  test("takes all rows or none, and names the row that is wrong", async () => {
    const file = await generated("unchecked.xlsx");
    const before = readFileSync(file);
    const updates = path("wrong.csv");
    writeFileSync(updates, `Date,Key result,Value\n2027-06-08,No such thing,1\n2027-06-08,"${String(column(file, "Key result")[0])}",2\n`);
    const { code, err } = await okrscore("checkin", file, updates, "--as-of", "2027-06-08", "--lang", "en", "--in-place");
    expect([code, err]).toEqual([1, expect.stringContaining("No such thing")]);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test("of a workbook without OKRs says what to do first", async () => {
    const updates = path("early.csv");
    writeFileSync(updates, "Date,Key result,Value\n2027-06-08,x,1\n");
    const { code, err } = await okrscore("checkin", sample(), updates, "--lang", "en", "-o", path("early.xlsx"));
    expect([code, err]).toEqual([1, expect.stringContaining("Generate them first")]);
  });
});

describe("review", () => {
  test("adds the sheet once, counts the user's edits, and writes nothing the second time", async () => {
    const file = await generated("reviewed.xlsx");
    const first = await okrscoreJson("review", file, "--as-of", "2027-06-30", "-o", path("review-1.xlsx"));
    // All weight of the first objective on one key result: the score moves.
    typeInto(file, "OKR FY2027-Q2", { [addressIn(file, "Weight", 0)]: 0 });
    const second = await okrscoreJson("review", file, "--as-of", "2027-06-30", "-o", path("review-2.xlsx"));
    expect(first).toMatchObject({ changed: true, cycle: "FY2027-Q2" });
    expect(second["score"]).not.toBe(first["score"]);
    expect(sheetOf(gridOf(path("review-2.xlsx")), "Review FY2027-Q2").used).not.toBeNull();
    expect(await okrscoreJson("review", path("review-2.xlsx"), "--as-of", "2027-06-30", "--in-place")).toMatchObject({ changed: false });
  });

  test("names the cycles that there are when it is asked for another", async () => {
    const file = await generated("other.xlsx");
    const { code, err } = await okrscore("review", file, "--cycle", "FY2027-Q4", "--lang", "en", "-o", path("never.xlsx"));
    expect([code, err]).toEqual([1, expect.stringContaining("FY2027-Q2")]);
  });
});

describe("convert", () => {
  test("there and back gives every formula of before", async () => {
    const file = await generated("plain.xlsx");
    await okrscoreJson("review", file, "--as-of", "2027-06-30", "--in-place");
    const before = formulasIn(file);
    await okrscoreJson("convert", file, "--formulas", "functions", "-o", path("functions.xlsx"));
    const converted = formulasIn(path("functions.xlsx"));
    expect(converted.filter((formula) => formula.includes("_xldudf_OKR")).length).toBeGreaterThan(50);
    await okrscoreJson("convert", path("functions.xlsx"), "--formulas", "plain", "-o", path("back.xlsx"));
    expect(formulasIn(path("back.xlsx"))).toEqual(before);
  });

  test("of what has that dialect already writes nothing", async () => {
    const file = await generated("already.xlsx", "--formulas", "functions");
    expect(await okrscoreJson("convert", file, "--formulas", "functions", "--in-place")).toMatchObject({ changed: false });
    expect(await okrscoreJson("generate", file, "--as-of", "2027-06-01", "--in-place")).toMatchObject({ changed: false });
  });
});

describe("lint", () => {
  test("finds what is wrong with a text that somebody typed, and where", async () => {
    const file = await generated("linted.xlsx");
    const at = addressIn(file, "Key result", 0);
    typeInto(file, "OKR FY2027-Q2", { [at]: "Launch the new website" });
    const { code, out } = await okrscore("lint", file, "--lang", "en");
    expect(code).toBe(1);
    expect(out).toContain(`K04 warning: 'OKR FY2027-Q2'!${at}`);
  });
});

test("a source and a target that are the same file under two names are not mistaken for two", async () => {
  copyFileSync(sample(), path("one.xlsx"));
  const { code, err } = await okrscore("generate", path("one.xlsx"), "--lang", "en", "-o", path("../") + path("one.xlsx").split("/").slice(-2).join("/"));
  expect([code, err]).toEqual([2, expect.stringContaining("is the source")]);
});

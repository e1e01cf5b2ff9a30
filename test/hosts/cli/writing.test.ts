import { existsSync, readFileSync } from "node:fs";
import { formatCell } from "../../../src/core/grid";
import { cliTexts } from "../../../src/core/language/cli-texts";
import { columnOf, gridOf, tableOf, typeInto } from "./as-user";
import { okrscore, okrscoreJson, sample, temporaryFolder } from "./terminal";

const path = temporaryFolder();
const en = cliTexts("en");

// On a busy machine whole commands take their time.
jest.setTimeout(60_000);

beforeAll(async () => {
  await okrscoreJson("generate", sample(), "--as-of", "2027-06-01", "--lang", "en", "-o", path("okrs.xlsx"));
  const { sheet, table } = tableOf(gridOf(path("okrs.xlsx")), "OKR_KeyResults_FY2027_Q2");
  typeInto(path("okrs.xlsx"), sheet.name, { [formatCell(table.area.top + 1, columnOf(table, "Key result"))]: "=Launch the price list" });
});

test("lint shows findings without writing, and with a file to write makes sheets of them", async () => {
  const shown = await okrscoreJson("lint", path("okrs.xlsx"));
  const { code, out } = await okrscore("lint", path("okrs.xlsx"), "-o", path("linted.xlsx"));
  expect(code).toBe(1);
  expect(out).toContain(en.written({ file: path("linted.xlsx") }));
  const [{ findings, texts }] = shown["cycles"] as [{ findings: { rule: string }[]; texts: { kind: string; smart: Record<string, unknown> }[] }];
  expect(findings.map(({ rule }) => rule)).toContain("S04");
  expect(texts.find(({ smart }) => smart["S"] !== true || smart["R"] !== true)?.smart).toMatchObject({ T: true });
  const grid = gridOf(path("linted.xlsx"));
  expect(grid.sheets.map(({ name }) => name).slice(-3)).toEqual(["Findings FY2027-Q2", "SMART FY2027-Q2", "Policy"]);
  const { sheet, table } = tableOf(grid, "OKR_Smart_FY2027_Q2");
  const text = columnOf(table, "Text");
  const row = Array.from({ length: texts.length }, (_, index) => table.area.top + 1 + index).find((each) => sheet.value(each, text) === "=Launch the price list") ?? 0;
  // What a user's text begins with makes no formula of it.
  expect(sheet.formula(row, text)).toBeNull();
  const again = await okrscoreJson("lint", path("linted.xlsx"), "--in-place");
  expect(again).toMatchObject({ changed: false });
});

test("words adds its sheet, once", async () => {
  expect(await okrscoreJson("words", path("okrs.xlsx"), "-o", path("words.xlsx"))).toMatchObject({ changed: true, lists: 23 });
  expect(await okrscoreJson("words", path("words.xlsx"), "--in-place")).toMatchObject({ changed: false });
});

test("train makes a new workbook, keeps what was answered in it, and goes into another if one is named", async () => {
  const file = path("training.xlsx");
  expect(await okrscoreJson("train", "-o", file, "--lang", "zh")).toMatchObject({ output: file, changed: true, questions: 45 });
  const { sheet, table } = tableOf(gridOf(file), "OKR_Quiz");
  const cell = formatCell(table.area.top + 1, columnOf(table, "你的判断"));
  typeInto(file, sheet.name, { [cell]: "不合格" });
  // Typed without Excel, nothing was calculated yet.
  await okrscoreJson("train", "-o", file);
  const { sheet: written } = tableOf(gridOf(file), "OKR_Quiz");
  expect([written.value(table.area.top + 1, columnOf(table, "你的判断")), written.value(table.area.top + 1, columnOf(table, "对错"))]).toEqual(["不合格", "✓"]);
  const before = readFileSync(file);
  expect(await okrscoreJson("train", "-o", file)).toMatchObject({ changed: false });
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(await okrscoreJson("train", path("okrs.xlsx"), "-o", path("with-training.xlsx"))).toMatchObject({ changed: true });
  expect(gridOf(path("with-training.xlsx")).sheets.at(-1)?.name).toBe("Training");
});

test("train says what it needs", async () => {
  expect(await okrscore("train")).toMatchObject({ code: 2, err: expect.stringContaining(en.outputMissing()) as string });
  expect(await okrscore("train", "-o", path("training.csv"))).toMatchObject({ code: 2 });
  expect(existsSync(path("training.csv"))).toBe(false);
});

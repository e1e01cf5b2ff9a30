import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { sizeOfPng } from "../../../scripts/png";
import { describeIssue, LANGUAGES, strategyWords } from "../../../src/core/language";
import { cliTexts } from "../../../src/core/language/cli-texts";
import { columnOf, gridOf, sheetOf, tableOf, typeInto } from "./as-user";
import { formatCell } from "../../../src/core/grid";
import { okrscore, okrscoreJson, sample, temporaryFolder } from "./terminal";

const path = temporaryFolder();
const en = cliTexts("en");
const AS_OF = ["--as-of", "2027-05-20"] as const;

jest.setTimeout(60_000);

describe.each([["en", 8], ["zh", 7]] as const)("the sample's map in %s", (language, links) => {
  const [book, svg, png] = [path(`map-${language}.xlsx`), path(`map-${language}.svg`), path(`map-${language}.png`)];
  const { map: words, links: linkWords } = strategyWords(language);

  test("is written beside the scorecard, and drawn", async () => {
    const texts = cliTexts(language);
    const { code, out } = await okrscore("map", sample(language), "-o", book, "--svg", svg, "--png", png, ...AS_OF, "--lang", language);
    expect([code, out]).toEqual([0, `${texts.mapped({ objectives: 7, links, open: links, score: 41 })}\n${texts.written({ file: book })}\n${texts.written({ file: svg })}\n${texts.written({ file: png })}\n`]);
    expect(gridOf(book).sheets.map(({ name }) => name).slice(-2)).toEqual([words.sheet, linkWords.sheet]);
    expect(readFileSync(svg, "utf8")).toContain(`<title>${words.title}</title>`);
    expect(sizeOfPng(readFileSync(png)).width).toBe(1988);
  });

  test("is not written again where nothing changed", async () => {
    const { code, out } = await okrscore("map", book, "-o", path(`again-${language}.xlsx`), ...AS_OF, "--lang", language);
    expect([code, out]).toContain(1);
    expect(readFileSync(path(`again-${language}.xlsx`))).toEqual(readFileSync(book));
  });
});

test("the answers of people are taken, and the score grows", async () => {
  const { map: words, links: linkWords } = strategyWords("en");
  const book = path("map-en.xlsx");
  const { sheet, table } = tableOf(gridOf(book), "OKR_MapLinks");
  const column = columnOf(table, linkWords.headers.confirmed);
  typeInto(book, sheet.name, Object.fromEntries(Array.from({ length: 8 }, (_, row) => [formatCell(table.area.top + 1 + row, column), words.yes])));
  const told = await okrscoreJson("map", book, "-o", path("answered.xlsx"), ...AS_OF, "--lang", "en");
  expect(told).toMatchObject({ changed: true, orphans: [], unreached: [], cycles: [] });
  expect(told["completeness"]).toBeCloseTo((100 * (100 - 20 * (5 / 7))) / 100, 9);
  const shown = sheetOf(gridOf(path("answered.xlsx")), words.sheet);
  expect([...shown.rows()].flatMap((row) => [...shown.columns(row)].map((at) => shown.text(row, at)))).toContain(String(Math.round(told["completeness"] as number)));
});

test("a picture alone needs no workbook to write", async () => {
  const told = await okrscoreJson("map", sample(), "--svg", path("alone.svg"), ...AS_OF, "--lang", "en");
  expect([told["output"], told["svg"], existsSync(path("alone.svg"))]).toEqual([null, path("alone.svg"), true]);
});

test("a picture in pixels alone as well, and what it cannot show is said", async () => {
  const [book, png] = [path("unknown.xlsx"), path("alone.png")];
  copyFileSync(sample(), book);
  // No character, by the standard, so that no font has it.
  typeInto(book, "Balanced scorecard", { B5: "Grow \u{10fffe} profitably" });
  const told = await okrscoreJson("map", book, "--png", png, ...AS_OF, "--lang", "en");
  const missing = { code: "map-characters-missing", values: { characters: ["\u{10fffe}"] } } as const;
  expect([told["output"], told["png"], sizeOfPng(readFileSync(png)).width]).toEqual([null, png, 1988]);
  expect(told["issues"]).toContainEqual({ code: missing.code, severity: "warning", at: png, message: describeIssue(missing, "en") });
});

test("what a picture cannot show has a sentence with what to do", () => {
  const characters = Array.from("在核心市场实现有利");
  expect(LANGUAGES.map((language) => describeIssue({ code: "map-characters-missing", values: { characters } }, language))).toEqual([
    "No font of this machine has 9 characters of the map (在 核 心 市 场 实 现 有 …), and the picture leaves them out. Install a font that has them, for Chinese for example Noto Sans CJK SC, and draw the map again, or use --svg: an SVG file is shown in the fonts of whoever opens it.",
    "本机的字体都不含地图中的 9 个字符（在 核 心 市 场 实 现 有 …），图片中无法显示。请安装含有这些字符的字体（中文例如思源黑体 Noto Sans CJK SC）后重新绘图，或改用 --svg：SVG 文件按打开者的字体显示。",
  ]);
});

test.each([["--svg", ".svg", "map.png"], ["--png", ".png", "map.jpg"]])("a picture of another kind than %s is refused", async (option, ending, name) => {
  const { code, err } = await okrscore("map", sample(), option, path(name), "--lang", "en");
  expect([code, err, existsSync(path(name))]).toEqual([2, `${en.wrongEnding({ file: path(name), ending, option })}\n`, false]);
});

test("without anywhere to write it says so", async () => {
  const { code, err } = await okrscore("map", sample(), "--lang", "en");
  expect([code, err]).toEqual([2, `${en.outputMissing()}\n`]);
});

test("every finding has a sentence in both languages", () => {
  const values = { objective: "Grow", missing: ["lag"] as const };
  expect(LANGUAGES.map((language) => describeIssue({ code: "map-kind-missing", values }, language))).toEqual([
    "\"Grow\" has no lag measure. Add one, or correct the kind of a measure on the sheet Strategy map.", "“Grow”缺少滞后指标。请补充，或在“战略地图”表中更正指标类别。",
  ]);
});

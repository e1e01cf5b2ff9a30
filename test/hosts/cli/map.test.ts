import { existsSync, readFileSync } from "node:fs";
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
  const [book, svg] = [path(`map-${language}.xlsx`), path(`map-${language}.svg`)];
  const { map: words, links: linkWords } = strategyWords(language);

  test("is written beside the scorecard, and drawn", async () => {
    const texts = cliTexts(language);
    const { code, out } = await okrscore("map", sample(language), "-o", book, "--svg", svg, ...AS_OF, "--lang", language);
    expect([code, out]).toEqual([0, `${texts.mapped({ objectives: 7, links, open: links, score: 41 })}\n${texts.written({ file: book })}\n${texts.written({ file: svg })}\n`]);
    expect(gridOf(book).sheets.map(({ name }) => name).slice(-2)).toEqual([words.sheet, linkWords.sheet]);
    expect(readFileSync(svg, "utf8")).toContain(`<title>${words.title}</title>`);
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

test("a picture of another kind is refused", async () => {
  const { code, err } = await okrscore("map", sample(), "--svg", path("map.png"), "--lang", "en");
  expect([code, err]).toEqual([2, `${en.wrongEnding({ file: path("map.png"), ending: ".svg" })}\n`]);
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

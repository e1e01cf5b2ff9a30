import { cliTexts } from "../../../src/core/language/cli-texts";
import { okrSheetWords, processWords } from "../../../src/core/language";
import { columnOf, gridOf, sheetOf, tableOf, typeInto } from "./as-user";
import { formatCell } from "../../../src/core/grid";
import { okrscore, okrscoreJson, sample, temporaryFolder } from "./terminal";

const path = temporaryFolder();
const texts = cliTexts("en");

jest.setTimeout(60_000);

const at = (day: string): readonly string[] => ["--as-of", day, "--lang", "en"];

/** What a row of a table shows under some headers. */
function row(file: string, name: string, index: number, ...titles: readonly string[]): readonly unknown[] {
  const { sheet, table } = tableOf(gridOf(file), name);
  return titles.map((title) => sheet.value(table.area.top + 1 + index, columnOf(table, title)));
}

test("from the draft to a changed target on the sample, in one file", async () => {
  const file = path("okrs.xlsx");
  await okrscoreJson("generate", sample(), "--cadence", "quarterly", ...at("2027-04-05"), "-o", path("generated.xlsx"));
  expect(await okrscoreJson("process", path("generated.xlsx"), ...at("2027-04-05"), "-o", file)).toMatchObject({ cycle: "FY2027-Q2", states: { draft: 5 }, isReady: true });
  const move = (to: string, by: string): ReturnType<typeof okrscoreJson> => okrscoreJson("process", file, "--to", to, "--by", by, ...at("2027-04-06"), "--in-place");

  const refusal = await okrscore("process", file, "--to", "released", "--by", "Chen", ...at("2027-04-06"), "--in-place");
  expect([refusal.code, refusal.err]).toEqual([1, expect.stringContaining("is Draft and cannot become Released. What can follow: Submitted.")]);

  await okrscoreJson("process", file, "--admin", "Chen", "--to", "submitted", "--by", "Chen", ...at("2027-04-06"), "--in-place");
  await move("approved", "B. Sommer");
  expect(await move("released", "Chen")).toMatchObject({ moved: 5, states: { released: 5 } });

  const { sheet, table } = tableOf(gridOf(file), "OKR_KeyResults_FY2027_Q2");
  typeInto(file, sheet.name, { [formatCell(table.area.top + 2, columnOf(table, okrSheetWords("en").keyResults.target))]: 0.122 });
  const { code, out, err } = await okrscore("process", file, "--by", "A. Keller", ...at("2027-05-10"), "--in-place");
  expect([code, out]).toEqual([0, `${texts.processed({ cycle: "FY2027-Q2", moved: 0, changes: 1, states: "Changed 1, Released 4", isReady: true })}\n${texts.written({ file })}\n`]);
  expect(err).toContain("was changed after release without a reason");
  const { scores } = processWords("en");
  expect(row(file, "OKR_Adjusted_FY2027_Q2", 1, scores.targetAtRelease, scores.target)).toEqual([expect.closeTo(0.127, 9), 0.122]);
});

test("convert goes over to another cadence, and says what it wants where it is told nothing", async () => {
  await okrscoreJson("generate", sample("zh"), "--cadence", "quarterly", "--as-of", "2027-04-05", "--lang", "zh", "-o", path("zh.xlsx"));
  expect(await okrscoreJson("convert", path("zh.xlsx"), "--cadence", "6w", "--as-of", "2027-05-12", "-o", path("six.xlsx"))).toMatchObject({ from: "FY2027-Q2", to: "FY2027-6W4", changed: true });
  expect(sheetOf(gridOf(path("six.xlsx")), "周期转换沿革").tables.map(({ name }) => name)).toEqual(["OKR_Lineage"]);
  for (const options of [[], ["--cadence", "6w", "--formulas", "plain"]]) {
    expect(await okrscore("convert", path("six.xlsx"), ...options, "--lang", "en", "-o", path("never.xlsx"))).toMatchObject({ code: 2, err: `${texts.convertWhat()}\n` });
  }
});

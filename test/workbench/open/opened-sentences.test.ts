import { openPackage, readSheetLooks } from "../../../src/adapters/opc";
import { workbenchTexts } from "../../../src/core/language";
import { openedSentences } from "../../../src/workbench/open/opened-sentences";
import { buildWorkbook } from "../../support/package-builder";

const RULES = `<conditionalFormatting sqref="A1:A9"><cfRule type="top10" rank="3" priority="1"/><cfRule type="uniqueValues" priority="2"/></conditionalFormatting>`;

function said(xml: string, language: "en" | "zh"): string {
  const looks = readSheetLooks(openPackage(buildWorkbook({ sheets: [`<sheetData/>${xml}`] }), "kpi.xlsx"));
  return openedSentences("kpi.xlsx", { issues: [], looks }, language);
}

test("what only Excel shows of a file is said when it is opened, and nothing where all is shown", () => {
  const found = { charts: 0, pictures: 0, conditions: 2 };
  for (const language of ["en", "zh"] as const) {
    const texts = workbenchTexts(language);
    expect(said("", language)).toBe(texts.opened({ file: "kpi.xlsx" }));
    expect(said(RULES, language)).toBe([texts.opened({ file: "kpi.xlsx" }), texts.onlyInExcel(found)].join(texts.between));
  }
  expect(workbenchTexts("en").onlyInExcel({ charts: 1, pictures: 2, conditions: 0 })).toBe("Not shown here, but kept in every copy: 1 chart, 2 pictures or shapes.");
});

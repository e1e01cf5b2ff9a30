import { workbenchTexts } from "../../../src/core/language";
import { copyName } from "../../../src/workbench/save/download";
import { savedSentences } from "../../../src/workbench/save/saved-sentences";

test.each([
  ["KPI 2027.xlsx", true, "KPI 2027 - copy.xlsx"],
  ["KPI.2027.xlsm", true, "KPI.2027 - copy.xlsm"],
  ["KPI 2027.xls", false, "KPI 2027 - copy.xlsx"],
  ["kpi", false, "kpi - copy.xlsx"],
])("a copy of %s is called otherwise", (file, isPackage, name) => {
  expect(copyName(file, isPackage, "copy")).toBe(name);
});

test.each(["en", "zh"] as const)("what a copy does not have is said after its name: %s", (language) => {
  const texts = workbenchTexts(language);
  expect(savedSentences("kpi.xlsx", [], texts)).toBe(texts.saved({ file: "kpi.xlsx" }));
  const said = savedSentences("kpi.xlsx", [{ kind: "renamed", from: "KPI", to: "Measures" }, { kind: "deleted", sheet: "Old" }, { kind: "layout", sheet: "Data" }, { kind: "name-deleted", name: "Rate" }], texts);
  expect(said).toBe([
    texts.saved({ file: "kpi.xlsx" }), texts.keepsName({ from: "KPI", to: "Measures" }), texts.keepsSheet({ sheet: "Old" }),
    texts.keepsLayout({ sheet: "Data" }), texts.keepsDefinedName({ name: "Rate" }),
  ].join(texts.between));
});

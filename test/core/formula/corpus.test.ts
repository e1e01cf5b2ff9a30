import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { readWorkbook } from "../../../src/adapters/opc";
import { formulaEngine, printStored } from "../../../src/core/formula";
import { corpusFiles, describeCorpus } from "../../support/corpus";

/** Every formula of a workbook once. */
function formulasOf(path: string): ReadonlySet<string> {
  const reading = readWorkbook(readFileSync(path), basename(path));
  const found = new Set<string>();
  if (!reading.ok) return found;
  for (const sheet of reading.value.grid.sheets) {
    for (const row of sheet.rows()) {
      for (const column of sheet.columns(row)) found.add(sheet.formula(row, column) ?? "");
    }
  }
  for (const { formula } of reading.value.grid.names) found.add(formula);
  return found;
}

describeCorpus("formulas of real workbooks", () => {
  const files = ["scorecards", "negatives", "malformed", "public"].flatMap((folder) => corpusFiles(folder, /\.xls[xm]$/));
  const formulas = [...new Set(files.flatMap((file) => [...formulasOf(file)]))].filter((formula) => formula !== "");

  test("are there", () => {
    expect(formulas.length).toBeGreaterThan(100);
  });

  test("are printed so that they are read as the same trees", () => {
    const changed = formulas.filter((text) => {
      const formula = formulaEngine.parse(text);
      if (formula === null) return false;
      const again = [formulaEngine.print(formula, "functions"), printStored(formula, "plain")].map((printed) => formulaEngine.parse(printed));
      return again.some((tree) => JSON.stringify(tree) !== JSON.stringify(formula));
    });
    expect(changed).toEqual([]);
  });

  test("are understood but for a few that no tree can say", () => {
    const strange = formulas.filter((text) => formulaEngine.parse(text) === null);
    expect(strange.length / formulas.length).toBeLessThan(0.02);
  });

  test("hold no twin of ours", () => {
    const found = formulas.filter((text) => {
      const formula = formulaEngine.parse(text);
      return formula !== null && formulaEngine.toFunctions(formula) !== formula;
    });
    expect(found).toEqual([]);
  });
});

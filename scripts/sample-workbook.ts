import { applyChange, newPackage } from "../src/adapters/opc";
import { formulaEngine, printStored } from "../src/core/formula";
import type { WorkbookGrid } from "../src/core/grid";
import type { Language } from "../src/core/language";
import { planSample } from "../src/core/sample";
import { calculateChange } from "../src/workbook/calculate";
import { reconcile } from "../src/workbook/reconcile";
import { EMPTY_STATE } from "../src/workbook/state";

const NOTHING: WorkbookGrid = { sheets: [], names: [], date1904: false, state: null };

/** The workbook of the sample company as a file, as if its own people had made it: it has no state of ours. */
export function sampleWorkbook(language: Language): Uint8Array {
  const { change } = reconcile(planSample(language), NOTHING, EMPTY_STATE, { dialect: "plain", syntax: formulaEngine });
  const calculated = calculateChange({ ...change, state: null }, NOTHING, formulaEngine);
  const written = applyChange(newPackage("sample"), calculated.change, { dialect: "plain", print: printStored });
  if (!written.ok) throw new Error(written.issue.code);
  return written.value;
}

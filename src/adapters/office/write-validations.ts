import type { Area } from "../../core/grid";
import type { SheetPlan, Validation } from "../../core/plan";
import type { ChangeContext } from "./change-context";
import { rangeOf } from "./read-cells";
import { BYTES_PER_CALL, type Step } from "./requests";

/** What Excel allows, in UTF-16 units. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;
/** Below all numbers that Excel reads in formulas. */
const LOWEST = -9.99999999999999e307;

/** The validations of a sheet, and what the columns of its tables mean, shown at their headers. */
export function* validationSteps(plan: SheetPlan, context: ChangeContext): Generator<Step> {
  for (const validation of plan.validations ?? []) {
    yield step(plan.name, validation.area, (excel) => { setValidation(excel, plan.name, validation, context); });
  }
  for (const { top, left, columns } of plan.tables) {
    for (const [index, { title, help }] of columns.entries()) {
      if (help !== undefined) yield step(plan.name, { top, left: left + index, bottom: top, right: left + index }, (excel) => { excel.prompt = promptOf(title, help); });
    }
  }
}

function step(sheet: string, area: Area, set: (validation: Excel.DataValidation) => void): Step {
  return { bytes: BYTES_PER_CALL, run: (excel) => { set(rangeOf(excel, sheet, area).dataValidation); } };
}

function setValidation(excel: Excel.DataValidation, sheet: string, validation: Validation, context: ChangeContext): void {
  const { title = "", message = "", strict } = validation;
  excel.ignoreBlanks = true;
  excel.rule = ruleOf(validation, sheet, context);
  // A warning lets through what the user insists on.
  excel.errorAlert = { showAlert: true, style: strict === true ? "Stop" : "Warning", title: shortened(title, LONGEST_TITLE), message: shortened(message, LONGEST_MESSAGE) };
  if (message !== "") excel.prompt = promptOf(title, message);
}

function promptOf(title: string, message: string): Excel.DataValidationPrompt {
  return { showPrompt: true, title: shortened(title, LONGEST_TITLE), message: shortened(message, LONGEST_MESSAGE) };
}

function ruleOf(validation: Validation, sheet: string, context: ChangeContext): Excel.DataValidationRule {
  switch (validation.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: validation.items.join(",") } };
    case "range":
      return { list: { inCellDropDown: true, source: context.printForCells(validation.source, { sheet, top: validation.area.top }) } };
    case "number":
      return { decimal: numbersBetween(validation.minimum, validation.maximum) };
    case "date":
      return { date: { formula1: "1900-01-01", operator: "GreaterThanOrEqualTo" } };
  }
}

/** Infinite limits are none. */
function numbersBetween(minimum: number, maximum: number): Excel.BasicDataValidation {
  if (Number.isFinite(minimum) && Number.isFinite(maximum)) return { formula1: minimum, formula2: maximum, operator: "Between" };
  if (Number.isFinite(maximum)) return { formula1: maximum, operator: "LessThanOrEqualTo" };
  return { formula1: Number.isFinite(minimum) ? minimum : LOWEST, operator: "GreaterThanOrEqualTo" };
}

function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

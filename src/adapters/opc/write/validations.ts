import { formatArea, formatCell } from "../../../core/grid";
import type { SheetPlan, TablePlan, Validation } from "../../../core/plan";
import { escapeAttribute, escapeCellText, escapeFormula } from "../xml-text";
import { plainFormula } from "./plain-formula";
import type { WriteContext } from "./sheet-parts";
import { printAttributes } from "./xml-elements";

/** What Excel allows, in UTF-16 units. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;
const LONGEST_LIST = 255;
const LONGEST_FORMULA = 255;
/** Below all numbers that Excel reads in formulas. */
const LOWEST = "-9.99999999999999E+307";
/** 9999-12-31. */
const LAST_DATE = 2_958_465;

/** The `dataValidations` of a sheet: its own, and the help on the headers of its tables; `""` for none. `sheet` is the name of its tab. */
export function writeValidations({ validations = [], tables }: SheetPlan, sheet: string, context: WriteContext): string {
  const written = [...validations.map((validation) => writeValidation(validation, sheet, context)), ...tables.flatMap(headerHelp)];
  return written.length === 0 ? "" : `<dataValidations count="${written.length}">${written.join("")}</dataValidations>`;
}

function writeValidation(validation: Validation, sheet: string, context: WriteContext): string {
  const { area, title, message, strict } = validation;
  const { type, operator, formulas } = ruleOf(validation, sheet, context);
  const formula = formulas.map((text, index) => `<formula${index + 1}>${escapeFormula(text)}</formula${index + 1}>`).join("");
  const attributes = printAttributes([
    ["type", type],
    // Stop is the default; a warning lets through what the user insists on.
    ["errorStyle", strict === true ? undefined : "warning"],
    ["operator", operator],
    ["allowBlank", 1], ["showInputMessage", 1], ["showErrorMessage", 1],
    ["errorTitle", shortened(title, LONGEST_TITLE)], ["error", shortened(message, LONGEST_MESSAGE)],
    ["promptTitle", shortened(title, LONGEST_TITLE)], ["prompt", shortened(message, LONGEST_MESSAGE)],
    ["sqref", formatArea(area)],
  ]);
  return `<dataValidation${attributes}>${formula}</dataValidation>`;
}

interface Rule {
  readonly type: string;
  readonly operator?: string;
  readonly formulas: readonly string[];
}

function ruleOf(validation: Validation, sheet: string, context: WriteContext): Rule {
  switch (validation.kind) {
    case "list":
      return { type: "list", formulas: [listText(validation.items)] };
    case "range": {
      const source = plainFormula(validation.source, { sheet, top: validation.area.top }, context);
      if (source.length > LONGEST_FORMULA) throw new Error(`a list from ${source}, which has ${source.length} characters; Excel reads ${LONGEST_FORMULA}`);
      return { type: "list", formulas: [source] };
    }
    case "number":
      return numberRule(validation.minimum, validation.maximum);
    case "date":
      return { type: "date", formulas: ["1", String(LAST_DATE)] };
  }
}

/** Infinite limits are none. */
function numberRule(minimum: number, maximum: number): Rule {
  const type = "decimal";
  if (Number.isFinite(minimum) && Number.isFinite(maximum)) return { type, formulas: [String(minimum), String(maximum)] };
  if (Number.isFinite(maximum)) return { type, operator: "lessThanOrEqual", formulas: [String(maximum)] };
  return { type, operator: "greaterThanOrEqual", formulas: [Number.isFinite(minimum) ? String(minimum) : LOWEST] };
}

/** Commas separate the items and cannot be escaped: such lists have to stand in cells, as the kind `range`. */
function listText(items: readonly string[]): string {
  const text = items.join(",");
  const wrong = items.find((item) => item.includes(",") || item.trim() !== item || item === "");
  if (wrong !== undefined) throw new Error(`"${wrong}" cannot be an item of a list that stands in its validation`);
  if (text.length > LONGEST_LIST) throw new Error(`a list of ${text.length} characters in a validation, which holds ${LONGEST_LIST}: ${text}`);
  return `"${text.replaceAll('"', '""')}"`;
}

/** What a column means, shown when somebody goes to its header; it accepts anything. */
function headerHelp({ top, left, columns }: TablePlan): readonly string[] {
  return columns.flatMap(({ title, help }, index) => {
    if (help === undefined) return [];
    const attributes = printAttributes([
      ["allowBlank", 1], ["showInputMessage", 1],
      ["promptTitle", shortened(title, LONGEST_TITLE)], ["prompt", shortened(help, LONGEST_MESSAGE)],
      ["sqref", formatCell(top, left + index)],
    ]);
    return [`<dataValidation${attributes}/>`];
  });
}

/** Text for an attribute, cut where it is too long for Excel, which would call the file damaged. */
function shortened(text: string | undefined, longest: number): string | undefined {
  if (text === undefined || text === "") return undefined;
  const stored = escapeCellText(text);
  if (stored.length <= longest) return escapeAttribute(stored);
  const cut = text.slice(0, longest - 1 - (stored.length - text.length)).replace(/[\ud800-\udbff]$/, "");
  return escapeAttribute(`${escapeCellText(cut)}…`);
}

import type { SheetLooks, StoredCondition, StoredLimit, StoredLink, StoredValidation } from "../../adapters/opc";
import { typedFormula } from "../host/load-grid";
import { PropertyBag } from "../host/model/property-bag";
import type { AreaRecord, SheetModel } from "../host/model/sheet-model";

// What a file says of cells, as Excel's API would have set it: the grid, saving and the add-in know it by that alone.

/** Gives a sheet the links, conditional formats and validations of its file. */
export function loadRules(sheet: SheetModel, { links, conditions, validations }: SheetLooks): void {
  sheet.links = links.map(linkRecord);
  sheet.conditions = conditions.map((condition) => conditionRecord(sheet, condition));
  sheet.validations = validations.map((validation) => validationRecord(sheet, validation));
  sheet.workbook.changed({ kind: "conditions", sheet });
  sheet.workbook.changed({ kind: "validations", sheet });
}

function linkRecord({ area, place, address }: StoredLink): AreaRecord {
  const outside = address === null ? {} : { address: place === null ? address : `${address}#${place}` };
  return { areas: [area], bag: new PropertyBag(address === null && place !== null ? { documentReference: place } : outside) };
}

// Conditional formats

function conditionRecord(sheet: SheetModel, condition: StoredCondition): AreaRecord {
  const bag = new PropertyBag({ Id: sheet.workbook.newId(), Type: TYPES[condition.kind] }, () => { sheet.workbook.changed({ kind: "conditions", sheet }); });
  if (condition.stopIfTrue) bag.values.set("StopIfTrue", true);
  fill(bag.part(TYPES[condition.kind]), condition);
  return { areas: condition.areas, bag };
}

const TYPES = { dataBar: "DataBar", iconSet: "IconSet", colorScale: "ColorScale", expression: "Custom" } as const;

function fill(part: PropertyBag, condition: StoredCondition): void {
  switch (condition.kind) {
    case "dataBar":
      fillBar(part, condition);
      return;
    case "iconSet":
      part.set("Style", condition.icons.replace(/^[345]/, (count) => COUNTS[count] ?? count));
      part.set("Criteria", condition.limits.map((limit) => ({ ...boundary(limit), operator: "GreaterThanOrEqual" })));
      part.set("ShowIconOnly", !condition.showValue);
      if (condition.isReversed) part.set("ReverseIconOrder", true);
      return;
    case "colorScale":
      part.set("Criteria", scaleCriteria(condition.stops));
      return;
    case "expression": {
      const { bold, italic, color, fill: ground, format } = condition.look;
      part.put(["Rule", "Formula"], `=${typedFormula(condition.formula)}`);
      if (bold !== undefined) part.put(["Format", "Font", "Bold"], bold);
      if (italic !== undefined) part.put(["Format", "Font", "Italic"], italic);
      if (color !== undefined) part.put(["Format", "Font", "Color"], `#${color}`);
      if (ground !== undefined) part.put(["Format", "Fill", "Color"], `#${ground}`);
      if (format !== undefined) part.put(["Format", "NumberFormat"], format);
    }
  }
}

const COUNTS: Readonly<Record<string, string>> = { 3: "Three", 4: "Four", 5: "Five" };

function fillBar(part: PropertyBag, { limits: [lower, upper], color, negativeColor, isGradient, showValue }: Extract<StoredCondition, { readonly kind: "dataBar" }>): void {
  if (lower !== undefined) part.set("LowerBoundRule", boundary(lower));
  if (upper !== undefined) part.set("UpperBoundRule", boundary(upper));
  if (!showValue) part.set("ShowDataBarOnly", true);
  part.put(["PositiveFormat", "FillColor"], `#${color}`);
  part.put(["PositiveFormat", "GradientFill"], isGradient);
  if (negativeColor !== null) part.put(["NegativeFormat", "FillColor"], `#${negativeColor}`);
}

/** A limit as the API has it. @example boundary({ type: "num", value: "0.4" }) // => { type: "Number", formula: "0.4" } */
function boundary({ type, value }: StoredLimit): { readonly type: string; readonly formula?: string } {
  const isFound = ["min", "max", "autoMin", "autoMax"].includes(type);
  return { type: LIMITS[type] ?? "Number", ...(value === null || isFound ? {} : { formula: value }) };
}

const LIMITS: Readonly<Record<string, string>> = {
  num: "Number", percent: "Percent", percentile: "Percentile", formula: "Formula", min: "LowestValue", max: "HighestValue", autoMin: "Automatic", autoMax: "Automatic",
};

function scaleCriteria(stops: Extract<StoredCondition, { readonly kind: "colorScale" }>["stops"]): Readonly<Record<string, unknown>> {
  const [minimum, middle, last] = stops.map((stop) => ({ ...boundary(stop), color: `#${stop.color}` }));
  return last === undefined ? { minimum, maximum: middle } : { minimum, midpoint: middle, maximum: last };
}

// Validations

function validationRecord(sheet: SheetModel, validation: StoredValidation): AreaRecord {
  const { areas, allowBlank, errorStyle, error, prompt } = validation;
  const rule = ruleOf(validation);
  const style = STYLES[errorStyle ?? ""];
  const bag = new PropertyBag({
    ...(rule === null ? {} : { Rule: rule, IgnoreBlanks: allowBlank, ErrorAlert: { showAlert: style !== undefined, style: style ?? "Stop", ...error } }),
    ...(prompt.message === "" && prompt.title === "" ? {} : { Prompt: { showPrompt: true, ...prompt } }),
  }, () => { sheet.workbook.changed({ kind: "validations", sheet }); });
  return { areas, bag };
}

const STYLES: Readonly<Record<string, string>> = { stop: "Stop", warning: "Warning", information: "Information" };
const KINDS: Readonly<Record<string, string>> = { decimal: "decimal", whole: "wholeNumber", date: "date", time: "time", textLength: "textLength" };

/** Null for help alone. */
function ruleOf({ type, operator, formulas: [first, second] }: StoredValidation): unknown {
  if (first === undefined) return null;
  if (type === "list") return { list: { inCellDropDown: true, source: listSource(first) } };
  if (type === "custom") return { custom: { formula: `=${typedFormula(first)}` } };
  const kind = KINDS[type];
  if (kind === undefined) return null;
  return { [kind]: { formula1: operand(first), ...(second === undefined ? {} : { formula2: operand(second) }), operator: operatorOf(operator) } };
}

/** @example listSource('"Low,High"') // => "Low,High" @example listSource("People!$A$2:$A$9") // => "=People!$A$2:$A$9" */
function listSource(formula: string): string {
  const [, items] = /^"((?:[^"]|"")*)"$/.exec(formula) ?? [];
  return items === undefined ? `=${typedFormula(formula)}` : items.replaceAll('""', '"');
}

function operand(formula: string): number | string {
  const number = Number(formula);
  return Number.isFinite(number) ? number : `=${typedFormula(formula)}`;
}

/** @example operatorOf("greaterThanOrEqual") // => "GreaterThanOrEqualTo" */
function operatorOf(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`.replace(/Equal$/, "EqualTo");
}

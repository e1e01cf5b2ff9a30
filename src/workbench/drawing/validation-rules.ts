import type { SheetModel } from "../host/model/sheet-model";
import { gridRange, type GridRange } from "./condition-rules";

/** A rule of the grid; see `IDataValidationRule` of Univer. */
export interface ValidationRule {
  readonly uid: string;
  readonly type: string;
  readonly formula1: string;
  readonly formula2?: string;
  readonly operator?: string;
  readonly allowBlank: boolean;
  readonly showErrorMessage: boolean;
  readonly errorTitle: string;
  readonly error: string;
  readonly errorStyle: number;
  /** How a cell shows that it has a list. */
  readonly renderMode?: number;
  readonly ranges: readonly GridRange[];
}

interface Limits {
  readonly formula1?: string | number;
  readonly formula2?: string | number;
  readonly operator?: string;
}

const OPERATORS: Readonly<Record<string, string>> = {
  Between: "between", NotBetween: "notBetween", EqualTo: "equal", NotEqualTo: "notEqual",
  GreaterThan: "greaterThan", GreaterThanOrEqualTo: "greaterThanOrEqual", LessThan: "lessThan", LessThanOrEqualTo: "lessThanOrEqual",
};
const STYLES: Readonly<Record<string, number>> = { Information: 0, Stop: 1, Warning: 2 };

/** What a validation asks of a value, by the name of its kind in Excel's API. */
interface Rule {
  readonly list?: { readonly source?: string };
  readonly decimal?: Limits;
  readonly wholeNumber?: Limits;
  readonly textLength?: Limits;
  readonly custom?: { readonly formula?: string };
}

const NUMBERS = { decimal: "decimal", wholeNumber: "whole", textLength: "textLength" } as const;

/** Validations of a sheet. Prompts alone, dates and times have no place in the grid. */
export function validationRules({ id, validations }: SheetModel): readonly ValidationRule[] {
  return validations.flatMap(({ areas, bag }, index) => {
    const rule = ruleOf((bag.values.get("Rule") ?? {}));
    if (rule === null) return [];
    const { style = "", title = "", message = "", showAlert = true } = (bag.values.get("ErrorAlert") ?? {}) as { readonly style?: string; readonly title?: string; readonly message?: string; readonly showAlert?: boolean };
    return [{
      uid: `${id}-${index}`, ...rule, ranges: areas.map(gridRange), allowBlank: bag.values.get("IgnoreBlanks") !== false,
      showErrorMessage: showAlert, errorTitle: title, error: message, errorStyle: STYLES[style] ?? STOP,
    }];
  });
}

const STOP = 1;

/** Plainly, as in Excel: else every cell of a column that may be filled once is full of buttons. */
const AS_TEXT = 0;

function ruleOf(rule: Rule): Pick<ValidationRule, "type" | "operator" | "formula1" | "formula2" | "renderMode"> | null {
  if (rule.list?.source !== undefined) return { type: "list", formula1: rule.list.source, renderMode: AS_TEXT };
  if (rule.custom?.formula !== undefined) return { type: "custom", formula1: rule.custom.formula };
  const kind = (["decimal", "wholeNumber", "textLength"] as const).find((name) => rule[name] !== undefined);
  const { formula1, formula2, operator: word = "" } = kind === undefined ? {} : rule[kind] ?? {};
  const operator = OPERATORS[word];
  if (kind === undefined || operator === undefined) return null;
  return { type: NUMBERS[kind], operator, formula1: String(formula1), ...(formula2 === undefined ? {} : { formula2: String(formula2) }) };
}

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
  readonly ranges: readonly GridRange[];
}

interface Limits {
  readonly formula1?: string | number;
  readonly formula2?: string | number;
  readonly operator?: string;
}

const OPERATORS: Readonly<Record<string, string>> = { Between: "between", GreaterThanOrEqualTo: "greaterThanOrEqual", LessThanOrEqualTo: "lessThanOrEqual" };
const [STOP, WARNING] = [1, 2];

/** Lists and limits of numbers of a sheet. Prompts alone, and dates that only have to be dates, have no place in the grid. */
export function validationRules({ id, validations }: SheetModel): readonly ValidationRule[] {
  return validations.flatMap(({ areas, bag }, index) => {
    const { list, decimal } = (bag.values.get("Rule") ?? {}) as { readonly list?: { readonly source?: string }; readonly decimal?: Limits };
    const { style, title = "", message = "" } = (bag.values.get("ErrorAlert") ?? {}) as { readonly style?: string; readonly title?: string; readonly message?: string };
    const common = {
      uid: `${id}-${index}`, ranges: areas.map(gridRange), allowBlank: bag.values.get("IgnoreBlanks") !== false,
      showErrorMessage: true, errorTitle: title, error: message, errorStyle: style === "Warning" ? WARNING : STOP,
    };
    if (list?.source !== undefined) return [{ ...common, type: "list", formula1: list.source }];
    const operator = OPERATORS[decimal?.operator ?? ""];
    if (decimal === undefined || operator === undefined) return [];
    const second = decimal.formula2 === undefined ? {} : { formula2: String(decimal.formula2) };
    return [{ ...common, type: "decimal", operator, formula1: String(decimal.formula1), ...second }];
  });
}

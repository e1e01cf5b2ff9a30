import type { OwnFunction, Parameter } from "../core/formula";
import { isCellError, type CellValue } from "../core/grid";
import { describeIssue, parameterHelp, type Language } from "../core/language";
import type { Rows } from "./excel-values";

type Arguments = readonly (Rows | null)[];

/**
 * Says which argument makes a call `#VALUE!`, where the call gives no sentence itself. `isWrong` tells whether it would
 * be so with these arguments too: one that can be left out without a change is not the cause, as the start of
 * `maintain_above`.
 */
export function wrongArgument(own: OwnFunction, args: Arguments, language: Language, isWrong: (args: Arguments) => boolean): string {
  const suspects = own.parameters.flatMap((parameter, index) => {
    const sentence = complaint(own.name, parameter, args[index] ?? null, language);
    return sentence === null ? [] : [{ index, sentence }];
  });
  const cause = suspects.find(({ index }) => !isWrong(args.with(index, null))) ?? suspects[0];
  return cause?.sentence ?? describeIssue({ code: "function-arguments", values: { name: own.name } }, language);
}

/** Null where the parameter can take the argument, as far as one can tell from it alone. */
function complaint(name: string, parameter: Parameter, rows: Rows | null, language: Language): string | null {
  const told = { parameter: parameter.name, help: parameterHelp(name, parameter.name, language) };
  if (parameter.kind === "range") {
    const unusable = parameter.name.startsWith("perspective") ? undefined : rows?.flat().find((value) => !isPositive(value));
    return unusable === undefined ? null : describeIssue({ code: "function-range", values: { ...told, value: shown(unusable, language) } }, language);
  }
  const value = rows?.[0]?.[0] ?? null;
  if (value === null) return parameter.optional ? null : describeIssue({ code: "function-argument-missing", values: told }, language);
  return canTake(parameter, value) ? null : describeIssue({ code: "function-argument", values: { ...told, value: shown(value, language) } }, language);
}

function canTake({ kind, optional, special = [] }: Parameter, value: CellValue): boolean {
  switch (kind) {
    case "number":
      return typeof value === "number";
    case "date":
      return isDate(value);
    case "text":
      // An optional word is found out by leaving it out; of a required one the twins know every word in English.
      return !optional && special.some((each) => each.kind === "literal" && typeof value === "string" && each.value === value.toLowerCase());
    default:
      return true;
  }
}

function isPositive(value: CellValue): boolean {
  return typeof value === "number" && value >= 0;
}

/** From 1 January 1900 to the end of 9999. */
function isDate(value: CellValue): boolean {
  return typeof value === "number" && value >= 1 && value < 2_958_466;
}

function shown(value: CellValue, language: Language): string {
  if (value === null) return language === "zh" ? "空白" : "a blank";
  if (isCellError(value)) return value.error;
  if (typeof value === "string") return `"${value}"`;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

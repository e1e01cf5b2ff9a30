import { FUNCTIONS } from "../core/formula";
import { isCellError, type CellError } from "../core/grid";
import type { Language } from "../core/language";
import { callFunction, isRows, type Result } from "./excel-function";

/**
 * Every function of ours under its name, as Excel or another engine calls it: arguments are scalars or rows of cells,
 * null where one is left out; more arguments than parameters do not matter, as the invocation that Excel adds. A call with
 * ranges gives rows. Problems are `CustomFunctions.Error` objects with code and message, where there is no Excel plain
 * objects with the same members.
 */
export const ownFunctions: ReadonlyMap<string, (...args: unknown[]) => unknown> = new Map(
  FUNCTIONS.map((own) => [own.name, (...args: unknown[]) => toExcel(callFunction(own, args, displayLanguage()))]),
);

function toExcel(result: Result): unknown {
  if (isRows(result)) return result.map((row) => row.map((value) => (isCellError(value) ? excelError(value) : value)));
  return isCellError(result) ? excelError(result) : result;
}

function excelError({ error, message }: CellError): unknown {
  if (typeof CustomFunctions === "undefined") return { code: error, message };
  // Its codes are the texts of the errors.
  return new CustomFunctions.Error(error as unknown as CustomFunctions.ErrorCode, message);
}

/** The language that Excel speaks with its user. */
function displayLanguage(): Language {
  const found = typeof Office === "undefined" ? undefined : (Office.context as Office.Context | undefined)?.displayLanguage;
  return found?.toLowerCase().startsWith("zh") ? "zh" : "en";
}

import { isCellError, type CellError, type CellValue } from "../../grid";
import { LANGUAGES, type Language } from "../../language";
import { call } from "../build";
import type { Expression } from "../expression";
import { equals, isLeftOut, mention, ONE, plus, textOf } from "./twin";

/** True for `zh`; any other language, and none, is English. */
export function isChinese(value: CellValue | undefined): boolean | CellError {
  if (isCellError(value)) return value;
  return typeof value === "string" && value.toLowerCase() === "zh";
}

/** The word at a place, from 1, in the language that an argument names. */
export function wordAt(wordsIn: (language: Language) => readonly string[], place: Expression, language: Expression | undefined): Expression {
  const table = (languages: readonly Language[]): Expression => ({ kind: "array", rows: languages.map(wordsIn) });
  if (isLeftOut(language)) return call("INDEX", table(["en"]), place);
  if (textOf(language) === "zh") return call("INDEX", table(["zh"]), place);
  return call("INDEX", table(LANGUAGES), plus(ONE, equals(mention(language), { kind: "literal", value: "zh" })), place);
}

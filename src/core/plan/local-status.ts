import { call, literal } from "../formula/build";
import type { Expression } from "../formula/expression";
import { statusWord, type Language } from "../language";
import { STATUSES } from "../score";

/** The result of `OKR.STATUS`, which is English everywhere, in the words of a language. Errors stay what they are. */
export function localStatus(status: Expression, language: Language): Expression {
  if (language === "en") return status;
  const words = (of: Language): Expression => ({ kind: "array", rows: [STATUSES.map((each) => statusWord(each, of))] });
  return call("INDEX", words(language), call("MATCH", status, words("en"), literal(0)));
}

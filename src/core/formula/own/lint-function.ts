import { isCellError } from "../../grid";
import { FUNCTION_HELP, LINT_NEEDS_ADD_IN, type Language } from "../../language";
import { lintText, type TextKind } from "../../rules";
import { literal } from "../build";
import { valuesOf } from "../evaluate/operand";
import { oneOf, word } from "./arguments";
import { optional, required, NOT_SCORED, type OwnFunction } from "./own-function";
import { carrying } from "./twin";
import { isChinese } from "./word-table";

const KINDS: readonly (readonly [string, TextKind])[] = [
  ["keyResult", "keyResult"], ["key result", "keyResult"], ["关键结果", "keyResult"], ["objective", "objective"], ["目标", "objective"],
];

export const OKR_LINT: OwnFunction = {
  name: "OKR.LINT",
  parameters: [required("text", "text"), optional("kind", "text"), optional("language", "text")],
  help: FUNCTION_HELP["OKR.LINT"],
  apply(args) {
    const [text = null, kind, language] = args.map(oneOf);
    const [textKind, chinese] = [word(kind, KINDS) ?? "keyResult", isChinese(language)];
    if (isCellError(text)) return text;
    if (isCellError(textKind)) return textKind;
    if (isCellError(chinese)) return chinese;
    const words: Language = chinese ? "zh" : "en";
    const lines = typeof text === "string" ? lintText(text, textKind, words) : [];
    return lines.length === 0 ? NOT_SCORED : valuesOf(lines.map(({ rule, message }) => [rule, message]));
  },
  twin: (...args) => carrying(literal(LINT_NEEDS_ADD_IN), ...args),
};


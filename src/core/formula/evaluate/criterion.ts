import { isCellError, type CellValue } from "../../grid";
import { parseNumberText } from "../../model";
import { compare } from "./coerce";

/** True for the values that meet a criterion of COUNTIF and the like: a value, or a text such as `>=3`, `<>`, `a*`. */
export function criterion(criterion: CellValue): (value: CellValue) => boolean {
  if (typeof criterion !== "string") return isEqualTo(criterion ?? 0);
  const [, operator = "", operand = ""] = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/.exec(criterion) ?? [];
  const wanted = stated(operand);
  switch (operator) {
    case "<>": {
      const equal = operand === "" ? (value: CellValue) => value === null : isEqualTo(wanted);
      return (value) => !equal(value);
    }
    case "":
      return operand === "" ? (value) => (value ?? "") === "" : isEqualTo(wanted);
    case "=":
      return operand === "" ? (value) => value === null : isEqualTo(wanted);
    default:
      return inOrder(operator, wanted);
  }
}

/** The text that a criterion wants values to equal; null for one that wants anything else. @example equalText("=Yes") // => "Yes" */
export function equalText(criterion: CellValue): string | null {
  if (typeof criterion !== "string" || /^(?:<|>)/.test(criterion)) return null;
  const wanted = stated(criterion.replace(/^=/, ""));
  return typeof wanted === "string" && wanted !== "" ? wanted : null;
}

function inOrder(operator: string, wanted: CellValue): (value: CellValue) => boolean {
  return (value) => {
    if (typeof value !== typeof wanted) return false;
    const order = compare(value, wanted);
    return operator.startsWith("<") ? order < 0 || (order === 0 && operator === "<=") : order > 0 || (order === 0 && operator === ">=");
  };
}

function isEqualTo(wanted: CellValue): (value: CellValue) => boolean {
  if (isCellError(wanted)) return (value) => isCellError(value) && value.error === wanted.error;
  if (typeof wanted !== "string") return (value) => typeof stated(value) === typeof wanted && compare(stated(value), wanted) === 0;
  const matches = wildcards(wanted);
  return (value) => typeof value === "string" && matches.test(value);
}

/** A text that states a number or truth value counts as that. */
function stated(value: CellValue): CellValue {
  if (typeof value !== "string") return value;
  if (/^(?:true|false)$/i.test(value)) return value.toUpperCase() === "TRUE";
  return parseNumberText(value) ?? value;
}

/** A pattern in which `?` is one character, `*` any, and `~` takes the next as it is. */
export function wildcards(pattern: string): RegExp {
  const source = pattern.replace(/~[?*~]|[\s\S]/g, (part) => {
    if (part === "?") return "[\\s\\S]";
    if (part === "*") return "[\\s\\S]*";
    return (part.length === 2 ? part.slice(1) : part).replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  });
  return new RegExp(`^${source}$`, "iu");
}

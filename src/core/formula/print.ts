import { printCellReference } from "./cell-text";
import type { ArrayLiteral, Call, Expression, TableReference } from "./expression";
import { BINDING } from "./parse";

/** What differs between formulas as people type them and as files have them. */
export interface Spelling {
  table(reference: TableReference): string;
  function(name: string): string;
}

const PERCENT = 6;
const SIGN = 7;
const OPERAND = 8;
/** Longest text constant that Excel takes. */
const LONGEST_TEXT = 255;

/** The formula's text, without a leading `=` and with no more brackets than it needs. Reading it gives the tree back. */
export function printFormula(expression: Expression, spelling: Spelling): string {
  return new Printer(spelling).print(expression, 0);
}

class Printer {
  constructor(private readonly spelling: Spelling) {}

  /** In brackets if it binds less tightly than what stands around it. */
  print(expression: Expression, around: number): string {
    const text = this.text(expression);
    return binding(expression) < around ? `(${text})` : text;
  }

  private text(expression: Expression): string {
    switch (expression.kind) {
      case "literal":
        return printConstant(expression.value);
      case "blank":
        return "";
      case "cells":
        return printCellReference(expression);
      case "table":
        return this.spelling.table(expression);
      case "name":
        return expression.name;
      case "call":
        return this.call(expression);
      case "binary": {
        const own = BINDING[expression.operator];
        return this.print(expression.left, own) + expression.operator + this.print(expression.right, own + 1);
      }
      case "unary":
        return expression.operator === "%" ? `${this.print(expression.operand, PERCENT)}%` : expression.operator + this.print(expression.operand, SIGN);
      case "array":
        return printArray(expression);
      case "verbatim":
        return expression.text;
    }
  }

  private call({ name, args }: Call): string {
    const [only] = args;
    const spelled = this.spelling.function(name);
    if (spelled === "@" && only !== undefined && args.length === 1) return `@${this.print(only, OPERAND)}`;
    return `${spelled === "@" ? name : spelled}(${args.map((arg) => this.print(arg, 0)).join(",")})`;
  }
}

function binding(expression: Expression): number {
  switch (expression.kind) {
    case "binary":
      return BINDING[expression.operator];
    case "unary":
      return expression.operator === "%" ? PERCENT : SIGN;
    case "literal":
      if (typeof expression.value === "string" && expression.value.length > LONGEST_TEXT) return BINDING["&"];
      return typeof expression.value === "number" && expression.value < 0 ? SIGN : OPERAND;
    case "call":
      return expression.name === "SINGLE" ? SIGN : OPERAND;
    default:
      return OPERAND;
  }
}

function printArray({ rows }: ArrayLiteral): string {
  return `{${rows.map((row) => row.map(printConstant).join(",")).join(";")}}`;
}

function printConstant(value: string | number | boolean): string {
  if (typeof value === "string") return printText(value);
  return String(value).toUpperCase();
}

/** Longer texts are joined from pieces that Excel takes. */
function printText(text: string): string {
  if (text.length <= LONGEST_TEXT) return printPiece(text);
  const pieces: string[] = [];
  for (let start = 0; start < text.length; start += LONGEST_TEXT) pieces.push(printPiece(text.slice(start, start + LONGEST_TEXT)));
  return pieces.join("&");
}

function printPiece(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

import type { Expression } from "../../src/core/formula/expression";
import { formatArea, quoteSheet } from "../../src/core/grid";

/** Text of a formula as a file stores it, every operation in brackets: enough for tests of what stands around formulas. */
export function storedText(expression: Expression): string {
  switch (expression.kind) {
    case "literal": return literalText(expression.value);
    case "blank": return "";
    case "verbatim": return expression.text;
    case "name": return expression.name;
    case "call": return `${storedName(expression.name)}(${expression.args.map(storedText).join(",")})`;
    case "unary": return expression.operator === "%" ? `(${storedText(expression.operand)})%` : `${expression.operator}${storedText(expression.operand)}`;
    case "binary": return `(${storedText(expression.left)}${expression.operator}${storedText(expression.right)})`;
    case "array": return `{${expression.rows.map((row) => row.map(literalText).join(",")).join(";")}}`;
    case "table": return `${expression.table}[${expression.thisRow ? `[#This Row],[${expression.column}]` : expression.column}]`;
    case "cells": {
      const { rows, columns } = expression.absolute;
      const address = formatArea(expression.area, true).replace(/\$([A-Z]+)\$(\d+)/g, (_, column: string, row: string) => `${columns ? "$" : ""}${column}${rows ? "$" : ""}${row}`);
      return expression.sheet === null ? address : `${quoteSheet(expression.sheet)}!${address}`;
    }
  }
}

function literalText(value: string | number | boolean): string {
  if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}

function storedName(name: string): string {
  return /^(OKR|KPI|BSC)/.test(name) ? `_xldudf_${name.replaceAll(".", "_")}` : name;
}

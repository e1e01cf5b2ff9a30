import type { Expression } from "../expression";
import { printFormula } from "../print";
import { typedTableReference } from "../table-text";

/** A tree as a line: each part before those inside it. */
export interface TreeTokens {
  readonly parts: readonly Expression[];
  /** How many parts it has in all, itself included. */
  readonly sizes: readonly number[];
  /** What a part is, without what is inside it; made when it is asked for, as most formulas are told apart by their first parts. */
  readonly token: (at: number) => string;
}

export function treeTokens(expression: Expression): TreeTokens {
  const parts: Expression[] = [];
  const tokens: string[] = [];
  const sizes: number[] = [];
  const add = (part: Expression): number => {
    const at = parts.push(part) - 1;
    sizes.push(1);
    let size = 1;
    for (const inside of childrenOf(part)) size += add(inside);
    sizes[at] = size;
    return size;
  };
  add(expression);
  const token = (at: number): string => {
    const part = parts[at];
    return part === undefined ? "" : (tokens[at] ??= tokenOf(part));
  };
  return { parts, sizes, token };
}

export function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "call":
      return expression.args;
    case "binary":
      return [expression.left, expression.right];
    case "unary":
      return [expression.operand];
    default:
      return [];
  }
}

const LEAVES = { table: typedTableReference, function: (name: string) => name };

function tokenOf(part: Expression): string {
  switch (part.kind) {
    case "call":
      return `${part.name}(${part.args.length})`;
    case "binary":
      return `${part.operator} 2`;
    case "unary":
      return `${part.operator} 1`;
    default:
      return `${part.kind} ${printFormula(part, LEAVES)}`;
  }
}

import type { Expression } from "../expression";
import { printFormula } from "../print";
import { typedTableReference } from "../table-text";

/** A tree as a line: each part before those inside it. */
export interface TreeTokens {
  readonly parts: readonly Expression[];
  /** What a part is, without what is inside it. */
  readonly tokens: readonly string[];
  /** How many parts it has in all, itself included. */
  readonly sizes: readonly number[];
}

export function treeTokens(expression: Expression): TreeTokens {
  const parts: Expression[] = [];
  const tokens: string[] = [];
  const sizes: number[] = [];
  const add = (part: Expression): number => {
    const at = parts.length;
    const inside = childrenOf(part);
    parts.push(part);
    tokens.push(tokenOf(part, inside.length));
    sizes.push(1);
    const size = inside.reduce((sum, child) => sum + add(child), 1);
    sizes[at] = size;
    return size;
  };
  add(expression);
  return { parts, tokens, sizes };
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

function tokenOf(part: Expression, children: number): string {
  switch (part.kind) {
    case "call":
      return `${part.name}(${children})`;
    case "binary":
      return `${part.operator} 2`;
    case "unary":
      return `${part.operator} 1`;
    default:
      return `${part.kind} ${printFormula(part, LEAVES)}`;
  }
}

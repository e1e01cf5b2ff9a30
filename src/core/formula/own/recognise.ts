import { BLANK } from "../build";
import type { Expression } from "../expression";
import { hole, holeIndex } from "./hole";
import type { OwnFunction } from "./own-function";
import { treeTokens, type TreeTokens } from "./tree-tokens";
import { LEFT_OUT } from "./twin";

// Twins are recognised by patterns: the twin of each kind of call with holes for its arguments. All patterns together are
// one tree of tokens in which a formula is followed part by part, a hole taking any part whole.

/** A call that has a given formula as its twin. */
export interface RecognisedCall {
  readonly own: OwnFunction;
  readonly args: readonly Expression[];
}

/** Finds the calls of which a formula may be the twin. */
export type Recogniser = (formula: Expression) => RecognisedCall | null;

interface Branch {
  readonly tokens: Map<string, Branch>;
  /** By the index of the argument. */
  readonly holes: Map<number, Branch>;
  readonly patterns: Pattern[];
}

interface Pattern {
  readonly own: OwnFunction;
  readonly shape: readonly Expression[];
}

export function recogniser(functions: readonly OwnFunction[]): Recogniser {
  const root = newBranch();
  for (const own of functions) for (const shape of shapesOf(own)) addPattern(root, { own, shape });
  return (formula) => {
    const line = treeTokens(formula);
    for (const found of matches(root, line, 0, [])) {
      const args = found.pattern.shape.map((arg, index) => (holeIndex(arg) === null ? arg : asArgument(found.holes[index] ?? BLANK)));
      if (sameTokens(treeTokens(found.pattern.own.twin(...args)), line)) return { own: found.pattern.own, args };
    }
    return null;
  };
}

/** Argument lists for which the twin may look different: each argument any expression, a special one, or missing at the end. */
function shapesOf({ parameters }: OwnFunction): readonly (readonly Expression[])[] {
  let complete: (readonly Expression[])[] = [];
  let open: (readonly Expression[])[] = [[]];
  for (const [index, { optional, special = [] }] of parameters.entries()) {
    if (optional) complete = [...complete, ...open];
    open = open.flatMap((shape) => [hole(index), ...special].map((arg) => [...shape, arg]));
  }
  return [...complete, ...open];
}

function addPattern(root: Branch, pattern: Pattern): void {
  const { tokens, parts } = treeTokens(pattern.own.twin(...pattern.shape));
  let branch = root;
  for (const [at, token] of tokens.entries()) {
    const part = parts[at];
    const index = part === undefined ? null : holeIndex(part);
    branch = index === null ? child(branch.tokens, token) : child(branch.holes, index);
  }
  branch.patterns.push(pattern);
}

function* matches(branch: Branch, line: TreeTokens, at: number, holes: readonly (Expression | undefined)[]): Generator<{ readonly pattern: Pattern; readonly holes: readonly (Expression | undefined)[] }> {
  const token = line.tokens[at];
  if (token === undefined) {
    for (const pattern of branch.patterns) yield { pattern, holes };
    return;
  }
  const next = branch.tokens.get(token);
  if (next !== undefined) yield* matches(next, line, at + 1, holes);
  for (const [index, after] of branch.holes) {
    const part = line.parts[at];
    const known = holes[index];
    if (part === undefined || (known !== undefined && !sameTree(known, part))) continue;
    yield* matches(after, line, at + (line.sizes[at] ?? 1), known === undefined ? withHole(holes, index, part) : holes);
  }
}

function withHole(holes: readonly (Expression | undefined)[], index: number, part: Expression): readonly (Expression | undefined)[] {
  const filled = [...holes];
  filled[index] = part;
  return filled;
}

export function sameTree(a: Expression, b: Expression): boolean {
  return a === b || sameTokens(treeTokens(a), treeTokens(b));
}

function sameTokens(a: TreeTokens, b: TreeTokens): boolean {
  return a.tokens.length === b.tokens.length && a.tokens.every((token, at) => token === b.tokens[at]);
}

/** What stands in a twin for an argument that is left out. */
function asArgument(part: Expression): Expression {
  return sameTree(part, LEFT_OUT) ? BLANK : part;
}

function newBranch(): Branch {
  return { tokens: new Map(), holes: new Map(), patterns: [] };
}

function child<Key>(branches: Map<Key, Branch>, key: Key): Branch {
  const known = branches.get(key) ?? newBranch();
  branches.set(key, known);
  return known;
}

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

/** Finds the call of which a part of a formula is the twin. */
export type Recogniser = (formula: TreeTokens, at: number) => RecognisedCall | null;

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
  return (formula, at) => {
    const end = at + (formula.sizes[at] ?? 1);
    const tokens = formula.tokens.slice(at, end);
    for (const found of matches(root, formula, at, end, [])) {
      const args = found.pattern.shape.map((arg, index) => (holeIndex(arg) === null ? arg : asArgument(found.holes[index] ?? BLANK)));
      if (sameTokens(treeTokens(found.pattern.own.twin(...args)).tokens, tokens)) return { own: found.pattern.own, args };
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

interface Match {
  readonly pattern: Pattern;
  readonly holes: Holes;
}

/** What was found for each hole. */
type Holes = readonly (Expression | undefined)[];

/** Patterns that say the parts of a formula from one place to another. */
function* matches(branch: Branch, line: TreeTokens, at: number, end: number, holes: Holes): Generator<Match> {
  if (at === end) for (const pattern of branch.patterns) yield { pattern, holes };
  const next = branch.tokens.get(line.tokens[at] ?? "");
  if (next !== undefined && at < end) yield* matches(next, line, at + 1, end, holes);
  for (const [index, after] of branch.holes) {
    const part = line.parts[at];
    const known = holes[index];
    if (part === undefined || at === end || (known !== undefined && !sameTree(known, part))) continue;
    yield* matches(after, line, at + (line.sizes[at] ?? 1), end, known === undefined ? withHole(holes, index, part) : holes);
  }
}

function withHole(holes: Holes, index: number, part: Expression): Holes {
  const filled = [...holes];
  filled[index] = part;
  return filled;
}

export function sameTree(a: Expression, b: Expression): boolean {
  return a === b || sameTokens(treeTokens(a).tokens, treeTokens(b).tokens);
}

function sameTokens(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((token, at) => token === b[at]);
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

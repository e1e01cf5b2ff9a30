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

/** Finds calls by their twins. */
export interface Recogniser {
  /** How many parts the shortest twin has: no smaller part of a formula has one inside it. */
  readonly least: number;
  /** The call of which a part of a formula is the twin; null if it is none. */
  readonly find: (formula: TreeTokens, at: number) => RecognisedCall | null;
}

interface Branch {
  readonly tokens: Map<string, Branch>;
  /** By the index of the argument. */
  readonly holes: Map<number, Branch>;
  readonly patterns: Pattern[];
  /** How many parts the shortest pattern has from here on. */
  least: number;
}

interface Pattern {
  readonly own: OwnFunction;
  readonly shape: readonly Expression[];
}

export function recogniser(functions: readonly OwnFunction[]): Recogniser {
  const root = newBranch();
  for (const own of functions) for (const shape of shapesOf(own)) addPattern(root, { own, shape });
  return {
    least: root.least,
    find: (formula, at) => matched(root, { formula, start: at, end: at + (formula.sizes[at] ?? 1) }, at, []),
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
  const { parts, token } = treeTokens(pattern.own.twin(...pattern.shape));
  let branch = root;
  for (const [at, part] of parts.entries()) {
    branch.least = Math.min(branch.least, parts.length - at);
    const index = holeIndex(part);
    branch = index === null ? child(branch.tokens, token(at)) : child(branch.holes, index);
  }
  branch.least = 0;
  branch.patterns.push(pattern);
}

/** The part of a formula that is compared with the patterns. */
interface Compared {
  readonly formula: TreeTokens;
  readonly start: number;
  readonly end: number;
}

/** What was found for each hole. */
type Holes = readonly (Expression | undefined)[];

/** The call whose pattern, from a branch on, says the rest of a part from one place on; null if there is none. */
function matched(branch: Branch, compared: Compared, at: number, holes: Holes): RecognisedCall | null {
  const { formula, end } = compared;
  if (end - at < branch.least) return null;
  if (at === end) return branch.patterns.length === 0 ? null : calledBy(branch.patterns, holes, compared);
  const next = branch.tokens.get(formula.token(at));
  const found = next === undefined ? null : matched(next, compared, at + 1, holes);
  if (found !== null) return found;
  for (const [index, after] of branch.holes) {
    const part = formula.parts[at];
    const known = holes[index];
    if (part === undefined || (known !== undefined && !sameTree(known, part))) continue;
    const filled = matched(after, compared, at + (formula.sizes[at] ?? 1), known === undefined ? withHole(holes, index, part) : holes);
    if (filled !== null) return filled;
  }
  return null;
}

/** The call of the first pattern that has exactly the compared part as its twin: a twin may look at its arguments. */
function calledBy(patterns: readonly Pattern[], holes: Holes, { formula, start, end }: Compared): RecognisedCall | null {
  for (const { own, shape } of patterns) {
    const args = shape.map((arg, index) => (holeIndex(arg) === null ? arg : asArgument(holes[index] ?? BLANK)));
    if (sameTokens(treeTokens(own.twin(...args)), formula, start, end)) return { own, args };
  }
  return null;
}

function withHole(holes: Holes, index: number, part: Expression): Holes {
  const filled = [...holes];
  filled[index] = part;
  return filled;
}

export function sameTree(a: Expression, b: Expression): boolean {
  if (a === b) return true;
  const tokens = treeTokens(b);
  return sameTokens(treeTokens(a), tokens, 0, tokens.parts.length);
}

/** True if a whole tree says the same as the part of another one that begins and ends there. */
function sameTokens(whole: TreeTokens, other: TreeTokens, start: number, end: number): boolean {
  return whole.parts.length === end - start && whole.parts.every((_, at) => whole.token(at) === other.token(start + at));
}

/** What stands in a twin for an argument that is left out. */
function asArgument(part: Expression): Expression {
  return sameTree(part, LEFT_OUT) ? BLANK : part;
}

function newBranch(): Branch {
  return { tokens: new Map(), holes: new Map(), patterns: [], least: Infinity };
}

function child<Key>(branches: Map<Key, Branch>, key: Key): Branch {
  const known = branches.get(key) ?? newBranch();
  branches.set(key, known);
  return known;
}

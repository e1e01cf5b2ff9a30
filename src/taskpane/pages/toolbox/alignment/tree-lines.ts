import type { AlignmentNode } from "../../../../core/alignment";

/** A line of the tree as it is open now: a node, or how many more its branch has. */
export type TreeLine =
  | {
      readonly kind: "node";
      readonly key: string;
      readonly node: AlignmentNode;
      readonly depth: number;
      /** Node above; null at the top. */
      readonly above: AlignmentNode | null;
      /** Null where nothing is below it. */
      readonly isOpen: boolean | null;
      /** Of its branch, from 1. */
      readonly place: number;
      readonly size: number;
    }
  | { readonly kind: "more"; readonly key: string; readonly branch: string; readonly depth: number; readonly left: number; readonly place: number; readonly size: number };

export interface TreeOpening {
  /** Keys of the nodes that are open. */
  readonly open: ReadonlySet<string>;
  /** Branches of which more than the first nodes are shown: key of the node above, or `TOP` → how many. */
  readonly shown: ReadonlyMap<string, number>;
}

export const TOP = "";

/** Nodes of a branch that are shown to begin with, and that one step more shows. */
export const BRANCH = 12;

/** Lines that are open to begin with at most, so that the tree is one to look over. */
const MANY = 40;

/** The lines that are to be seen, from the top down. */
export function treeLines(nodes: readonly AlignmentNode[], opening: TreeOpening): readonly TreeLine[] {
  const lines: TreeLine[] = [];
  addBranch(lines, nodes, { opening, depth: 0, above: null });
  return lines;
}

interface Branch {
  readonly opening: TreeOpening;
  readonly depth: number;
  readonly above: AlignmentNode | null;
}

function addBranch(lines: TreeLine[], nodes: readonly AlignmentNode[], { opening, depth, above }: Branch): void {
  const branch = above?.key ?? TOP;
  const count = Math.min(nodes.length, opening.shown.get(branch) ?? BRANCH);
  const left = nodes.length - count;
  const size = count + Number(left > 0);
  for (const [index, node] of nodes.slice(0, count).entries()) {
    const isOpen = node.children.length === 0 ? null : opening.open.has(node.key);
    lines.push({ kind: "node", key: node.key, node, depth, above, isOpen, place: index + 1, size });
    if (isOpen === true) addBranch(lines, node.children, { opening, depth: depth + 1, above: node });
  }
  if (left > 0) lines.push({ kind: "more", key: `${branch}+`, branch, depth, left, place: size, size });
}

/** What is open to begin with: the company down to what supports it, or less of it where that would be long. */
export function firstOpening(nodes: readonly AlignmentNode[]): TreeOpening {
  const company = nodes.filter(({ level }) => level === "company");
  const objectives = company.map(({ key }) => key);
  const keyResults = company.flatMap(({ children }) => children.filter(({ level }) => level === "company").map(({ key }) => key));
  const openings = [[...objectives, ...keyResults], objectives, []].map((open): TreeOpening => ({ open: new Set(open), shown: new Map() }));
  return openings.find((opening) => treeLines(nodes, opening).length <= MANY) ?? { open: new Set(), shown: new Map() };
}

/** Everything open that leads to a node, and enough of each branch shown; the same where it is to be seen already. */
export function openedTo(nodes: readonly AlignmentNode[], key: string, opening: TreeOpening): TreeOpening {
  const way = wayTo(nodes, key);
  const ways = way.map(({ node }) => node.key);
  const isSeen = way.every(({ at, branch }) => at < (opening.shown.get(branch) ?? BRANCH)) && ways.slice(0, -1).every((one) => opening.open.has(one));
  if (isSeen) return opening;
  const shown = new Map(opening.shown);
  for (const { branch, at } of way) if (at >= (shown.get(branch) ?? BRANCH)) shown.set(branch, at + 1);
  return { open: new Set([...opening.open, ...ways.slice(0, -1)]), shown };
}

interface Step {
  readonly node: AlignmentNode;
  readonly branch: string;
  /** Place in its branch, from 0. */
  readonly at: number;
}

/** From the top down to a node; empty if it is not there. */
function wayTo(nodes: readonly AlignmentNode[], key: string, branch = TOP): readonly Step[] {
  for (const [at, node] of nodes.entries()) {
    if (node.key === key) return [{ node, branch, at }];
    const below = wayTo(node.children, key, node.key);
    if (below.length > 0) return [{ node, branch, at }, ...below];
  }
  return [];
}

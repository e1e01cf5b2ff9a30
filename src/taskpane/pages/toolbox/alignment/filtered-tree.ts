import type { AlignmentNode } from "../../../../core/alignment";

/** Whose OKRs the tree has: teams, and people, each once and in order. */
export interface Holders {
  readonly teams: readonly string[];
  readonly people: readonly string[];
}

export function holdersOf(nodes: readonly AlignmentNode[]): Holders {
  const [teams, people] = [new Set<string>(), new Set<string>()];
  const add = ({ level, unit, owner, children }: AlignmentNode): void => {
    if (unit !== null && level !== "company") (level === "team" ? teams : people).add(unit);
    if (owner !== null) people.add(owner);
    for (const child of children) add(child);
  };
  for (const node of nodes) add(node);
  return { teams: [...teams].sort(), people: [...people].filter((name) => !teams.has(name)).sort() };
}

/** The nodes of a team or person with all that is below them, and the way down to them. Null keeps everything. */
export function filteredTree(nodes: readonly AlignmentNode[], holder: string | null): readonly AlignmentNode[] {
  if (holder === null) return nodes;
  return nodes.flatMap((node) => {
    if (node.unit === holder || node.owner === holder) return [node];
    const children = filteredTree(node.children, holder);
    return children.length === 0 ? [] : [{ ...node, children }];
  });
}

/** Keys of the nodes on the way down to those of a team or person, which are opened for it. */
export function waysTo(nodes: readonly AlignmentNode[], holder: string): readonly string[] {
  return nodes.flatMap((node) => (node.unit === holder || node.owner === holder || node.children.length === 0 ? [] : [node.key, ...waysTo(node.children, holder)]));
}

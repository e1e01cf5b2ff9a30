import { groupBy } from "../generate/group-by";
import type { ExportedCycle, ExportedKeyResult, ExportedObjective } from "./exported-okrs";

/** An objective or key result with its place in the tree: `1`, `1.1`, `1.1.2`. */
export interface InTree {
  readonly record: ExportedObjective | ExportedKeyResult;
  readonly cycle: ExportedCycle;
  readonly order: string;
}

/**
 * Objectives with their key results below them, and below each the objectives that support it. An objective that supports
 * nothing, something of another cycle, or itself in the end, stands at the top. What a key result alone supports is not told.
 */
export function inTree(cycles: readonly ExportedCycle[]): readonly InTree[] {
  const rows: InTree[] = [];
  let top = 0;
  for (const cycle of cycles) {
    const { roots, supporting } = childrenIn(cycle);
    const place = (record: ExportedObjective | ExportedKeyResult, order: string): void => {
      rows.push({ record, cycle, order });
      const below = [..."keyResults" in record ? record.keyResults : [], ...supporting.get(record.id) ?? []];
      below.forEach((child, index) => { place(child, `${order}.${index + 1}`); });
    };
    for (const objective of roots) {
      top += 1;
      place(objective, String(top));
    }
  }
  return rows;
}

function childrenIn({ objectives }: ExportedCycle): { readonly roots: readonly ExportedObjective[]; readonly supporting: ReadonlyMap<string, readonly ExportedObjective[]> } {
  const objectiveOf = new Map(objectives.flatMap((objective) => [objective, ...objective.keyResults].map(({ id }) => [id, objective] as const)));
  const hangs = (objective: ExportedObjective): boolean => {
    const seen = new Set<ExportedObjective>([objective]);
    for (let above = objectiveOf.get(objective.alignedTo ?? ""); above !== undefined; above = objectiveOf.get(above.alignedTo ?? "")) {
      if (seen.has(above)) return false;
      seen.add(above);
    }
    return objectiveOf.has(objective.alignedTo ?? "");
  };
  const hanging = new Set(objectives.filter(hangs));
  return { roots: objectives.filter((objective) => !hanging.has(objective)), supporting: groupBy(hanging, ({ alignedTo }) => alignedTo ?? "") };
}

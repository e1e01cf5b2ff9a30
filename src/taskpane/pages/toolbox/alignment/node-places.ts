import { nodesInOrder, type AlignmentNode } from "../../../../core/alignment/alignment-tree";
import { alignmentTableName } from "../../../../core/plan/alignment/alignment-shapes";
import { ownTable, type ItemPlace } from "../../../../workbook/tasks";
import type { Book } from "../../../book";
import type { SelectedCell } from "../../../pane-host";

/** Key → node, and the id of the node above; null at the top. */
export type NodesByKey = ReadonlyMap<string, { readonly node: AlignmentNode; readonly above: string | null }>;

export function nodesByKey(nodes: readonly AlignmentNode[]): NodesByKey {
  return new Map(nodesInOrder(nodes).map(({ node, above }) => [node.key, { node, above }]));
}

/** Key of the node in whose row a cell stands, on the sheet of its OKRs or on that of alignment; null for any other cell. */
export function nodeAt({ grid, state }: Book, cycle: string, places: ReadonlyMap<string, ItemPlace>, { sheet, row }: SelectedCell): string | null {
  for (const [id, place] of places) if (place.sheet === sheet && place.row === row) return id;
  const tree = ownTable(grid, state, alignmentTableName("tree", cycle))?.table;
  return tree?.sheet.name === sheet ? tree.rows.find((one) => one.row === row)?.id ?? null : null;
}

import { useEffect, useMemo, useState } from "react";
import type { AlignmentNode } from "../../../../core/alignment";
import type { ItemPlace } from "../../../../workbook/tasks";
import type { Book } from "../../../book";
import { usePane } from "../../../pane-context";
import type { SelectedCell } from "../../../pane-host";
import { nodeAt } from "./node-places";
import { openedTo, type TreeOpening } from "./tree-lines";

interface Where {
  readonly book: Book;
  readonly cycle: string;
  readonly places: ReadonlyMap<string, ItemPlace>;
  readonly nodes: readonly AlignmentNode[];
  readonly opening: TreeOpening;
  readonly onOpening: (opening: TreeOpening) => void;
}

interface Choice {
  readonly key: string;
  /** What was selected in the sheet as it was chosen. */
  readonly during: SelectedCell | null;
}

/**
 * Key of the node that is marked: chosen in the tree or selected in a sheet, whichever came last; its branches are opened.
 * Of an item at several places, the one that was chosen stays marked while its row is selected.
 */
export function useChosenNode({ book, cycle, places, nodes, opening, onOpening }: Where): { readonly key: string | null; readonly choose: (key: string) => void } {
  const { selected } = usePane();
  const [choice, setChoice] = useState<Choice | null>(null);
  const inSheet = useMemo(() => (selected === null ? null : nodeAt(book, cycle, places, selected)), [book, cycle, places, selected]);
  const isChosenLast = choice !== null && (choice.during === selected || inSheet === null || choice.key === inSheet || choice.key.startsWith(`${inSheet}<`));
  const key = isChosenLast ? choice.key : inSheet;
  useEffect(() => {
    if (key !== null) onOpening(openedTo(nodes, key, opening));
    // Only when another node is marked: whoever closes a branch afterwards keeps it closed.
  }, [key]);
  return { key, choose: (next) => { setChoice({ key: next, during: selected }); } };
}

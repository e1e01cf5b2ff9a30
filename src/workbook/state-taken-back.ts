import type { WorkbookState } from "./state";
import { parseState, printState } from "./state-text";

/**
 * State of a workbook in which a change was taken back but for some sheets, that stay as the change left them: what it
 * was before, and of these sheets what was written into them. Null if there was none before and no sheet stays.
 */
export function stateTakenBack(before: string | null, written: string | null, kept: ReadonlySet<string>): string | null {
  const [old, last] = [parseState(before).state, parseState(written).state];
  const keys = new Set([...last.sheets].filter(([, name]) => kept.has(name)).map(([key]) => key));
  if (keys.size === 0) return before;
  return printState({
    ...old,
    sheets: withKept(old.sheets, last.sheets, (key) => keys.has(key)),
    tables: withKept(old.tables, last.tables, (_, { sheetKey }) => keys.has(sheetKey)),
    cells: withKept(old.cells, last.cells, (key) => keys.has(key)),
  } satisfies WorkbookState);
}

function withKept<Value>(old: ReadonlyMap<string, Value>, last: ReadonlyMap<string, Value>, isKept: (key: string, value: Value) => boolean): ReadonlyMap<string, Value> {
  return new Map([...old, ...[...last].filter(([key, value]) => isKept(key, value))]);
}

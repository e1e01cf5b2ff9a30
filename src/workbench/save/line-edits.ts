import type { LineEdit } from "../../workbook/workbook-change";
import type { Lines } from "../host/model/sheet-model";

/** Rows or columns as they were. */
export interface OpenedLines {
  readonly hidden: ReadonlySet<number>;
  readonly sizes: ReadonlyMap<number, number>;
}

export function openedLines({ hidden, sizes }: Lines): OpenedLines {
  return { hidden: new Set(hidden), sizes: new Map(sizes) };
}

/** Rows or columns that are not as they were. `inFile` gives the size of one in a file, of that in points. */
export function lineEdits(before: OpenedLines, now: OpenedLines, inFile: (points: number) => number): ReadonlyMap<number, LineEdit> {
  const known = new Set([...before.hidden, ...before.sizes.keys(), ...now.hidden, ...now.sizes.keys()]);
  const changed = [...known].filter((index) => before.hidden.has(index) !== now.hidden.has(index) || before.sizes.get(index) !== now.sizes.get(index));
  return new Map(changed.map((index) => {
    const points = now.sizes.get(index);
    return [index, { size: points === undefined ? null : inFile(points), isHidden: now.hidden.has(index) }];
  }));
}

import type { ShapeGroup, SheetPlan } from "../core/plan";
import type { WorkbookState } from "./state";
import { parseState, printState } from "./state-text";
import type { WorkbookChange } from "./workbook-change";

/** Subject of the stamp of what was drawn on a sheet. */
export function stampSubject(sheetKey: string): string {
  return `shapes:${sheetKey}`;
}

/** The shapes of a sheet that exists, if they are others than those that were drawn there last; null for no shapes, or the same. */
export function shapesToDraw({ key, shapes }: SheetPlan, { snapshots }: WorkbookState): ShapeGroup | null {
  return shapes === undefined || snapshots.get(stampSubject(key)) === shapesStamp(shapes) ? null : shapes;
}

/** The text of our state without stamps of sheets on which a change draws shapes anew; the same text if it draws none. */
export function withoutStamps(text: string | null, { editSheets }: WorkbookChange): string | null {
  const drawn = new Set(editSheets.filter(({ shapes }) => shapes !== undefined).map(({ sheet }) => sheet));
  if (text === null || drawn.size === 0) return text;
  const { state } = parseState(text);
  const subjects = new Set([...state.sheets].filter(([, name]) => drawn.has(name)).map(([key]) => stampSubject(key)));
  return printState({ ...state, snapshots: new Map([...state.snapshots].filter(([subject]) => !subjects.has(subject))) });
}

/** A short text that is the same for equal shapes: two hashes of Fowler, Noll and Vo over all that is drawn. */
export function shapesStamp(shapes: ShapeGroup): string {
  const text = JSON.stringify(shapes);
  return [0x811c9dc5, 0x1234567].map((seed) => hash(text, seed).toString(16).padStart(8, "0")).join("");
}

function hash(text: string, seed: number): number {
  let value = seed;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}

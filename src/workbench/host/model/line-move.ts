import { formulaEngine } from "../../../core/formula";
import { COLUMN_LIMIT, ROW_LIMIT, type Area } from "../../../core/grid";
import { rewriteReferences } from "../../../workbook/rewrite";

/** Rows or columns of a sheet that were put in before line `at`, or taken away from there on where `count` is negative. */
export interface LineMove {
  readonly axis: "rows" | "columns";
  readonly at: number;
  readonly count: number;
}

/** Where a line is afterwards; null if it is gone. @example movedLine(5, { axis: "rows", at: 3, count: 1 }) // => 6 */
export function movedLine(line: number, { at, count }: LineMove): number | null {
  if (line < at) return line;
  return line < at - count ? null : line + count;
}

/**
 * Where an area is afterwards: it grows with lines that are put into it; null if all of it is gone. One that reaches to the
 * edge of the sheet still does.
 */
export function movedArea(area: Area, move: LineMove): Area | null {
  const [first, last] = move.axis === "rows" ? movedSpan(area.top, area.bottom, ROW_LIMIT, move) : movedSpan(area.left, area.right, COLUMN_LIMIT, move);
  if (last < first) return null;
  return move.axis === "rows" ? { ...area, top: first, bottom: last } : { ...area, left: first, right: last };
}

function movedSpan(first: number, last: number, limit: number, move: LineMove): readonly [number, number] {
  if (first === 0 && last === limit - 1) return [first, last];
  return [movedLine(first, move) ?? move.at, Math.min(movedLine(last, move) ?? move.at - 1, limit - 1)];
}

/** Cells by row and column afterwards, those that are gone left out. Keys are row × `COLUMN_LIMIT` + column. */
export function movedCells<Value>(cells: ReadonlyMap<number, Value>, move: LineMove): readonly (readonly [number, Value])[] {
  return [...cells].flatMap(([key, value]) => {
    const [row, column] = [Math.floor(key / COLUMN_LIMIT), key % COLUMN_LIMIT];
    const [movedRow, movedColumn] = move.axis === "rows" ? [movedLine(row, move), column] : [row, movedLine(column, move)];
    return movedRow === null || movedColumn === null ? [] : [[movedRow * COLUMN_LIMIT + movedColumn, value] as const];
  });
}

/** A formula whose references go on meaning the same cells. `own` is true if it stands on the sheet whose lines move. */
export function movedFormula(formula: string, sheet: string, own: boolean, move: LineMove): string {
  const parsed = formulaEngine.parse(formula.replace(/^=/, ""));
  if (parsed === null) return formula;
  const moved = rewriteReferences(parsed, {
    cells: (reference) => {
      const isMeant = reference.sheet === null ? own : reference.sheet.toLowerCase() === sheet.toLowerCase();
      const area = isMeant ? movedArea(reference.area, move) : reference.area;
      return area === null ? { kind: "verbatim", text: "#REF!" } : { ...reference, area };
    },
  });
  return `${formula.startsWith("=") ? "=" : ""}${formulaEngine.print(moved, "functions")}`;
}

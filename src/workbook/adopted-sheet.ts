// A sheet of ours of which nothing says any more what we wrote: what we would write now counts as that, so that all of
// what stands there stays, as merge(b, m, b) = m.
import { formatCell, isInside, type SheetGrid } from "../core/grid";
import { isBlank, sameContent, type Content } from "./content";
import { contentOf, type CanonicalFormulas } from "./formulas";
import type { OwnTable } from "./own-tables";
import type { PlannedContent } from "./reconcile-cells";
import type { WrittenTable } from "./state";
import type { PlannedTable } from "./survey";

/** True if the topmost table of a sheet is where it is planned: nobody put rows above it, and addresses mean what they did. */
export function standsAsPlanned(tables: readonly PlannedTable[]): boolean {
  const [topmost] = tables.flatMap(({ plan, found }) => (found === null ? [] : [{ plan, at: found.own.area }])).sort((a, b) => a.at.top - b.at.top);
  return topmost !== undefined && topmost.at.top === topmost.plan.top && topmost.at.left === topmost.plan.left;
}

/** What counts as written into a table: the planned rows that stand in it. Others are new. */
export function adoptedTable(planned: WrittenTable, { rows, area }: OwnTable, isInPlace: boolean): WrittenTable {
  const there = new Set(rows.map(({ id }) => id));
  const place = isInPlace ? { top: area.top, left: area.left } : {};
  return { ...planned, ...place, rows: planned.rows.filter(({ id }) => there.has(id)) };
}

export interface AdoptedCells {
  readonly written: ReadonlyMap<string, Content>;
  /** Number of cells that say something else than planned, and stay. */
  readonly kept: number;
}

/**
 * What counts as written into the cells outside tables: what is planned there, besides what is `known`. Of a sheet that
 * is in place, blank cells are new, and a cell that says what we would write in another one is ours and makes way.
 */
export function adoptedCells(
  sheet: SheetGrid,
  planned: ReadonlyMap<string, PlannedContent>,
  known: ReadonlyMap<string, Content>,
  isInPlace: boolean,
  formulas: CanonicalFormulas,
  sheetKey: string,
): AdoptedCells {
  const written = new Map<string, Content>([...planned].map(([address, { content }]) => [address, content]));
  for (const [address, content] of known) if (planned.has(address)) written.set(address, content);
  if (!isInPlace) return { written, kept: 0 };
  const mine = new Map(cellsOutsideTables(sheet).map(({ row, column }) => [formatCell(row, column), contentOf(sheet, row, column, formulas, sheetKey)]));
  const ours = new Set([...planned.values()].map(({ content }) => content).filter((content) => typeof content === "string" && content !== ""));
  for (const [address, content] of mine) if (ours.has(content)) written.set(address, content);
  for (const address of planned.keys()) if (isBlank(mine.get(address) ?? null)) written.delete(address);
  const kept = [...planned].filter(([address, { content }]) => {
    const there = mine.get(address) ?? null;
    return !isBlank(there) && !sameContent(there, content) && !sameContent(there, written.get(address) ?? null);
  });
  return { written, kept: kept.length };
}

function cellsOutsideTables(sheet: SheetGrid): readonly { readonly row: number; readonly column: number }[] {
  return [...sheet.rows()].flatMap((row) => [...sheet.columns(row)].map((column) => ({ row, column })))
    .filter(({ row, column }) => !sheet.tables.some(({ area }) => isInside(area, row, column)));
}

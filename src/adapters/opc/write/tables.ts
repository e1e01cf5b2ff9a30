import type { GridTable } from "../../../core/grid";
import type { OpcPackage } from "../package";
import { readRelationships } from "../relationships";
import { readTable } from "../table-part";
import type { WorkbookPart } from "../workbook-part";
import { Markup } from "./markup";

/** A table of a workbook, and where it is kept. */
export interface StoredTable {
  /** Name of its tab. */
  readonly sheet: string;
  readonly part: string;
  readonly id: number;
  readonly table: GridTable;
}

/** All tables of a workbook. Their sheets are not unpacked. */
export function storedTables(source: OpcPackage, workbook: WorkbookPart): readonly StoredTable[] {
  return workbook.tabs.filter(({ kind }) => kind === "worksheet").flatMap((tab) =>
    readRelationships(source, tab.part)
      .filter(({ kind, external, target }) => kind === "table" && !external && source.has(target))
      .flatMap(({ target }) => {
        const part = source.readSmallPart(target);
        const table = readTable(part);
        const markup = new Markup(part);
        return table === null ? [] : [{ sheet: tab.name, part: target, id: Number(markup.attribute(markup.root, "id") ?? 0), table }];
      }));
}

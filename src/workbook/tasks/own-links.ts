import { sheetCell, type CellValue, type WorkbookGrid } from "../../core/grid";
import { parseWeighting, parseYes } from "../../core/language/alignment-words";
import { parseContribution } from "../../core/language/contribution-words";
import { alignmentTableName, weightingName } from "../../core/plan";
import type { Link, Weighting } from "../../core/alignment";
import { namedPlace } from "../named-cell";
import { rowValues, type OwnRow, type OwnTable } from "../own-tables";
import type { WorkbookState } from "../state";
import { numberOf, textOf, type StatedSupport } from "./own-items";
import { ownTable } from "./own-okrs";

/** A row of the table of links as it stands in the workbook. What people typed over a formula counts, and else what it was made for. */
export interface OwnLink {
  /** Null for a row that the user added. */
  readonly id: string | null;
  /** Ids that the row was made for, and the texts that somebody typed in their place; null where nobody did. */
  readonly made: { readonly from: string | null; readonly to: string | null };
  readonly typed: { readonly child: string | null; readonly parent: string | null };
  /** Undefined where nobody said otherwise than the OKR sheet. */
  readonly contribution?: Link["contribution"];
  readonly weight?: number | null;
  readonly split: number | null;
  readonly counts: boolean;
  readonly confirmed: boolean;
  readonly at: string;
}

export interface OwnLinks {
  readonly links: readonly OwnLink[];
  /** Ids of rows that we wrote and somebody deleted. */
  readonly deleted: ReadonlySet<string>;
}

/** The table of links of a cycle; none before it was made. */
export function readOwnLinks(grid: WorkbookGrid, state: WorkbookState, cycle: string): OwnLinks {
  const name = alignmentTableName("links", cycle);
  const table = ownTable(grid, state, name)?.table ?? null;
  if (table === null) return { links: [], deleted: new Set() };
  const present = new Set(table.rows.map(({ id }) => id));
  const written = state.tables.get(name)?.rows.map(({ id }) => id) ?? [];
  return { links: table.rows.map((row) => readLink(table, row)), deleted: new Set(written.filter((id) => !present.has(id))) };
}

/** Ids of the rows of proposals that nobody is to be asked about again: those that do not count, and those that are gone. */
export function refusedRows({ links, deleted }: OwnLinks): readonly string[] {
  return [...deleted, ...links.flatMap(({ id, confirmed, counts }) => (id === null || confirmed || counts ? [] : [id]))];
}

/** How the sheet says that children are weighted. */
export function ownWeighting(grid: WorkbookGrid, state: WorkbookState, cycle: string): Weighting {
  const place = namedPlace(grid, state, weightingName(cycle));
  return parseWeighting(textOf(place?.sheet.value(place.row, place.column)) ?? "") ?? "stated";
}

function readLink(table: OwnTable, row: OwnRow): OwnLink {
  const values = rowValues(table, row);
  const columns = new Map(table.columns.map(({ key, column }) => [key, column]));
  /** What somebody typed; null where a formula of ours stands. */
  const typed = (key: string): CellValue => {
    const column = columns.get(key);
    return column === undefined || table.sheet.formula(row.row, column) !== null ? null : values[key] ?? null;
  };
  const [contribution, weight] = [parseContribution(textOf(typed("contribution")) ?? ""), numberOf(typed("weight"))];
  return {
    id: row.id,
    made: { from: textOf(values["openedFrom"]), to: textOf(values["openedTo"]) },
    typed: { child: textOf(typed("child")), parent: textOf(typed("parent")) },
    ...(contribution === null ? {} : { contribution }),
    ...(weight === null ? {} : { weight }),
    split: numberOf(values["split"]),
    counts: parseYes(textOf(values["counts"]) ?? "") !== false,
    confirmed: parseYes(textOf(values["confirmed"]) ?? "") !== false,
    at: sheetCell(table.sheet.name, row.row, columns.get("child") ?? table.area.left),
  };
}

/** The id of the row in which we show what an OKR sheet states of a child; of a proposal for it; and of a free row. */
export const linkRowId = {
  stated: ({ from }: Pick<StatedSupport, "from">): string => from,
  proposed: (from: string): string => `?${from}`,
  free: (number: number): string => `new ${number}`,
};

/** Number of a free row; null for any other row. */
export function freeRowNumber(id: string | null): number | null {
  const number = /^new (\d+)$/.exec(id ?? "")?.[1];
  return number === undefined ? null : Number(number);
}

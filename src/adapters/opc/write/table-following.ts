import { formatArea, parseArea, type Area } from "../../../core/grid";

/** A table that gets another area: what covered its columns to their last row follows it. */
export interface MovedTable {
  /** Name of the tab. */
  readonly sheet: string;
  readonly from: Area;
  readonly to: Area;
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
}

/** Areas as they are written in a sheet's formats and validations (`"B5:B9 D5"`), with those of moved tables following. */
export function followInAreas(sqref: string, sheet: string, moved: readonly MovedTable[]): string {
  return sqref.split(" ").map((written) => {
    const area = parseArea(written);
    const followed = area === null ? null : follow(area, sheet, moved);
    return followed === null ? written : formatArea(followed);
  }).join(" ");
}

/** Texts are passed over; a reference may have its sheet before it. */
const REFERENCE = /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$!:'\]])((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$[A-Z]{1,3}\$\d{1,7}(?::\$[A-Z]{1,3}\$\d{1,7})?)(?![\p{L}\p{N}_.:(!$])/giu;

/**
 * A formula in which absolute references to the whole of a moved table's columns follow. `sheet` is that on which the
 * formula stands; null where it stands on none, as in charts.
 */
export function followInFormula(formula: string, sheet: string | null, moved: readonly MovedTable[]): string {
  return formula.replace(REFERENCE, (whole: string, prefix: string | undefined, reference: string | undefined) => {
    const area = parseArea(reference ?? "");
    const named = prefix === undefined ? sheet : unquoted(prefix.slice(0, -1));
    if (area === null || named === null) return whole;
    const column = moved.some((table) => isSameSheet(table.sheet, named) && area.top === firstRow(table));
    const followed = column ? follow(area, named, moved) : null;
    return followed === null ? whole : `${prefix ?? ""}${formatArea(followed, true)}`;
  });
}

function unquoted(sheet: string): string {
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}

/** The area with the table's new last row, if it is in the table's columns and ends at its last row; null if not. */
function follow(area: Area, sheet: string, moved: readonly MovedTable[]): Area | null {
  for (const table of moved) {
    const { from, to } = table;
    const inside = isSameSheet(table.sheet, sheet) && area.left >= from.left && area.right <= from.right && area.top >= from.top;
    const bottom = area.bottom === lastRow(table, from) ? lastRow(table, to) : area.bottom === from.bottom ? to.bottom : null;
    if (inside && bottom !== null && bottom >= area.top) return { ...area, bottom };
  }
  return null;
}

function isSameSheet(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function firstRow({ from, headerRow }: MovedTable): number {
  return headerRow ? from.top + 1 : from.top;
}

/** Last row of data in one of the table's areas. */
function lastRow({ totalsRow }: MovedTable, area: Area): number {
  return totalsRow ? area.bottom - 1 : area.bottom;
}

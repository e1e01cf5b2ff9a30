import { binary, call, cell, literal, named } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import type { Language } from "../../language";
import type { CellStyle } from "../cell-style";
import { COLORS, NOTE, TABLE_STYLE, TITLE } from "../look";
import { columnAreas, statusFormats } from "../okr-formats";
import { all, own, type TableHandle } from "../table-handle";
import type { CellBlock, ConditionalFormat, PlannedCell, SheetPlan, TablePlan } from "../workbook-plan";

// What the pages of one team and of one person share: a cell in which somebody chooses, and lists that follow it.

/** The cell that says whose page it is, by row and column from 0. */
export const CHOICE = { row: 3, column: 3 } as const;
export const CHOSEN = cell(null, CHOICE.row, CHOICE.column);

/** More rows than any sheet has. */
const ENDLESS = 10_000_000;

export interface PageListRequest<Key extends string> {
  readonly table: TableHandle<Key>;
  /** From left to right; the first three hold the number of the line, the place of its row, and its number as it is shown. */
  readonly columns: readonly Key[];
  readonly styleOf: (key: Key) => CellStyle;
  /** The table whose rows are shown, and the column that says whose they are. */
  readonly source: TableHandle;
  readonly holder: "team" | "person";
  readonly lines: number;
  readonly top: number;
}

/** A line for each row of a table that is theirs, in their order. Each line knows the place of its row in that table. */
export function pageList<Key extends string>({ table, columns, styleOf, source, holder, lines, top }: PageListRequest<Key>): TablePlan {
  const handle: TableHandle = table;
  const place = own(handle, "place");
  // Ids are texts, whatever they look like.
  const line = call("VALUE", own(handle, "id"));
  const ifThere = (value: Expression): Expression => call("IF", binary("=", place, literal("")), literal(""), value);
  const formulaOf = (key: string): Expression | null => {
    if (key === "id") return null;
    if (key === "place") return placeOfNth(all(source, holder), line);
    return ifThere(key === "number" ? line : filled(call("INDEX", all(source, key), place)));
  };
  return {
    name: table.name,
    top,
    left: 0,
    columns: columns.map((key) => {
      const formula = formulaOf(key);
      return { key, title: table.headers[key], style: styleOf(key), ...(formula === null ? {} : { formula }) };
    }),
    rows: Array.from({ length: lines }, (_, number) => columns.map((key): PlannedCell => ({ value: key === "id" ? String(number + 1) : null, style: styleOf(key) }))),
    keyColumn: 0,
    style: TABLE_STYLE,
  };
}

export interface PageRequest extends Pick<SheetPlan, "key" | "name" | "tables"> {
  readonly language: Language;
  readonly title: string;
  /** What to do here, also where somebody chooses. */
  readonly hint: string;
  readonly head: CellBlock;
  readonly widths: readonly number[];
  /** Workbook-wide name of those who can be chosen. */
  readonly choices: string;
}

/** The sheet of a page: prints on one sheet of A4. */
export function pageSheet({ key, name, tables, language, title, hint, head, widths, choices }: PageRequest): SheetPlan {
  return {
    key,
    name,
    tabColor: COLORS.blue,
    blocks: [{ top: 0, left: 2, cells: [[{ value: title, style: TITLE }], [{ value: hint, style: NOTE }]] }, head],
    tables,
    columnWidths: Object.fromEntries(widths.map((width, index) => [index, width])),
    hiddenColumns: [0, 1],
    showGridLines: false,
    freeze: { rows: 2, columns: 0 },
    conditionalFormats: tables.flatMap((table) => pageFormats(table, language)),
    validations: [{ kind: "range", area: { top: CHOICE.row, left: CHOICE.column, bottom: CHOICE.row, right: CHOICE.column }, source: named(choices), message: hint, strict: true }],
    print: { landscape: true, fitToWidth: true },
  };
}

function pageFormats(table: TablePlan, language: Language): readonly ConditionalFormat[] {
  const area = columnAreas(table);
  return table.columns.flatMap(({ key }): readonly ConditionalFormat[] => {
    if (key === "progress") return [{ kind: "dataBar", area: area(key).area, color: COLORS.bar, minimum: 0, maximum: 1 }];
    return key === "status" ? statusFormats(area(key).area, language) : [];
  });
}

/** Place in a table of the n-th row that is theirs; `""` if there are fewer. In classic functions, without array entry. */
function placeOfNth(holders: Expression, nth: Expression): Expression {
  const rows = call("ROW", holders);
  const fromTheEnd = call("SUMPRODUCT", call("LARGE", binary("*", binary("=", holders, CHOSEN), binary("-", literal(ENDLESS), rows)), nth));
  const first = call("SUMPRODUCT", call("MIN", rows));
  const place = binary("+", binary("-", binary("-", literal(ENDLESS), fromTheEnd), first), literal(1));
  return call("IF", binary("<", call("COUNTIF", holders, CHOSEN), nth), literal(""), place);
}

/** What a cell shows, and nothing for a blank one, which would show 0. */
export function filled(found: Expression): Expression {
  return call("IFERROR", call("IF", binary("=", found, literal("")), literal(""), found), literal(""));
}

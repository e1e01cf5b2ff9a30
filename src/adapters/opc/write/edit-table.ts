import { formatArea, parseArea, type Area } from "../../../core/grid";
import type { TableEdit } from "../../../workbook/workbook-change";
import { unescapeCellText } from "../xml-text";
import type { XmlPart } from "../xml-walk";
import { Markup } from "./markup";
import { calculatedColumnFormula, columnNameAttribute } from "./table-part";

/** What is to change in one table. */
export interface TableChange {
  /** Its new area and columns; null if only formulas change. */
  readonly edit: TableEdit | null;
  /** Header → formula of a calculated column, as files store it. */
  readonly formulas: ReadonlyMap<string, string>;
}

/**
 * The table part with its change: area, filter, sort order, columns added at the right edge, formulas of calculated
 * columns. Everything else of it stays.
 */
export function editTable(source: XmlPart, { edit, formulas }: TableChange): string {
  const markup = new Markup(source);
  if (edit !== null) setArea(markup, edit.area);
  const added = edit?.columns === undefined ? [] : addedColumns(markup, edit.columns);
  setFormulas(markup, new Map([...formulas].filter(([header]) => !added.includes(header))));
  addColumns(markup, added, formulas);
  return markup.toXml();
}

function setArea(markup: Markup, area: Area): void {
  const { root } = markup;
  const before = parseArea(markup.attribute(root, "ref") ?? "");
  markup.setAttribute(root, "ref", formatArea(area));
  const totals = Number(markup.attribute(root, "totalsRowCount") ?? 0);
  const filter = markup.child("autoFilter");
  const filtered = { ...area, bottom: area.bottom - totals };
  if (filter !== undefined) markup.setAttribute(filter, "ref", formatArea(filtered));
  const sort = markup.child("sortState");
  const sorted = parseArea(sort === undefined ? "" : markup.attribute(sort, "ref") ?? "");
  if (sort === undefined || sorted === null || before === null) return;
  // What it sorts are the rows of data, whose last one is another now.
  markup.setAttribute(sort, "ref", formatArea({ ...sorted, bottom: filtered.bottom }));
  for (const condition of markup.children(sort)) {
    const column = parseArea(markup.attribute(condition, "ref") ?? "");
    if (column !== null) markup.setAttribute(condition, "ref", formatArea({ ...column, bottom: filtered.bottom }));
  }
}

/** Headers behind those that the table has. */
function addedColumns(markup: Markup, columns: readonly string[]): readonly string[] {
  const list = markup.child("tableColumns");
  return columns.slice(list === undefined ? 0 : markup.children(list).length);
}

function addColumns(markup: Markup, headers: readonly string[], formulas: ReadonlyMap<string, string>): void {
  const list = markup.child("tableColumns");
  if (list === undefined || headers.length === 0) return;
  const present = markup.children(list);
  const prefix = markup.prefix();
  const lastId = Math.max(0, ...present.map((column) => Number(markup.attribute(column, "id") ?? 0)));
  markup.setAttribute(list, "count", String(present.length + headers.length));
  for (const [index, header] of headers.entries()) {
    const formula = formulas.get(header);
    const open = `<${prefix}tableColumn id="${lastId + index + 1}" name="${columnNameAttribute(header)}"`;
    markup.append(formula === undefined ? `${open}/>` : `${open}>${calculatedColumnFormula(formula, prefix)}</${prefix}tableColumn>`, list);
  }
}

function setFormulas(markup: Markup, formulas: ReadonlyMap<string, string>): void {
  const list = markup.child("tableColumns");
  if (list === undefined || formulas.size === 0) return;
  for (const column of markup.children(list)) {
    const formula = formulas.get(unescapeCellText(markup.attribute(column, "name") ?? ""));
    if (formula === undefined) continue;
    const there = markup.child("calculatedColumnFormula", column);
    const [first] = markup.children(column);
    if (there !== undefined) markup.replace(there, calculatedColumnFormula(formula, markup.prefix()));
    // It comes before all other children of a column.
    else if (first !== undefined) markup.insertBefore(first, calculatedColumnFormula(formula, markup.prefix()));
    else markup.append(calculatedColumnFormula(formula, markup.prefix()), column);
  }
}

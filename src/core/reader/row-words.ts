import { contentKind, isYear } from "./cell-content";
import { fieldColumn, type Column } from "./classify-columns";
import type { PointPeriod } from "./draft";
import { foldText, tidyText } from "./fold-text";
import type { HeaderField } from "./header-words";
import { listItems, outlineMark, type OutlineMark } from "./outline";
import { parsePeriodLabel } from "./period-label";
import { NUMBER_FIELDS } from "./read-header";
import { seriesKind, type SeriesKind } from "./series-words";
import { remembered } from "../remembered";
import type { Placed } from "./table-context";
import type { Table } from "./tables";

/** What the cells of one row say, by the columns of its table. */
export class RowWords {
  /** The column that names measures. */
  readonly name: Column | null;
  /** The column that says of which series the row's numbers are. */
  readonly label: Column | null;
  private readonly values: readonly Column[];
  /** Looked for once: it is asked for in every row. */
  private readonly columnOf: (field: HeaderField) => Column | null;

  constructor(readonly table: Table, readonly columns: readonly Column[]) {
    this.name = fieldColumn(columns, "keyResult") ?? fieldColumn(columns, "measure");
    this.label = fieldColumn(columns, "seriesLabel");
    this.columnOf = remembered((field: HeaderField) => fieldColumn(columns, field));
    this.values = columns.filter(({ role }) => role.kind === "period" || role.kind === "metric" || role.kind === "grade" || (role.kind === "field" && NUMBER_FIELDS.has(role.field)));
  }

  markOf(row: number): OutlineMark | null {
    const id = fieldColumn(this.columns, "id");
    const code = id === null ? null : outlineMark(this.table.view.text(row, id.column));
    if (code !== null && code.rest === "") return code;
    return this.name === null ? null : outlineMark(this.table.view.text(row, this.name.column));
  }

  /** Level that a column of types says: `Objective`, `Key result`. */
  typeOf(row: number): "objective" | "keyResult" | null {
    for (const { column, role } of this.columns) {
      if (role.kind !== "field" || !["ambition", "seriesLabel", "direction", "perspective", "id"].includes(role.field)) continue;
      const text = foldText(this.table.view.text(row, column));
      if (/^(?:objective|o|目标)$/.test(text)) return "objective";
      if (/^(?:key ?result|kr|关键结果|关键成果)$/.test(text)) return "keyResult";
    }
    return null;
  }

  hasValues(row: number): boolean {
    return this.values.some(({ column }) => ["number", "error"].includes(contentKind(this.table.view, row, column)) || /\d/.test(this.table.view.text(row, column)));
  }

  /** A row without a name that goes on about the measure above: another initiative, a second line of numbers. */
  isMoreOf(row: number): boolean {
    const texts = this.columns.filter(({ column, role }) => role.kind === "field" && role.field === "initiative" && this.table.view.isOwn(row, column) && this.table.view.text(row, column) !== "");
    return texts.length > 0 && !this.hasValues(row);
  }

  itemsOf(name: Placed): readonly string[] | null {
    const value = this.table.view.value(name.row, name.column);
    return typeof value === "string" ? listItems(value) : null;
  }

  /** What a cell lists line by line, without the numbers that order it; the whole text of any other cell. */
  itemsIn({ row, column, text }: Placed): readonly string[] {
    const value = this.table.view.value(row, column);
    if (typeof value !== "string") return [text];
    return (listItems(value) ?? value.split(/\r?\n/)).map(tidyText).filter((item) => item !== "");
  }

  seriesOf(row: number): SeriesKind | null {
    return this.label === null ? null : seriesKind(this.table.view.text(row, this.label.column));
  }

  nameOf(row: number): Placed | null {
    if (this.name === null) return null;
    const { view } = this.table;
    const { column } = this.name;
    const kind = contentKind(view, row, column);
    if (kind !== "text" && kind !== "number") return null;
    const text = view.text(row, column);
    const anchor = view.merge(row, column);
    return { text, row: anchor?.top ?? row, column: anchor?.left ?? column };
  }

  leadText(row: number): Placed {
    const column = this.table.view.columns(row).find((each) => each >= (this.columns[0]?.column ?? 0) && this.table.view.text(row, each) !== "") ?? 0;
    return { text: this.table.view.text(row, column), row, column };
  }

  hasField(field: HeaderField): boolean {
    return this.columnOf(field) !== null;
  }

  fieldText(row: number, field: HeaderField): Placed | null {
    const column = this.columnOf(field);
    const text = column === null ? "" : this.table.view.text(row, column.column);
    return column === null || text === "" ? null : { text, row, column: column.column };
  }

  periodIn(row: number, { column }: Column): PointPeriod | null {
    const { view } = this.table;
    const text = view.text(row, column);
    const value = view.value(row, column);
    const kind = contentKind(view, row, column);
    if (kind === "number" && isYear(value)) return { kind: "year", year: value, number: 1, yearKind: null, text };
    if (kind === "number" && typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 12) return { kind: "month", year: null, number: value, yearKind: null, text };
    if (kind === "date" && typeof value === "number") {
      const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(value) * 86_400_000);
      return { kind: "month", year: date.getUTCFullYear(), number: date.getUTCMonth() + 1, yearKind: "calendar", text };
    }
    const label = kind === "text" ? parsePeriodLabel(text) : null;
    return label?.rest === "" ? { kind: label.kind, year: label.year, number: label.number, yearKind: label.yearKind, text } : null;
  }
}

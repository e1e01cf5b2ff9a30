import { fieldColumn, type Column } from "./classify-columns";
import type { DraftedRows, PointPeriod } from "./draft";
import { foldText, tidyText } from "./fold-text";
import { Headings, type Group } from "./headings";
import { textWithoutMark } from "./outline";
import { MeasureRows, type RowFact } from "./measure-rows";
import { isTotalName, rowKind } from "./row-kind";
import { RowWords } from "./row-words";
import { seriesKind, splitSeries, type SeriesKind } from "./series-words";
import type { Placed } from "./table-context";
import type { Table } from "./tables";

/**
 * Measures of a table, row by row: titles and blank cells under a merged or single heading are carried down, rows
 * of one measure (stacked series, endings in names, periods down the rows) are put together.
 */
export function draftRows(table: Table, columns: readonly Column[], ignoredRows: ReadonlySet<number>): DraftedRows {
  return new RowReader(table, columns, ignoredRows).drafts();
}

class RowReader {
  private readonly words: RowWords;
  private readonly headings: Headings;
  private readonly period: Column | null;
  private readonly suffixed: boolean;
  private readonly dimension: Column | null;

  constructor(private readonly table: Table, private readonly columns: readonly Column[], private readonly ignored: ReadonlySet<number>) {
    this.words = new RowWords(table, columns);
    this.headings = new Headings(this.words);
    this.period = this.periodColumn();
    this.suffixed = this.isSuffixed();
    this.dimension = this.suffixed ? this.dimensionColumn() : null;
  }

  drafts(): DraftedRows {
    const notes: number[] = [];
    const totals: number[] = [];
    const facts: RowFact[] = [];
    let group: Group = { section: null, perspective: null, objective: null };
    // Headings in force before a title that turns out to be the name of a measure.
    let outer = group;
    let pending: Placed | null = null;
    for (const row of this.table.rows) {
      if (this.ignored.has(row)) continue;
      const kind = rowKind(this.table, this.columns, row);
      if (kind === "signature") break;
      const stacked = kind === "data" || kind === "label" ? this.seriesUnder(row, pending, outer, facts.at(-1)) : null;
      if (stacked !== null) {
        facts.push(stacked);
        if (pending !== null) group = outer;
        pending = null;
        continue;
      }
      if (kind === "note" || kind === "label") notes.push(row);
      if (kind === "total" && this.words.name !== null) totals.push(row);
      if (kind === "section") {
        if (pending !== null) notes.push(pending.row);
        pending = this.words.leadText(row);
        outer = group;
        group = this.headings.sectionGroup(pending, group);
        continue;
      }
      if (kind !== "data") continue;
      const heading = this.headings.headingOf(row, group);
      if (heading !== null) { group = heading; continue; }
      group = this.headings.carried(row, group);
      const found = this.factsOf(row, group, facts.at(-1) ?? null);
      if (found.length > 0) pending = null;
      facts.push(...found);
    }
    if (pending !== null) notes.push(pending.row);
    const drafts = new MeasureRows(this.words, this.dimension).drafts(facts);
    return { drafts, notes, totals, last: facts.at(-1)?.row ?? null };
  }

  /** A row called `Target` or `Actual` under a row that has the measure's name alone. */
  private seriesUnder(row: number, title: Placed | null, group: Group, before: RowFact | undefined): RowFact | null {
    const series = this.words.label === null ? seriesKind(this.words.nameOf(row)?.text ?? "") : null;
    if (series === null) return null;
    if (title !== null) return { row, key: String(title.row), name: title, series, period: null, group, item: false, steps: [] };
    return before !== undefined && before.series !== null && before.row < row && before.name.row < before.row ? { ...before, row, series } : null;
  }

  private factsOf(row: number, group: Group, before: RowFact | null): readonly RowFact[] {
    const series = this.words.seriesOf(row);
    const name = this.words.nameOf(row);
    const isSame = before !== null && series !== null && (name === null || (name.row === before.name.row && name.column === before.name.column) || name.text === before.name.text);
    if (isSame && before.group.section === group.section) return [{ ...before, row, series, period: this.periodOf(row) }];
    if (name === null) return before !== null && this.words.isMoreOf(row) ? [{ ...before, row, series: null, period: null, key: before.key }] : [];
    if (isTotalName(name.text)) return [];
    const period = this.periodOf(row);
    const mark = this.words.markOf(row);
    const items = this.words.itemsOf(name);
    if (items !== null) return items.map((text, index) => ({ row, key: `${row} ${index}`, name: { ...name, text }, series: null, period: null, group, item: true, steps: [] }));
    const split = this.suffixed ? splitSeries(name.text) : null;
    const text = split?.name ?? (mark !== null && mark.rest !== "" && mark.level !== "number" ? textWithoutMark(name.text) : name.text);
    const isPut = this.suffixed || period !== null;
    const key = isPut ? this.groupKey(row, text) : String(row);
    return [{ row, key, name: { ...name, text: tidyText(text) }, series: split?.kind ?? series, period, group, item: false, steps: mark?.steps ?? [] }];
  }

  /** Rows of one measure that stand apart: same name, and same owner, unit of the organisation and heading. */
  private groupKey(row: number, name: string): string {
    const others = ["perspective", "objective", "orgUnit", "owner"] as const;
    return [foldText(name), ...others.map((field) => foldText(this.words.fieldText(row, field)?.text ?? "")), this.dimension === null ? "" : foldText(this.table.view.text(row, this.dimension.column))].join("|");
  }

  /** The column whose cells are periods, where one measure has a row for each. */
  private periodColumn(): Column | null {
    const column = fieldColumn(this.columns, "period");
    if (column === null || this.columns.some(({ role }) => role.kind === "period")) return null;
    const sample = this.table.rows.slice(0, 100);
    const periods = sample.map((row) => this.words.periodIn(row, column)).filter((period) => period !== null);
    const names = new Set(sample.map((row) => foldText(this.words.nameOf(row)?.text ?? "")));
    return periods.length * 10 >= sample.length * 8 && new Set(periods.map(({ text }) => text)).size > 1 && names.size * 1.5 <= sample.length ? column : null;
  }

  private periodOf(row: number): PointPeriod | null {
    return this.period === null ? null : this.words.periodIn(row, this.period);
  }

  /** Most names end with the name of a series, and the same name with different ones. */
  private isSuffixed(): boolean {
    if (this.words.name === null || this.words.label !== null) return false;
    const kinds = new Map<string, Set<SeriesKind>>();
    let split = 0;
    let named = 0;
    for (const row of this.table.rows.slice(0, 300)) {
      const name = this.words.nameOf(row);
      if (name === null || isTotalName(name.text)) continue;
      named += 1;
      const series = splitSeries(name.text);
      if (series === null) continue;
      split += 1;
      const key = foldText(series.name);
      kinds.set(key, (kinds.get(key) ?? new Set()).add(series.kind));
    }
    return split >= 2 && split * 2 >= named && [...kinds.values()].filter((set) => set.size > 1).length * 2 >= kinds.size;
  }

  /** A column that parts each measure by place or kind, with a row for all of them. */
  private dimensionColumn(): Column | null {
    const rows = this.table.rows.slice(0, 300);
    return this.columns.find(({ role, column, profile }) => role.kind !== "period" && column !== this.words.name?.column && profile.texts > 0 && profile.distinct * 3 <= profile.filled
      && rows.some((row) => isTotalName(this.table.view.text(row, column)))) ?? null;
  }
}

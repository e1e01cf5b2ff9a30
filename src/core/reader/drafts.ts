import { contentKind, isYear } from "./cell-content";
import { fieldColumn, type Column } from "./classify-columns";
import { foldText, tidyText } from "./fold-text";
import type { HeaderField } from "./header-words";
import { listItems, outlineMark, type OutlineMark } from "./outline";
import { parsePeriodLabel, type PeriodLabel } from "./period-label";
import { NUMBER_FIELDS } from "./read-header";
import { isTotalName, rowKind } from "./row-kind";
import { seriesKind, splitSeries, type SeriesKind } from "./series-words";
import { rowAfter } from "./sheet-view";
import type { Placed } from "./table-context";
import type { Table } from "./tables";

/** Where a number of a measure stands, in rows and columns of the view. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** A value of one period. */
export interface PointAt extends CellAt {
  readonly period: PointPeriod;
  /** Null if nothing says what the numbers are. */
  readonly series: SeriesKind | null;
}

export type PointPeriod = Omit<PeriodLabel, "rest"> & { readonly text: string };

/** Everything that a table says about one measure, by place; the numbers are not read yet. */
export interface Draft {
  readonly name: Placed;
  /** Rows of the view that speak of it, its own first. */
  readonly rows: readonly number[];
  /** Title over the rows that it is among. */
  readonly section: Placed | null;
  /** One of several items in a cell; then what the item says counts. */
  readonly item: boolean;
  readonly texts: ReadonlyMap<HeaderField, Placed>;
  readonly numbers: ReadonlyMap<HeaderField, CellAt>;
  readonly points: readonly PointAt[];
  readonly grades: readonly (CellAt & { readonly label: string })[];
  /** Outline number, for shares that a parent's definition states. */
  readonly steps: readonly string[];
}

export interface DraftedRows {
  readonly drafts: readonly Draft[];
  /** Rows that are not measures but hold captions: notes and titles without rows. */
  readonly notes: readonly number[];
  readonly totals: readonly number[];
  /** Last row that spoke of a measure. */
  readonly last: number | null;
}

/**
 * Measures of a table, row by row: titles and blank cells under a merged or single heading are carried down, rows
 * of one measure (stacked series, endings in names, periods down the rows) are put together.
 */
export function draftRows(table: Table, columns: readonly Column[], ignoredRows: ReadonlySet<number>): DraftedRows {
  return new RowReader(table, columns, ignoredRows).drafts();
}

/** A row that speaks of a measure, before it is put together with others. */
interface RowFact {
  readonly row: number;
  readonly key: string;
  readonly name: Placed;
  readonly series: SeriesKind | null;
  readonly period: PointPeriod | null;
  readonly group: Group;
  readonly item: boolean;
  readonly steps: readonly string[];
}

/** Headings in force at a row. */
interface Group {
  readonly section: Placed | null;
  readonly perspective: Placed | null;
  readonly objective: Placed | null;
}

/** Texts that are said once for several rows and left blank below. */
const CARRIED: readonly HeaderField[] = ["perspective", "objective"];
const TEXT_FIELDS: readonly HeaderField[] = ["perspective", "objective", "unit", "direction", "owner", "orgUnit", "definition", "initiative", "status", "period", "id"];

class RowReader {
  private readonly name: Column | null;
  private readonly label: Column | null;
  private readonly period: Column | null;
  private readonly values: readonly Column[];
  private readonly suffixed: boolean;
  private readonly dimension: Column | null;

  constructor(private readonly table: Table, private readonly columns: readonly Column[], private readonly ignored: ReadonlySet<number>) {
    this.name = fieldColumn(columns, "keyResult") ?? fieldColumn(columns, "measure");
    this.label = fieldColumn(columns, "seriesLabel");
    this.values = columns.filter(({ role }) => role.kind === "period" || role.kind === "metric" || role.kind === "grade" || (role.kind === "field" && NUMBER_FIELDS.has(role.field)));
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
      if (kind === "total" && this.name !== null) totals.push(row);
      if (kind === "section") {
        if (pending !== null) notes.push(pending.row);
        pending = this.leadText(row);
        outer = group;
        group = this.sectionGroup(pending, group);
        continue;
      }
      if (kind !== "data") continue;
      const heading = this.headingOf(row, group);
      if (heading !== null) { group = heading; continue; }
      group = this.carried(row, group);
      const found = this.factsOf(row, group, facts.at(-1) ?? null);
      if (found.length > 0) pending = null;
      facts.push(...found);
    }
    if (pending !== null) notes.push(pending.row);
    const drafts = this.putTogether(facts);
    return { drafts, notes, totals, last: facts.at(-1)?.row ?? null };
  }

  /** A row called `Target` or `Actual` under a row that has the measure's name alone. */
  private seriesUnder(row: number, title: Placed | null, group: Group, before: RowFact | undefined): RowFact | null {
    const series = this.label === null ? seriesKind(this.nameOf(row)?.text ?? "") : null;
    if (series === null) return null;
    if (title !== null) return { row, key: String(title.row), name: title, series, period: null, group, item: false, steps: [] };
    return before !== undefined && before.series !== null && before.row < row && before.name.row < before.row ? { ...before, row, series } : null;
  }

  /** A title row begins a group of its own: what was carried down ends there. */
  private sectionGroup(title: Placed, before: Group): Group {
    const mark = outlineMark(title.text);
    if (mark?.level === "objective") return { ...before, objective: { ...title, text: mark.rest === "" ? title.text : mark.rest } };
    return { section: { ...title, text: withoutNumbering(title.text) }, perspective: null, objective: null };
  }

  /** A row that names an objective or a group over the rows below, by its mark, its type, or numbers that only they have. */
  private headingOf(row: number, before: Group): Group | null {
    const mark = this.markOf(row);
    const level = this.typeOf(row) ?? mark?.level ?? null;
    if (level === "objective" && this.hasLevel("keyResult")) {
      const name = this.nameOf(row);
      return name === null ? null : { ...before, objective: { ...name, text: textWithoutMark(name.text) } };
    }
    if (mark?.level !== "number" || this.hasValues(row) || !this.isParent(row, mark)) return null;
    const name = this.nameOf(row);
    if (name === null) return null;
    const title = { ...name, text: textWithoutMark(name.text) };
    if (mark.steps.length > 1) return { ...before, objective: title };
    // What the first heading of the table names, the others name too.
    this.headsPerspectives ??= this.hasDeeper(3) || (fieldColumn(this.columns, "perspective") === null && isPerspectiveName(title.text));
    return this.headsPerspectives ? { section: title, perspective: null, objective: null } : { ...before, objective: title };
  }

  private headsPerspectives: boolean | null = null;
  private readonly levels = new Map<string, boolean>();

  /** True if some row of the table is of that level. */
  private hasLevel(level: OutlineMark["level"]): boolean {
    const known = this.levels.get(level);
    if (known !== undefined) return known;
    const has = this.table.rows.some((row) => (this.typeOf(row) ?? this.markOf(row)?.level) === level);
    this.levels.set(level, has);
    return has;
  }

  private hasDeeper(steps: number): boolean {
    const key = `steps ${steps}`;
    const known = this.levels.get(key);
    if (known !== undefined) return known;
    const has = this.table.rows.some((row) => (this.markOf(row)?.steps.length ?? 0) >= steps);
    this.levels.set(key, has);
    return has;
  }

  private isParent(row: number, { steps }: OutlineMark): boolean {
    const next = rowAfter(this.table.rows, row);
    const below = next === undefined ? null : this.markOf(next);
    return below?.level === "number" && below.steps.length > steps.length && steps.every((step, index) => below.steps[index] === step);
  }

  private markOf(row: number): OutlineMark | null {
    const id = fieldColumn(this.columns, "id");
    const code = id === null ? null : outlineMark(this.table.view.text(row, id.column));
    if (code !== null && code.rest === "") return code;
    return this.name === null ? null : outlineMark(this.table.view.text(row, this.name.column));
  }

  /** Level that a column of types says: `Objective`, `Key result`. */
  private typeOf(row: number): "objective" | "keyResult" | null {
    for (const { column, role } of this.columns) {
      if (role.kind !== "field" || !["ambition", "seriesLabel", "direction", "perspective", "id"].includes(role.field)) continue;
      const text = foldText(this.table.view.text(row, column));
      if (/^(?:objective|o|目标)$/.test(text)) return "objective";
      if (/^(?:key ?result|kr|关键结果|关键成果)$/.test(text)) return "keyResult";
    }
    return null;
  }

  private hasValues(row: number): boolean {
    return this.values.some(({ column }) => ["number", "error"].includes(contentKind(this.table.view, row, column)) || /\d/.test(this.table.view.text(row, column)));
  }

  private carried(row: number, before: Group): Group {
    const [perspective, objective] = CARRIED.map((field) => this.fieldText(row, field));
    const isNew = perspective != null && perspective.text !== before.perspective?.text;
    return {
      section: before.section,
      perspective: perspective ?? before.perspective,
      objective: objective ?? (isNew && fieldColumn(this.columns, "objective") !== null ? null : before.objective),
    };
  }

  private factsOf(row: number, group: Group, before: RowFact | null): readonly RowFact[] {
    const series = this.seriesOf(row);
    const name = this.nameOf(row);
    const isSame = before !== null && series !== null && (name === null || (name.row === before.name.row && name.column === before.name.column) || name.text === before.name.text);
    if (isSame && before.group.section === group.section) return [{ ...before, row, series, period: this.periodOf(row) }];
    if (name === null) return before !== null && this.isMoreOf(row) ? [{ ...before, row, series: null, period: null, key: before.key }] : [];
    if (isTotalName(name.text)) return [];
    const period = this.periodOf(row);
    const mark = this.markOf(row);
    const items = this.itemsOf(name);
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
    return [foldText(name), ...others.map((field) => foldText(this.fieldText(row, field)?.text ?? "")), this.dimension === null ? "" : foldText(this.table.view.text(row, this.dimension.column))].join("|");
  }

  /** A row without a name that goes on about the measure above: another initiative, a second line of numbers. */
  private isMoreOf(row: number): boolean {
    const texts = this.columns.filter(({ column, role }) => role.kind === "field" && role.field === "initiative" && this.table.view.isOwn(row, column) && this.table.view.text(row, column) !== "");
    return texts.length > 0 && !this.hasValues(row);
  }

  private itemsOf(name: Placed): readonly string[] | null {
    const value = this.table.view.value(name.row, name.column);
    return typeof value === "string" ? listItems(value) : null;
  }

  /** What a cell lists line by line, without the numbers that order it; the whole text of any other cell. */
  private itemsIn({ row, column, text }: Placed): readonly string[] {
    const value = this.table.view.value(row, column);
    if (typeof value !== "string") return [text];
    return (listItems(value) ?? value.split(/\r?\n/)).map(tidyText).filter((item) => item !== "");
  }

  private seriesOf(row: number): SeriesKind | null {
    return this.label === null ? null : seriesKind(this.table.view.text(row, this.label.column));
  }

  private nameOf(row: number): Placed | null {
    if (this.name === null) return null;
    const { view } = this.table;
    const { column } = this.name;
    const kind = contentKind(view, row, column);
    if (kind !== "text" && kind !== "number") return null;
    const text = view.text(row, column);
    const anchor = view.merge(row, column);
    return { text, row: anchor?.top ?? row, column: anchor?.left ?? column };
  }

  private leadText(row: number): Placed {
    const column = this.table.view.columns(row).find((each) => each >= (this.columns[0]?.column ?? 0) && this.table.view.text(row, each) !== "") ?? 0;
    return { text: this.table.view.text(row, column), row, column };
  }

  private fieldText(row: number, field: HeaderField): Placed | null {
    const column = fieldColumn(this.columns, field);
    const text = column === null ? "" : this.table.view.text(row, column.column);
    return column === null || text === "" ? null : { text, row, column: column.column };
  }

  /** The column whose cells are periods, where one measure has a row for each. */
  private periodColumn(): Column | null {
    const column = fieldColumn(this.columns, "period");
    if (column === null || this.columns.some(({ role }) => role.kind === "period")) return null;
    const sample = this.table.rows.slice(0, 100);
    const periods = sample.map((row) => this.periodIn(row, column)).filter((period) => period !== null);
    const names = new Set(sample.map((row) => foldText(this.nameOf(row)?.text ?? "")));
    return periods.length * 10 >= sample.length * 8 && new Set(periods.map(({ text }) => text)).size > 1 && names.size * 1.5 <= sample.length ? column : null;
  }

  private periodOf(row: number): PointPeriod | null {
    return this.period === null ? null : this.periodIn(row, this.period);
  }

  private periodIn(row: number, { column }: Column): PointPeriod | null {
    const { view } = this.table;
    const text = view.text(row, column);
    const value = view.value(row, column);
    const kind = contentKind(view, row, column);
    if (kind === "number" && isYear(value)) return { kind: "year", year: value, number: 1, text };
    if (kind === "number" && typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 12) return { kind: "month", year: null, number: value, text };
    if (kind === "date" && typeof value === "number") {
      const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(value) * 86_400_000);
      return { kind: "month", year: date.getUTCFullYear(), number: date.getUTCMonth() + 1, text };
    }
    const label = kind === "text" ? parsePeriodLabel(text) : null;
    return label?.rest === "" ? { kind: label.kind, year: label.year, number: label.number, text } : null;
  }

  /** Most names end with the name of a series, and the same name with different ones. */
  private isSuffixed(): boolean {
    if (this.name === null || this.label !== null) return false;
    const kinds = new Map<string, Set<SeriesKind>>();
    let split = 0;
    let named = 0;
    for (const row of this.table.rows.slice(0, 300)) {
      const name = this.nameOf(row);
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
    return this.columns.find(({ role, column, profile }) => role.kind !== "period" && column !== this.name?.column && profile.texts > 0 && profile.distinct * 3 <= profile.filled
      && rows.some((row) => isTotalName(this.table.view.text(row, column)))) ?? null;
  }

  private putTogether(facts: readonly RowFact[]): readonly Draft[] {
    const groups = new Map<string, RowFact[]>();
    for (const fact of facts) {
      if (this.dimension !== null && !isTotalName(this.table.view.text(fact.row, this.dimension.column))) continue;
      const group = groups.get(fact.key);
      if (group === undefined) groups.set(fact.key, [fact]);
      else group.push(fact);
    }
    const spans = [...groups.values()];
    return spans.flatMap((group) => this.draftsOf(group));
  }

  private draftsOf(group: readonly RowFact[]): readonly Draft[] {
    const [first] = group;
    if (first === undefined) return [];
    const metrics = this.columns.filter(({ role }) => role.kind === "metric");
    const draft = this.draftOf(group, first);
    if (metrics.length === 0) return [draft];
    const names = [...new Set(metrics.map(({ role }) => (role.kind === "metric" ? role.name : "")))];
    return names.map((metric): Draft => ({
      ...draft,
      name: { ...first.name, text: `${first.name.text} ${metric}` },
      // What the rows name is who answers for the number, or what it is of.
      texts: new Map([...draft.texts, [this.name?.header.fields.includes("owner") === true ? "owner" : "objective", first.name]]),
      numbers: new Map(metrics.flatMap(({ column, role }) => (role.kind === "metric" && role.name === metric ? [[asField(role.series), { row: first.row, column }] as const] : []))),
    }));
  }

  private draftOf(group: readonly RowFact[], first: RowFact): Draft {
    const numbers = new Map<HeaderField, CellAt>();
    const points: PointAt[] = [];
    for (const fact of group) this.addNumbers(fact, group, numbers, points);
    const grades = this.columns.flatMap(({ role, column }) => (role.kind === "grade" ? [{ row: first.row, column, label: role.label }] : []));
    return { name: first.name, rows: [...new Set(group.map(({ row }) => row))], section: first.group.section, item: first.item, texts: this.textsOf(group, first), numbers, points, grades, steps: first.steps };
  }

  private addNumbers({ row, series, period }: RowFact, group: readonly RowFact[], numbers: Map<HeaderField, CellAt>, points: PointAt[]): void {
    const single = this.singleValue();
    for (const { column, role } of this.columns) {
      if (role.kind === "period") points.push({ row, column, period: role.at, series: role.at.series ?? series });
      if (role.kind !== "field" || !NUMBER_FIELDS.has(role.field) || !this.belongs(row, column, group)) continue;
      const at = { row, column };
      const isValue = ["target", "actual", "baseline", "forecast"].includes(role.field);
      const said = series !== null && column === single ? series : isValue && !numbers.has(role.field) ? role.field as SeriesKind : null;
      if (isValue && period !== null) points.push({ ...at, period, series: series !== null && column === single ? series : role.field as SeriesKind });
      else if (isValue && said !== null && !numbers.has(asField(said))) numbers.set(asField(said), at);
      else if (!isValue && !numbers.has(role.field) && this.table.view.text(row, column) !== "") numbers.set(role.field, at);
    }
    const open = series === null || points.length > 0 ? undefined : this.columns.find(({ column, role, profile }) => role.kind === "other" && column !== this.name?.column && profile.numbers > 0);
    if (open !== undefined && series !== null && single === null && !numbers.has(asField(series))) numbers.set(asField(series), { row, column: open.column });
  }

  /** The one column of values of stacked series; null if there are several. */
  private singleValue(): number | null {
    const values = this.columns.filter(({ role }) => role.kind === "field" && ["target", "actual", "baseline", "forecast"].includes(role.field));
    return values.length === 1 ? values[0]?.column ?? null : null;
  }

  /** A number that is merged over the rows of several measures is none of theirs: it is their group's. */
  private belongs(row: number, column: number, group: readonly RowFact[]): boolean {
    const area = this.table.view.merge(row, column);
    if (area === null || area.bottom === area.top) return true;
    if (area.top < (group[0]?.row ?? 0)) return false;
    for (let below = rowAfter(this.table.rows, group.at(-1)?.row ?? 0); below !== undefined && below <= area.bottom; below = rowAfter(this.table.rows, below)) {
      if (this.nameOf(below)?.row === below) return false;
    }
    return true;
  }

  private textsOf(group: readonly RowFact[], first: RowFact): ReadonlyMap<HeaderField, Placed> {
    const texts = new Map<HeaderField, Placed>();
    for (const field of TEXT_FIELDS) {
      const found = group.map(({ row }) => this.fieldText(row, field)).filter((text) => text !== null);
      const [text] = found;
      if (text === undefined) continue;
      const all = field === "initiative" ? [...new Set(found.flatMap((each) => this.itemsIn(each)))].join("; ") : text.text;
      texts.set(field, { ...text, text: all });
    }
    const { perspective, objective, section } = first.group;
    if (perspective !== null) texts.set("perspective", perspective);
    if (objective !== null) texts.set("objective", objective);
    if (section !== null && !texts.has("perspective")) texts.set("perspective", section);
    return texts;
  }
}

/** Field of a series where it has no periods. */
function asField(series: SeriesKind): HeaderField {
  return series;
}

function textWithoutMark(text: string): string {
  const mark = outlineMark(text);
  return mark === null || mark.rest === "" ? text : mark.rest;
}

/** A title without the number that orders it. @example withoutNumbering("一、财务类指标") // => "财务类指标" */
export function withoutNumbering(text: string): string {
  return text.replace(/^(?:[（(][一二三四五六七八九十\d]{1,2}[)）]|[一二三四五六七八九十]{1,2}\s*[、.．]|\d{1,2}\s*[、．]|part\s*[a-z\dⅠ-Ⅹ]{1,3}\s*[.:：])\s*/i, "").replace(/[:：]\s*$/, "").trim() || text;
}

const PERSPECTIVE_NAME = /financ|customer|client|internal|process|learning|growth|people|stakeholder|perspective|财务|客户|内部|流程|学习|成长|层面|维度|股东|员工|finans|müşteri|재무|고객|내부|학습/i;

/** True for a heading that names a perspective of the balanced scorecard. */
export function isPerspectiveName(text: string): boolean {
  return text.length <= 40 && PERSPECTIVE_NAME.test(text);
}

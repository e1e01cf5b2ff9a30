import type { Column } from "./classify-columns";
import type { CellAt, Draft, PointAt, PointPeriod } from "./draft";
import type { Group } from "./headings";
import type { HeaderField } from "./header-words";
import { NUMBER_FIELDS } from "./read-header";
import { isTotalName } from "./row-kind";
import type { RowWords } from "./row-words";
import type { SeriesKind } from "./series-words";
import { rowAfter } from "./sheet-view";
import type { Placed } from "./table-context";

/** A row that speaks of a measure, before it is put together with others. */
export interface RowFact {
  readonly row: number;
  readonly key: string;
  readonly name: Placed;
  readonly series: SeriesKind | null;
  readonly period: PointPeriod | null;
  readonly group: Group;
  readonly item: boolean;
  readonly steps: readonly string[];
}

const TEXT_FIELDS: readonly HeaderField[] = ["perspective", "objective", "unit", "direction", "owner", "orgUnit", "definition", "initiative", "status", "period", "id", "supports"];

/** Puts the rows of one measure together: each number and text where it stands, the first that says it. */
export class MeasureRows {
  private readonly metrics: readonly Column[];
  private readonly grades: readonly { readonly column: number; readonly label: string }[];
  /** The one column of values of stacked series; null if there are several. */
  private readonly single: number | null;

  /** `dimension` parts each measure by place or kind: then only the rows for all of them count. */
  constructor(private readonly words: RowWords, private readonly dimension: Column | null) {
    this.metrics = words.columns.filter(({ role }) => role.kind === "metric");
    this.grades = words.columns.flatMap(({ role, column }) => (role.kind === "grade" ? [{ column, label: role.label }] : []));
    const values = words.columns.filter(({ role }) => role.kind === "field" && isValueField(role.field));
    this.single = values.length === 1 ? values[0]?.column ?? null : null;
  }

  drafts(facts: readonly RowFact[]): readonly Draft[] {
    const groups = new Map<string, RowFact[]>();
    for (const fact of facts) {
      if (this.dimension !== null && !isTotalName(this.words.table.view.text(fact.row, this.dimension.column))) continue;
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
    const { metrics } = this;
    const draft = this.draftOf(group, first);
    if (metrics.length === 0) return [draft];
    const names = [...new Set(metrics.map(({ role }) => (role.kind === "metric" ? role.name : "")))];
    return names.map((metric): Draft => ({
      ...draft,
      name: { ...first.name, text: `${first.name.text} ${metric}` },
      // What the rows name is who answers for the number, or what it is of.
      texts: new Map([...draft.texts, [this.words.name?.header.fields.includes("owner") === true ? "owner" : "objective", first.name]]),
      numbers: new Map(metrics.flatMap(({ column, role }) => (role.kind === "metric" && role.name === metric ? [[asField(role.series), { row: first.row, column }] as const] : []))),
    }));
  }

  private draftOf(group: readonly RowFact[], first: RowFact): Draft {
    const numbers = new Map<HeaderField, CellAt>();
    const points: PointAt[] = [];
    for (const fact of group) this.addNumbers(fact, group, numbers, points);
    const grades = this.grades.map(({ column, label }) => ({ row: first.row, column, label }));
    return { name: first.name, rows: [...new Set(group.map(({ row }) => row))], section: first.group.section, item: first.item, texts: this.textsOf(group, first), numbers, points, grades, steps: first.steps };
  }

  private addNumbers({ row, series, period }: RowFact, group: readonly RowFact[], numbers: Map<HeaderField, CellAt>, points: PointAt[]): void {
    const { single } = this;
    for (const { column, role } of this.words.columns) {
      if (role.kind === "period") points.push({ row, column, period: role.at, series: role.at.series ?? series });
      if (role.kind !== "field" || !NUMBER_FIELDS.has(role.field) || !this.belongs(row, column, group)) continue;
      const at = { row, column };
      const isValue = isValueField(role.field);
      const said = series !== null && column === single ? series : isValue && !numbers.has(role.field) ? role.field as SeriesKind : null;
      if (isValue && period !== null) points.push({ ...at, period, series: series !== null && column === single ? series : role.field as SeriesKind });
      else if (isValue && said !== null && !numbers.has(asField(said))) numbers.set(asField(said), at);
      else if (!isValue && !numbers.has(role.field) && this.words.table.view.text(row, column) !== "") numbers.set(role.field, at);
    }
    const open = series === null || points.length > 0 ? undefined : this.words.columns.find(({ column, role, profile }) => role.kind === "other" && column !== this.words.name?.column && profile.numbers > 0);
    if (open !== undefined && series !== null && single === null && !numbers.has(asField(series))) numbers.set(asField(series), { row, column: open.column });
  }

  /** A number that is merged over the rows of several measures is none of theirs: it is their group's. */
  private belongs(row: number, column: number, group: readonly RowFact[]): boolean {
    const area = this.words.table.view.merge(row, column);
    if (area === null || area.bottom === area.top) return true;
    if (area.top < (group[0]?.row ?? 0)) return false;
    for (let below = rowAfter(this.words.table.rows, group.at(-1)?.row ?? 0); below !== undefined && below <= area.bottom; below = rowAfter(this.words.table.rows, below)) {
      if (this.words.nameOf(below)?.row === below) return false;
    }
    return true;
  }

  private textsOf(group: readonly RowFact[], first: RowFact): ReadonlyMap<HeaderField, Placed> {
    const texts = new Map<HeaderField, Placed>();
    for (const field of TEXT_FIELDS) {
      const text = this.words.hasField(field) ? this.textOf(group, field) : null;
      if (text !== null) texts.set(field, text);
    }
    const { perspective, objective, section } = first.group;
    if (perspective !== null) texts.set("perspective", perspective);
    if (objective !== null) texts.set("objective", objective);
    if (section !== null && !texts.has("perspective")) texts.set("perspective", section);
    return texts;
  }

  /** What the first row that says it says; of initiatives, what all of them do. */
  private textOf(group: readonly RowFact[], field: HeaderField): Placed | null {
    let first: Placed | null = null;
    const items: string[] = [];
    for (const { row } of group) {
      const text = this.words.fieldText(row, field);
      if (text === null) continue;
      first ??= text;
      if (field !== "initiative") break;
      items.push(...this.words.itemsIn(text));
    }
    return first === null || field !== "initiative" ? first : { ...first, text: [...new Set(items)].join("; ") };
  }
}

function isValueField(field: HeaderField): boolean {
  return field === "target" || field === "actual" || field === "baseline" || field === "forecast";
}

/** Field of a series where it has no periods. */
function asField(series: SeriesKind): HeaderField {
  return series;
}

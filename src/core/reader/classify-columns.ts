import { columnProfile, numericShare, wordShare, type ColumnProfile } from "./column-profile";
import { foldText } from "./fold-text";
import type { HeaderField } from "./header-words";
import { NUMBER_FIELDS } from "./read-header";
import { periodColumns, type PeriodColumn } from "./period-columns";
import type { SeriesKind } from "./series-words";
import type { Table, TableColumn } from "./tables";

/** What a column of the table is taken for. */
export type ColumnRole =
  | { readonly kind: "field"; readonly field: HeaderField }
  | { readonly kind: "period"; readonly at: PeriodColumn }
  /** Numbers of the measure that the header names, of things that the rows name: `Target revenue` by channel. */
  | { readonly kind: "metric"; readonly series: SeriesKind; readonly name: string }
  /** What is needed for a grade: `95%~99%` under `B`. */
  | { readonly kind: "grade"; readonly label: string }
  /** Objectives listed under their perspective. */
  | { readonly kind: "perspectiveList"; readonly perspective: string }
  | { readonly kind: "other" };

export interface Column extends TableColumn {
  readonly role: ColumnRole;
  readonly profile: ColumnProfile;
  /** 0…1: how well words and contents agree. */
  readonly confidence: number;
}

export interface ColumnChoice {
  readonly field: HeaderField;
  readonly chosen: Column;
  readonly others: readonly Column[];
}

export interface Classified {
  readonly columns: readonly Column[];
  /** Fields that several columns could be, for questions. */
  readonly choices: readonly ColumnChoice[];
}

/** Fields of which a table has one column; of the others any number. */
const SINGLE: ReadonlySet<HeaderField> = new Set([
  "perspective", "objective", "measure", "keyResult", "unit", "direction", "weight", "baseline", "target", "stretch", "threshold",
  "actual", "owner", "orgUnit", "status", "seriesLabel", "period", "definition", "initiative",
]);

/** A header word counts this much more than one that is only contained in a longer text. */
const LEAST_FIT = 0.3;

/**
 * Roles of a table's columns, by header and by what stands under it. `stated` are the columns that the user named
 * (`mapping.json`): they are taken as they are.
 */
export function classifyColumns(table: Table, stated: ReadonlyMap<number, HeaderField | "ignore"> = new Map()): Classified {
  const rows = rowsOfData(table);
  const profiles = new Map(table.columns.map((each) => [each.column, columnProfile(table.view, rows, each.column)]));
  const profileOf = ({ column }: TableColumn): ColumnProfile => profiles.get(column) ?? columnProfile(table.view, [], column);
  const open = table.columns.filter(({ column }) => !stated.has(column));
  const periods = periodColumns(open.filter((column) => isValueColumn(column, profileOf(column))));
  const roles = new Map<number, { readonly role: ColumnRole; readonly confidence: number }>();
  for (const { column } of table.columns) {
    const field = stated.get(column);
    if (field !== undefined) roles.set(column, { role: field === "ignore" ? { kind: "other" } : { kind: "field", field }, confidence: 1 });
  }
  for (const at of periods) roles.set(at.column, { role: { kind: "period", at }, confidence: 0.95 });
  const choices = assignFields(open.filter(({ column }) => !roles.has(column)), profileOf, roles, periods.length > 0);
  assignGrades(table.columns, profileOf, roles);
  assignMetrics(table.columns, profileOf, roles);
  assignMarks(table.columns, profileOf, roles);
  assignSeriesLabel(table.columns, profileOf, roles);
  const columns = table.columns.map((column): Column => ({
    ...column, profile: profileOf(column), ...(roles.get(column.column) ?? { role: { kind: "other" }, confidence: 0.5 }),
  }));
  const named = nameColumn(columns, table, periods.length > 0);
  return {
    columns: leftPerspective(perspectiveLists(named, table)),
    choices: choices.filter(({ field, chosen }) => isField(columnAt(named, chosen), field)).map(({ field, chosen, others }) => ({ field, chosen: columnAt(named, chosen), others: others.map((other) => columnAt(named, other)) })),
  };
}

const LOOKED_AT = 600;
/** Blank rows after which something else may begin. */
const GAP = 3;

/**
 * Rows that are looked at to know the columns: those from the header down to a gap. Titles and remarks, alone in their
 * row, say nothing about them.
 */
function rowsOfData({ view, rows, header }: Table): readonly number[] {
  const gap = rows.findIndex((row, index) => row - (rows[index - 1] ?? header.bottom) > GAP + 1);
  const first = rows.slice(0, gap <= 0 ? LOOKED_AT : Math.min(gap, LOOKED_AT));
  const filled = first.filter((row) => view.columns(row).length > 1);
  return filled.length > 0 ? filled : first;
}

export function isField(column: Column, field: HeaderField): boolean {
  return column.role.kind === "field" && column.role.field === field;
}

export function fieldColumn(columns: readonly Column[], field: HeaderField): Column | null {
  return columns.find((column) => isField(column, field)) ?? null;
}

function columnAt(columns: readonly Column[], at: number): Column {
  const found = columns.find(({ column }) => column === at);
  if (found === undefined) throw new Error(`no column ${at} in the table`);
  return found;
}

/** What can stand under a period: numbers, quantities, nothing yet. */
function isValueColumn({ header }: TableColumn, profile: ColumnProfile): boolean {
  const isWorded = header.strength === 2 && header.fields.length > 0 && !header.fields.some((field) => NUMBER_FIELDS.has(field));
  return !isWorded && (profile.filled === 0 || numericShare(profile) >= 0.5 || profile.filled === profile.notAvailable + profile.texts - profile.quantities && profile.length <= 4);
}

interface Candidate {
  readonly column: TableColumn;
  readonly field: HeaderField;
  readonly score: number;
}

interface OpenChoice {
  readonly field: HeaderField;
  readonly chosen: number;
  readonly others: readonly number[];
}

/** Each column takes the field that fits best; a field of which there is one goes to the column that it fits best. */
function assignFields(columns: readonly TableColumn[], profileOf: (column: TableColumn) => ColumnProfile, roles: Map<number, { role: ColumnRole; confidence: number }>, hasPeriods: boolean): readonly OpenChoice[] {
  const candidates = columns.flatMap((column) => {
    const profile = profileOf(column);
    return column.header.fields.flatMap((field, order): Candidate[] => {
      const fit = fitOf(field, profile, column);
      return fit < LEAST_FIT ? [] : [{ column, field, score: column.header.strength + 1.5 * fit - order * 0.01 }];
    });
  }).sort((a, b) => b.score - a.score || a.column.column - b.column.column);
  const stated = new Set([...roles.values()].flatMap(({ role }) => (role.kind === "field" ? [role.field] : [])));
  const taken = new Map<HeaderField, Candidate>();
  const others = new Map<HeaderField, number[]>();
  for (const candidate of candidates) {
    const { column, field, score } = candidate;
    if (roles.has(column.column) || (SINGLE.has(field) && stated.has(field))) continue;
    const first = SINGLE.has(field) ? taken.get(field) : undefined;
    if (first !== undefined) {
      if (score > first.score - 1) others.set(field, [...(others.get(field) ?? []), column.column]);
      continue;
    }
    if (field === "period" && hasPeriods && profileOf(column).filled === 0) continue;
    taken.set(field, candidate);
    roles.set(column.column, { role: { kind: "field", field }, confidence: Math.min(1, score / 3.5) });
  }
  likeliestMeasure(columns, profileOf, taken, roles);
  secondObjective(taken, others, profileOf, columns, roles);
  earlierActual(taken, others, profileOf, columns, roles);
  return [...others].flatMap(([field, list]) => {
    const chosen = taken.get(field);
    const open = list.filter((column) => !roles.has(column));
    return chosen === undefined || open.length === 0 ? [] : [{ field, chosen: chosen.column.column, others: open }];
  });
}

/** Of several columns that may name the measures the one with the most different texts does, whatever its header. */
function likeliestMeasure(columns: readonly TableColumn[], profileOf: (column: TableColumn) => ColumnProfile, taken: Map<HeaderField, Candidate>, roles: Map<number, { role: ColumnRole; confidence: number }>): void {
  const first = taken.get("measure");
  if (first === undefined) return;
  const variety = (column: TableColumn): number => (wordShare(profileOf(column)) < 0.6 ? 0 : profileOf(column).distinct);
  const rivals = columns.filter(({ column, header }) => header.fields.includes("measure") && !roles.has(column));
  const best = rivals.reduce<TableColumn | null>((most, rival) => (variety(rival) > variety(most ?? first.column) * 1.5 ? rival : most), null);
  if (best === null) return;
  roles.set(first.column.column, { role: { kind: "other" }, confidence: 0.5 });
  roles.set(best.column, { role: { kind: "field", field: "measure" }, confidence: 0.85 });
  taken.set("measure", { ...first, column: best });
}

/** Of two columns of objectives the one with more different ones is the nearer to the measures; the other groups it. */
function secondObjective(taken: ReadonlyMap<HeaderField, Candidate>, others: Map<HeaderField, number[]>, profileOf: (column: TableColumn) => ColumnProfile, columns: readonly TableColumn[], roles: Map<number, { role: ColumnRole; confidence: number }>): void {
  const first = taken.get("objective")?.column;
  const second = columns.find(({ column }) => others.get("objective")?.includes(column) === true && !roles.has(column));
  if (first === undefined || second === undefined) return;
  const [near, far] = profileOf(second).distinct > profileOf(first).distinct ? [second, first] : [first, second];
  roles.set(near.column, { role: { kind: "field", field: "objective" }, confidence: 0.8 });
  roles.set(far.column, taken.has("perspective") ? { role: { kind: "other" }, confidence: 0.5 } : { role: { kind: "field", field: "perspective" }, confidence: 0.6 });
  others.set("objective", []);
}

/**
 * Actual values of a year before the target's are what the measure starts from (`Actual 2026`, `Target 2027`); those of
 * its year, or of none (`Actual to date`), are the reading.
 */
function earlierActual(taken: Map<HeaderField, Candidate>, others: Map<HeaderField, number[]>, profileOf: (column: TableColumn) => ColumnProfile, columns: readonly TableColumn[], roles: Map<number, { role: ColumnRole; confidence: number }>): void {
  const assigned = taken.get("actual");
  const target = taken.get("target");
  if (assigned === undefined || target === undefined || taken.has("baseline")) return;
  const isRival = (column: TableColumn): boolean => column.header.fields.includes("actual") && !roles.has(column.column) && numericShare(profileOf(column)) >= 0.5;
  const actuals = [assigned.column, ...columns.filter(isRival)];
  const targetYear = yearOf(target.column) ?? Math.max(...actuals.map((column) => yearOf(column) ?? 0)) + (actuals.length > 1 ? 0 : 1);
  const isEarlier = (column: TableColumn): boolean => (yearOf(column) ?? Infinity) < targetYear;
  const before = actuals.filter(isEarlier).sort((a, b) => (yearOf(b) ?? 0) - (yearOf(a) ?? 0))[0];
  const now = actuals.find((column) => !isEarlier(column));
  if (before === undefined || (now === undefined && yearOf(target.column) === null)) return;
  roles.set(before.column, { role: { kind: "field", field: "baseline" }, confidence: 0.85 });
  if (now !== undefined) roles.set(now.column, { role: { kind: "field", field: "actual" }, confidence: 0.85 });
  taken.set("baseline", { ...assigned, field: "baseline", column: before });
  if (now === undefined) taken.delete("actual");
  else taken.set("actual", { ...assigned, column: now });
  others.set("actual", []);
}

/** Year that a header names; null if it names none, or a part of one. */
function yearOf({ header: { period } }: TableColumn): number | null {
  return period?.kind === "year" ? period.year : null;
}

/** 0…1: how well what stands in a column goes with a field. A column without content speaks for and against nothing. */
function fitOf(field: HeaderField, profile: ColumnProfile, { header }: TableColumn): number {
  if (profile.filled === 0) return 0.5;
  const numeric = numericShare(profile);
  const words = wordShare(profile);
  const mergedShare = profile.merged / profile.filled;
  const isShort = profile.length <= 12 ? 1 : 0.4;
  const variety = profile.distinct / profile.filled;
  switch (field) {
    case "weight":
      return numeric * (mergedShare > 0.5 ? 0.6 : 1);
    case "target":
      // Some targets are words: a date, a state to reach. Then the header must say nothing else.
      return Math.max(numeric, header.fields.length === 1 && header.strength === 2 ? 0.45 : 0);
    case "actual": case "baseline": case "stretch": case "threshold": case "forecast": case "attainment": case "variance": case "confidence":
      return Math.max(numeric, header.fields.length === 1 && profile.notAvailable === profile.filled ? 0.5 : 0);
    case "score":
      return Math.max(numeric, profile.filled < profile.rows / 2 ? 0.5 : 0.3);
    case "objective": case "initiative": case "definition": case "cause": case "improvement": case "remarks": case "parent": case "resources": case "dataSource": case "reviewer":
      return words;
    case "supports":
      // Objectives are named by their text, or by a short number such as `C2`.
      return profile.length <= 12 ? Math.max(words, 0.6) : words;
    case "perspective":
      return words * (variety <= 0.7 || mergedShare > 0.5 || profile.filled < profile.rows * 0.7 ? 1 : 0.6);
    case "measure": case "keyResult":
      return words * (0.5 + 0.5 * Math.min(1, profile.distinct / Math.max(1, Math.min(profile.filled, profile.rows))));
    case "unit":
      if (words === 0 && profile.quantities === 0) return 0;
      // Nobody calls a team `days` or `%`: a few plain units are enough.
      return Math.max(profile.units / profile.filled, profile.units * 3 >= profile.filled ? 0.9 : 0, words * isShort * 0.6);
    case "orgUnit": case "owner":
      return words * (profile.units * 3 >= profile.filled ? 0.2 : 1) * (profile.length <= 30 ? 1 : 0.5) * (header.fields.length > 1 ? 0.8 : 1);
    case "id":
      return profile.length <= 8 ? 0.9 : 0.1;
    case "direction":
      return words * isShort * (header.fields.length > 1 ? 0.7 : 1);
    case "status": case "rating": case "ambition":
      return profile.length <= 15 ? Math.max(0.6, words * 0.8) : 0.3;
    case "period":
      return profile.length <= 30 ? 0.7 : 0.2;
    case "seriesLabel":
      return profile.series / profile.filled >= 0.5 && profile.distinct >= 2 ? 1.2 : 0;
    case "startDate": case "dueDate":
      return Math.max(profile.dates / profile.filled, profile.texts / profile.filled * (header.fields.length === 1 ? 0.6 : 0.2));
  }
}

const GRADE = /^(?:[甲乙丙丁]级?|[sabcd][+-]?级?|优秀?|良好?|中|合格|不合格|差|excellent|good|fair|poor|average|outstanding|level ?\d|\d ?级|[1-5]|\d{2,3} ?分|\d+ ?points?|green|yellow|amber|red|绿|黄|红)$/i;

/** Columns named after grades that hold quantities: at least two, side by side. */
function assignGrades(columns: readonly TableColumn[], profileOf: (column: TableColumn) => ColumnProfile, roles: Map<number, { role: ColumnRole; confidence: number }>): void {
  const isGrade = (column: TableColumn): boolean => {
    const role = roles.get(column.column)?.role;
    const isOpen = role === undefined || (role.kind === "field" && (role.field === "stretch" || role.field === "threshold" || role.field === "status"));
    const profile = profileOf(column);
    return isOpen && GRADE.test(foldText(column.texts.at(-1) ?? "")) && profile.filled > 0 && numericShare(profile) >= 0.5;
  };
  const grades = columns.filter(isGrade);
  if (grades.length < 2) return;
  for (const { column, header } of grades) roles.set(column, { role: { kind: "grade", label: header.text }, confidence: 0.8 });
}

/** Columns whose header names a series and a measure, in tables that name no measures otherwise. */
function assignMetrics(columns: readonly TableColumn[], profileOf: (column: TableColumn) => ColumnProfile, roles: Map<number, { role: ColumnRole; confidence: number }>): void {
  const hasNames = [...roles.values()].some(({ role }) => role.kind === "field" && (role.field === "measure" || role.field === "keyResult"));
  if (hasNames) return;
  const metrics = columns.flatMap((column) => {
    const { series, rest, period } = column.header;
    const role = roles.get(column.column)?.role;
    const isOpen = role === undefined || (role.kind === "field" && (column.header.strength < 2 || column.texts.length > 1));
    return isOpen && series !== null && rest !== "" && period === null && numericShare(profileOf(column)) >= 0.5 ? [{ column: column.column, series, name: rest }] : [];
  });
  // One band over all of them is a title, not the name of a measure.
  if (metrics.length < 2 || new Set(metrics.map(({ name }) => name)).size < (columns.some(({ texts }) => texts.length > 1) ? 2 : 1)) return;
  for (const { column, series, name } of metrics) roles.set(column, { role: { kind: "metric", series, name }, confidence: 0.8 });
}

/** A column of outline numbers, whatever its header. */
function assignMarks(columns: readonly TableColumn[], profileOf: (column: TableColumn) => ColumnProfile, roles: Map<number, { role: ColumnRole; confidence: number }>): void {
  if ([...roles.values()].some(({ role }) => role.kind === "field" && role.field === "id")) return;
  const marked = columns.find((column) => !roles.has(column.column) && profileOf(column).marks >= 2 && profileOf(column).marks >= profileOf(column).filled * 0.8);
  if (marked !== undefined) roles.set(marked.column, { role: { kind: "field", field: "id" }, confidence: 0.85 });
}

/** A column without a telling header whose cells are names of series: `Target`, `Actual`, `Target`, … */
function assignSeriesLabel(columns: readonly TableColumn[], profileOf: (column: TableColumn) => ColumnProfile, roles: Map<number, { role: ColumnRole; confidence: number }>): void {
  if ([...roles.values()].some(({ role }) => role.kind === "field" && role.field === "seriesLabel")) return;
  const isLabel = (column: TableColumn): boolean => {
    const role = roles.get(column.column)?.role;
    const profile = profileOf(column);
    return (role === undefined || column.header.strength < 2) && profile.filled >= 2 && profile.series >= profile.filled * 0.6 && profile.distinct >= 2;
  };
  const label = columns.find(isLabel);
  if (label !== undefined) roles.set(label.column, { role: { kind: "field", field: "seriesLabel" }, confidence: 0.85 });
}

/** Fields whose column may name the measures where no column is called so, the likeliest first. */
const NAMING: readonly HeaderField[] = ["objective", "initiative", "definition", "perspective", "seriesLabel", "orgUnit", "resources", "ambition", "id", "owner"];

/** The column of names: the one called so, or the one with the most different texts left of the numbers. */
function nameColumn(columns: readonly Column[], { rows }: Table, hasPeriods: boolean): readonly Column[] {
  const measure = fieldColumn(columns, "measure");
  const keyResult = fieldColumn(columns, "keyResult");
  if (measure !== null && keyResult !== null) return keyResult.profile.distinct * 2 >= measure.profile.distinct ? withMetricBeside(columns, measure) : columns;
  if (measure !== null || keyResult !== null) return columns;
  // Objectives and key results in one column tell themselves apart by their marks.
  const marked = columns.find(({ profile }) => profile.keyResults > 0 && profile.keyResults * 3 >= profile.texts);
  if (marked !== undefined) return columns.map((column) => (column === marked ? { ...column, role: { kind: "field", field: "keyResult" }, confidence: 1 } : column));
  if (!hasNumbers(columns, hasPeriods)) return columns;
  const unnamed = columns.filter((column) => column.role.kind === "other" && isNaming(column, rows.length) && column.texts.length <= 1);
  const titled = columns.find((column) => isField(column, "period") && isNaming(column, rows.length));
  const best = [...unnamed].sort((a, b) => b.profile.distinct - a.profile.distinct || a.column - b.column)[0]
    ?? NAMING.flatMap((field) => columns.filter((column) => isField(column, field) && isNaming(column, rows.length)))[0]
    ?? titled;
  if (best === undefined) return columns;
  return columns.map((column) => (column === best ? { ...column, role: { kind: "field", field: "measure" }, confidence: 0.6 } : column));
}

/** A table that names both: the key result is the name, the metric says how it is measured. */
function withMetricBeside(columns: readonly Column[], measure: Column): readonly Column[] {
  const isFree = fieldColumn(columns, "definition") === null;
  return columns.map((column) => (column === measure ? { ...column, role: isFree ? { kind: "field", field: "definition" } : { kind: "other" } } : column));
}

function isNaming({ profile }: Column, rows: number): boolean {
  const isWorded = wordShare(profile) >= 0.6 && profile.distinct >= Math.min(2, rows);
  return isWorded && profile.series < profile.texts * 0.75 && profile.periods * 2 < profile.filled && profile.marks * 2 < profile.filled;
}

/** Numbers that are worth a name: a column plainly called target or actual, or periods. */
function hasNumbers(columns: readonly Column[], hasPeriods: boolean): boolean {
  const numbers = columns.filter(({ role, header }) => role.kind === "field" && ["target", "actual", "baseline"].includes(role.field) && header.strength === 2);
  const isScorecard = numbers.some(({ role }) => role.kind === "field" && role.field === "target") || numbers.length >= 2;
  return hasPeriods || isScorecard || columns.some(({ role }) => role.kind === "metric");
}

/** A column without a header at the left edge, with few texts over many rows, groups the measures. */
function leftPerspective(columns: readonly Column[]): readonly Column[] {
  const [first] = columns;
  if (first?.role.kind !== "other" || first.header.text !== "" || fieldColumn(columns, "perspective") !== null) return columns;
  const { profile } = first;
  const isGroup = wordShare(profile) >= 0.8 && (profile.merged * 2 >= profile.filled || profile.distinct * 2 <= profile.rows) && profile.length <= 40;
  return isGroup ? [{ ...first, role: { kind: "field", field: "perspective" }, confidence: 0.7 }, ...columns.slice(1)] : columns;
}

/** Columns that list the objectives under a heading: their texts come again in the column of objectives. */
function perspectiveLists(columns: readonly Column[], { view, rows }: Table): readonly Column[] {
  const objective = fieldColumn(columns, "objective");
  if (objective === null || fieldColumn(columns, "perspective") !== null) return columns;
  const objectives = new Set(rows.slice(0, 500).map((row) => foldText(view.text(row, objective.column))));
  return columns.map((column) => {
    if (column.role.kind !== "other" || column.header.text === "" || column.profile.distinct < 2) return column;
    const texts = rows.slice(0, 500).map((row) => foldText(view.text(row, column.column))).filter((text) => text !== "");
    const known = texts.filter((text) => objectives.has(text));
    return known.length * 2 > texts.length ? { ...column, role: { kind: "perspectiveList", perspective: column.header.text } } : column;
  });
}

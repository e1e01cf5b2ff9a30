import { parseCell, sheetCell } from "../grid";
import type { Measure } from "../model";
import type { Corrections } from "./corrections";
import { withFedSeries } from "./fed-series";
import { foldText } from "./fold-text";
import { question, type Question } from "./question";
import type { ReadMeasure } from "./read-measure";
import type { SheetReading } from "./read-sheet";
import type { TableReading } from "./read-table";

/** Tables that count, those that only repeat or feed them, and what is to be asked. */
export interface Deduplicated {
  readonly kept: readonly TableReading[];
  readonly left: readonly { readonly table: TableReading; readonly reason: "repeats" | "feeds" }[];
  readonly questions: readonly Question[];
}

/** Share of a table's measures that must stand in another one for it to be a copy. */
const MOST = 0.7;
const MANY = 0.6;
/** Tables with a measure of one name that later ones are compared with: where there are more, none is a copy. */
const MOST_ALIKE = 200;

/**
 * Leaves out tables that say the same once more: a copy on the same sheet, a sheet whose numbers are links to another
 * one (a dashboard), and sheets of data that another one sums up under the same names.
 */
export function withoutRepeats(sheets: readonly SheetReading[], corrections: Corrections): Deduplicated {
  const tables = sheets.flatMap((sheet) => sheet.tables);
  const left = new Map<TableReading, "repeats" | "feeds">();
  const questions: Question[] = [];
  for (const table of linkedTables(tables.filter((each) => !left.has(each)))) left.set(table, "repeats");
  for (const table of feedingTables(tables.filter((each) => !left.has(each)))) left.set(table, "feeds");
  for (const [table, earlier] of likePairs(tables)) {
    if (left.has(table) || left.has(earlier)) continue;
    const shared = sharedMeasures(table, earlier);
    if (shared < MOST * table.measures.length || table.measures.length < 2 && !isSameSheet(table, earlier)) continue;
    const ask = equalQuestion(earlier, table, shared);
    questions.push(ask);
    const answer = corrections.answers[ask.id] ?? ask.assumed;
    if (answer !== "both") left.set(answer === "second" ? earlier : table, "repeats");
  }
  return {
    kept: withFedSeries(tables.filter((table) => !left.has(table)), tables.filter((table) => left.get(table) === "feeds")),
    left: [...left].map(([table, reason]) => ({ table, reason })),
    questions,
  };
}

/** Each table with each earlier one that has most of its names, in order. */
function* likePairs(tables: readonly TableReading[]): Generator<readonly [table: TableReading, earlier: TableReading]> {
  if (tables.length < 2) return;
  const byName = new Map<string, number[]>();
  for (const [index, table] of tables.entries()) {
    const names = table.measures.map(({ measure }) => foldText(measure.name));
    const shared = new Map<number, number>();
    for (const name of names) for (const earlier of byName.get(name) ?? []) shared.set(earlier, (shared.get(earlier) ?? 0) + 1);
    const alike = [...shared].filter(([, count]) => count >= MOST * names.length).map(([earlier]) => earlier);
    for (const at of alike.sort((a, b) => a - b)) {
      const earlier = tables[at];
      if (earlier !== undefined) yield [table, earlier];
    }
    for (const name of new Set(names)) if ((byName.get(name)?.length ?? 0) < MOST_ALIKE) push(byName, name, index);
  }
}

function isSameSheet(a: TableReading, b: TableReading): boolean {
  return a.table.view.sheet === b.table.view.sheet;
}

/** Measures of a table that stand in an earlier one; on another sheet their numbers must be the same too. */
function sharedMeasures(table: TableReading, earlier: TableReading): number {
  const withNumbers = !isSameSheet(table, earlier);
  // Months of what a table above sums up stand under headings of their own.
  const isDetail = !withNumbers && hasPeriods(table) !== hasPeriods(earlier);
  const byName = new Map<string, Measure | Omit<Measure, "id">>(earlier.measures.map(({ measure }) => [foldText(measure.name), measure]));
  return table.measures.filter(({ measure }) => {
    const other = byName.get(foldText(measure.name));
    return other !== undefined && (isDetail || isCompatible(measure, other)) && (!withNumbers || hasSameNumbers(measure, other));
  }).length;
}

function hasPeriods({ measures }: TableReading): boolean {
  return measures.some(({ measure }) => Object.keys(measure.series).length > 0);
}

function isCompatible(a: Omit<Measure, "id">, b: Omit<Measure, "id">): boolean {
  return (["perspective", "owner", "orgUnit"] as const).every((field) => a[field] === null || b[field] === null || foldText(a[field]) === foldText(b[field]));
}

function hasSameNumbers(a: Omit<Measure, "id">, b: Omit<Measure, "id">): boolean {
  return a.actual !== null && a.target === b.target && a.actual === b.actual;
}

function equalQuestion(first: TableReading, second: TableReading, count: number): Question {
  const [one, other] = [addressOf(first), addressOf(second)];
  return question("reader-equal-tables", `${first.mapping.sheet}|${second.mapping.sheet}|${first.measures[0]?.measure.name ?? ""}`, other, { first: one, second: other, count }, ["first", "second", "both"], "first");
}

function addressOf({ mapping, table: { view, header } }: TableReading): string {
  const { row, column } = view.place(header.top, header.left);
  return sheetCell(mapping.sheet, row, column);
}

const LINK = /^'?((?:[^'!]|'')+)'?!\$?([A-Z]{1,3})\$?(\d+)$/;

/** Tables most of whose measures are links to numbers of measures on another sheet. */
function linkedTables(tables: readonly TableReading[]): readonly TableReading[] {
  if (!tables.some(({ measures }) => measures.some(({ formulas }) => formulas.length > 0))) return [];
  const numbers = new Map<string, TableReading>();
  for (const table of tables) for (const { measure } of table.measures) for (const origin of Object.values(measure.source)) numbers.set(`${foldText(origin.sheet)}!${origin.row}:${origin.column}`, table);
  return tables.filter((table) => {
    const linked = table.measures.filter(({ formulas }) => formulas.some((formula) => {
      const [, sheet = "", letters = "", row = ""] = LINK.exec(formula) ?? [];
      const source = numbers.get(`${foldText(sheet.replaceAll("''", "'"))}!${Number(row) - 1}:${columnIndex(letters)}`);
      return source !== undefined && source !== table && !isSameSheet(source, table);
    }));
    return linked.length > 0 && linked.length >= MANY * table.measures.length;
  });
}

function columnIndex(letters: string): number {
  return parseCell(`${letters}1`)?.column ?? -1;
}

/** Tables most of whose measures stand, summed up by formulas, under the same name on another sheet. */
function feedingTables(tables: readonly TableReading[]): readonly TableReading[] {
  const summed = new Map<string, ReadMeasure[]>();
  for (const { measures } of tables) for (const measure of measures) if (measure.formulas.length > 0) push(summed, foldText(measure.measure.name), measure);
  return tables.filter(({ measures, table }) => {
    const { name } = table.view.sheet;
    const fed = measures.filter(({ measure }) => summed.get(foldText(measure.name))?.some((other) => other.measure.sheet !== name && other.formulas.some((formula) => refersTo(formula, name))) === true);
    return fed.length > 0 && fed.length >= MANY * measures.length;
  });
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function refersTo(formula: string, sheet: string): boolean {
  return formula.includes(`${sheet}!`) || formula.includes(`'${sheet.replaceAll("'", "''")}'!`);
}

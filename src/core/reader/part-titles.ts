import { titledPart, weightedBy, type StatedWeight } from "./part-weights";
import type { ReadMeasure } from "./read-measure";
import type { TableReading } from "./read-table";

/**
 * Tables of a sheet with their measures' weights as parts of the whole, where the title over each table says what it
 * weighs (`Financial (40%)`) and its weights are those within it. As they are where that does not add up, or where a
 * table with weights has no such title.
 *
 * @example 60 % in a table titled `Financial (40%)` // => 0.24, with the origins of both
 */
export function weightedByTitles(tables: readonly TableReading[]): readonly TableReading[] {
  const measures = tables.flatMap((table) => table.measures.filter(({ measure }) => measure.weight !== null).map((read) => ({ read, table })));
  const titled = new Map(tables.map((each) => [each, titledPart(each.table.view, each.titles)]));
  const weighted = weightedBy(({ table }) => titled.get(table) ?? null, measures, ({ read }) => weightOf(read));
  if (weighted === null) return tables;
  const weights = new Map([...weighted].map(([{ read }, weight]) => [read, weight]));
  return tables.map((table) => ({ ...table, measures: table.measures.map((read) => withWeight(read, weights.get(read))) }));
}

/** Null as well where the table's own parts have been reckoned in. */
function weightOf({ measure: { weight, source } }: ReadMeasure): StatedWeight | null {
  return source.weight === undefined || source.weight.change !== undefined ? null : { value: weight, origin: source.weight };
}

function withWeight(read: ReadMeasure, weight: StatedWeight | undefined): ReadMeasure {
  if (weight === undefined) return read;
  return { ...read, measure: { ...read.measure, weight: weight.value, source: { ...read.measure.source, weight: weight.origin } } };
}

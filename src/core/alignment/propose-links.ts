import type { AlignedItem, Level } from "../model";
import type { AlignmentGraph } from "./alignment-graph";
import { rowsIn, sizeOf } from "./grouping";
import { metricWords } from "./metric-words";
import { LIKENESS_LIMIT, NameIndex } from "./name-index";

/** A link that nobody stated: never counted before somebody confirms it. */
export interface ProposedLink {
  readonly from: string;
  readonly to: string;
  /** 0…1: how much of their words, numbers and dates aside, both texts have in common. */
  readonly likeness: number;
}

const ABOVE: Readonly<Record<Level, Level | null>> = { company: null, team: "company", person: "team" };

/**
 * For objectives and key results of teams and people that support nothing: the one of the level above, of the same kind,
 * that is written most alike, if it is alike enough. A key result of an objective that is linked needs no proposal.
 */
export function proposeLinks(graph: AlignmentGraph, limit = LIKENESS_LIMIT): readonly ProposedLink[] {
  const indexes = new Map<string, { readonly index: NameIndex; readonly places: readonly number[] }>();
  const indexOf = (kind: AlignedItem["kind"], level: Level): { readonly index: NameIndex; readonly places: readonly number[] } => {
    const known = indexes.get(kind + level);
    if (known !== undefined) return known;
    const places = graph.items.flatMap((item, place) => (item.kind === kind && item.level === level ? [place] : []));
    const made = { index: new NameIndex(places.map((place) => metricWords(graph.items[place]?.text ?? ""))), places };
    indexes.set(kind + level, made);
    return made;
  };
  return graph.items.flatMap((item, place) => {
    const above = ABOVE[item.level];
    if (above === null || isLinked(graph, place)) return [];
    const { index, places } = indexOf(item.kind, above);
    const [best] = index.like(metricWords(item.text), 1, limit);
    const parent = best === undefined ? undefined : graph.items[places[best.place] ?? -1];
    return best === undefined || parent === undefined ? [] : [{ from: item.id, to: parent.id, likeness: best.likeness }];
  });
}

/** True if it, or its objective, supports something; an objective also if one of its key results does. */
export function isLinked({ byChild, objective, keyResults }: AlignmentGraph, place: number): boolean {
  if (sizeOf(byChild, place) > 0) return true;
  const its = objective[place] ?? -1;
  return its >= 0 ? sizeOf(byChild, its) > 0 : rowsIn(keyResults, place).some((keyResult) => sizeOf(byChild, keyResult) > 0);
}

import { foldText } from "../generate/fold-text";
import type { AlignedItem } from "../model";
import type { AlignmentGraph } from "./alignment-graph";
import { rowsIn, sizeOf } from "./grouping";
import { metricWords } from "./metric-words";

/** Two children of one parent that say the same; `metric`: but for numbers and dates, within one team or of one person. */
export interface Duplicate {
  readonly id: string;
  /** The first of them. */
  readonly of: string;
  readonly parent: string;
  readonly same: "text" | "metric";
}

/** Children of a parent that repeat one before them. Shares of one metric are meant to be alike, and are none. */
export function duplicatesIn(graph: AlignmentGraph): readonly Duplicate[] {
  const { items, links, child, byParent, keyResults } = graph;
  return items.flatMap((parent, place) => {
    if (sizeOf(byParent, place) + sizeOf(keyResults, place) < 2) return [];
    const linked = [...rowsIn(byParent, place)].filter((link) => links[link]?.contribution !== "metric").map((link) => child[link] ?? -1);
    const children = [...new Set([...rowsIn(keyResults, place), ...linked])].flatMap((each) => items[each] ?? []);
    return repeated(children).map((each) => ({ ...each, parent: parent.id }));
  });
}

function repeated(children: readonly AlignedItem[]): readonly Omit<Duplicate, "parent">[] {
  const [texts, metrics] = [new Map<string, string>(), new Map<string, string>()];
  return children.flatMap(({ id, text, unit, kind }) => {
    const [whole, metric] = [foldText(text), JSON.stringify([unit, kind, metricWords(text)])];
    if (whole === "") return [];
    const [sameText, sameMetric] = [texts.get(whole), metrics.get(metric)];
    if (sameText === undefined) texts.set(whole, id);
    if (sameMetric === undefined) metrics.set(metric, id);
    const of = sameText ?? (kind === "keyResult" ? sameMetric : undefined);
    return of === undefined ? [] : [{ id, of, same: sameText === undefined ? "metric" as const : "text" as const }];
  });
}

/** Items that only repeat what they support, word for word (rule S08), by the places of their links. */
export function copiedDown({ items, links, child, parent, byParent }: AlignmentGraph): readonly number[] {
  return links.flatMap((link, place) => {
    const [from, to] = [items[child[place] ?? -1], items[parent[place] ?? -1]];
    if (from === undefined || to === undefined || link.contribution === "metric" || sizeOf(byParent, parent[place] ?? -1) === 0) return [];
    return from.text !== "" && foldText(from.text) === foldText(to.text) ? [place] : [];
  });
}

import { areComparable, copiedDown, coverageOf, duplicatesIn, isSameUnit, type AlignmentGraph, type Weighting } from "../../core/alignment";
import { issue, type Issue } from "../../core/issue";
import { alignmentWords, type Language } from "../../core/language";
import type { Finding, FindingKind } from "../../core/plan";
import { labelOf, type PlacedLink } from "./joined-links";

/** What is to be looked at, in the words of a language, by what weighs most. */
export function findingsOf(graph: AlignmentGraph, links: readonly PlacedLink[], language: Language): readonly Finding[] {
  const { reasons } = alignmentWords(language);
  const { items, at } = graph;
  const label = (id: string): string => labelIn(graph, id);
  const found = (kind: FindingKind, item: string, other: string, reason: string): Finding => ({ id: `${kind}:${item}:${other}`, item, kind, reason });
  const { unsupported, orphans } = coverageOf(graph);
  // Where there are only the company's OKRs, each of its key results would be one.
  const hasOthers = items.some(({ level }) => level !== "company");
  return [
    ...graph.cycles.ways.map((way) => found("cycle", way[0] ?? "", way.join(","), reasons.cycle(wayRound(way, label)))),
    ...links.filter(({ from, to }) => at.has(from) && !at.has(to)).map(({ from, to }) => found("dangling", from, to, reasons.dangling(to))),
    ...(hasOthers ? unsupported : []).map((id) => found("unsupported", id, "", reasons.unsupported)),
    ...orphans.map((id) => found("orphan", id, "", reasons.orphan)),
    ...duplicatesIn(graph).map(({ id, of, parent, same }) => found("duplicate", id, parent, (same === "text" ? reasons.duplicateText : reasons.duplicateMetric)(label(of)))),
    ...copiedDown(graph).flatMap((place) => links[place] ?? []).map(({ from, to }) => found("copied", from, to, reasons.copied(label(to)))),
  ];
}

/** What keeps links from counting as they are stated. */
export function linkIssues(graph: AlignmentGraph, links: readonly PlacedLink[], weighting: Weighting): readonly Issue[] {
  return [...cycleIssues(graph), ...parentIssues(graph, links), ...unitIssues(graph, links), ...splitIssues(graph, links), ...(weighting === "targetSize" ? sizeIssues(graph, links) : [])];
}

function cycleIssues(graph: AlignmentGraph): readonly Issue[] {
  return graph.cycles.ways.map((way) => issue("warning", "alignment-cycle", null, { way: wayRound(way, (id) => labelIn(graph, id)) }));
}

function parentIssues(graph: AlignmentGraph, links: readonly PlacedLink[]): readonly Issue[] {
  return links.filter(({ from, to }) => graph.at.has(from) && !graph.at.has(to))
    .map(({ from, to, at }) => issue("warning", "alignment-parent-missing", at, { text: labelIn(graph, from), parent: to }));
}

function unitIssues({ items, child, parent }: AlignmentGraph, links: readonly PlacedLink[]): readonly Issue[] {
  return links.flatMap(({ contribution, counts, at }, place) => {
    const [from, to] = [items[child[place] ?? -1], items[parent[place] ?? -1]];
    if (contribution !== "metric" || counts === false || from === undefined || to === undefined || isSameUnit(from, to)) return [];
    return [issue("warning", "alignment-units-differ", at, { child: labelOf(from), childUnit: from.measuredIn, parent: labelOf(to), parentUnit: to.measuredIn })];
  });
}

function splitIssues(graph: AlignmentGraph, links: readonly PlacedLink[]): readonly Issue[] {
  const sums = new Map<string, number>();
  for (const { from, split, counts } of links) if (counts !== false) sums.set(from, (sums.get(from) ?? 0) + (split ?? 0));
  return [...sums].filter(([, sum]) => sum > 1 + 1e-9).map(([from, sum]) =>
    issue("warning", "alignment-split-over", links.find((link) => link.from === from)?.at ?? null, { text: labelIn(graph, from), sum: `${Math.round(sum * 100)} %` }));
}

function sizeIssues(graph: AlignmentGraph, links: readonly PlacedLink[]): readonly Issue[] {
  const { items, byParent, child } = graph;
  return items.flatMap((parent, place) => {
    const its = [...byParent.rows.subarray(byParent.starts[place], byParent.starts[place + 1])].filter((link) => links[link]?.contribution === "progress" && links[link].counts !== false);
    const children = its.map((link) => items[child[link] ?? -1]);
    // Objectives have no targets: nobody expects sizes of them.
    const sized = children.some((one) => one?.target !== undefined && one.target !== null);
    return children.length < 2 || !sized || areComparable(children) ? [] : [issue("info", "alignment-sizes-differ", null, { parent: labelOf(parent) })];
  });
}

/** @example wayRound(["a", "b"], String) // => "a → b → a" */
function wayRound(way: readonly string[], label: (id: string) => string): string {
  return [...way, ...way.slice(0, 1)].map(label).join(" → ");
}

function labelIn({ items, at }: AlignmentGraph, id: string): string {
  const item = items[at.get(id) ?? -1];
  return item === undefined ? id : labelOf(item);
}

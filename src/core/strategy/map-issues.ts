import { sheetCell } from "../grid";
import { issue, type Issue } from "../issue";
import { checkMap, FOLLOWED_LINKS, isWhole, MOST_OBJECTIVES, type MapFindings } from "./check-map";
import type { MapObjective, StrategyMap } from "./strategy-map";

/**
 * What the checks of a map find, the worst first. An objective that links nowhere is not reported as long as a proposed
 * link would mend that: it waits for an answer, not for another link.
 */
export function mapIssues(map: StrategyMap, findings: MapFindings = checkMap(map)): readonly Issue[] {
  const { emptyPerspectives, withoutKind, objectives, weight, undecided } = findings;
  const { orphans, unreached } = undecided === 0 ? findings : checkMap(withProposals(map));
  const lost = new Set(orphans);
  return [
    ...findings.cycles.map((circle) => issue("warning", "map-cycle", placeOf(circle[0]), { objectives: circle.map(({ text }) => text) })),
    ...orphans.map((objective) => issue("warning", "map-orphan", placeOf(objective), { objective: objective.text })),
    ...unreached.filter((objective) => !lost.has(objective)).map((objective) => issue("warning", "map-unreached", placeOf(objective), { objective: objective.text })),
    ...findings.longWays.slice(0, 1).map(({ objective, links }) => issue("warning", "map-chain-long", placeOf(objective), { objective: objective.text, links, most: FOLLOWED_LINKS })),
    ...emptyPerspectives.map((perspective) => issue("warning", "map-perspective-empty", null, { perspective })),
    ...withoutKind.map(({ objective, missing }) => issue("info", "map-kind-missing", placeOf(objective), { objective: objective.text, missing })),
    ...(objectives > MOST_OBJECTIVES ? [issue("warning", "map-too-many", null, { count: objectives, most: MOST_OBJECTIVES })] : []),
    ...(weight === null || isWhole(weight) ? [] : [issue("warning", "map-weights", null, { sum: weight })]),
    ...(undecided === 0 ? [] : [issue("info", "map-links-open", null, { count: undecided, objectives: findings.orphans.length })]),
  ];
}

function withProposals(map: StrategyMap): StrategyMap {
  return { ...map, links: map.links.map((link) => (link.confirmed === null ? { ...link, confirmed: true } : link)) };
}

function placeOf(objective: MapObjective | undefined): string | null {
  const origin = objective?.origin ?? objective?.measures[0]?.measure.source.name ?? null;
  return origin === null ? null : sheetCell(origin.sheet, origin.row, origin.column);
}

import { cycles, linkGraph, longestWays, reached } from "./links";
import type { MapObjective, MeasureKind, StrategyMap } from "./strategy-map";

/** More strategic objectives than this are no choice any more (`domain.md` 1.2.1). */
export const MOST_OBJECTIVES = 20;

/** Links in a row that the sheet can follow, which has no other way than step by step. */
export const FOLLOWED_LINKS = 20;

/** What a map is checked for, in the order of the sheet, and how many of 100 points each is worth. */
export const MAP_CHECKS = { perspectives: 15, measures: 20, orphans: 15, reach: 20, cycles: 10, number: 5, weights: 5, confirmed: 10 } as const;

export type MapCheck = keyof typeof MAP_CHECKS;

export const MAP_CHECK_KEYS = Object.keys(MAP_CHECKS) as readonly MapCheck[];

export interface MapFindings {
  /** Names of perspectives without an objective. */
  readonly emptyPerspectives: readonly string[];
  /** Objectives without a measure of a kind. */
  readonly withoutKind: readonly { readonly objective: MapObjective; readonly missing: readonly MeasureKind[] }[];
  /** Objectives without any link that counts. */
  readonly orphans: readonly MapObjective[];
  /** Objectives that are no result and lead, over any number of links, to none. */
  readonly unreached: readonly MapObjective[];
  /** Objectives of one way round, for each circle. */
  readonly cycles: readonly (readonly MapObjective[])[];
  /** Objectives whose links lead into a circle, those on it included. */
  readonly intoCycles: readonly MapObjective[];
  /** Objectives with more links in a row than the sheet can follow, the longest row first; circles are none. */
  readonly longWays: readonly { readonly objective: MapObjective; readonly links: number }[];
  readonly objectives: number;
  /** Sum of the weights, as a fraction; null where no weights are stated, or each perspective makes 100 % for itself. */
  readonly weight: number | null;
  /** Links that wait for a yes or no. */
  readonly undecided: number;
  readonly links: number;
}

/** What there is to say of a map. */
export function checkMap(map: StrategyMap): MapFindings {
  const { perspectives, objectives, links } = map;
  const graph = linkGraph(map);
  const results = new Set(perspectives.filter(({ isResult }) => isResult).map(({ id }) => id));
  const isResult = ({ perspective }: MapObjective): boolean => results.has(perspective);
  const toResult = reached(objectives.filter(isResult).map(({ id }) => id), graph.causes);
  const circles = cycles(graph);
  const intoCycles = reached(circles.flat(), graph.causes);
  const byId = new Map(objectives.map((objective) => [objective.id, objective]));
  const ways = longestWays(graph);
  return {
    emptyPerspectives: perspectives.filter(({ id }) => !objectives.some(({ perspective }) => perspective === id)).map(({ name }) => name),
    withoutKind: objectives.map((objective) => ({ objective, missing: missingKinds(objective) })).filter(({ missing }) => missing.length > 0),
    orphans: objectives.filter(({ id }) => (graph.effects.get(id) ?? []).length + (graph.causes.get(id) ?? []).length === 0),
    unreached: objectives.filter((objective) => !toResult.has(objective.id)),
    cycles: circles.map((circle) => circle.flatMap((id) => byId.get(id) ?? [])),
    intoCycles: circles.length === 0 ? [] : objectives.filter(({ id }) => intoCycles.has(id)),
    longWays: objectives.map((objective) => ({ objective, links: ways.get(objective.id) ?? 0 })).filter(({ links: its }) => its >= FOLLOWED_LINKS).sort((a, b) => b.links - a.links),
    objectives: objectives.length,
    weight: weightOf(map),
    undecided: links.filter(({ basis, confirmed }) => basis === "proposed" && confirmed === null).length,
    links: links.length,
  };
}

function missingKinds({ measures }: MapObjective): readonly MeasureKind[] {
  return (["lag", "lead"] as const).filter((kind) => !measures.some((measure) => measure.kind === kind));
}

/** Weights of a perspective, those of points as fractions of 100; null if none is stated. */
export function weightOfPerspective({ objectives }: StrategyMap, perspective: string): number | null {
  const weights = objectives.filter((objective) => objective.perspective === perspective).flatMap(({ measures }) => measures.flatMap(({ measure: { weight } }) => weight ?? []));
  return weights.length === 0 ? null : weights.reduce((sum, weight) => sum + weight, 0);
}

function weightOf(map: StrategyMap): number | null {
  const weights = map.perspectives.map(({ id }) => weightOfPerspective(map, id)).filter((weight) => weight !== null);
  const eachIsWhole = weights.length > 1 && weights.every((weight) => isWhole(weight));
  return weights.length === 0 || eachIsWhole ? null : weights.reduce((sum, weight) => sum + weight, 0);
}

/** 100 %, stated as a fraction or in points. */
export function isWhole(weight: number): boolean {
  const rounded = Math.round(weight * 1e6) / 1e6;
  return rounded === 1 || rounded === 100;
}

/** Points of one check; null for what does not apply, which leaves the sum of what could be reached too. */
export type MapPoints = Readonly<Record<MapCheck, number | null>>;

/** Points by check: the share of what is right times what the check is worth. */
export function mapPoints(map: StrategyMap, findings: MapFindings = checkMap(map)): MapPoints {
  const { perspectives, objectives, links } = map;
  const share = (wrong: number, all: number, ifNone = 1): number => (all === 0 ? ifNone : 1 - wrong / all);
  const shares: Readonly<Record<MapCheck, number | null>> = {
    perspectives: share(findings.emptyPerspectives.length, perspectives.length),
    measures: share(findings.withoutKind.length, objectives.length),
    orphans: share(findings.orphans.length, objectives.length),
    reach: share(findings.unreached.length, notResults(map)),
    cycles: findings.intoCycles.length === 0 ? 1 : 0,
    number: Math.min(1, MOST_OBJECTIVES / Math.max(1, objectives.length)),
    weights: findings.weight === null ? null : Number(isWhole(findings.weight)),
    confirmed: share(findings.undecided, links.length, 0),
  };
  return Object.fromEntries(MAP_CHECK_KEYS.map((check) => {
    const found = shares[check];
    return [check, found === null ? null : found * MAP_CHECKS[check]];
  })) as unknown as MapPoints;
}

function notResults({ perspectives, objectives }: StrategyMap): number {
  const results = new Set(perspectives.filter(({ isResult }) => isResult).map(({ id }) => id));
  return objectives.filter(({ perspective }) => !results.has(perspective)).length;
}

/** How complete a map is, 0…100: the points that it has, of those that it could have. */
export function completeness(points: MapPoints): number {
  const counted = MAP_CHECK_KEYS.filter((check) => points[check] !== null);
  const all = counted.reduce((sum, check) => sum + MAP_CHECKS[check], 0);
  return (100 * counted.reduce((sum, check) => sum + (points[check] ?? 0), 0)) / all;
}

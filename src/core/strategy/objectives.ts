import { distinctMeasures, foldText, groupBy, headingOf, parsePerspective, stableId, uniqueMeasures } from "../generate";
import { objectiveText, type Language } from "../language";
import type { Measure } from "../model";
import { measureKind } from "./measure-kind";
import { orderedPerspectives, type NamedPerspective } from "./perspectives";
import type { MapObjective, MapPerspective } from "./strategy-map";

/** What is known of an earlier map: which objective a measure served. */
export type KnownObjectives = ReadonlyMap<string, string>;

export interface Objectives {
  readonly perspectives: readonly MapPerspective[];
  readonly objectives: readonly MapObjective[];
  /** Measures that state neither perspective nor objective: they have no place on a map. */
  readonly unplaced: readonly Measure[];
}

/**
 * The strategic objectives of a scorecard, each measure once. Measures that state a perspective but no objective are put
 * together under a general one. An objective that was given other words keeps its id where most of its measures, by
 * `known`, served one that is gone.
 */
export function objectivesOf(measures: readonly Measure[], language: Language, known: KnownObjectives = new Map()): Objectives {
  const distinct = distinctMeasures(uniqueMeasures(measures)).measures;
  const placed = distinct.filter(({ perspective, objective }) => perspective !== null || objective !== null);
  const perspectives = orderedPerspectives(placed.map(headingOf), language);
  const drafts = [...groupBy(placed, themeOf)].map(([key, group]) => draft(key, group, perspectives, language));
  const ordered = perspectives.flatMap(({ id }) => drafts.filter(({ perspective }) => perspective === id));
  return {
    perspectives: perspectives.map(({ id, name, isResult }) => ({ id, name, isResult })),
    objectives: withUniqueTexts(withKnownIds(ordered, known), perspectives),
    unplaced: distinct.filter(({ perspective, objective }) => perspective === null && objective === null),
  };
}

function themeOf(measure: Measure): string {
  return `${foldText(headingOf(measure))}|${measure.objective === null ? "" : foldText(measure.objective)}`;
}

function draft(key: string, group: readonly Measure[], perspectives: readonly NamedPerspective[], language: Language): MapObjective {
  const [first] = group;
  const perspective = perspectives.find(({ name }) => first !== undefined && foldText(name) === foldText(headingOf(first)));
  if (first === undefined || perspective === undefined) throw new Error("an objective has a measure, and that a perspective");
  const { standard, name } = perspective;
  return {
    id: stableId("SO", key),
    perspective: perspective.id,
    text: first.objective ?? objectiveText(parsePerspective(name), name, language),
    origin: first.objective === null ? null : first.source.objective ?? null,
    measures: group.map((measure) => ({ measure, ...measureKind(measure.name, standard) })),
  };
}

/** Ids that an earlier map had, where an objective's words or perspective changed since; no two share one. */
function withKnownIds(objectives: readonly MapObjective[], known: KnownObjectives): readonly MapObjective[] {
  const ids = new Set(objectives.map(({ id }) => id));
  const knownIds = new Set(known.values());
  return objectives.map((objective) => {
    if (knownIds.has(objective.id)) return objective;
    const before = objective.measures.flatMap(({ measure }) => known.get(measure.id) ?? []);
    const [most] = [...groupBy(before, (id) => id)].sort(([, a], [, b]) => b.length - a.length);
    if (most === undefined || ids.has(most[0]) || most[1].length * 2 <= objective.measures.length) return objective;
    ids.add(most[0]);
    return { ...objective, id: most[0] };
  });
}

function withUniqueTexts(objectives: readonly MapObjective[], perspectives: readonly MapPerspective[]): readonly MapObjective[] {
  const times = new Map<string, number>();
  const names = new Map(perspectives.map(({ id, name }) => [id, name]));
  return objectives.map((objective) => {
    const key = foldText(objective.text);
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return time === 1 ? objective : { ...objective, text: `${objective.text} (${names.get(objective.perspective) ?? ""}${time > 2 ? ` ${time}` : ""})` };
  });
}

import type { KeyResult, Measure, Nature, Objective } from "../model";
import { CHECKED_IN, fixed, NO_FIGURE, type CarriedTable, type Figure, type FigureField } from "./figure";
import type { KeyResultFigures } from "./key-result-figures";
import { foldText } from "./fold-text";
import { cyclePrefix, stableId } from "./stable-id";
import { daysFrom, type CycleWindow } from "./window";

// Key results that people wrote come from no measure: nothing generates them again. They go on in another cycle as they stand.

/** A key result of an earlier cycle that people wrote, and what they decided of it. */
export interface HandWritten {
  readonly keyResult: KeyResult;
  /** Whom it serves in that cycle; null if nothing says so. */
  readonly objective: Objective | null;
  /** Address of its row. */
  readonly place: string;
  /** Where formulas find its numbers; null for a row without an id, which they cannot find again. */
  readonly table: CarriedTable | null;
  /** Numbers that are formulas there, and so live. */
  readonly live: ReadonlySet<FigureField>;
  /** The new target or wording, where people stated one. */
  readonly next: NextTerms | null;
}

/** What is said of a key result for its next cycle. */
export interface NextTerms {
  readonly target: Figure | null;
  readonly text: string | null;
}

/** A hand-written key result under its id of the new cycle. */
export interface CarriedKeyResult extends KeyResult {
  /** Its id in the earlier cycle. */
  readonly before: string;
  readonly from: null;
  readonly place: string;
  readonly figures: Pick<KeyResultFigures, FigureField>;
}

export interface CarriedOkrs {
  /** Objectives of the earlier cycle that nothing of the new one continues. */
  readonly objectives: readonly Objective[];
  readonly keyResults: readonly CarriedKeyResult[];
}

export const NOTHING_CARRIED: CarriedOkrs = { objectives: [], keyResults: [] };

/** OKRs as they stand in a cycle, with the measures that they come from. */
interface Okrs {
  readonly objectives: readonly Objective[];
  readonly keyResults: readonly (KeyResult & { readonly from?: Measure })[];
}

/**
 * Hand-written key results in another cycle: text, owner, weight and numbers as they are, unless people stated others. Each serves
 * the objective that goes on there, by its measures or else its words; where none does, its objective comes along.
 * Ids are those of before under the new cycle, so that the lineage stays the same.
 */
export function carryOver(written: readonly HandWritten[], before: Okrs, now: Okrs, cycle: string): CarriedOkrs {
  const successors = successorsOf(before, now);
  const objectives = new Map<string, Objective>();
  const taken = new Set([...now.objectives, ...now.keyResults].map(({ id }) => id));
  const keyResults = written.map((one): CarriedKeyResult => {
    const { keyResult, objective, place } = one;
    const id = unlike(carriedId("KR", cycle, one.table === null ? null : keyResult.id, keyResult.text), taken);
    taken.add(id);
    const successor = successors.get(keyResult.objective);
    const home = objectives.get(keyResult.objective)?.id ?? unlike(carriedId("O", cycle, keyResult.objective, ""), taken);
    if (successor === undefined && objective !== null) {
      objectives.set(keyResult.objective, { ...objective, id: home, cycle });
      taken.add(home);
    }
    const figures = figuresOf(one);
    return {
      ...keyResult, id, before: keyResult.id, measure: null, objective: successor ?? home, from: null, place, figures,
      text: one.next?.text ?? keyResult.text, target: figures.target.value, confidence: null,
    };
  });
  return { objectives: [...objectives.values()], keyResults };
}

/**
 * Where a key result of an earlier cycle would be due at the end of another one, by days: from where it is now, the cycle's part of the way that was left
 * until `end`, the last day of the earlier cycle. Null where that says nothing: it moves to no target, its target is a ratio, or the cycle reaches as far.
 *
 * @example 2 of 5 reached, 42 of the 87 days left // => 2 + 3 × 42 / 87
 */
export function dueByDays({ type, start, current, target }: KeyResult, nature: Nature, end: string, cycle: CycleWindow): number | null {
  if ((type !== "increase" && type !== "decrease") || target === null || nature === "ratio" || cycle.end >= end) return null;
  const reached = current ?? start ?? 0;
  return reached + (target - reached) * (daysFrom(cycle.start, cycle.end) / daysFrom(cycle.start, end));
}

/** @example carriedId("KR", "FY2027-Q3", "KR-27Q2-G8VQ6", "") // => "KR-27Q3-G8VQ6" */
function carriedId(kind: "KR" | "O", cycle: string, before: string | null, text: string): string {
  const prefix = cyclePrefix(kind, cycle);
  return before === null ? stableId(prefix, text) : `${prefix}-${before.replace(/^(?:KR|O)-\d\d[A-Z0-9]+-(?=.)/, "")}`;
}

/** The id, with a number where another has it: that of a measure whose key result people took for their own. */
function unlike(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let time = 2; taken.has(free); time += 1) free = `${id}-${time}`;
  return free;
}

/** Objective of before → that which goes on: most of its measures stand there now, or it says the same. */
function successorsOf(before: Okrs, now: Okrs): ReadonlyMap<string, string> {
  const byMeasure = new Map(now.keyResults.flatMap(({ measure, objective }) => (measure === null ? [] : [[measure, objective] as const])));
  const byText = new Map(now.objectives.map(({ id, text }) => [foldText(text), id]));
  return new Map(before.objectives.flatMap(({ id, text }) => {
    const homes = before.keyResults.flatMap(({ objective, measure }) => (objective === id ? byMeasure.get(measure ?? "") ?? [] : []));
    const successor = mostFrequent(homes) ?? byText.get(foldText(text));
    return successor === undefined ? [] : [[id, successor] as const];
  }));
}

function mostFrequent(ids: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function figuresOf({ keyResult, table, live, next }: HandWritten): Pick<KeyResultFigures, FigureField> {
  const figure = (field: FigureField): Figure => {
    const value = keyResult[field];
    if (table !== null && live.has(field)) return { value, basis: { kind: "carried", table, field, id: keyResult.id } };
    if (field !== "current") return value === null ? NO_FIGURE : fixed(value);
    return value === null ? CHECKED_IN : { value, basis: { kind: "stated", checkedIn: null } };
  };
  return { start: figure("start"), target: next?.target ?? figure("target"), floor: figure("floor"), ceiling: figure("ceiling"), current: figure("current") };
}

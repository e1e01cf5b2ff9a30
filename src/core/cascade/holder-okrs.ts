import { cyclePrefix, keptByMeasure, keyResultRecord, objectiveRecords, percentShares, uniqueIds } from "../generate";
import { sheetCell } from "../grid";
import { cascadeText } from "../language";
import { leadOf, type KeyResult, type KeyTask, type Level, type Objective } from "../model";
import { isOfHiring } from "./hiring";
import type { HolderDraft, HolderObjective, LevelOptions } from "./holder-draft";
import type { Alignment, LevelKeyResult, LevelObjective } from "./level-okrs";
import { alignKeyResult, alignObjective, type Parents } from "./parents";
import { taskFigures, taskId, taskText } from "./task-key-result";

/** Records of one level. */
export interface LevelRecords {
  readonly objectives: readonly LevelObjective[];
  readonly keyResults: readonly LevelKeyResult[];
}

type LevelBelow = Exclude<Level, "company">;

/** Beginnings of the ids of a level. */
const KINDS: Readonly<Record<LevelBelow, { readonly objective: string; readonly keyResult: string }>> = {
  team: { objective: "TO", keyResult: "TKR" },
  person: { objective: "PO", keyResult: "PKR" },
};

/**
 * The drafts of all holders of a level as objectives and key results, with texts, weights, ids and what they support. What
 * a holder has already keeps its id, whatever the holder is called now.
 */
export function holderOkrs(drafts: readonly HolderDraft[], level: LevelBelow, parentsOf: (draft: HolderDraft) => Parents, options: LevelOptions): LevelRecords {
  const ids = idsOf(drafts, level, options.cycle.id);
  const records = drafts.map((draft) => recordsOf(draft, ids, parentsOf(draft), options));
  return { objectives: records.flatMap(({ objectives }) => objectives), keyResults: records.flatMap(({ keyResults }) => keyResults) };
}

// Ids

interface LevelIds {
  readonly objectives: ReadonlyMap<HolderObjective, string>;
  /** By objective, and in it by id of the measure or task. */
  readonly keyResults: ReadonlyMap<HolderObjective, ReadonlyMap<string, string>>;
}

interface Slot {
  readonly objective: HolderObjective;
  readonly key: string;
  readonly subject: string;
  readonly kept: string | null;
}

function idsOf(drafts: readonly HolderDraft[], level: LevelBelow, cycle: string): LevelIds {
  const { objective: ofObjectives, keyResult: ofKeyResults } = KINDS[level];
  const keyResults = drafts.flatMap(keyResultSlots);
  const objectives = drafts.flatMap((draft) => objectiveSlots(draft, cyclePrefix(ofObjectives, cycle)));
  const byObjective = new Map<HolderObjective, Map<string, string>>();
  for (const [slot, id] of withIds(keyResults, cyclePrefix(ofKeyResults, cycle))) {
    const its = byObjective.get(slot.objective) ?? new Map<string, string>();
    its.set(slot.key, id);
    byObjective.set(slot.objective, its);
  }
  return { objectives: new Map([...withIds(objectives, cyclePrefix(ofObjectives, cycle))].map(([slot, id]) => [slot.objective, id])), keyResults: byObjective };
}

/** Ids that were given before, and new ones that none of these is. */
function withIds(slots: readonly Slot[], prefix: string): ReadonlyMap<Slot, string> {
  const taken = new Set(slots.flatMap(({ kept }) => kept ?? []));
  const fresh = slots.filter(({ kept }) => kept === null);
  const ids = uniqueIds(prefix, fresh.map(({ subject }) => subject));
  const given = new Map<Slot, string>();
  fresh.forEach((slot, index) => {
    let id = ids[index] ?? "";
    for (let time = 2; taken.has(id); time += 1) id = `${ids[index] ?? ""}-${time}`;
    taken.add(id);
    given.set(slot, id);
  });
  return new Map(slots.map((slot) => [slot, slot.kept ?? given.get(slot) ?? ""]));
}

function keyResultSlots({ holder, objectives }: HolderDraft): readonly Slot[] {
  const before = keptByMeasure(holder.existing);
  return objectives.flatMap((objective) => keysOf(objective).map((key): Slot =>
    ({ objective, key, subject: `${holder.name}|${key}`, kept: before.get(key)?.keyResult.id ?? null })));
}

/** An objective is the one that most of its key results had before; no two are the same one. */
function objectiveSlots({ holder, objectives }: HolderDraft, prefix: string): readonly Slot[] {
  const before = keptByMeasure(holder.existing);
  const taken = new Set<string>();
  return objectives.map((objective) => {
    const times = new Map<string, number>();
    for (const key of keysOf(objective)) {
      const its = before.get(key)?.keyResult.objective;
      // One that people added themselves is theirs to word.
      if (its?.startsWith(prefix) === true && !taken.has(its)) times.set(its, (times.get(its) ?? 0) + 1);
    }
    const [most] = [...times].sort(([, a], [, b]) => b - a);
    if (most !== undefined) taken.add(most[0]);
    const key = objective.theme?.key ?? "tasks";
    return { objective, key, subject: `${holder.name}|${key}`, kept: most?.[0] ?? null };
  });
}

function keysOf({ keyResults, tasks }: HolderObjective): readonly string[] {
  return [...keyResults.map(({ candidate }) => candidate.measure.id), ...new Set(tasks.map(taskId))];
}

// Records

function recordsOf(draft: HolderDraft, ids: LevelIds, parents: Parents, options: LevelOptions): LevelRecords {
  const { objectives: drafts, holder } = draft;
  const records = objectivesOf(draft, ids, options);
  const aligned = drafts.map((each) => alignObjective(each, parents));
  const objectives = records.map((record, index): LevelObjective => ({
    ...record, ...(aligned[index] ?? NOT_ALIGNED), holder: holder.name, team: holder.team, basis: drafts[index]?.theme === null ? "key-task" : "strategy-map",
  }));
  const keyResults = drafts.flatMap((each, index) => keyResultsOf(each, { draft, ids, parents, options, of: aligned[index] ?? NOT_ALIGNED }));
  return { objectives, keyResults };
}

const NOT_ALIGNED: Alignment = { alignedTo: null, contribution: "none", linkWeight: null };

/** In the words of the strategic objectives, and by template for tasks and for those who hire. Who is to own them is the holder. */
function objectivesOf({ holder, objectives }: HolderDraft, ids: LevelIds, { cycle, language }: LevelOptions): readonly Objective[] {
  const measured = objectives.filter(({ theme }) => theme !== null);
  const records = new Map(objectiveRecords(
    measured.flatMap(({ theme, keyResults }, index) => {
      const its = measured[index];
      return theme === null || its === undefined ? [] : [{ id: ids.objectives.get(its) ?? "", theme, weightShare: sumOfShares(its), types: keyResults.map(({ figures }) => figures.type) }];
    }),
    cycle.id,
    language,
  ).map((record) => [record.id, record]));
  const weights = percentShares(objectives.map((each) => (each.theme === null ? null : sumOfShares(each))));
  const isPerson = holder.team !== holder.name;
  return objectives.map((each, index): Objective => {
    const id = ids.objectives.get(each) ?? "";
    const weight = weights[index] ?? 0;
    const owner = isPerson ? holder.name : null;
    const record = records.get(id);
    if (record === undefined) {
      return { id, cycle: cycle.id, text: cascadeText.tasks(holder.name, language), perspective: null, ambition: "committed", weight, owner };
    }
    const isHiring = isPerson && isOfHiring(each.keyResults.map(({ candidate }) => candidate.measure));
    return { ...record, weight, owner, ...(isHiring ? { text: cascadeText.hiring(language) } : {}) };
  });
}

function sumOfShares({ keyResults }: HolderObjective): number {
  return keyResults.reduce((sum, { candidate }) => sum + candidate.weightShare, 0);
}

interface RecordContext {
  readonly draft: HolderDraft;
  readonly ids: LevelIds;
  readonly parents: Parents;
  readonly options: LevelOptions;
  /** What the objective of the key results supports. */
  readonly of: Alignment;
}

function keyResultsOf(objective: HolderObjective, { draft: { holder }, ids, parents, options, of }: RecordContext): readonly LevelKeyResult[] {
  const { cycle, language } = options;
  const tasks = [...new Map(objective.tasks.map((task) => [taskId(task), task])).values()];
  const weights = percentShares([...objective.keyResults.map(({ candidate }) => candidate.weightShare), ...tasks.map(() => null)]);
  const before = keptByMeasure(holder.existing);
  const own = { objective: ids.objectives.get(objective) ?? "", holder: holder.name, team: holder.team };
  const idOf = (key: string): string => ids.keyResults.get(objective)?.get(key) ?? "";
  return [
    ...objective.keyResults.map(({ candidate: { measure }, figures, isGuardrail }, index): LevelKeyResult => {
      const about = { id: idOf(measure.id), objective: own.objective, weight: weights[index] ?? 0 };
      const kept = before.get(measure.id) ?? null;
      return {
        ...keyResultRecord(about, measure, figures, { cycle, language, kept }), ...own, ...alignKeyResult(measure, null, of, parents),
        basis: "strategy-map", due: cycle.end, initiative: measure.initiative, figures, from: measure, place: null, isGuardrail,
      };
    }),
    ...tasks.map((task, index): LevelKeyResult => ({
      ...taskRecord(task, { id: idOf(taskId(task)), objective: own.objective, weight: weights[objective.keyResults.length + index] ?? 0 }, options),
      ...own, ...alignKeyResult(null, taskId(task), of, parents),
      basis: "key-task", due: task.due ?? cycle.end, initiative: null, figures: taskFigures(task), from: null, isGuardrail: false,
      place: sheetCell(task.source.sheet, task.source.row, task.source.column),
    })),
  ];
}

function taskRecord(task: KeyTask, ids: Pick<KeyResult, "id" | "objective" | "weight">, { cycle, language }: LevelOptions): KeyResult {
  return {
    ...ids, measure: taskId(task), text: taskText(task, cycle.end, language), type: "milestone", unit: "%", start: 0, target: 1, floor: null, ceiling: null,
    current: task.progress?.value ?? null, owner: leadOf(task.owner), confidence: null,
  };
}

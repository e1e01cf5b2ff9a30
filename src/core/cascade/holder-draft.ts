//  measures of a holder ─ drafts by strategic objective ─┬─ tasks into the objectives that they serve ─ guardrail
//  tasks of a holder ─ due in the cycle ─────────────────┘
import { draftOkrs, keyResultFigures, reasonOf, triage, type DraftedOkrs, type GeneratePolicy, type KeyResultDraft, type OkrDraft, type Theme } from "../generate";
import type { Cycle } from "../calendar";
import type { Language } from "../language";
import type { KeyResult, KeyTask, Measure } from "../model";
import { hasQuality, hiringPartOf, isOfHiring } from "./hiring";
import type { Holder, LevelLeftOut } from "./level-okrs";
import { mostAlike } from "./likeness";
import { taskId, timeOf } from "./task-key-result";

export interface LevelOptions {
  readonly cycle: Cycle;
  /** ISO date. */
  readonly asOf: string;
  readonly language: Language;
  readonly policy: GeneratePolicy;
}

/** Somebody with what they own. */
export interface HolderTask extends Pick<Holder, "name" | "team"> {
  readonly measures: readonly Measure[];
  readonly tasks: readonly KeyTask[];
  /** Measures beside theirs, out of which a guardrail may be taken. */
  readonly others: readonly Measure[];
  /** Key results that they have already. */
  readonly existing: readonly KeyResult[];
}

/** An objective of a holder before it has records: out of measures, or of tasks alone. */
export interface HolderObjective {
  /** Null for the tasks that serve no other objective. */
  readonly theme: Theme | null;
  readonly keyResults: readonly KeyResultDraft[];
  readonly tasks: readonly KeyTask[];
}

export interface HolderDraft {
  readonly holder: HolderTask;
  readonly objectives: readonly HolderObjective[];
  readonly leftOut: readonly LevelLeftOut[];
  /** Measures that are where they should be and are no key results. */
  readonly health: readonly Measure[];
  /** A measure of speed beside which the workbook has none of quality. */
  readonly unguarded: Measure | null;
}

/** What becomes objectives and key results of one holder. */
export function draftHolder(holder: HolderTask, options: LevelOptions): HolderDraft {
  const { cycle, policy } = options;
  const drafted = draftOkrs(holder.measures, { ...options, existing: holder.existing });
  const guarded = drafted.drafts.map((draft) => withGuardrail(draft, holder, drafted, options));
  // A key result that is done stays one until its cycle ends.
  const known = new Set(holder.existing.map(({ measure }) => measure));
  const isOpen = (task: KeyTask): boolean => task.over === null || known.has(taskId(task));
  const due = holder.tasks.filter((task) => timeOf(task, cycle) === "now" && isOpen(task));
  const { objectives, homeless } = placeTasks(guarded, due, policy);
  const used = new Set(objectives.flatMap(({ keyResults }) => keyResults.map(({ candidate }) => candidate.measure.id)));
  const health = drafted.measures.filter(({ id }) => drafted.triages.get(id)?.role === "health" && !used.has(id));
  const speed = guarded.flatMap(({ keyResults }) => keyResults.map(({ candidate }) => candidate.measure));
  return {
    holder,
    objectives,
    health,
    unguarded: isOfHiring(speed) && !hasQuality(speed) ? speed.find((measure) => hiringPartOf(measure) === "timeToHire") ?? null : null,
    leftOut: [
      ...drafted.all.filter(({ id }) => !used.has(id)).map((measure) => ({ holder: holder.name, what: measure, reason: reasonOf(measure, drafted) })),
      ...holder.tasks.flatMap((task): readonly LevelLeftOut[] => {
        const time = timeOf(task, cycle);
        if (task.over !== null && !due.includes(task)) return [{ holder: holder.name, what: task, reason: { code: "over", status: task.over } }];
        return time === "now" ? [] : [{ holder: holder.name, what: task, reason: { code: time, due: task.due ?? cycle.end } }];
      }),
      ...homeless.map((task) => ({ holder: holder.name, what: task, reason: { code: "no-room", limit: policy.keyResults.high } as const })),
    ],
  };
}

/** How fast people are hired is no aim without how well: a measure of quality of the same people is held beside it. */
function withGuardrail(draft: OkrDraft, { others, measures }: HolderTask, { triages }: DraftedOkrs, { cycle, asOf, policy }: LevelOptions): OkrDraft {
  const its = draft.keyResults.map(({ candidate }) => candidate.measure);
  if (!isOfHiring(its) || hasQuality(its) || draft.keyResults.length >= policy.keyResults.high) return draft;
  const quality = [...measures, ...others].find((measure) => hasQuality([measure]));
  const role = quality === undefined ? undefined : triages.get(quality.id) ?? triage(quality, asOf, cycle);
  if (quality === undefined || role === undefined) return draft;
  const figures = keyResultFigures({ measure: quality, triage: role, cycle, asOf, isGuardrail: true, keptStart: null });
  if (figures === null) return draft;
  const candidate = { measure: quality, triage: role, weightedGap: null, weightShare: Math.min(...draft.keyResults.map((each) => each.candidate.weightShare)), kept: null };
  return { ...draft, keyResults: [...draft.keyResults, { candidate, figures, isGuardrail: true }] };
}

/** Each task with the objective that it speaks of, while there is room; the others have one of their own. */
function placeTasks(drafts: readonly OkrDraft[], tasks: readonly KeyTask[], { objectives: { high: most }, keyResults: { high } }: GeneratePolicy): { readonly objectives: readonly HolderObjective[]; readonly homeless: readonly KeyTask[] } {
  const placed = new Map<OkrDraft, KeyTask[]>(drafts.map((draft) => [draft, []]));
  const hasRoom = (draft: OkrDraft): boolean => draft.keyResults.length + (placed.get(draft)?.length ?? 0) < high;
  const own: KeyTask[] = [];
  const homeless: KeyTask[] = [];
  const mayHaveOwn = drafts.length < most;
  for (const task of tasks) {
    const open = drafts.filter(hasRoom);
    const alike = mostAlike(task.text, open, subjectOf) ?? (mayHaveOwn ? null : open[0] ?? null);
    if (alike !== null) placed.get(alike)?.push(task);
    else if (mayHaveOwn && own.length < high) own.push(task);
    else homeless.push(task);
  }
  const measured = drafts.map((draft): HolderObjective => ({ ...draft, tasks: placed.get(draft) ?? [] }));
  return { objectives: own.length === 0 ? measured : [...measured, { theme: null, keyResults: [], tasks: own }], homeless };
}

/** Everything that an objective says, for comparing with tasks and duties. */
export function subjectOf({ theme, keyResults }: Pick<HolderObjective, "theme" | "keyResults">): string {
  const measures = keyResults.map(({ candidate }) => candidate.measure);
  return [theme?.strategicObjective ?? "", ...measures.flatMap(({ name, objective, initiative, definition }) => [name, objective ?? "", initiative ?? "", definition ?? ""])].join(" ; ");
}

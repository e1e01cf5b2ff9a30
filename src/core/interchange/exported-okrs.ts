import type { Cycle, CycleSchedule } from "../calendar";
import { groupBy } from "../generate/group-by";
import type { CheckIn, KeyResult, Objective } from "../model";
import { rollUp, type Status } from "../score";
import { heldBy, type ExportedHeld, type ExportedPlan } from "./exported-held";

/** The OKRs of one cycle as they leave the workbook: records, with what its formulas make of them. */
export interface ExportedCycle {
  readonly id: string;
  /** ISO dates of its first and last day. */
  readonly start: string;
  readonly end: string;
  /** What happens when, as on the sheet of cycles. */
  readonly schedule: CycleSchedule;
  /** The company's, then those of the teams, then those of people. */
  readonly objectives: readonly ExportedObjective[];
}

export interface ExportedObjective extends Objective, ExportedHeld {
  /** 0…1; null if none of its key results is scored. */
  readonly progress: number | null;
  readonly keyResults: readonly ExportedKeyResult[];
}

export interface ExportedKeyResult extends KeyResult, ExportedHeld, ExportedPlan {
  /** 0…1; null if it is not scored. */
  readonly progress: number | null;
  readonly status: Status;
  /** Oldest first. */
  readonly checkIns: readonly CheckIn[];
}

/** What a workbook says of a cycle's OKRs. */
export interface CycleRecords {
  readonly cycle: Cycle;
  /** The company's where they do not say whose they are. */
  readonly objectives: readonly (Objective & Partial<ExportedHeld>)[];
  readonly keyResults: readonly (KeyResult & Partial<ExportedHeld & ExportedPlan>)[];
  readonly checkIns: readonly CheckIn[];
  /** By id of key result, as the workbook shows them; who is not there is not scored. */
  readonly progress: ReadonlyMap<string, number>;
  readonly status: ReadonlyMap<string, Status>;
}

/** Each objective with its key results and their check-ins. Key results of an objective that is not there are left out. */
export function exportedCycle({ cycle, objectives, keyResults, checkIns, progress, status }: CycleRecords): ExportedCycle {
  const checkInsOf = groupBy(checkIns, ({ keyResult }) => keyResult);
  const exported = keyResults.map((keyResult): ExportedKeyResult => ({
    ...recordOf(keyResult, KEY_RESULT_FIELDS),
    ...heldBy(keyResult),
    due: keyResult.due ?? null,
    initiative: keyResult.initiative ?? null,
    progress: progress.get(keyResult.id) ?? null,
    status: status.get(keyResult.id) ?? "not-scored",
    checkIns: (checkInsOf.get(keyResult.id) ?? []).toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date))),
  }));
  const ofObjective = groupBy(exported, ({ objective }) => objective);
  const { id, start, end, planningStart, checkIns: checkInDays, midReview, scoring, review, interviewStart, interviewEnd } = cycle;
  return {
    id, start, end,
    schedule: { planningStart, checkIns: checkInDays, midReview, scoring, review, interviewStart, interviewEnd },
    objectives: objectives.map((objective) => {
      const its = ofObjective.get(objective.id) ?? [];
      return { ...recordOf(objective, OBJECTIVE_FIELDS), ...heldBy(objective), progress: progressOf(its), keyResults: its };
    }),
  };
}

// Rows of a workbook hold more than their records: fields of ours that nobody outside knows.
const OBJECTIVE_FIELDS = ["id", "cycle", "text", "perspective", "ambition", "weight", "owner"] as const satisfies readonly (keyof Objective)[];
const KEY_RESULT_FIELDS = [
  "id", "objective", "measure", "text", "type", "unit", "start", "target", "floor", "ceiling", "current", "weight", "owner", "confidence",
] as const satisfies readonly (keyof KeyResult)[];

function recordOf<RecordType extends object, Key extends keyof RecordType>(record: RecordType, keys: readonly Key[]): Pick<RecordType, Key> {
  return Object.fromEntries(keys.map((key) => [key, record[key]])) as Pick<RecordType, Key>;
}

/** Texts of the objectives and key results of a cycle, by which people know what another supports. */
export function textsById({ objectives }: ExportedCycle): ReadonlyMap<string, string> {
  return new Map(objectives.flatMap((objective) => [objective, ...objective.keyResults]).map(({ id, text }) => [id, text]));
}

function progressOf(keyResults: readonly ExportedKeyResult[]): number | null {
  const rolledUp = rollUp(keyResults.map(({ progress }) => progress), keyResults.map(({ weight }) => weight));
  return typeof rolledUp === "number" ? rolledUp : null;
}

import type { Cycle, CycleSchedule } from "../calendar";
import type { CheckIn, KeyResult, Objective } from "../model";
import { rollUp, type Status } from "../score";

/** The OKRs of one cycle as they leave the workbook: records, with what its formulas make of them. */
export interface ExportedCycle {
  readonly id: string;
  /** ISO dates of its first and last day. */
  readonly start: string;
  readonly end: string;
  /** What happens when, as on the sheet of cycles. */
  readonly schedule: CycleSchedule;
  readonly objectives: readonly ExportedObjective[];
}

export interface ExportedObjective extends Objective {
  /** 0…1; null if none of its key results is scored. */
  readonly progress: number | null;
  readonly keyResults: readonly ExportedKeyResult[];
}

export interface ExportedKeyResult extends KeyResult {
  /** 0…1; null if it is not scored. */
  readonly progress: number | null;
  readonly status: Status;
  /** Oldest first. */
  readonly checkIns: readonly CheckIn[];
}

/** What a workbook says of a cycle's OKRs. */
export interface CycleRecords {
  readonly cycle: Cycle;
  readonly objectives: readonly Objective[];
  readonly keyResults: readonly KeyResult[];
  readonly checkIns: readonly CheckIn[];
  /** By id of key result, as the workbook shows them; who is not there is not scored. */
  readonly progress: ReadonlyMap<string, number>;
  readonly status: ReadonlyMap<string, Status>;
}

/** Each objective with its key results and their check-ins. Key results of an objective that is not there are left out. */
export function exportedCycle({ cycle, objectives, keyResults, checkIns, progress, status }: CycleRecords): ExportedCycle {
  const exported = keyResults.map((keyResult): ExportedKeyResult => ({
    ...keyResult,
    progress: progress.get(keyResult.id) ?? null,
    status: status.get(keyResult.id) ?? "not-scored",
    checkIns: checkIns.filter((one) => one.keyResult === keyResult.id).sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date))),
  }));
  const { id, start, end, planningStart, checkIns: checkInDays, midReview, scoring, review, interviewStart, interviewEnd } = cycle;
  return {
    id, start, end,
    schedule: { planningStart, checkIns: checkInDays, midReview, scoring, review, interviewStart, interviewEnd },
    objectives: objectives.map((objective) => {
      const its = exported.filter((keyResult) => keyResult.objective === objective.id);
      return { ...objective, progress: progressOf(its), keyResults: its };
    }),
  };
}

function progressOf(keyResults: readonly ExportedKeyResult[]): number | null {
  const rolledUp = rollUp(keyResults.map(({ progress }) => progress), keyResults.map(({ weight }) => weight));
  return typeof rolledUp === "number" ? rolledUp : null;
}

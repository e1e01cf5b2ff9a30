import type { CheckIn, KeyResult, Objective } from "../../../core/model";
import type { Book } from "../../book";

/** What is exported: the records as the workbook holds them, check-ins with their key results. */
export interface OkrsJson {
  readonly cycles: readonly {
    readonly cycle: string;
    readonly objectives: readonly (Objective & { readonly keyResults: readonly (KeyResult & { readonly progress: number | null; readonly checkIns: readonly CheckIn[] })[] })[];
  }[];
}

export function okrsJson({ okrs, checkIns }: Book): OkrsJson {
  return {
    cycles: okrs.map(({ cycle, objectives, keyResults, progress }) => ({
      cycle,
      objectives: objectives.map((objective) => ({
        ...objective,
        keyResults: keyResults.filter((one) => one.objective === objective.id).map((keyResult) => ({
          ...keyResult,
          progress: progress.get(keyResult.id) ?? null,
          checkIns: checkIns.filter((one) => one.keyResult === keyResult.id),
        })),
      })),
    })),
  };
}

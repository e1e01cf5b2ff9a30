import type { WorkbookGrid } from "../../core/grid";
import {
  alignTask, bemTask, checkInTask, convertCadenceTask, convertTask, fillReviewTask, findingsTask, mapTask, methodTask, processState, processTask, quarterlyTask,
  rememberTask, reviewsTask, reviewTask, sampleTask, schemeTask, standupTask, trainTask, weeklyTask, whatIfTask, wordsTask, type TaskOptions,
} from "../../workbook/tasks";
import type { PaneTask, TaskArguments, TaskName, TaskResult } from "./pane-task";
import { updatesSheet, type UpdateRows } from "../pages/check-in/entered";
import { countUnknownNames } from "../pages/share/count-unknown-names";
import { importForPane, previewImport } from "./import-files";
import { makeCalendar } from "./make-calendar";
import { makePacks, previewPacks } from "./make-packs";
import { previewCadence } from "./preview-cadence";
import { generateForPane, previewOkrs } from "./preview-okrs";
import { firstMeasures, measureAt, readForPane } from "./read-measures";
import { sealToCheck, sealWith, textToSeal, verifyWith } from "./seal-tasks";

/** What the pane asks about a workbook, by name. All that goes in and comes out is plain data: it may be done in a worker. */
export const PANE_TASKS = {
  reading: readForPane,
  measures: firstMeasures,
  measureAt,
  previewOkrs,
  generate: generateForPane,
  checkIn: (grid: WorkbookGrid, updates: UpdateRows, options: TaskOptions) => checkInTask(grid, updatesSheet(updates), options),
  review: reviewTask,
  fillReview: fillReviewTask,
  convert: convertTask,
  remember: rememberTask,
  sample: sampleTask,
  unknownNames: countUnknownNames,
  map: mapTask,
  bem: bemTask,
  align: alignTask,
  findings: findingsTask,
  words: wordsTask,
  train: trainTask,
  process: processTask,
  processState,
  convertCadence: convertCadenceTask,
  previewCadence,
  makeCalendar,
  importFiles: importForPane,
  previewImport,
  sealToCheck,
  textToSeal,
  sealWith,
  verifyWith,
  makePacks,
  previewPacks,
  standup: standupTask,
  weekly: weeklyTask,
  quarterly: quarterlyTask,
  reviews: reviewsTask,
  scheme: schemeTask,
  whatIf: whatIfTask,
  method: methodTask,
};

export function runPaneTask<Name extends TaskName>(grid: WorkbookGrid, { name, rest }: PaneTask<Name>): TaskResult<Name> {
  // The arguments are those of the task of that name, which the compiler cannot follow through the table.
  const task = PANE_TASKS[name] as unknown as (grid: WorkbookGrid, ...rest: TaskArguments<Name>) => TaskResult<Name>;
  return task(grid, ...rest);
}

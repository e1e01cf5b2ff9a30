//  columns A…J hidden: ids and steps of calculation          K…X shown
//
//  title, how to use it
//  1 summary        dates, score, counts; objectives
//  2 result data    one row a key result; readings by day
//  3 gaps           one row a key result; three charts; progress by day; steps from 1 to the score
//  4 causes         what needs a cause and what is explained; causes, to which people add
//  5 plan           what the actions leave of each gap; actions, to which people add
import { reviewCycle, type ReviewInput } from "../../review";
import { COLORS, NOTE, SECTION } from "../look";
import { SHEET_KEYS } from "../okr-shapes";
import type { CellBlock, SheetPlan, WorkbookPlan } from "../workbook-plan";
import { actionsTable, recoveryTable } from "./actions-part";
import { causesTable, coverageTable } from "./causes-part";
import { dataTable, readingsTable } from "./data-part";
import { checkCells, gapsTable, progressLines, progressTable, reviewCharts, stepsTable } from "./gaps-part";
import { layoutOf, type Layout } from "./layout";
import { contextOf, type ReviewContext, type ReviewRequest } from "./review-context";
import { reviewFormats, reviewValidations, type ReviewTablePlans } from "./review-formats";
import { HIDDEN } from "./review-table";
import { limitBlocks, objectivesTable, reviewNames, summaryBlocks } from "./summary-part";

/**
 * The review sheet of a cycle, in the five parts of `domain.md` 1.4.3. Every number is a formula over the tables of
 * objectives, key results and check-ins, found by id, so that those may be sorted and edited. What people write into it
 * (evidence, causes, actions, limits, the as-of date) stays when it is planned again.
 *
 * The numbers that decide how it is planned, as which gaps need a cause, are those of `reviewCycle`.
 */
export function planReview(input: ReviewInput, request: ReviewRequest): WorkbookPlan {
  const context = contextOf(input, reviewCycle(input), request);
  const layout = layoutOf(context);
  return { sheets: [reviewSheet(context, layout)], names: reviewNames(context, layout) };
}

function reviewSheet(context: ReviewContext, layout: Layout): SheetPlan {
  const { words, input, days } = context;
  const key = SHEET_KEYS.review(input.cycle.id);
  const plans = planTables(context, layout);
  return {
    key,
    name: words.sheet(input.cycle.id),
    tabColor: COLORS.orange,
    blocks: [...summaryBlocks(context, layout), ...limitBlocks(context, layout), ...partBlocks(context, layout)],
    tables: Object.values(plans).filter(({ columns }) => columns.length > 0),
    columnWidths: columnWidths(),
    hiddenColumns: Array.from({ length: HIDDEN }, (_, column) => column),
    showGridLines: false,
    conditionalFormats: reviewFormats(context, plans, days, layout),
    validations: reviewValidations(context, plans, layout),
    charts: reviewCharts(context, layout, key, plans),
    print: { landscape: true, fitToWidth: true },
  };
}

function planTables(context: ReviewContext, layout: Layout): ReviewTablePlans {
  return {
    objectives: objectivesTable(context, layout.objectives),
    data: dataTable(context, layout.data),
    readings: readingsTable(context, layout.readings),
    gaps: gapsTable(context, layout.gaps),
    progress: progressTable(context, layout.progress),
    steps: stepsTable(context, layout.steps),
    coverage: coverageTable(context, layout.coverage),
    causes: causesTable(context, layout.causes),
    recovery: recoveryTable(context, layout.recovery),
    actions: actionsTable(context, layout.actions),
  };
}

/** Titles of the parts, what to know about them, and cells between their tables. */
function partBlocks(context: ReviewContext, layout: Layout): readonly CellBlock[] {
  const { words, days } = context;
  const line = (row: number, value: string, style: typeof SECTION): CellBlock => ({ top: row, left: HIDDEN, cells: [[{ value, style }]] });
  return [
    line(layout.dataPart, words.parts.data, SECTION), line(layout.data - 1, words.notes.data, NOTE),
    line(layout.readings - 1, words.notes.readings, NOTE),
    line(layout.gapsPart, words.parts.gaps, SECTION), line(layout.gapsPart + 1, words.notes.gaps, NOTE),
    { top: layout.aim, left: HIDDEN + 3, cells: [checkCells(context)] },
    line(layout.progress - 3, words.notes.progress, NOTE), ...(days.length === 0 ? [] : [progressLines(context, layout.progress - 2)]),
    line(layout.steps - 1, words.notes.steps, NOTE),
    line(layout.causesPart, words.parts.causes, SECTION), line(layout.causesPart + 1, words.notes.causes, NOTE),
    line(layout.actionsPart, words.parts.actions, SECTION), line(layout.actionsPart + 1, words.notes.actions, NOTE),
  ];
}

/** Hidden columns, a short one, a wide one for texts, and numbers. */
function columnWidths(): Readonly<Record<number, number>> {
  const widths = [...Array.from({ length: HIDDEN }, () => 10), 20, 48, ...Array.from({ length: 12 }, () => 13)];
  return Object.fromEntries(widths.map((width, column) => [column, width]));
}

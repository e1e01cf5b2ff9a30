//  columns A…J hidden: ids and steps of calculation          K…X shown
//
//  title, how to use it
//  1 summary        dates, score, counts; objectives
//  2 result data    one row a key result; readings by day
//  3 gaps           one row a key result; three charts; progress by day; steps from 1 to the score
//  4 causes         what needs a cause and what is explained; causes, to which people add
//  5 plan           what the actions leave of each gap; actions, to which people add
import { reviewCycle, type ReviewInput } from "../../review";
import { COLORS, NOTE } from "../look";
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
import { limitBlocks, objectivesTable, reviewNames, sectionBlock, summaryBlocks } from "./summary-part";

/**
 * The review sheet of a cycle, of the company or of a team or person, in the five parts of `domain.md` 1.4.3. Every number is a formula over the tables of
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
  const key = SHEET_KEYS.review(context.key);
  const plans = planTables(context, layout);
  return {
    key,
    // A sheet's name has 31 characters: with that of a team, those of the fiscal year are too many.
    name: input.of === undefined ? words.sheet(input.cycle.id) : `${words.sheet(input.cycle.id.replace(/^FY/, ""))} ${input.of.name}`,
    tabColor: COLORS.orange,
    blocks: [...summaryBlocks(context, layout), ...limitBlocks(context, layout), ...partBlocks(context, layout)],
    tables: Object.values(plans).filter(({ columns }) => columns.length > 0),
    columnWidths: columnWidths(),
    rowHeights: rowHeights(context, plans),
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
  const line = (row: number, value: string): CellBlock => ({ top: row, left: HIDDEN, cells: [[{ value, style: NOTE }]] });
  return [
    sectionBlock(layout.dataPart, words.parts.data), line(layout.data - 1, words.notes.data),
    line(layout.readings - 1, words.notes.readings),
    sectionBlock(layout.gapsPart, words.parts.gaps), line(layout.gapsPart + 1, words.notes.gaps),
    { top: layout.aim, left: HIDDEN + 4, cells: [checkCells(context)] },
    line(layout.progress - 3, words.notes.progress), ...(days.length === 0 ? [] : [progressLines(context, layout.progress - 2)]),
    line(layout.steps - 1, words.notes.steps),
    sectionBlock(layout.causesPart, words.parts.causes), line(layout.causesPart + 1, words.notes.causes),
    sectionBlock(layout.actionsPart, words.parts.actions), line(layout.actionsPart + 1, words.notes.actions),
  ];
}

/** Hidden columns, a short one, a wide one for texts, numbers, another for texts, and two more for numbers. */
function columnWidths(): Readonly<Record<number, number>> {
  const widths = [...Array.from({ length: HIDDEN }, () => 10), 18, 56, ...Array.from({ length: 9 }, () => 13), 44, 12, 12];
  return Object.fromEntries(widths.map((width, column) => [column, width]));
}

/** Points of a line of text, and lines of the rows in which people write. */
const LINE = 15;
const WRITTEN_LINES = 3;

/** Rows as high as their texts need: those of formulas are not known before they are calculated, and readers differ in fitting them. */
function rowHeights({ input, review }: ReviewContext, plans: ReviewTablePlans): Readonly<Record<number, number>> {
  const texts = new Map([...input.keyResults.map(({ id, text }) => [id, text] as const), ...review.objectives.map(({ objective }) => [objective.id, objective.text] as const)]);
  const heights = Object.entries(plans).flatMap(([part, { top, rows, keyColumn }]) => rows.map((row, index): readonly [number, number] => {
    const id = row[keyColumn]?.value;
    const isWritten = part === "causes" || part === "actions";
    const text = typeof id === "string" ? texts.get(id) ?? "" : "";
    const lines = part === "objectives" ? 2 : isWritten ? WRITTEN_LINES : linesOf(text);
    return [top + 1 + index, lines * LINE];
  }));
  return Object.fromEntries(heights);
}

/** Characters that a line of the wide column holds; those of Chinese take the room of two. */
const LINE_LENGTH = 56;

function linesOf(text: string): number {
  const width = text.length + (text.match(/[\u2E80-\uFFEF]/g)?.length ?? 0);
  return Math.max(1, Math.ceil(width / LINE_LENGTH));
}

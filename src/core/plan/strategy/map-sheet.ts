//  title, how to use it
//  completeness       a score of 100, and each check with what it found
//  the map            native shapes over blank rows
//  perspectives       which of them are results
//  objectives         measures, links, whether a result is reached, what is open
//  measures           lag or lead, each with its source
import { COLORS, NOTE, SECTION, TITLE } from "../look";
import { columnArea, room } from "../review/review-table";
import { wrappedHeights } from "../row-heights";
import type { CellBlock, PlannedCell, SheetPlan, TablePlan, Validation } from "../workbook-plan";
import { checkBlocks, checkFormats, CHECK_ROWS } from "./checks-part";
import type { MapContext } from "./map-context";
import { mapDrawing, mapLayout } from "./map-drawing";
import { MAP_HIDDEN, MAP_SHEET_KEYS, SCORE_ROW } from "./map-shapes";
import { measuresTable } from "./measures-table";
import { objectivesTable } from "./objectives-table";
import { perspectivesTable } from "./perspectives-table";
import { settledBlock } from "./steps-part";

const LEFT = MAP_HIDDEN.map;

/** Columns that people see. */
const WIDTHS = [24, 46, 11, 11, 11, 11, 11, 13, 52] as const;

const DRAWING_ROW = SCORE_ROW + CHECK_ROWS + 3;

/** Points of a row under the drawing. */
const DRAWING_ROW_HEIGHT = 15;

const HEADING_HEIGHTS: Readonly<Record<number, number>> = { 0: 22, [SCORE_ROW]: 20, [DRAWING_ROW - 2]: 18 };

/** The sheet with the map: how complete it is, its drawing, and the tables that it is made of. */
export function planMapSheet(context: MapContext): SheetPlan {
  const { words: { map: words } } = context;
  const layout = mapLayout(context);
  // In fours, so that a little more or less to draw moves nothing.
  const drawingRows = Math.ceil((layout.height / DRAWING_ROW_HEIGHT + 1) / 4) * 4;
  const rows = tableRows(context, DRAWING_ROW + drawingRows);
  const tables = [perspectivesTable(context, rows.perspectives), objectivesTable(context, rows.objectives), measuresTable(context, rows.measures)];
  const widths = Object.fromEntries([...Array.from({ length: LEFT }, () => 8), ...WIDTHS].map((width, column) => [column, width]));
  return {
    key: MAP_SHEET_KEYS.map,
    name: words.sheet,
    tabColor: COLORS.blue,
    blocks: [
      note(0, words.title, true), note(1, words.hint),
      ...checkBlocks(context, SCORE_ROW), settledBlock(context),
      section(DRAWING_ROW - 2, words.drawing), note(DRAWING_ROW - 1, words.legend),
      section(rows.perspectives - 2, words.parts.perspectives), note(rows.perspectives - 1, words.notes.perspectives),
      section(rows.objectives - 1, words.parts.objectives),
      section(rows.measures - 2, words.parts.measures), note(rows.measures - 1, words.notes.measures),
    ],
    tables,
    columnWidths: widths,
    rowHeights: {
      // Those above the drawing too: where it begins has to be known before it is drawn.
      ...Object.fromEntries(Array.from({ length: DRAWING_ROW }, (_, row) => [row, HEADING_HEIGHTS[row] ?? DRAWING_ROW_HEIGHT])),
      ...Object.fromEntries(Array.from({ length: drawingRows }, (_, row) => [DRAWING_ROW + row, DRAWING_ROW_HEIGHT])),
      ...Object.assign({}, ...tables.map((table) => wrappedHeights(table, widths))) as Record<number, number>,
    },
    hiddenColumns: Array.from({ length: LEFT }, (_, column) => column),
    showGridLines: false,
    conditionalFormats: checkFormats(SCORE_ROW),
    validations: choices(context, tables),
    shapes: mapDrawing(layout, context, { row: DRAWING_ROW, column: LEFT }),
    print: { landscape: true, fitToWidth: true },
  };
}

interface TableRows {
  readonly perspectives: number;
  readonly objectives: number;
  readonly measures: number;
}

/** Header rows of the tables, each with room to grow before the next has to move. */
function tableRows({ map }: MapContext, first: number): TableRows {
  const perspectives = first + 2;
  const objectives = perspectives + map.perspectives.length + room(map.perspectives.length) + 2;
  const measures = objectives + map.objectives.length + room(map.objectives.length) + 3;
  return { perspectives, objectives, measures };
}

function note(row: number, value: string, isTitle = false): CellBlock {
  return { top: row, left: LEFT, cells: [[{ value, style: isTitle ? TITLE : NOTE }]] };
}

/** Title of a part, underlined from edge to edge. */
function section(row: number, title: string): CellBlock {
  const line = WIDTHS.slice(1).map((): PlannedCell => ({ value: null, style: { border: "bottom" } }));
  return { top: row, left: LEFT, cells: [[{ value: title, style: SECTION }, ...line]] };
}

function choices({ words: { map: words } }: MapContext, [perspectives, , measures]: readonly TablePlan[]): readonly Validation[] {
  if (perspectives === undefined || measures === undefined) return [];
  return [
    { kind: "list", area: columnArea(perspectives, "result"), items: [words.yes, words.no], strict: false },
    { kind: "list", area: { ...columnArea(measures, "kind"), bottom: columnArea(measures, "kind").bottom + room(measures.rows.length) }, items: [words.kinds.lag, words.kinds.lead], strict: false },
  ];
}

//  columns A…K shown, what is needed to calculate hidden from L on
//
//  title, how to use it; administrator, scores, counts
//  1 states    one row an objective
//  2 scores    one row a key result: the same value against the target as released and as adjusted
//  3 baseline  what was released, in values; only ever added to
//  4 log       moves and changes; only ever added to
import { area, binary, call, cell, literal } from "../../formula/build";
import type { Area } from "../../grid";
import { loggedFieldWord, processWords, stateWord, type Language, type ProcessWords } from "../../language";
import { LOGGED_FIELDS, STATES, type BaselineItem, type LogEntry } from "../../lifecycle";
import type { KeyResult } from "../../model";
import { COLORS, LABEL, NOTE, SECTION, TITLE, WRAPPED } from "../look";
import { numberFormat } from "../number-style";
import { columnArea, firstCell, room } from "../review/review-table";
import { wrappedHeights } from "../row-heights";
import type { CellBlock, ConditionalFormat, NamePlan, PlannedCell, SheetPlan, TablePlan, Validation } from "../workbook-plan";
import { baselineTable, logTable } from "./history-tables";
import type { OkrSources } from "./okr-lookups";
import { below } from "./sheet-table";
import { adminName, PROCESS_COLUMNS, PROCESS_SHEET, processTables, type ProcessTables } from "./shapes";
import { scoresTable, statesTable, summaryCells } from "./state-tables";

/** An item of the baseline with the day and the person of its release. */
export interface ReleasedItem extends BaselineItem {
  /** ISO date. */
  readonly released: string;
  readonly by: string | null;
}

export interface ProcessRequest {
  readonly cycle: string;
  readonly language: Language;
  readonly objectives: readonly { readonly id: string; readonly text: string }[];
  /** Those of the OKR sheet and then those that were released and are gone, with the figures by which their numbers are shown. */
  readonly keyResults: readonly Pick<KeyResult, "id" | "objective" | "text" | "unit" | "start" | "target" | "floor" | "ceiling" | "current">[];
  /** To be added to what the tables hold. */
  readonly released: readonly ReleasedItem[];
  /** Who releases the cycle; null if anybody may. */
  readonly admin: string | null;
  readonly entries: readonly LogEntry[];
  /** Rows that baseline and log have already, below which there has to be room. */
  readonly baselineRows: number;
  readonly sources: OkrSources;
}

export interface ProcessContext extends ProcessRequest {
  readonly words: ProcessWords;
  readonly tables: ProcessTables;
  /** How the numbers of an item are shown. */
  readonly formatOf: (item: string) => string;
}

const ROWS = { title: 0, admin: 4, states: 9 } as const;
const VALUE = 2;

/** Shown columns, then hidden ones. */
const WIDTHS: readonly number[] = [15, 56, 17, 16, 13, 13, 13, 13, 14, 15, 38];
const SHOWN = WIDTHS.length;

/** Rows of the log in which entries by hand are checked. */
const CHECKED_ROWS = 1_000;

/**
 * The sheet of a cycle's process (`domain.md` 1.3.5): the state of each objective by the log, the scores against the targets as
 * released and as adjusted, the baseline, and the log. Baseline and log keep what they hold: only what is new is planned.
 */
export function planProcessSheet(request: ProcessRequest): { readonly sheet: SheetPlan; readonly name: NamePlan } {
  const { cycle, language, objectives, keyResults, baselineRows, released } = request;
  // Room for all of them from the start: a log that has to move down loses the looks of its rows.
  const toRelease = Math.max(baselineRows + released.length, objectives.length + keyResults.length);
  const words = processWords(language);
  const context: ProcessContext = { ...request, words, tables: processTables(cycle, language), formatOf: formatsOf(keyResults) };
  const states = ROWS.states + 2;
  const scores = below(states, objectives.length) + 2;
  const baseline = below(scores, keyResults.length) + 2;
  const log = below(baseline, toRelease) + 2;
  const plans = { states: statesTable(context, states), scores: scoresTable(context, scores), baseline: baselineTable(context, baseline), log: logTable(context, log) };
  const widths = Object.fromEntries(WIDTHS.entries());
  const sheet: SheetPlan = {
    key: PROCESS_SHEET(cycle),
    name: words.sheet(cycle),
    tabColor: COLORS.green,
    blocks: [headBlock(context), { top: ROWS.admin, left: 1, cells: summaryCells(context) }, ...partTitles(context, plans)],
    tables: Object.values(plans),
    columnWidths: widths,
    rowHeights: heights(context, plans, widths),
    hiddenColumns: Array.from({ length: PROCESS_COLUMNS.scores.length - SHOWN }, (_, index) => SHOWN + index),
    showGridLines: false,
    freeze: { rows: 2, columns: 2 },
    conditionalFormats: formats(context, plans),
    validations: validations(context, plans),
    print: { landscape: true, fitToWidth: true, titleRows: [0, 1] },
  };
  return { sheet, name: { name: adminName(cycle), refersTo: cell(PROCESS_SHEET(cycle), ROWS.admin, VALUE), comment: words.help.admin } };
}

type Plans = Readonly<Record<"states" | "scores" | "baseline" | "log", TablePlan>>;

function headBlock({ words, cycle }: ProcessContext): CellBlock {
  return { top: ROWS.title, left: 0, cells: [[{ value: words.title(cycle), style: TITLE }], [{ value: words.hint, style: NOTE }], [{ value: words.steps, style: LABEL }]] };
}

function partTitles({ words }: ProcessContext, plans: Plans): readonly CellBlock[] {
  return (["states", "scores", "baseline", "log"] as const).map((part) => ({
    top: plans[part].top - 2, left: 0, cells: [[{ value: words.parts[part], style: SECTION }], [{ value: words.notes[part], style: NOTE }]],
  }));
}

function formatsOf(keyResults: ProcessRequest["keyResults"]): (item: string) => string {
  const formats = new Map(keyResults.map(({ id, unit, start, target, floor, ceiling, current }) => [id, numberFormat(unit, [start, target, floor, ceiling, current])]));
  return (item) => formats.get(item) ?? "General";
}

// What cells show and take

function formats({ language }: ProcessContext, { states, scores, log }: Plans): readonly ConditionalFormat[] {
  const state = (word: string, fill: string): ConditionalFormat =>
    ({ kind: "expression", area: grown(states, "state"), formula: binary("=", firstCell(states, "state"), literal(word)), style: { fill } });
  const reason = firstCell(log, "reason");
  const field = firstCell(log, "field");
  const isMissing: Area = { ...columnArea(log, "reason"), bottom: log.top + CHECKED_ROWS };
  return [
    state(stateWord("released", language), COLORS.green), state(stateWord("changed", language), COLORS.amber), state(stateWord("returned", language), COLORS.red),
    state(stateWord("closed", language), COLORS.grey), state(stateWord("converted", language), COLORS.grey),
    { kind: "dataBar", area: grown(scores, "scoreAtRelease"), color: COLORS.grey, minimum: 0, maximum: 1 },
    { kind: "dataBar", area: grown(scores, "scoreNow"), color: COLORS.bar, minimum: 0, maximum: 1 },
    ...[states, scores].map((table): ConditionalFormat => ({
      kind: "expression", area: grown(table, "difference"), style: { fill: COLORS.amber, bold: true },
      formula: call("IF", call("ISNUMBER", firstCell(table, "difference")), binary("<>", call("ROUND", firstCell(table, "difference"), literal(6)), literal(0)), literal(false)),
    })),
    {
      kind: "expression", area: isMissing, style: { fill: COLORS.red },
      formula: call("AND", binary("<>", field, literal("")), binary("<>", field, literal(loggedFieldWord("state", language))), binary("=", reason, literal(""))),
    },
  ];
}

function validations({ language }: ProcessContext, { states, log }: Plans): readonly Validation[] {
  const logged = (key: string): Area => ({ ...columnArea(log, key), bottom: log.top + CHECKED_ROWS });
  return [
    { kind: "list", area: logged("after"), items: STATES.map((state) => stateWord(state, language)), strict: false },
    { kind: "range", area: logged("item"), source: area(null, grown(states, "id")), strict: false },
    { kind: "date", area: logged("date"), strict: true },
    { kind: "list", area: logged("field"), items: LOGGED_FIELDS.map((one) => loggedFieldWord(one, language)), strict: false },
  ];
}

function grown(table: TablePlan, key: string): Area {
  const cells = columnArea(table, key);
  return { ...cells, bottom: cells.bottom + room(table.rows.length) };
}

/**
 * Texts are formulas, of which the plan knows no value: the heights go by what they will show. The rows of the baseline are
 * as high as the texts that a release will write there, objective by objective.
 */
function heights({ objectives, keyResults }: ProcessContext, { states, scores, baseline }: Plans, widths: Readonly<Record<number, number>>): Readonly<Record<number, number>> {
  const shown = (table: TablePlan, texts: readonly { readonly text: string }[]): TablePlan => {
    const at = table.columns.findIndex(({ key }) => key === "text");
    const cells = (text: string): PlannedCell[] => table.columns.map((_, column) => (column === at ? { value: text, style: WRAPPED } : { value: null }));
    return { ...table, rows: texts.map(({ text }) => cells(text)) };
  };
  const released = objectives.flatMap((objective) => [objective, ...keyResults.filter((one) => one.objective === objective.id)]);
  return { ...wrappedHeights(shown(states, objectives), widths), ...wrappedHeights(shown(scores, keyResults), widths), ...wrappedHeights(shown(baseline, released), widths) };
}

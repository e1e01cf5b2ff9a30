import { isoToSerial } from "../../calendar";
import { binary, call, cell, literal } from "../../formula/build";
import type { Expression } from "../../formula/expression";
import { ambitionWord, bandWord, LANGUAGES, statusWord } from "../../language";
import { REVIEW_LIMITS } from "../../review";
import type { Band, Status } from "../../score";
import type { CellStyle } from "../cell-style";
import { COLORS, FORMATS, INPUT, LABEL, NOTE, SECTION, TITLE, WRAPPED } from "../look";
import { reviewCellName, SHEET_KEYS, type ReviewCell } from "../okr-shapes";
import { expectedOn } from "../pace-terms";
import { all, own } from "../table-handle";
import type { CellBlock, NamePlan, PlannedCell, TablePlan } from "../workbook-plan";
import { EMPTY, index, isEmpty, isNumber, joined, ONE, rowFrom, times, unlessEmpty, when, ZERO } from "./expressions";
import type { Layout } from "./layout";
import { fromSource, idsOf, language, type ReviewContext } from "./review-context";
import { HIDDEN, reviewTable, SHOWN } from "./review-table";
import { HIDDEN_COLUMNS, REVIEW_COLUMNS } from "./review-tables";

// Part 1: what the sheet looks at, what the cycle comes to, and its objectives.

/** Columns of labels and values, from the first that is shown. */
const LEFT = { label: HIDDEN, value: HIDDEN + 2 } as const;
const RIGHT = { label: HIDDEN + 3, value: HIDDEN + 7 } as const;

const DATE: CellStyle = { format: FORMATS.date, align: "left" };
const PERCENT_LEFT: CellStyle = { format: FORMATS.percent, align: "left" };

/** Title, dates and totals. */
export function summaryBlocks(context: ReviewContext, { summary }: Layout): readonly CellBlock[] {
  const { input, words, tables, pace, cell: named } = context;
  const title = words.title(input.cycle.id);
  const at = (row: number, column: number, ...cells: readonly PlannedCell[]): CellBlock => ({ top: row, left: column, cells: [cells] });
  const score = call("OKR.ROLLUP", all(tables.objectives, "score"), all(tables.objectives, "weight"));
  const left: readonly (readonly [string, PlannedCell])[] = [
    [words.cells.asOf, { value: isoToSerial(input.asOf), style: { ...INPUT, ...DATE } }],
    [words.cells.start, { value: isoToSerial(input.cycle.start), style: DATE }],
    [words.cells.end, { value: isoToSerial(input.cycle.end), style: DATE }],
    [words.cells.pace, { value: null, formula: expectedOn(named("AsOf"), named("Start"), named("End"), pace), style: PERCENT_LEFT }],
  ];
  return [
    at(0, HIDDEN, { value: input.of === undefined ? title : `${title} · ${input.of.name}`, style: TITLE }),
    at(1, HIDDEN, { value: words.hint, style: NOTE }),
    sectionBlock(summary, words.parts.summary),
    ...left.flatMap(([label, value], line) => [at(summary + 1 + line, LEFT.label, { value: label, style: LABEL }), at(summary + 1 + line, LEFT.value, value)]),
    at(summary + 1, RIGHT.label, { value: words.cells.score, style: LABEL }),
    at(summary + 1, RIGHT.value, { value: null, formula: score, style: { format: FORMATS.score, bold: true, size: 12 } },
      { value: null, formula: call("OKR.BAND", named("Score"), literal(false), language(context)), style: { align: "center" } }),
    at(summary + 2, RIGHT.label, { value: words.cells.netConfidence, style: LABEL }),
    at(summary + 2, RIGHT.value, { value: null, formula: netConfidence(context), style: { format: FORMATS.signedPercent } }),
    at(summary + 3, RIGHT.label, { value: words.cells.counts, style: LABEL }),
    at(summary + 3, RIGHT.value, ...countCells(context)),
  ];
}

/** Title of a part, underlined from edge to edge. */
export function sectionBlock(row: number, title: string): CellBlock {
  const line = Array.from({ length: SHOWN - 1 }, (): PlannedCell => ({ value: null, style: { border: "bottom" } }));
  return { top: row, left: HIDDEN, cells: [[{ value: title, style: SECTION }, ...line]] };
}

/** The named cells of the whole sheet. */
export function reviewNames({ key }: ReviewContext, { summary, aim, limits }: Layout): readonly NamePlan[] {
  const places: Readonly<Record<ReviewCell, readonly [row: number, column: number]>> = {
    AsOf: [summary + 1, LEFT.value], Start: [summary + 2, LEFT.value], End: [summary + 3, LEFT.value], Pace: [summary + 4, LEFT.value],
    Score: [summary + 1, RIGHT.value], Aim: [aim, LEFT.value], LostLimit: [limits, LEFT.value], PaceLimit: [limits + 1, LEFT.value],
  };
  return Object.entries(places).map(([name, [row, column]]) => ({
    name: reviewCellName(name as ReviewCell, key), refersTo: cell(SHEET_KEYS.review(key), row, column),
  }));
}

/** Limits that a user may set: label and value, with the limits of the request or our own. */
export function limitBlocks({ input, words }: ReviewContext, { aim, limits }: Layout): readonly CellBlock[] {
  const { aim: wanted, lost, behindPace } = input.limits ?? REVIEW_LIMITS;
  const line = (row: number, label: string, value: number): CellBlock =>
    ({ top: row, left: LEFT.label, cells: [[{ value: label, style: LABEL }, null, { value, style: { ...INPUT, format: FORMATS.score, align: "left" } }]] });
  return [line(aim, words.cells.aim, wanted), line(limits, words.cells.lostLimit, lost), line(limits + 1, words.cells.paceLimit, behindPace)];
}

const SHOWN_BANDS: readonly (readonly [Band, string])[] = [["green", COLORS.green], ["yellow", COLORS.amber], ["red", COLORS.red]];

function countCells({ tables: { data }, language: code }: ReviewContext): readonly PlannedCell[] {
  const bands = SHOWN_BANDS.map(([band, fill]): PlannedCell => ({
    value: null, formula: call("COUNTIF", all(data, "band"), literal(bandWord(band, code))), style: { fill, align: "center" },
  }));
  const notScored = call("SUMPRODUCT", times(binary("<>", all(data, "id"), EMPTY), binary("-", ONE, call("ISNUMBER", all(data, "counted")))));
  return [...bands, { value: null, formula: notScored, style: { fill: COLORS.grey, align: "center" } }];
}

/** Of the scored key results, those on track less those off track. */
function netConfidence({ tables: { data }, language: code }: ReviewContext): Expression {
  const count = (status: Status): Expression => call("COUNTIF", all(data, "status"), literal(statusWord(status, code)));
  const scored = call("SUM", count("on-track"), count("at-risk"), count("off-track"), count("stale"));
  return when(binary("=", scored, ZERO), EMPTY, binary("/", binary("-", count("on-track"), count("off-track")), scored));
}

/** The objectives with score, grade, counts and a sentence. */
export function objectivesTable(context: ReviewContext, top: number): TablePlan {
  const { tables: { objectives: table, data, gaps }, sources, review, cell: named, language: code } = context;
  const lookup = (key: "perspective" | "text" | "weight" | "ambition"): Expression => fromSource(sources.objectives, key, own(table, "row"));
  const mine = binary("=", all(data, "objective"), own(table, "id"));
  const count = (band: Band): Expression => call("COUNTIFS", all(data, "objective"), own(table, "id"), all(data, "band"), literal(bandWord(band, code)));
  const counted: CellStyle = { format: FORMATS.whole, align: "center" };
  return reviewTable({
    table, top, keys: REVIEW_COLUMNS.objectives, hidden: HIDDEN_COLUMNS.objectives,
    columns: {
      id: { style: { format: FORMATS.text } },
      row: { formula: rowFrom(own(table, "id"), idsOf(sources.objectives)) },
      committed: { formula: call("OR", ...committedWords().map((word) => binary("=", lookup("ambition"), literal(word)))) },
      most: { formula: call("SUMPRODUCT", call("MAX", times(binary("=", all(gaps, "objective"), own(table, "id")), all(gaps, "points")))) },
      perspective: { formula: lookup("perspective"), style: WRAPPED },
      text: { formula: lookup("text"), style: WRAPPED },
      weight: { formula: weightOf(lookup("weight")), style: { format: FORMATS.percent } },
      score: { formula: call("OKR.ROLLUP", all(data, "progress"), times(mine, all(data, "weight"))), style: { format: FORMATS.score, bold: true } },
      band: { formula: call("OKR.BAND", own(table, "score"), own(table, "committed"), language(context)), style: { align: "center" } },
      gapToPace: { formula: unlessEmpty(own(table, "score"), binary("-", own(table, "score"), named("Pace"))), style: { format: FORMATS.signedPercent } },
      green: { formula: count("green"), style: counted },
      yellow: { formula: count("yellow"), style: counted },
      red: { formula: count("red"), style: counted },
      notScored: { formula: call("SUMPRODUCT", times(mine, binary("-", ONE, call("ISNUMBER", all(data, "counted"))))), style: counted },
      lost: {
        formula: unlessEmpty(own(table, "score"), call("SUMIFS", all(gaps, "lost"), all(gaps, "objective"), own(table, "id"))),
        style: { format: FORMATS.score },
      },
      verdict: { formula: verdict(context), style: { ...WRAPPED, indent: 1 } },
    },
    rows: review.objectives.map(({ objective }) => ({ id: { value: objective.id } })),
  });
}

/** Greater than the place of any key result in its order. */
const AFTER_ALL = literal(1_000_000);

/** "Most points lost on “Cut lead time” (0.21)." */
function verdict({ tables: { objectives: table, gaps }, words }: ReviewContext): Expression {
  const isLess = binary("+", binary("<>", all(gaps, "objective"), own(table, "id")), binary("<>", all(gaps, "points"), own(table, "most")));
  // No MATCH in an array: over a table of one row that is a number, in which LibreOffice looks nothing up.
  const first = call("SUMPRODUCT", call("MIN", binary("+", all(gaps, "order"), times(isLess, AFTER_ALL))));
  const worst = call("MATCH", first, all(gaps, "order"), ZERO);
  const points = call("TEXT", index(gaps, "lost", worst), literal(FORMATS.score));
  const most = joined(literal(words.verdict.most), index(gaps, "text", worst), literal(words.verdict.points), points, literal(words.verdict.end));
  const sentence = when(binary(">", own(table, "most"), ZERO), most, literal(words.verdict.none));
  return when(isEmpty(own(table, "score")), literal(words.cells.notScored), sentence);
}

/** A blank weight is 1. */
export function weightOf(weight: Expression): Expression {
  return when(isNumber(weight), weight, ONE);
}

/** Words for committed that a table may hold, in small letters: Excel compares without regard to capitals. */
export function committedWords(): readonly string[] {
  return [...new Set(["committed", "commitment", "承诺", "承诺型", ...LANGUAGES.map((code) => ambitionWord("committed", code))].map((word) => word.toLowerCase()))];
}

